import { awardSchema } from "../../model/award.ts";
import { AWARD, OPPORTUNITY } from "../../model/descriptions.ts";
import { opportunitySchema } from "../../model/opportunity.ts";
import type { Award, Opportunity, Register } from "../../register/register.ts";
import { fromFields, identityColumns, listIn, numberColumn } from "./common-columns.ts";
import { thingColumns, type RecordColumn } from "./record-columns.ts";
import { tableOf, type Judged } from "./table.ts";

/** A change of an opportunity after posting, or of an award after signing. */
interface Changed {
  readonly kind: "opportunity" | "award";
  readonly record: Opportunity | Award;
  /** From 1. */
  readonly number: number;
  /** What its part of the file says. */
  readonly fields: unknown;
  readonly register: Register;
}

function* rows({ register }: Judged): Generator<Changed> {
  for (const opportunity of register.opportunities.values()) {
    const award = register.awards.get(opportunity.ref);
    if (award) yield* changesOf(award, "award", register);
    yield* changesOf(opportunity, "opportunity", register);
  }
}

function* changesOf(
  record: Changed["record"],
  kind: Changed["kind"],
  register: Register,
): Generator<Changed> {
  for (const [index, fields] of listIn(record.file.fields, "amendments").entries())
    yield { kind, record, number: index + 1, fields, register };
}

const ofOpportunity = thingColumns(opportunitySchema, "amendments", OPPORTUNITY);
const ofAward = thingColumns(awardSchema, "amendments", AWARD);

/** The fields that only one of the two kinds has may be empty for the other. */
const fields: readonly RecordColumn[] = [
  ...ofOpportunity,
  ...ofAward.filter((one) => !has(ofOpportunity, one)),
].map(({ required, ...column }) =>
  required && has(ofOpportunity, column) && has(ofAward, column) ? { ...column, required } : column,
);

function has(columns: readonly RecordColumn[], { name }: Pick<RecordColumn, "name">): boolean {
  return columns.some((one) => one.name === name);
}

export const amendments = tableOf<Changed>({
  name: "amendments",
  title: { en: "Amendments", fr: "Modifications" },
  about: {
    en: "A row for each change of an opportunity after posting, and of a contract after signing",
    fr: "Une ligne pour chaque modification d’une occasion après sa publication, et d’un contrat après sa signature",
  },
  primaryKey: ["ref", "record", "number"],
  foreignKeys: [{ fields: ["ref"], table: "opportunities", reference: ["ref"] }],
  columns: [
    ...identityColumns<Changed>(({ record }) => record),
    {
      name: "record",
      type: "string",
      values: ["opportunity", "award"],
      about: { en: "Which of the two records changed", fr: "Laquelle des deux fiches a changé" },
      required: true,
      value: ({ kind }) => kind,
    },
    numberColumn(
      {
        en: "The amendment’s number, in the order of its record",
        fr: "Le numéro de la modification, dans l’ordre de sa fiche",
      },
      ({ number }) => number,
    ),
    ...fields.map((column) => fromFields<Changed>(column, (row) => row.fields)),
    {
      name: "currency",
      type: "string",
      about: {
        en: "The currency of the amount; empty without one",
        fr: "La devise du montant; vide s’il n’y en a pas",
      },
      computed: true,
      value: ({ kind, register }) => (kind === "award" ? register.program.currency : undefined),
    },
  ],
  rows,
});
