import type { ComputedColumn } from "../../import/computed-columns.ts";
import { Addresses, pathOf } from "../../i18n/routes.ts";
import { OPPORTUNITY } from "../../model/descriptions.ts";
import { LOCALES, type Bilingual, type Locale } from "../../model/locale.ts";
import { opportunitySchema } from "../../model/opportunity.ts";
import { STATUSES } from "../../model/status.ts";
import type { Award, Opportunity, Register } from "../../register/register.ts";
import { statusOf } from "../../register/status.ts";
import { businessDaysBetween } from "../../time/business-days.ts";
import { dateOf, daysBetween, type Instant } from "../../time/calendar.ts";
import { fromFields } from "./common-columns.ts";
import { recordColumns, wordsColumn } from "./record-columns.ts";
import type { Cell, Column, ColumnOf } from "./table.ts";

/** An opportunity, with what its status is computed from. */
export interface Told {
  readonly opportunity: Opportunity;
  readonly award: Award | undefined;
  readonly register: Register;
  readonly now: Instant;
}

const BODY: Bilingual = {
  en: "The words below the fields: what is wanted, in Markdown",
  fr: "Le texte sous les champs : ce qu’il faut, en Markdown",
};

/** A column that is worked out, for which the import has to know its name. */
export function computed<Row>(
  name: ComputedColumn,
  facts: Omit<Column, "name" | "computed">,
  value: (row: Row) => Cell,
): ColumnOf<Row> {
  return { name, ...facts, computed: true, value };
}

/** The fields of an opportunity, by the names by which `npm run import` reads them again. */
export function opportunityFields<Row>(told: (row: Row) => Told): readonly ColumnOf<Row>[] {
  return [
    ...recordColumns(opportunitySchema, OPPORTUNITY).map((column) =>
      fromFields<Row>({ ...column, ...UNITS[column.name] }, (row) => told(row).opportunity.file.fields),
    ),
    ...LOCALES.map((locale) =>
      fromFields<Row>(wordsColumn(["body", locale], locale, BODY), (row) => ({
        body: told(row).opportunity.body,
      })),
    ),
  ];
}

const UNITS: Readonly<Record<string, Pick<Column, "unit">>> = { hours: { unit: "hours" } };

/** What is worked out of an opportunity at the moment. */
export function opportunityComputed<Row>(told: (row: Row) => Told): readonly ColumnOf<Row>[] {
  const of =
    (value: (row: Told) => Cell) =>
    (row: Row): Cell =>
      value(told(row));
  return [
    computed(
      "currency",
      {
        type: "string",
        about: { en: "The currency of the row’s amounts", fr: "La devise des montants de la ligne" },
        required: true,
      },
      of(({ register }) => register.program.currency),
    ),
    computed(
      "status",
      {
        type: "string",
        values: STATUSES,
        about: {
          en: "Where it stands at the moment of the data, by its dates, award and ledger",
          fr: "Où elle en est au moment des données, d’après ses dates, son contrat et son registre",
        },
        required: true,
      },
      of(({ opportunity, award, register, now }) =>
        statusOf(opportunity, award, now, register.program.time_zone),
      ),
    ),
    computed(
      "opens_at",
      {
        type: "datetime",
        about: {
          en: "The instant at which the day of posting begins",
          fr: "L’instant où commence le jour de la publication",
        },
        required: true,
      },
      of(({ opportunity }) => instantText(opportunity.opensAt)),
    ),
    computed(
      "closes_at",
      {
        type: "datetime",
        about: { en: "The instant at which it closes", fr: "L’instant de la clôture" },
        required: true,
      },
      of(({ opportunity }) => instantText(opportunity.closesAt)),
    ),
    computed(
      "questions_close_at",
      {
        type: "datetime",
        about: {
          en: "The last moment for questions; empty where the programme takes none",
          fr: "Le dernier moment pour poser des questions; vide si le programme n’en prend pas",
        },
      },
      of(({ opportunity: { questionsClose } }) => questionsClose && instantText(questionsClose.at)),
    ),
    computed(
      "days_open",
      {
        type: "integer",
        unit: "days",
        about: {
          en: "Calendar days from posting to closing",
          fr: "Les jours civils de la publication à la clôture",
        },
        required: true,
      },
      of(({ opportunity }) => daysBetween(opportunity.posted, dateOf(opportunity.closes))),
    ),
    computed(
      "business_days_open",
      {
        type: "integer",
        unit: "business-days",
        about: {
          en: "The same in business days, as guardrail MA-204 counts them",
          fr: "De même en jours ouvrables, comme les compte le garde-fou MA-204",
        },
        required: true,
      },
      of(({ opportunity, register }) =>
        businessDaysBetween(opportunity.posted, dateOf(opportunity.closes), register.holidays),
      ),
    ),
  ];
}

/** Where a record's page is, in each language of the programme. */
export function pageColumns<Row>(
  kind: "opportunity" | "award",
  told: (row: Row) => Told,
): readonly ColumnOf<Row>[] {
  return LOCALES.map((locale) =>
    computed(`page.${locale}`, { type: "uri", about: PAGE[locale] }, (row) => {
      const { opportunity, register } = told(row);
      const { url, languages } = register.program;
      return languages.includes(locale)
        ? new Addresses(url).absolute(pathOf({ kind, ref: opportunity.ref }, locale))
        : undefined;
    }),
  );
}

const PAGE: Record<Locale, Bilingual> = {
  en: { en: "The record’s page in English", fr: "La page de la fiche en anglais" },
  fr: { en: "The record’s page in French", fr: "La page de la fiche en français" },
};

/** `2021-07-13T03:59:00Z` */
function instantText(instant: Instant): string {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}
