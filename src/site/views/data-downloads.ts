import { CHART_IDS, type ChartId } from "../../dashboard/charts/chart.ts";
import { chartTitle } from "../../dashboard/charts/titles.ts";
import { DASHBOARD_SCHEMA } from "../../dashboard/schema-document.ts";
import { CATALOG_DATA, DATA_PACKAGE, dataPath, GC_DATA } from "../../i18n/data-routes.ts";
import {
  chartDataPath,
  DASHBOARD_DATA,
  EXPLORER_DATA,
  INDICATORS_DATA,
  OCDS_DATA,
  REPOSITORIES_DATA,
} from "../../i18n/routes.ts";
import { schemaDocuments } from "../../json-schema/documents.ts";
import { LOCALES, type Bilingual, type Locale } from "../../model/locale.ts";
import { schemaPath } from "../data-files.ts";

/** A file that the page on the data offers beside the tables. */
export interface Download {
  /** Within the site. */
  readonly path: string;
  readonly format: string;
  readonly about: Bilingual;
}

export interface DownloadGroup {
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly files: readonly Download[];
}

/** What there is beside the tables, in the order of the page. A file that a build does not write is not offered. */
export const DOWNLOADS: readonly DownloadGroup[] = [
  {
    title: { en: "All of it at once", fr: "Tout en une fois" },
    about: {
      en: "The tables above in all their formats, the numbers and the schemas, as a data package: what every file and column is stands beside them.",
      fr: "Les tableaux ci-dessus dans tous leurs formats, les chiffres et les schémas, en un paquet de données : ce qu’est chaque fichier et chaque colonne y est dit.",
    },
    files: [
      {
        path: dataPath(DATA_PACKAGE.archive),
        format: "ZIP",
        about: {
          en: "Everything in one file, the same bytes as long as the records say the same",
          fr: "Tout dans un seul fichier, identique à l’octet près tant que les fiches disent la même chose",
        },
      },
      {
        path: dataPath(DATA_PACKAGE.descriptor),
        format: "Data Package 2.0",
        about: {
          en: "What every file and column is, in both languages, with sizes and hashes",
          fr: "Ce qu’est chaque fichier et chaque colonne, dans les deux langues, avec tailles et empreintes",
        },
      },
    ],
  },
  {
    title: { en: "Open Contracting Data Standard", fr: "Norme de données sur les marchés ouverts (OCDS)" },
    about: {
      en: "Every purchase in OCDS 1.1.5, which tools for open contracting in many countries read.",
      fr: "Chaque achat en OCDS 1.1.5, que lisent dans de nombreux pays les outils consacrés aux marchés ouverts.",
    },
    files: [
      {
        path: OCDS_DATA.releases,
        format: "JSON",
        about: {
          en: "A release for each time that what a record says has changed",
          fr: "Une publication pour chaque fois que ce que dit une fiche a changé",
        },
      },
      {
        path: OCDS_DATA.records,
        format: "JSON",
        about: {
          en: "Each purchase with all its releases, and what they come to",
          fr: "Chaque achat avec toutes ses publications, et ce qu’elles donnent",
        },
      },
      {
        path: OCDS_DATA.report,
        format: "JSON",
        about: {
          en: "What the standard cannot say and was left out, with the reason",
          fr: "Ce que la norme ne peut pas dire et qui a été omis, avec la raison",
        },
      },
    ],
  },
  {
    title: { en: "Disclosure of contracts", fr: "Divulgation des contrats" },
    about: {
      en: "In the templates by which departments of the Government of Canada disclose their contracts. An officer confirms them before they are disclosed.",
      fr: "Dans les modèles par lesquels les ministères du gouvernement du Canada divulguent leurs contrats. Un agent les confirme avant qu’ils soient divulgués.",
    },
    files: [
      {
        path: GC_DATA.yearly,
        format: "CSV",
        about: {
          en: "Contracts of $10,000 and under and purchases by acquisition card, a row a year",
          fr: "Les contrats de 10 000 $ et moins et les achats par carte, une ligne par année",
        },
      },
      {
        path: GC_DATA.contracts,
        format: "CSV",
        about: {
          en: "Contracts that are over $10,000, such as by an amendment",
          fr: "Les contrats de plus de 10 000 $, par exemple après une modification",
        },
      },
      {
        path: GC_DATA.report,
        format: "JSON",
        about: {
          en: "What an officer must confirm, and what was left out, with the reason",
          fr: "Ce qu’un agent doit confirmer, et ce qui a été omis, avec la raison",
        },
      },
    ],
  },
  {
    title: { en: "Numbers of the programme", fr: "Les chiffres du programme" },
    about: {
      en: "What all records come to. Where something is not known, no number is made of it.",
      fr: "Ce que donnent toutes les fiches ensemble. Ce qu’on ne sait pas n’est remplacé par aucun chiffre.",
    },
    files: [
      {
        path: DASHBOARD_DATA,
        format: "JSON",
        about: {
          en: "Spend, applications, suppliers, times and outcomes, each number with its definition",
          fr: "Dépenses, candidatures, fournisseurs, délais et résultats, chaque chiffre avec sa définition",
        },
      },
      {
        path: schemaPath(DASHBOARD_SCHEMA),
        format: "JSON Schema",
        about: { en: "The schema of these numbers", fr: "Le schéma de ces chiffres" },
      },
      {
        path: EXPLORER_DATA,
        format: "JSON",
        about: {
          en: "What the explorer asks: a column for each thing it knows of an award",
          fr: "Ce que l’explorateur interroge : une colonne pour chaque chose qu’il sait d’un contrat",
        },
      },
    ],
  },
  {
    title: { en: "The numbers behind the charts", fr: "Les chiffres derrière les graphiques" },
    about: {
      en: "Each chart of the dashboard as a table, with all of its rows.",
      fr: "Chaque graphique du tableau de bord en un tableau, avec toutes ses lignes.",
    },
    files: CHART_IDS.flatMap((id) =>
      LOCALES.map((locale) => ({
        path: chartDataPath(id, locale),
        format: "CSV",
        about: chartTable(id, locale),
      })),
    ),
  },
  {
    title: { en: "Integrity", fr: "Intégrité" },
    about: {
      en: "What the page on integrity stands on: questions worth asking, never findings.",
      fr: "Ce sur quoi repose la page sur l’intégrité : des questions à poser, qui n’accusent personne.",
    },
    files: [
      {
        path: INDICATORS_DATA,
        format: "JSON",
        about: {
          en: "Each indicator with its question, formula and innocent explanations, and each value with its inputs",
          fr: "Chaque indicateur avec sa question, sa formule et ses explications innocentes, et chaque valeur avec ses données d’entrée",
        },
      },
    ],
  },
  {
    title: { en: "Open code", fr: "Code ouvert" },
    about: {
      en: "Whether the code that was bought is open, as it was last seen.",
      fr: "Si le code acheté est ouvert, tel qu’on l’a vu pour la dernière fois.",
    },
    files: [
      {
        path: REPOSITORIES_DATA,
        format: "JSON",
        about: {
          en: "Every linked repository and delivered commit: what was confirmed, when and how",
          fr: "Chaque dépôt lié et chaque commit livré : ce qui a été confirmé, quand et comment",
        },
      },
    ],
  },
  {
    title: { en: "Descriptions for catalogues", fr: "Descriptions pour les catalogues" },
    about: {
      en: "What the data are, for portals that list data of many publishers.",
      fr: "Ce que sont les données, pour les portails qui répertorient celles de nombreux éditeurs.",
    },
    files: [
      {
        path: CATALOG_DATA.dcat,
        format: "DCAT-AP 3, JSON-LD",
        about: {
          en: "Every dataset and every file, with sizes and hashes",
          fr: "Chaque jeu de données et chaque fichier, avec tailles et empreintes",
        },
      },
      {
        path: CATALOG_DATA.openCanada,
        format: "JSON",
        about: {
          en: "The record for open.canada.ca, for the department to complete and approve",
          fr: "La fiche pour ouvert.canada.ca, à compléter et à approuver par le ministère",
        },
      },
    ],
  },
  {
    title: { en: "Schemas of the records", fr: "Schémas des fiches" },
    about: {
      en: "JSON Schemas of the files that people write, for editors and for programs that read the records themselves.",
      fr: "Les schémas JSON des fichiers que les gens écrivent, pour les éditeurs et pour les programmes qui lisent les fiches elles-mêmes.",
    },
    files: schemaDocuments().map(({ name, about }) => ({
      path: schemaPath(name),
      format: "JSON Schema",
      about,
    })),
  },
];

/** A chart's table, by the title that the chart has on the dashboard. */
function chartTable(id: ChartId, locale: Locale): Bilingual {
  const title = chartTitle(id);
  return {
    en: `${title.en}, ${locale === "en" ? "in English" : "in French"}`,
    fr: `${title.fr}, ${locale === "en" ? "en anglais" : "en français"}`,
  };
}
