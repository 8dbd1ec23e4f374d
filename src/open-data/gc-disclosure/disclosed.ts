import { ACQUISITION_CARD, OUTSIDE } from "../../model/award.ts";
import { frenchTypography } from "../../i18n/typography.ts";
import type { Bilingual, LocalText } from "../../model/locale.ts";
import { sum, toCents, type Cents } from "../../model/money.ts";
import type { Program } from "../../model/program.ts";
import type { Ref } from "../../model/ref.ts";
import { foldedLedgers } from "../../payments/folded.ts";
import type { FoldedLedger } from "../../payments/ledger.ts";
import type { Award, Opportunity, Register } from "../../register/register.ts";
import type { CalendarDate, Instant } from "../../time/calendar.ts";
import { dayAt } from "../../time/zone.ts";

/** What a contract grew by. */
export interface DisclosedAmendment {
  /** In the order of the record, from 1. */
  readonly number: number;
  readonly date: CalendarDate;
  readonly amount: Cents;
  readonly reason: LocalText;
}

/** A purchase by acquisition card; what came back is below nothing. */
export interface CardTransaction {
  readonly date: CalendarDate;
  readonly amount: Cents;
}

/** A contract as it is disclosed: real, and with a day and a value. Values are in cents, with all taxes and fees. */
export interface DisclosedContract {
  readonly opportunity: Opportunity;
  readonly award: Award;
  readonly date: CalendarDate;
  readonly original: Cents;
  /** The oldest first. */
  readonly amendments: readonly DisclosedAmendment[];
  readonly cardTransactions: readonly CardTransaction[];
}

/** A contract that cannot be disclosed by what its record says, and why. */
export interface LeftOut {
  readonly record: Ref;
  readonly reason: Bilingual;
}

export interface Disclosed {
  readonly contracts: readonly DisclosedContract[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The contracts that a department has entered into by a day. A record that is made up is never among them, and one that does not
 * say when, or for how much with taxes, is told apart: a sum without it would be wrong, and with a guess too.
 */
export function disclosedContracts(register: Register, now: Instant): Disclosed {
  const today = dayAt(now, register.program.time_zone);
  const ledgers = foldedLedgers(register, now);
  const contracts: DisclosedContract[] = [];
  const leftOut: LeftOut[] = [];
  for (const opportunity of register.opportunities.values()) {
    const award = register.awards.get(opportunity.ref);
    const ledger = ledgers.get(opportunity.ref);
    if (!award || !ledger || opportunity.demonstration === true || award.demonstration === true) continue;
    if (!isContract(award, today)) continue;
    const date = contractDate(award, today);
    const cardTransactions = cardTransactionsOf(ledger, today);
    const reasons = [
      ...(register.program.currency === CURRENCY ? [] : [OTHER_CURRENCY]),
      ...(date === undefined ? [NO_DAY] : []),
      ...(isTaxKnown(award, register.program) ? [] : [NO_TAX]),
      ...(cardTransactions === undefined ? [NO_AMOUNT] : []),
    ];
    leftOut.push(...reasons.map((why) => ({ record: award.ref, reason: why })));
    if (date === undefined || cardTransactions === undefined || reasons.length > 0) continue;
    contracts.push({
      opportunity,
      award,
      date,
      original: sum([award.price, award.tax?.amount ?? toCents(0), award.fees ?? toCents(0)]),
      amendments: amendmentsOf(award, today),
      cardTransactions,
    });
  }
  return { contracts, leftOut };
}

/** No tax is charged where the programme has none, or by a supplier who is outside of all of them. */
function isTaxKnown({ tax, supplier }: Award, { taxes }: Program): boolean {
  return tax !== undefined || taxes === undefined || supplier.region === OUTSIDE;
}

/** Whether anything says that there is a contract: signed terms, or an event of its ledger. A choice alone binds nobody. */
function isContract({ terms_signed: signed, ledger }: Award, today: CalendarDate): boolean {
  return (signed !== undefined && signed <= today) || ledger.some(({ date }) => date <= today);
}

/**
 * The day of the award; else that of the signature, else that on which the money was committed, which the template allows. The
 * day that was planned is none of them.
 */
function contractDate(award: Award, today: CalendarDate): CalendarDate | undefined {
  const committed = award.ledger.find(({ event }) => event === "committed")?.date;
  return [award.awarded, award.terms_signed, committed].find((day) => day !== undefined && day <= today);
}

function amendmentsOf(award: Award, today: CalendarDate): readonly DisclosedAmendment[] {
  return (award.amendments ?? [])
    .map((amendment, index) => ({ ...amendment, number: index + 1 }))
    .filter(({ date }) => date <= today)
    .sort((a, b) => (a.date === b.date ? a.number - b.number : a.date < b.date ? -1 : 1));
}

/** Payments by card that count; undefined where the amount of one is not known. */
function cardTransactionsOf(
  { award, state }: FoldedLedger,
  today: CalendarDate,
): readonly CardTransaction[] | undefined {
  if (award.payment_method !== ACQUISITION_CARD) return [];
  const found: CardTransaction[] = [];
  for (const { event, date, amount } of state.held) {
    if ((event !== "paid" && event !== "partially-paid" && event !== "refunded") || date > today) continue;
    if (amount === undefined) return undefined;
    found.push({ date, amount: event === "refunded" ? toCents(-amount) : amount });
  }
  return found;
}

function reason(en: string, fr: string): Bilingual {
  return { en, fr: frenchTypography(fr) };
}

/** The templates ask for Canadian dollars. */
const CURRENCY = "CAD";

const OTHER_CURRENCY = reason(
  "The programme’s currency is another than the Canadian dollar, in which values are disclosed.",
  "La devise du programme n’est pas le dollar canadien, dans lequel les valeurs sont divulguées.",
);

const NO_DAY = reason(
  "The record does not say when the contract was awarded, signed or committed: its year is not known.",
  "La fiche ne dit pas quand le contrat a été attribué, signé ou engagé : son année n’est pas connue.",
);

const NO_TAX = reason(
  "The record does not say how much tax is charged: what the contract comes to with all taxes is not known.",
  "La fiche ne dit pas quelle taxe est exigée : la valeur du contrat, toutes taxes comprises, n’est pas connue.",
);

const NO_AMOUNT = reason(
  "The amount of a payment by acquisition card is not recorded.",
  "Le montant d’un paiement par carte d’achat n’est pas consigné.",
);
