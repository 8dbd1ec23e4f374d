import { DASHBOARD_SCHEMA } from "../../dashboard/schema-document.ts";
import { DASHBOARD_DATA, INDICATORS_DATA, OCDS_DATA, REPOSITORIES_DATA } from "../../i18n/routes.ts";
import { schemaDocuments } from "../../json-schema/documents.ts";
import type { Bilingual } from "../../model/locale.ts";
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
    ],
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
