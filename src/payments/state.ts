import type { LedgerStage } from "../model/ledger-stage.ts";
import { toCents, type Cents } from "../model/money.ts";
import type { LedgerEvent } from "../register/register.ts";
import type { CalendarDate } from "../time/calendar.ts";

/** Who someone is to a ledger, by what they did in it. */
export type Part = "supplier" | "asker" | "certifier" | "requisitioner" | "payer";

/** That an account has acted in a part, and by which event. */
export interface Acted {
  readonly part: Part;
  readonly account: string;
  /** The number of the first event by which it did. */
  readonly event: number;
}

/** Sums of a ledger so far, in cents, with all taxes. What was taken back (a deficient invoice) is not in them. */
export interface LedgerMoney {
  readonly committed: Cents;
  readonly invoiced: Cents;
  readonly certified: Cents;
  readonly requisitioned: Cents;
  readonly paid: Cents;
  /** What came back; it is not taken off `paid`. */
  readonly refunded: Cents;
}

/** Days of what holds now: a delivery that was rejected, or an invoice that went back, has none any more. */
export interface LedgerDays {
  readonly committed?: CalendarDate | undefined;
  readonly delivered?: CalendarDate | undefined;
  readonly accepted?: CalendarDate | undefined;
  readonly invoiced?: CalendarDate | undefined;
  readonly certified?: CalendarDate | undefined;
  readonly requisitioned?: CalendarDate | undefined;
  readonly paid?: CalendarDate | undefined;
  readonly confirmed?: CalendarDate | undefined;
}

/** What a ledger comes to after some of its events. */
export interface LedgerState {
  readonly stage: LedgerStage;
  /** The day of the event that led to the stage; undefined before the first. */
  readonly since: CalendarDate | undefined;
  readonly money: LedgerMoney;
  readonly days: LedgerDays;
  /** The new day of delivery, of the last extension. */
  readonly until: CalendarDate | undefined;
  /** The day of a dispute that no later step has settled. */
  readonly disputed: CalendarDate | undefined;
  readonly acted: readonly Acted[];
  /** The latest day of an event that counts. */
  readonly latest: CalendarDate | undefined;
  /** The events that count and hold: not those that a later one took back, as `deficient` does an invoice. */
  readonly held: readonly LedgerEvent[];
}

const NOTHING = toCents(0);

/** An award of which nothing has been recorded. */
export const START: LedgerState = {
  stage: "awarded",
  since: undefined,
  money: {
    committed: NOTHING,
    invoiced: NOTHING,
    certified: NOTHING,
    requisitioned: NOTHING,
    paid: NOTHING,
    refunded: NOTHING,
  },
  days: {},
  until: undefined,
  disputed: undefined,
  acted: [],
  latest: undefined,
  held: [],
};
