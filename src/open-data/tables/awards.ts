import { AWARD } from "../../model/descriptions.ts";
import { awardSchema } from "../../model/award.ts";
import { LEDGER_STAGES } from "../../model/ledger-stage.ts";
import { LOCALES, type Bilingual } from "../../model/locale.ts";
import { writeMoney, type Cents } from "../../model/money.ts";
import { toldStandings } from "../../payments/excused.ts";
import type { Standing } from "../../payments/standing.ts";
import { contractValue, paidTotal } from "../../payments/totals.ts";
import { awardedOn } from "../../register/status.ts";
import { daysBetween, dateOf } from "../../time/calendar.ts";
import { fromFields, identityColumns } from "./common-columns.ts";
import { ledgerColumns } from "./ledger-columns.ts";
import {
  computed,
  opportunityComputed,
  opportunityFields,
  pageColumns,
  type Told,
} from "./opportunity-columns.ts";
import { recordColumns, wordsColumn } from "./record-columns.ts";
import { tableOf, type ColumnOf, type Judged } from "./table.ts";

/** An award with the opportunity that it answers, and where its payment stands. */
interface AwardTold extends Told {
  readonly award: NonNullable<Told["award"]>;
  readonly standing: Standing;
}

const self = (row: AwardTold): AwardTold => row;
const [ref] = identityColumns<AwardTold>(({ award }) => award);

const BODY: Bilingual = {
  en: "The words below the fields of the award, in Markdown",
  fr: "Le texte sous les champs du contrat, en Markdown",
};

const awardFields: readonly ColumnOf<AwardTold>[] = [
  ...recordColumns(awardSchema, AWARD).map((column) =>
    fromFields<AwardTold>({ ...column, name: `award.${column.name}` }, ({ award }) => award.file.fields),
  ),
  ...LOCALES.map((locale) =>
    fromFields<AwardTold>(
      { ...wordsColumn(["body", locale], locale, BODY), name: `award.body.${locale}` },
      ({ award }) => ({ body: award.body }),
    ),
  ),
];

const awardComputed: readonly ColumnOf<AwardTold>[] = [
  computed(
    "awarded_on",
    {
      type: "date",
      about: {
        en: "The day the winner was chosen; where the award does not say, the day the opportunity planned, or that of closing",
        fr: "Le jour où le gagnant a été choisi; si le contrat ne le dit pas, le jour prévu par l’occasion, ou celui de la clôture",
      },
      required: true,
    },
    ({ opportunity, award }) => awardedOn(opportunity, award),
  ),
  computed(
    "days_to_award",
    {
      type: "integer",
      unit: "days",
      about: {
        en: "Calendar days from closing to that day",
        fr: "Les jours civils de la clôture à ce jour",
      },
      required: true,
    },
    ({ opportunity, award }) => daysBetween(dateOf(opportunity.closes), awardedOn(opportunity, award)),
  ),
  computed(
    "total",
    {
      type: "decimal",
      unit: "currency",
      about: {
        en: "Price, tax, fees and amendments together, as guardrail MA-302 adds them; empty where the tax is not known",
        fr: "Le prix, la taxe, les frais et les modifications ensemble, comme les additionne le garde-fou MA-302; vide si la taxe n’est pas connue",
      },
    },
    ({ award, register: { program } }) => {
      const value = contractValue(award, program);
      return value === undefined ? undefined : writeMoney(value);
    },
  ),
  computed(
    "payment_stage",
    {
      type: "string",
      values: LEDGER_STAGES,
      about: {
        en: "Where the ledger stands, by the events that count",
        fr: "Où en est le registre, d’après les événements qui comptent",
      },
      required: true,
    },
    ({ standing }) => standing.state.stage,
  ),
  computed(
    "paid",
    {
      type: "decimal",
      unit: "currency",
      about: {
        en: "What was paid less what came back, by the events that count; empty where nothing was, or an amount is not known",
        fr: "Ce qui a été payé moins ce qui est revenu, d’après les événements qui comptent; vide si rien ne l’a été, ou si un montant n’est pas connu",
      },
    },
    ({ standing }) => paidText(standing),
  ),
  computed(
    "days_to_pay",
    {
      type: "integer",
      unit: "days",
      about: {
        en: "Calendar days from the later of invoice and acceptance to the last payment; empty as long as it is not paid",
        fr: "Les jours civils de la facture ou de l’acceptation, selon la dernière, au dernier paiement; vide tant que ce n’est pas payé",
      },
    },
    ({ standing }) => standing.daysToPay,
  ),
];

/** Missing is empty: a ledger without a payment says nothing of a sum, not that it is zero. */
function paidText({ state }: Standing): string | undefined {
  const isPaid = state.held.some(({ event }) => event === "paid" || event === "partially-paid");
  const total: Cents | undefined = isPaid ? paidTotal(state) : undefined;
  return total === undefined ? undefined : writeMoney(total);
}

function* rows({ register, now }: Judged): Generator<AwardTold> {
  for (const standing of toldStandings(register, now)) {
    const { award } = standing;
    const opportunity = register.opportunities.get(award.ref);
    // An award of nothing stops the build (MA-101).
    if (opportunity) yield { opportunity, award, register, now, standing };
  }
}

export const awards = tableOf({
  name: "awards",
  title: { en: "Awards", fr: "Contrats" },
  about: {
    en: "A row for each award: the opportunity that it answers, everything that its own record says, its ledger, and what they come to",
    fr: "Une ligne pour chaque contrat : l’occasion à laquelle il répond, tout ce que dit sa propre fiche, son registre, et ce qu’ils donnent",
  },
  primaryKey: ["ref"],
  foreignKeys: [{ fields: ["ref"], table: "opportunities", reference: ["ref"] }],
  columns: [
    { ...ref, unique: true },
    ...opportunityFields(self),
    ...awardFields,
    ...ledgerColumns<AwardTold>(({ award }) => award.ledger),
    ...opportunityComputed(self),
    ...awardComputed,
    ...pageColumns("award", self),
  ],
  rows,
});
