import { numbersOf } from "../guardrails/document.ts";
import { frenchMessage } from "../i18n/typography.ts";
import { LANGUAGE_NAMES, LOCALES, type Bilingual, type Locale } from "../model/locale.ts";
import type { Indicator } from "./indicator.ts";

/**
 * `docs/indicators.md`: what each indicator measures and why that may be innocent, in both languages.
 * @param fields the fields of `_data/program.yml`, as text, for this programme's numbers
 */
export function indicatorsMarkdown(indicators: readonly Indicator[], fields: unknown): string {
  return `${[
    "<!-- Made from src/indicators by `npm run rules`. Change the indicator, not this page. -->",
    "# Indicators · Indicateurs",
    ...LOCALES.map((locale) => part(indicators, fields, locale)),
  ].join("\n\n")}\n`;
}

function part(indicators: readonly Indicator[], fields: unknown, locale: Locale): string {
  return [
    `## ${LANGUAGE_NAMES[locale]}`,
    say(WORDS.lead, locale),
    ...indicators.map((indicator) => section(indicator, fields, locale)),
  ].join("\n\n");
}

function section(indicator: Indicator, fields: unknown, locale: Locale): string {
  const { id, rule, codes, name, question, formula, expression, inputs, unit, innocent } = indicator;
  const colon = locale === "fr" ? "\u00a0:" : ":";
  const numbers = numbersOf(indicator, fields).map(({ path, value }) => `\`${path}\` (${value ?? "–"})`);
  const facts: readonly (readonly [Bilingual, string])[] = [
    [WORDS.id, `\`${id}\``],
    [WORDS.guardrail, `[${rule}](rules/${rule}.md)`],
    ...(codes.length > 0 ? [[WORDS.codes, codes.join(", ")] as const] : []),
    [WORDS.unit, `\`${unit}\``],
    [WORDS.machine, `\`${expression}\``],
    [WORDS.inputs, inputs.map((input) => `\`${input.name}\` (${say(input.what, locale)})`).join(", ")],
    ...(numbers.length > 0 ? [[WORDS.numbers, numbers.join(", ")] as const] : []),
  ];
  return [
    `### ${say(name, locale)}`,
    `**${say(question, locale)}**`,
    say(formula, locale),
    facts.map(([label, value]) => `- ${say(label, locale)}${colon} ${value}`).join("\n"),
    `${say(WORDS.innocent, locale)}${colon}`,
    innocent.map((one) => `- ${say(one, locale)}`).join("\n"),
  ].join("\n\n");
}

function say(text: Bilingual, locale: Locale): string {
  return locale === "fr" ? frenchMessage(text.fr) : text.en;
}

const WORDS = {
  lead: {
    en: "Each indicator is a number that may be worth a question, never a finding. It asks exactly where its guardrail does: both call the same function. Values, inputs and the buyer’s replies are on the integrity page and in `/data/indicators.json`. A value that rests on too few records is given, and asks nothing; a supplier who is withheld is compared with nobody. A team replies in its record, under `replies` (see [the record format](record-format.md)).",
    fr: "Chaque indicateur est un nombre qui mérite peut-être une question, jamais une conclusion. Il pose sa question exactement là où son garde-fou le fait : les deux appellent la même fonction. Les valeurs, leurs données et les réponses de l’acheteur figurent sur la page de l’intégrité et dans `/data/indicators.json`. Une valeur qui repose sur trop peu de fiches est donnée sans rien demander ; un fournisseur non divulgué n’est comparé à personne. L’équipe répond dans sa fiche, sous `replies` (voir [le format des fiches](record-format.md)).",
  },
  id: { en: "Id and anchor", fr: "Identifiant et ancre" },
  guardrail: { en: "Guardrail", fr: "Garde-fou" },
  codes: {
    en: "Red flags of the Open Contracting Partnership",
    fr: "Signaux d’alerte de l’Open Contracting Partnership",
  },
  unit: { en: "Unit", fr: "Unité" },
  machine: { en: "For machines", fr: "Pour les machines" },
  inputs: { en: "Inputs", fr: "Données" },
  numbers: {
    en: "Numbers of `_data/program.yml` (here)",
    fr: "Nombres de `_data/program.yml` (ici)",
  },
  innocent: { en: "What may explain it", fr: "Ce qui peut l’expliquer" },
} as const satisfies Record<string, Bilingual>;
