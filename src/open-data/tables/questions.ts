import { OPPORTUNITY } from "../../model/descriptions.ts";
import { opportunitySchema, type OpportunityFields } from "../../model/opportunity.ts";
import type { Opportunity, Register } from "../../register/register.ts";
import { businessDaysBetween } from "../../time/business-days.ts";
import { fromFields, identityColumns, listIn, numberColumn } from "./common-columns.ts";
import { thingColumns } from "./record-columns.ts";
import { tableOf, type Judged } from "./table.ts";

type Question = NonNullable<OpportunityFields["questions"]>[number];

/** A question of an opportunity. */
interface Asked {
  readonly opportunity: Opportunity;
  readonly question: Question;
  /** From 1. */
  readonly number: number;
  /** What its part of the file says. */
  readonly fields: unknown;
  readonly register: Register;
}

function* rows({ register }: Judged): Generator<Asked> {
  for (const opportunity of register.opportunities.values()) {
    const written = listIn(opportunity.file.fields, "questions");
    for (const [index, question] of (opportunity.questions ?? []).entries())
      yield { opportunity, question, number: index + 1, fields: written[index], register };
  }
}

export const questions = tableOf<Asked>({
  name: "questions",
  title: { en: "Questions", fr: "Questions" },
  about: {
    en: "A row for each question that vendors asked of an opportunity, with its answer",
    fr: "Une ligne pour chaque question des fournisseurs sur une occasion, avec sa réponse",
  },
  primaryKey: ["ref", "number"],
  foreignKeys: [{ fields: ["ref"], table: "opportunities", reference: ["ref"] }],
  columns: [
    ...identityColumns<Asked>(({ opportunity }) => opportunity),
    numberColumn(
      {
        en: "The question’s number, in the order of the record",
        fr: "Le numéro de la question, dans l’ordre de la fiche",
      },
      ({ number }) => number,
    ),
    ...thingColumns(opportunitySchema, "questions", OPPORTUNITY).map((column) =>
      fromFields<Asked>(column, ({ fields }) => fields),
    ),
    {
      name: "business_days_to_answer",
      type: "integer",
      unit: "business-days",
      about: {
        en: "Business days from the question to its answer; empty as long as there is none",
        fr: "Les jours ouvrables de la question à sa réponse; vide tant qu’il n’y en a pas",
      },
      computed: true,
      value: ({ question: { asked, answered }, register }) =>
        answered && businessDaysBetween(asked, answered, register.holidays),
    },
  ],
  rows,
});
