import { EVENT } from "../../model/descriptions.ts";
import { eventSchema } from "../../model/event.ts";
import { toldSteps, type ToldStep } from "../../payments/excused.ts";
import { foldedLedgers } from "../../payments/folded.ts";
import type { Award, Register } from "../../register/register.ts";
import { fromFields, identityColumns, numberColumn } from "./common-columns.ts";
import { recordColumns } from "./record-columns.ts";
import { tableOf, type ColumnOf, type Judged } from "./table.ts";

/** An event of a ledger, with what is around it. */
interface Payment {
  readonly award: Award;
  readonly step: ToldStep;
  readonly register: Register;
}

const columns: readonly ColumnOf<Payment>[] = [
  ...identityColumns<Payment>(({ award }) => award),
  {
    name: "team",
    type: "string",
    about: { en: "The key of the team that bought", fr: "La clé de l’équipe qui a acheté" },
    value: ({ award, register }) => register.opportunities.get(award.ref)?.team,
  },
  {
    name: "supplier",
    type: "string",
    about: {
      en: "The supplier’s name; empty where it is withheld",
      fr: "Le nom du fournisseur; vide s’il n’est pas publié",
    },
    value: ({ award }) => award.supplier.name,
  },
  numberColumn(
    { en: "The event’s number in its ledger", fr: "Le numéro de l’événement dans son registre" },
    ({ step }) => step.event.number,
  ),
  ...recordColumns(eventSchema, EVENT).map((column) =>
    fromFields<Payment>(column, ({ step }) => step.event.file.fields),
  ),
  {
    name: "currency",
    type: "string",
    about: {
      en: "The currency of the amount; empty without one",
      fr: "La devise du montant; vide s’il n’y en a pas",
    },
    computed: true,
    value: ({ step, register }) => (step.event.amount === undefined ? undefined : register.program.currency),
  },
  {
    name: "sha256",
    type: "string",
    about: {
      en: "The SHA-256 of the event’s own file",
      fr: "L’empreinte SHA-256 du fichier de l’événement",
    },
    required: true,
    computed: true,
    value: ({ step }) => step.event.sha256,
  },
  {
    name: "counted",
    type: "boolean",
    about: {
      en: "false where a guardrail does not let the event pass: it changes nothing",
      fr: "false si un garde-fou s’oppose à l’événement : il ne change rien",
    },
    required: true,
    computed: true,
    value: ({ step }) => !step.refused,
  },
  {
    name: "broken_rules",
    type: "list",
    about: { en: "The guardrails that it breaks", fr: "Les garde-fous qu’il enfreint" },
    computed: true,
    value: ({ step: { faults } }) =>
      faults.length === 0 ? undefined : [...new Set(faults.map(({ rule }) => rule))].sort(),
  },
  {
    name: "excused",
    type: "boolean",
    about: {
      en: "true where an exception in force excuses it from a guardrail",
      fr: "true si une exception en vigueur le dispense d’un garde-fou",
    },
    required: true,
    computed: true,
    value: ({ step }) => step.excused,
  },
  {
    name: "days_since_previous",
    type: "integer",
    unit: "days",
    about: {
      en: "Calendar days since the event before that counts",
      fr: "Les jours civils depuis l’événement précédent qui compte",
    },
    computed: true,
    value: ({ step }) => step.passed?.days,
  },
  {
    name: "business_days_since_previous",
    type: "integer",
    unit: "business-days",
    about: {
      en: "The same in business days, without the programme’s holidays",
      fr: "De même en jours ouvrables, sans les jours fériés du programme",
    },
    computed: true,
    value: ({ step }) => step.passed?.businessDays,
  },
];

/** As the award's page tells them: what an exception in force excuses is not told as wrong. */
function* rows({ register, now }: Judged): Generator<Payment> {
  const ledgers = [...foldedLedgers(register, now).values()];
  for (const ledger of ledgers.sort((a, b) => (a.award.ref < b.award.ref ? -1 : 1)))
    for (const step of toldSteps(ledger, register, now)) yield { award: ledger.award, step, register };
}

export const payments = tableOf({
  name: "payments",
  title: { en: "Payments", fr: "Paiements" },
  about: {
    en: "A row for each event of each award’s ledger, from the commitment to the payment",
    fr: "Une ligne pour chaque événement du registre de chaque contrat, de l’engagement au paiement",
  },
  primaryKey: ["ref", "number"],
  foreignKeys: [{ fields: ["ref"], table: "awards", reference: ["ref"] }],
  columns,
  rows,
});
