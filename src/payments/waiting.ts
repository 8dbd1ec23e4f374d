import type { EventKind } from "../model/event.ts";
import type { LedgerStage } from "../model/ledger-stage.ts";
import type { Opportunity, Register } from "../register/register.ts";
import { addBusinessDays, businessDaysBetween } from "../time/business-days.ts";
import type { CalendarDate } from "../time/calendar.ts";
import { keepsSteps } from "./context.ts";
import type { LedgerState } from "./state.ts";

/** On whom an award waits: a role, never a person. */
export const WAITED_ON = ["supplier", "team", "certifier", "finance", "payer"] as const;

export type WaitedOn = (typeof WAITED_ON)[number];

/** What an award waits for. Days are business days, but for `since`, `countedFrom`, `due`, which are days of the calendar. */
export interface Wait {
  readonly for: EventKind;
  readonly on: WaitedOn;
  /** The day of what came last. */
  readonly since: CalendarDate;
  /** The day that MA-608 counts from: for all that follows certification, the day of certification. */
  readonly countedFrom: CalendarDate;
  /** From `countedFrom` to today. */
  readonly waited: number;
  /** The last day in time; undefined where nothing says so. A delivery's is its own day. */
  readonly due: CalendarDate | undefined;
  readonly overdue: boolean;
  /** Whether a dispute must be settled first. */
  readonly disputed: boolean;
  readonly reminders: Reminders;
}

/** Reminders, by the programme's `payments.remind_after`. */
export interface Reminders {
  /** How many of them are due by today: whoever sends them compares this with how many were sent. */
  readonly reached: number;
  /** The day of the next; undefined where none follows. */
  readonly next: CalendarDate | undefined;
}

interface Next {
  readonly for: EventKind;
  readonly on: WaitedOn;
  /** The day from which MA-608 counts; undefined where it does not. */
  readonly measured?: (state: LedgerState) => CalendarDate | undefined;
}

const sinceStage = ({ since }: LedgerState): CalendarDate | undefined => since;
const sinceCertified = ({ days }: LedgerState): CalendarDate | undefined => days.certified;

/** What comes next on a smooth way, from each stage; undefined where an award has come to its end. */
const NEXT: Record<LedgerStage, Next | undefined> = {
  awarded: { for: "committed", on: "team" },
  committed: { for: "delivered", on: "supplier" },
  delivered: { for: "accepted", on: "team", measured: sinceStage },
  accepted: { for: "invoiced", on: "supplier", measured: sinceStage },
  invoiced: { for: "certified", on: "certifier", measured: sinceStage },
  certified: { for: "requisitioned", on: "finance", measured: sinceCertified },
  requisitioned: { for: "paid", on: "payer", measured: sinceCertified },
  "partially-paid": { for: "paid", on: "payer", measured: sinceCertified },
  paid: { for: "confirmed", on: "supplier" },
  // Once a dispute is settled, the supplier says so again.
  confirmed: { for: "confirmed", on: "supplier" },
  cancelled: undefined,
  terminated: undefined,
};

/**
 * What a ledger in a state waits for.
 * @param awarded the day of the award, from which the first step is waited for
 * @returns undefined at the end, and where a programme does not record every step: what is missing may have happened
 */
export function waitOf(
  state: LedgerState,
  opportunity: Pick<Opportunity, "delivery"> | undefined,
  awarded: CalendarDate,
  { program, holidays }: Pick<Register, "program" | "holidays">,
  today: CalendarDate,
): Wait | undefined {
  const next = NEXT[state.stage];
  if (!next || !keepsSteps({ program })) return undefined;
  if (state.stage === "confirmed" && state.disputed === undefined) return undefined;
  const { waiting, remind_after: steps = [] } = program.payments ?? {};
  const since = state.disputed ?? state.since ?? awarded;
  const measured = state.disputed ?? next.measured?.(state);
  const countedFrom = measured ?? since;
  const waited = businessDaysBetween(countedFrom, today, holidays);
  const isMeasured = measured !== undefined && waiting !== undefined;
  const due = isMeasured
    ? addBusinessDays(measured, waiting, holidays)
    : state.stage === "committed" && state.disputed === undefined
      ? (state.until ?? opportunity?.delivery)
      : undefined;
  const reminded = measured === undefined ? [] : [...steps].sort((a, b) => a - b);
  const reached = reminded.filter((step) => waited >= step).length;
  const upcoming = reminded[reached];
  return {
    for: next.for,
    on: state.disputed === undefined ? next.on : "team",
    since,
    countedFrom,
    waited,
    due,
    // On a day off, nothing has waited longer than on the business day before.
    overdue: due !== undefined && (isMeasured ? waited > waiting : today > due),
    disputed: state.disputed !== undefined,
    reminders: {
      reached,
      next: upcoming === undefined ? undefined : addBusinessDays(countedFrom, upcoming, holidays),
    },
  };
}
