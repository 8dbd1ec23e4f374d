import { inBothLanguages } from "../i18n/dashboard/in-both.ts";
import { frenchTypography } from "../i18n/typography.ts";
import { LANGUAGE_NAMES, LOCALES, type Bilingual, type Locale } from "../model/locale.ts";
import { GROUPINGS, MEASURES, SPANS, TARGET_IDS, type MeasureId, type Unit } from "../model/measures.ts";
import { aboutMeasure } from "./make-measure.ts";
import { SMALL_BELOW } from "./measure.ts";
import { wordsOf } from "./spend.ts";

/** `docs/dashboard.md`: every number of the dashboard, told from the table of measures in both languages. */
export function dashboardMarkdown(): string {
  return [
    "<!-- Made from src/model/measures.ts and src/i18n/dashboard/ by `npm run rules`. Change those, not this page. -->",
    "# The numbers of the dashboard · Les chiffres du tableau de bord",
    ...LOCALES.map(part),
  ]
    .join("\n\n")
    .concat("\n");
}

function part(locale: Locale): string {
  const say = (text: Bilingual): string => (locale === "fr" ? frenchTypography(text.fr) : text.en);
  const ids = Object.keys(MEASURES) as MeasureId[];
  return [
    `## ${LANGUAGE_NAMES[locale]}`,
    ...INTRODUCTION.map(say),
    `### ${say(TITLES.measures)}`,
    ...ids.map((id) => {
      const { name, definition, population, unit } = aboutMeasure(id);
      return [
        `#### ${say(name)}`,
        say(definition),
        `- ${say(LABELS.id)} \`${id}\`\n- ${say(LABELS.unit)} ${say(UNIT_NAMES[unit])}\n- ${say(LABELS.population)} ${say(population)}`,
      ].join("\n\n");
    }),
    `### ${say(TITLES.groupings)}`,
    items(
      GROUPINGS.map((id) => ({ id, name: wordsOf(id).name, text: wordsOf(id).definition })),
      say,
    ),
    `### ${say(TITLES.stages)}`,
    say(inBothLanguages(({ stageDefinition }) => stageDefinition)),
    items(
      SPANS.map((id) => ({
        id,
        name: inBothLanguages(({ spans }) => spans[id].name),
        text: inBothLanguages(({ spans }) => spans[id].definition),
      })),
      say,
    ),
    `### ${say(TITLES.targets)}`,
    say(TARGETS_TEXT),
    items(
      TARGET_IDS.map((id) => ({
        id,
        name: inBothLanguages(({ targets }) => targets[id].name),
        text: inBothLanguages(({ targets }) => targets[id].howMeasured),
      })),
      say,
    ),
  ].join("\n\n");
}

interface Item {
  readonly id: string;
  readonly name: Bilingual;
  readonly text: Bilingual;
}

function items(all: readonly Item[], say: (text: Bilingual) => string): string {
  return all.map(({ id, name, text }) => `- **${say(name)}** (\`${id}\`) – ${say(text)}`).join("\n");
}

const INTRODUCTION: readonly Bilingual[] = [
  {
    en: "The site publishes these numbers at `/data/dashboard.json`, each with its definition in both languages, its unit, its population and `n`. They are computed from the records and from nothing else; the same records at the same moment give the same numbers.",
    fr: "Le site publie ces chiffres à `/data/dashboard.json`, chacun avec sa définition dans les deux langues, son unité, sa population et `n`. Ils sont calculés à partir des fiches et de rien d’autre; les mêmes fiches au même moment donnent les mêmes chiffres.",
  },
  {
    en: `\`n\` is how many records a number was computed from, and \`missing\` how many more there are of which nothing is known. A number that is not known is \`null\`, and never 0; a sum of which only a part is known says so by \`missing\`. Where \`n\` is below ${SMALL_BELOW}, \`small_population\` is true: such a number says little.`,
    fr: `\`n\` est le nombre de fiches dont un chiffre est tiré, et \`missing\` le nombre de celles, en plus, dont on ne sait rien. Un chiffre inconnu est \`null\`, jamais 0; une somme dont seule une partie est connue le dit par \`missing\`. Si \`n\` est inférieur à ${SMALL_BELOW}, \`small_population\` vaut true : un tel chiffre dit peu de chose.`,
  },
  {
    en: "Money is in the programme’s currency. Made-up records are counted, for without them a demonstration would show nothing; `records.demonstration` says how many they are, and `real` has the main numbers without them.",
    fr: "Les montants sont dans la devise du programme. Les fiches inventées sont comptées, car sans elles une démonstration ne montrerait rien; `records.demonstration` dit combien elles sont, et `real` donne les principaux chiffres sans elles.",
  },
  {
    en: "The file’s JSON Schema is [schema/dashboard.json](schema/dashboard.json). Two programmes are compared by their files: amounts in two currencies stand side by side, and are neither added up nor divided. A file that is kept in `_data/compare/` stands beside this programme’s on the page “Compare two programmes”, and `sources.yml` there says where it is from; a reader can choose any other there.",
    fr: "Le schéma JSON du fichier est [schema/dashboard.json](schema/dashboard.json). Deux programmes se comparent par leurs fichiers : des montants en deux devises figurent côte à côte, sans être additionnés ni divisés. Un fichier conservé dans `_data/compare/` figure à côté de celui du programme, sur la page « Comparer deux programmes », et `sources.yml`, au même endroit, dit d’où il vient; on peut aussi y choisir tout autre fichier.",
  },
];

const TITLES = {
  measures: { en: "Each number", fr: "Chaque chiffre" },
  groupings: { en: "What spend is grouped by", fr: "Selon quoi les dépenses sont regroupées" },
  stages: { en: "How long each stage takes", fr: "Le temps que prend chaque étape" },
  targets: { en: "Targets, and how they are measured", fr: "Les cibles, et comment on les mesure" },
} as const satisfies Record<string, Bilingual>;

const LABELS = {
  id: { en: "Id:", fr: "Identifiant :" },
  unit: { en: "Unit:", fr: "Unité :" },
  population: { en: "Population:", fr: "Population :" },
} as const satisfies Record<string, Bilingual>;

const UNIT_NAMES: Record<Unit, Bilingual> = {
  money: { en: "money", fr: "argent" },
  count: { en: "a number", fr: "un nombre" },
  share: { en: "a share, from 0 to 1", fr: "une part, de 0 à 1" },
  index: { en: "an index, from 0 to 1", fr: "un indice, de 0 à 1" },
  days: { en: "calendar days", fr: "jours civils" },
  "business-days": { en: "business days", fr: "jours ouvrables" },
};

const TARGETS_TEXT: Bilingual = {
  en: "A programme sets those that it wants in `targets` of `_data/program.yml`. What no record can tell is shown as not known.",
  fr: "Un programme fixe celles qu’il veut dans `targets` de `_data/program.yml`. Ce qu’aucune fiche ne peut dire est montré comme inconnu.",
};
