import { z } from "zod";
import { formatMoney } from "../i18n/money.ts";
import * as f from "../model/fields.ts";
import { LOCALES, type Bilingual, type LocalText } from "../model/locale.ts";
import { parseMoney } from "../model/money.ts";
import { MONTHS, programSchema } from "../model/program.ts";
import type { ProgrammeAnswerName, ProgrammeAnswers } from "./answers.ts";
import { languagesOf } from "./program-file.ts";

interface Asked {
  readonly name: ProgrammeAnswerName;
  readonly label: Bilingual;
  readonly hint: Bilingual;
}

/** One line. */
export interface LineQuestion extends Asked {
  readonly kind: "line";
  /** What the answer is read with; a blank one is taken where the question may be passed over. */
  readonly schema: { readonly safeParse: (text: string) => { readonly success: boolean } };
  readonly needed: boolean;
  /** What Enter stands for. */
  readonly proposed?: string;
}

/** One line in each language of the programme. */
export interface WordsQuestion extends Asked {
  readonly kind: "words";
  readonly needed: boolean;
  readonly proposed?: (answers: ProgrammeAnswers) => LocalText;
}

/** A column of a list's rows: `name` stands once for each language of the programme. */
export interface Column {
  readonly name: string;
  readonly in: "line" | "words" | "list";
}

/** Any number of rows, each on one line with `|` between its columns. */
export interface RowsQuestion extends Asked {
  readonly kind: "rows";
  readonly columns: readonly Column[];
  readonly needed: boolean;
}

export type ProgrammeQuestion = LineQuestion | WordsQuestion | RowsQuestion;

const shape = programSchema.shape;
const once = (name: string): Column => ({ name, in: "line" });
const inWords = (name: string): Column => ({ name, in: "words" });

/** What is asked of whoever starts a programme, in order: languages first, since the rest is asked in them. */
export const PROGRAMME_QUESTIONS: readonly ProgrammeQuestion[] = [
  {
    kind: "line",
    name: "languages",
    schema: { safeParse: (text) => ({ success: readLanguages(text).length > 0 }) },
    needed: true,
    proposed: LOCALES.join(", "),
    label: { en: "Languages of the records", fr: "Langues des fiches" },
    hint: { en: "en, fr, or both: en, fr.", fr: "en, fr, ou les deux : en, fr." },
  },
  {
    kind: "words",
    name: "name",
    needed: true,
    label: { en: "Name of the programme", fr: "Nom du programme" },
    hint: { en: "As the head of every page says it.", fr: "Tel que le dit l’en-tête de chaque page." },
  },
  {
    kind: "words",
    name: "department",
    needed: true,
    label: { en: "Who runs it", fr: "Qui le mène" },
    hint: { en: "The department or the city.", fr: "Le ministère ou la ville." },
  },
  {
    kind: "line",
    name: "currency",
    schema: shape.currency,
    needed: true,
    proposed: "CAD",
    label: { en: "Currency", fr: "Devise" },
    hint: { en: "Three letters, such as CAD or EUR.", fr: "Trois lettres, comme CAD ou EUR." },
  },
  {
    kind: "line",
    name: "limit",
    schema: f.money,
    needed: true,
    label: { en: "The most that a purchase may cost", fr: "Le plus que peut coûter un achat" },
    hint: { en: "Digits only, such as 10000.00.", fr: "Des chiffres seulement, comme 10000.00." },
  },
  {
    kind: "line",
    name: "limit_includes_tax",
    schema: { safeParse: (text) => ({ success: /^(?:y|yes|o|oui|true|n|no|non|false)$/i.test(text) }) },
    needed: true,
    proposed: "yes",
    label: { en: "Do taxes count towards it?", fr: "Les taxes y comptent-elles?" },
    hint: { en: "yes or no.", fr: "oui ou non (yes, no)." },
  },
  {
    kind: "line",
    name: "price",
    schema: shape.price,
    needed: true,
    proposed: "fixed",
    label: { en: "How the price is set", fr: "Comment le prix est fixé" },
    hint: {
      en: "fixed: the posted price is paid; ceiling: vendors bid up to it.",
      fr: "fixed : le prix affiché est payé; ceiling : les offres vont jusque-là.",
    },
  },
  {
    kind: "rows",
    name: "taxes",
    columns: [once("region"), inWords("name"), inWords("tax"), once("rate")],
    needed: false,
    label: { en: "Taxes by the supplier’s region", fr: "Taxes selon la région du fournisseur" },
    hint: {
      en: "One region a line: key | its name in each language | the tax in each language | percent. None: only the dot.",
      fr: "Une région par ligne : clé | son nom dans chaque langue | la taxe dans chaque langue | pour cent. Aucune : le point seul.",
    },
  },
  {
    kind: "line",
    name: "time_zone",
    schema: shape.time_zone,
    needed: true,
    proposed: "America/Toronto",
    label: { en: "Time zone", fr: "Fuseau horaire" },
    hint: { en: "Such as Europe/Paris.", fr: "Comme Europe/Paris." },
  },
  {
    kind: "line",
    name: "fiscal_year",
    schema: z.enum(MONTHS),
    needed: false,
    proposed: "april",
    label: { en: "Month in which the fiscal year begins", fr: "Mois où commence l’exercice financier" },
    hint: { en: "In English: january, april, july…", fr: "En anglais : january, april, july…" },
  },
  {
    kind: "words",
    name: "purpose",
    needed: false,
    proposed: purposeOf,
    label: { en: "Purpose", fr: "But" },
    hint: { en: "One sentence for the home page.", fr: "Une phrase pour l’accueil." },
  },
  {
    kind: "words",
    name: "notice",
    needed: false,
    label: { en: "Notice", fr: "Avis" },
    hint: {
      en: "What every page should say first, if anything.",
      fr: "Ce que chaque page devrait dire d’abord, s’il y a lieu.",
    },
  },
  {
    kind: "line",
    name: "url",
    schema: shape.url,
    needed: true,
    label: { en: "Address of the site", fr: "Adresse du site" },
    hint: {
      en: "With its path, such as https://example.github.io/micro-acquisition/.",
      fr: "Avec son chemin, comme https://example.github.io/micro-acquisition/.",
    },
  },
  {
    kind: "line",
    name: "source",
    schema: f.base,
    needed: false,
    label: { en: "Address of the records’ files", fr: "Adresse des fichiers des fiches" },
    hint: {
      en: "Such as https://github.com/example/micro-acquisition/blob/main/. Enter: none.",
      fr: "Comme https://github.com/example/micro-acquisition/blob/main/. Entrée : aucune.",
    },
  },
  {
    kind: "line",
    name: "contact",
    schema: f.mailbox,
    needed: false,
    label: { en: "Contact", fr: "Contact" },
    hint: {
      en: "The e-mail address of a role. Enter: none.",
      fr: "L’adresse électronique d’un rôle. Entrée : aucune.",
    },
  },
  {
    kind: "rows",
    name: "teams",
    columns: [once("key"), inWords("name"), once("contact")],
    needed: true,
    label: { en: "Teams that may post", fr: "Équipes qui peuvent publier" },
    hint: {
      en: "One a line: key | its name in each language | e-mail address (may be left out).",
      fr: "Une par ligne : clé | son nom dans chaque langue | adresse électronique (facultative).",
    },
  },
  {
    kind: "rows",
    name: "skills",
    columns: [once("key"), inWords("name")],
    needed: false,
    label: { en: "Skills that vendors follow", fr: "Compétences que suivent les fournisseurs" },
    hint: {
      en: "One a line: key | its name in each language. Only the dot: a short list to begin with.",
      fr: "Une par ligne : clé | son nom dans chaque langue. Le point seul : une courte liste pour commencer.",
    },
  },
  {
    kind: "rows",
    name: "payment_methods",
    columns: [once("key"), inWords("name")],
    needed: true,
    label: { en: "How suppliers are paid", fr: "Comment les fournisseurs sont payés" },
    hint: {
      en: "One way a line: key | its name in each language, such as card | Purchase card | Carte d’achat.",
      fr: "Un moyen par ligne : clé | son nom dans chaque langue, comme card | Purchase card | Carte d’achat.",
    },
  },
  {
    kind: "line",
    name: "pay_within",
    schema: f.count,
    needed: false,
    proposed: "30",
    label: { en: "Days to pay an invoice", fr: "Jours pour payer une facture" },
    hint: { en: "A whole number.", fr: "Un nombre entier." },
  },
  {
    kind: "line",
    name: "licence",
    schema: f.licence,
    needed: false,
    proposed: "MIT",
    label: { en: "Licence of new code", fr: "Licence du nouveau code" },
    hint: { en: "An SPDX id, such as EUPL-1.2.", fr: "Un identifiant SPDX, comme EUPL-1.2." },
  },
  {
    kind: "line",
    name: "lowest_rate",
    schema: f.money,
    needed: false,
    label: { en: "Lowest suggested price of an hour", fr: "Prix horaire suggéré le plus bas" },
    hint: {
      en: "Such as 60.00. Enter: prices are not compared with hours.",
      fr: "Comme 60.00. Entrée : les prix ne sont pas comparés aux heures.",
    },
  },
  {
    kind: "line",
    name: "hours_per_week",
    schema: f.hours,
    needed: false,
    proposed: "37.5",
    label: { en: "Hours of a full week", fr: "Heures d’une semaine complète" },
    hint: { en: "Such as 35 or 37.5.", fr: "Comme 35 ou 37.5." },
  },
  ...actsOfLaw(),
  {
    kind: "rows",
    name: "holidays",
    columns: [once("date"), inWords("name")],
    needed: false,
    label: { en: "Days on which offices are closed", fr: "Jours où les bureaux sont fermés" },
    hint: {
      en: "One a line: 2027-01-01 | its name in each language. Weekends need no line.",
      fr: "Un par ligne : 2027-01-01 | son nom dans chaque langue. Les fins de semaine se passent de ligne.",
    },
  },
  {
    kind: "rows",
    name: "signers",
    columns: [once("account"), { name: "sections", in: "list" }, once("from"), inWords("role")],
    needed: false,
    label: { en: "Who may sign for money", fr: "Qui peut signer pour de l’argent" },
    hint: {
      en: "One a line: account on the code host | certify or request | first day | role in each language.",
      fr: "Un par ligne : compte chez l’hôte du code | certify (attester) ou request (demander) | premier jour | rôle dans chaque langue.",
    },
  },
  {
    kind: "line",
    name: "data_licence",
    schema: f.address,
    needed: false,
    label: { en: "Address of the data’s licence", fr: "Adresse de la licence des données" },
    hint: {
      en: "Of the site’s open data. Enter: none.",
      fr: "Des données ouvertes du site. Entrée : aucune.",
    },
  },
];

function actsOfLaw(): readonly WordsQuestion[] {
  const hint: Bilingual = {
    en: "What your law calls it, such as section 34. Enter: nothing is added.",
    fr: "Le nom que lui donne votre loi, comme article 34. Entrée : rien n’est ajouté.",
  };
  const act = (name: "commit" | "certify" | "request", en: string, fr: string): WordsQuestion => ({
    kind: "words",
    name,
    needed: false,
    label: { en, fr },
    hint,
  });
  return [
    act("commit", "Setting money aside before posting", "Réserver l’argent avant de publier"),
    act("certify", "Certifying that money is owed", "Attester que l’argent est dû"),
    act("request", "Requesting that it be paid", "Demander qu’il soit payé"),
  ];
}

/** `en, fr`, in any order and with any marks between. */
export function readLanguages(text: string): string[] {
  const given = text
    .toLowerCase()
    .split(/[,;\s]+/)
    .filter((word) => word !== "");
  return given.every((word) => LOCALES.some((locale) => locale === word)) ? [...new Set(given)] : [];
}

function purposeOf(answers: ProgrammeAnswers): LocalText {
  const limit = parseMoney(answers.limit);
  if (limit === undefined || !f.currency.safeParse(answers.currency).success) return {};
  const most = (locale: "en" | "fr"): string => formatMoney(limit, answers.currency, locale);
  const all: Bilingual = {
    en: `Small teams buy small pieces of open code, for at most ${most("en")}, in the open and from anyone who can do the work.`,
    fr: `De petites équipes achètent, à la vue de tous, de petits logiciels libres d’au plus ${most("fr")}, auprès de quiconque peut faire le travail.`,
  };
  return Object.fromEntries(languagesOf(answers).map((locale) => [locale, all[locale]]));
}
