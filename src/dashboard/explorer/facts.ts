import type { FactName } from "../../model/explorer.ts";
import type { CalendarDate } from "../../time/calendar.ts";
import type { Contract, Purchase } from "../purchases.ts";

/** Something that happened to a purchase. */
export interface Fact {
  /** The day by which it is told in time; undefined where it is not known. */
  readonly day: CalendarDate | undefined;
  /** Cents, days or a count; undefined where it is not known, and for what is only counted. */
  readonly value?: number | undefined;
}

/** Those that are only counted have no numbers in the file. */
export const ONLY_COUNTED: ReadonlySet<FactName> = new Set<FactName>(["opportunities", "awards"]);

/** Every fact of a purchase, as the numbers of the dashboard count it (purchases.ts, amounts.ts). */
export function factsOf({ opportunity, isPosted, contract }: Purchase): Record<FactName, readonly Fact[]> {
  const ofAward = (value?: number): Fact[] => (contract ? [{ day: contract.awardedOn, value }] : []);
  return {
    opportunities: isPosted ? [{ day: opportunity.posted }] : [],
    awards: ofAward(),
    price: ofAward(contract?.price),
    committed: ofAward(contract?.committed),
    paid: contract ? paymentsOf(contract) : [],
    applications: ofAward(contract?.award.applications?.received),
    "days-to-pay": contract ? completePayment(contract) : [],
  };
}

/** Each payment on its day. Where nobody knows whether anything was paid, that is a fact too, of no day. */
function paymentsOf({ payments, paid }: Contract): readonly Fact[] {
  if (payments.length === 0) return paid === undefined ? [{ day: undefined }] : [];
  return payments.map(({ date, amount }) => ({ day: date, value: amount }));
}

/** How long the supplier of an award that is paid in full has waited. */
function completePayment({ standing }: Contract): readonly Fact[] {
  const { paid } = standing.state.days;
  return paid === undefined ? [] : [{ day: paid, value: standing.daysToPay }];
}
