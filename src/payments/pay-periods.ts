import type { CalendarDate } from "../time/calendar.ts";
import type { Standing } from "./standing.ts";

/** A payment that is complete, and how long the supplier waited for it. */
export interface CompletePayment {
  readonly standing: Standing;
  /** The day of the last payment. */
  readonly paid: CalendarDate;
  /** Calendar days from the later of invoice and acceptance; undefined where neither is known. */
  readonly days: number | undefined;
  /** Whether it came within the programme's number of days; undefined where there is none, or nothing to count from. */
  readonly inTime: boolean | undefined;
}

/** Payments of some months. Days are calendar days. */
export interface PayPeriod {
  /** Its first and last month, `YYYY-MM`; the same where it is one month. */
  readonly from: string;
  readonly to: string;
  /** All complete payments, also those of which nobody knows how long they took. */
  readonly payments: number;
  readonly known: number;
  /** Of those that are known; undefined where none is. */
  readonly median: number | undefined;
  readonly longest: number | undefined;
  /** How many came in time, of how many for which that can be said. */
  readonly inTime: number;
  readonly judged: number;
}

/** As many months are told one by one; more of them are told by quarters. */
const MOST_MONTHS = 12;

/** The awards that are paid in full, the latest payment first. */
export function completePayments(standings: readonly Standing[]): readonly CompletePayment[] {
  return standings
    .flatMap((standing): CompletePayment[] => {
      const { paid } = standing.state.days;
      if (paid === undefined) return [];
      const { interest, daysToPay: days } = standing;
      return [{ standing, paid, days, inTime: interest === undefined ? undefined : interest.daysLate === 0 }];
    })
    .sort((a, b) =>
      a.paid === b.paid ? (a.standing.ref < b.standing.ref ? 1 : -1) : a.paid < b.paid ? 1 : -1,
    );
}

/** Days to pay over time, the latest first: by months, or by quarters where there are many. A time without a payment is left out. */
export function payPeriods(payments: readonly CompletePayment[]): readonly PayPeriod[] {
  const months = new Set(payments.map(({ paid }) => paid.slice(0, 7)));
  const length = months.size > MOST_MONTHS ? 3 : 1;
  const byStart = new Map<string, CompletePayment[]>();
  for (const payment of payments) {
    const start = startOf(payment.paid, length);
    byStart.set(start, [...(byStart.get(start) ?? []), payment]);
  }
  return [...byStart]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([from, some]) => ({ from, to: monthAfter(from, length - 1), ...summary(some) }));
}

/** What several payments come to. */
export function summary(payments: readonly CompletePayment[]): Omit<PayPeriod, "from" | "to"> {
  const days = payments.flatMap((payment) => payment.days ?? []).sort((a, b) => a - b);
  const judged = payments.filter(({ inTime }) => inTime !== undefined);
  return {
    payments: payments.length,
    known: days.length,
    median: medianOf(days),
    longest: days.at(-1),
    inTime: judged.filter(({ inTime }) => inTime).length,
    judged: judged.length,
  };
}

/** The middle of numbers in their order; between the two middle ones of an even count. */
function medianOf(sorted: readonly number[]): number | undefined {
  const [lower, upper] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}

function startOf(day: CalendarDate, length: number): string {
  const month = Number(day.slice(5, 7));
  return monthText(day.slice(0, 4), month - ((month - 1) % length));
}

/** Within one year, as quarters are. */
function monthAfter(month: string, count: number): string {
  return monthText(month.slice(0, 4), Number(month.slice(5)) + count);
}

function monthText(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}
