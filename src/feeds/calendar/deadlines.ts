import type { Award, Opportunity, Register } from "../../register/register.ts";
import type { CalendarDate, Instant } from "../../time/calendar.ts";
import { dayAt, startOfDay } from "../../time/zone.ts";
import { lastChange } from "../notices.ts";

export type DeadlineKind = "closes" | "questions" | "delivery";

/** One thing that has to happen by a moment, or within a day. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly opportunity: Opportunity;
  readonly when: { readonly at: Instant } | { readonly day: CalendarDate };
  /** It will not come, for what it belongs to has ended before. */
  readonly cancelled: boolean;
  /** How often what is said of it may have changed since the posting; never less than before. */
  readonly sequence: number;
  /** When it was last changed, by `now`. */
  readonly changed: Instant;
}

/** The deadlines of a posted opportunity: the end of questions, the closing, the delivery. */
export function deadlinesOf(opportunity: Opportunity, register: Register, now: Instant): readonly Deadline[] {
  const { time_zone: zone } = register.program;
  const award = register.awards.get(opportunity.ref);
  const { amendments = [], questionsClose, closesAt } = opportunity;
  const today = dayAt(now, zone);
  const ends = endsOf(opportunity, award).filter(({ day }) => day <= today);
  const extensions = extensionsOf(award, today);
  const delivery = deliveryOf(opportunity, award, today);
  // An amendment has changed the record when it stands there, whatever its date.
  const sequence = amendments.length + extensions.length + ends.length;
  const changed = [...ends.map(({ day }) => day), ...extensions.map(({ date }) => date)]
    .map((day) => startOfDay(day, zone))
    .reduce((last, at) => (at > last ? at : last), lastChange(opportunity, zone, now));
  const deadline = (kind: DeadlineKind, when: Deadline["when"], last: Instant): Deadline => ({
    kind,
    opportunity,
    when,
    cancelled: ends.some(({ day, of }) => of.includes(kind) && startOfDay(day, zone) <= last),
    sequence,
    changed,
  });
  return [
    ...(questionsClose ? [deadline("questions", { at: questionsClose.at }, questionsClose.at)] : []),
    deadline("closes", { at: closesAt }, closesAt),
    ...(delivery ? [deadline("delivery", { day: delivery }, startOfDay(delivery, zone))] : []),
  ];
}

const ALL: readonly DeadlineKind[] = ["questions", "closes", "delivery"];

/** What ends an opportunity before its time, and which of its deadlines will not come then. */
function endsOf(
  { cancelled, closed_without_award: unawarded }: Opportunity,
  award: Award | undefined,
): { readonly day: CalendarDate; readonly of: readonly DeadlineKind[] }[] {
  const contract = award?.ledger.filter(({ event }) => event === "cancelled" || event === "terminated") ?? [];
  return [
    ...(cancelled ? [{ day: cancelled.date, of: ALL }] : []),
    ...(unawarded ? [{ day: unawarded.date, of: ["delivery"] as const }] : []),
    ...contract.map(({ date }) => ({ day: date, of: ["delivery"] as const })),
  ];
}

/** The day by which is delivered: as posted, or as the ledger of the award has put it off by a day. */
export function deliveryOf(
  opportunity: Opportunity,
  award: Award | undefined,
  today: CalendarDate,
): CalendarDate | undefined {
  return extensionsOf(award, today).at(-1)?.until ?? opportunity.delivery;
}

function extensionsOf(
  award: Award | undefined,
  today: CalendarDate,
): { readonly date: CalendarDate; readonly until: CalendarDate }[] {
  return (award?.ledger ?? []).flatMap(({ date, until }) =>
    until !== undefined && date <= today ? [{ date, until }] : [],
  );
}
