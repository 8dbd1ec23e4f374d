import type { Amendment } from "../model/opportunity.ts";
import type { Ref } from "../model/ref.ts";
import { amendmentAnchors, questionAnchors } from "../register/anchors.ts";
import type { Award, Opportunity, Register } from "../register/register.ts";
import { awardedOn } from "../register/status.ts";
import { addBusinessDays, type Holidays } from "../time/business-days.ts";
import { dateOf, type CalendarDate, type Instant } from "../time/calendar.ts";
import { startOfDay } from "../time/zone.ts";

type Question = NonNullable<Opportunity["questions"]>[number];

/** What happened, with what there is to tell of it. */
type What =
  | { readonly kind: "posted" }
  /** Posted, as another try of an earlier one. */
  | { readonly kind: "rerun"; readonly repeats: Ref }
  | { readonly kind: "amended"; readonly amendment: Amendment }
  | { readonly kind: "answered"; readonly question: Question }
  /** Two business days are left. */
  | { readonly kind: "closing" }
  | { readonly kind: "cancelled" | "unawarded" }
  | { readonly kind: "awarded"; readonly award: Award };

/** Something that happened to an opportunity, and that whoever follows it should hear of, once. */
export type Notice = What & {
  readonly opportunity: Opportunity;
  /** The first instant of the day on which the record says that it happened. */
  readonly at: Instant;
  /** The last instant by `now` at which something that the notice tells has changed: facts, by an amendment. */
  readonly changed: Instant;
  /** Its name within the page of its record, for ever the same; undefined where it is the page itself. */
  readonly anchor: string | undefined;
};

/** Business days before closing at which followers are reminded. */
const REMINDED_BEFORE = 2;

/** When followers are reminded that an opportunity closes, and when there is nothing left to be reminded of. */
export interface Reminder {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * All that happened to a posted opportunity by `now`, the earliest first; nothing of one that is not posted yet. A reminder is
 * there only while it is of use: it is the one notice that goes.
 */
export function noticesOf(opportunity: Opportunity, register: Register, now: Instant): readonly Notice[] {
  const { opensAt, repeats, amendments = [], questions = [] } = opportunity;
  if (opensAt > now) return [];
  const changed = lastChange(opportunity, register.program.time_zone, now);
  const at = (day: CalendarDate): Instant => instantOfDay(opportunity, day, register.program.time_zone);
  const notice = (what: What, instant: Instant, anchor?: string, until = changed): Notice => ({
    ...what,
    opportunity,
    at: instant,
    changed: until > instant ? until : instant,
    anchor,
  });
  const { cancelled, closed_without_award: unawarded } = opportunity;
  const award = register.awards.get(opportunity.ref);
  const reminder = reminderOf(opportunity, register.program.time_zone, register.holidays);
  const asked = questionAnchors(questions);
  const amended = amendmentAnchors(amendments);
  const awarded = award && at(awardedOn(opportunity, award));
  return [
    notice(repeats === undefined ? { kind: "posted" } : { kind: "rerun", repeats }, opensAt),
    ...amendments.map((amendment, index) =>
      notice({ kind: "amended", amendment }, at(amendment.date), amended[index]),
    ),
    ...questions.flatMap((question, index) =>
      question.answer
        ? [notice({ kind: "answered", question }, at(question.answered ?? question.asked), asked[index])]
        : [],
    ),
    ...(reminder && now < reminder.until
      ? [notice({ kind: "closing" }, reminder.from, `closing-${dateOf(opportunity.closes)}`)]
      : []),
    ...(cancelled ? [notice({ kind: "cancelled" }, at(cancelled.date), "cancelled", opensAt)] : []),
    ...(unawarded
      ? [notice({ kind: "unawarded" }, at(unawarded.date), "closed-without-award", opensAt)]
      : []),
    ...(awarded ? [notice({ kind: "awarded", award }, awarded, undefined, opensAt)] : []),
  ]
    .filter((one) => one.at <= now)
    .sort((a, b) => a.at - b.at);
}

/** When followers of an opportunity are reminded of its closing; undefined where it ends before that. */
export function reminderOf(opportunity: Opportunity, zone: string, holidays: Holidays): Reminder | undefined {
  const { closes, closesAt, opensAt, cancelled } = opportunity;
  const day = startOfDay(addBusinessDays(dateOf(closes), -REMINDED_BEFORE, holidays), zone);
  const from = day > opensAt ? day : opensAt;
  const end = cancelled && instantOfDay(opportunity, cancelled.date, zone);
  const until = end !== undefined && end < closesAt ? end : closesAt;
  return from < until ? { from, until } : undefined;
}

/** The last instant by `now` at which what is asked for has changed: by posting, an amendment or the cancellation. */
export function lastChange(opportunity: Opportunity, zone: string, now: Instant): Instant {
  const { amendments = [], cancelled, opensAt } = opportunity;
  return [...amendments.map(({ date }) => date), cancelled?.date]
    .filter((day) => day !== undefined)
    .map((day) => instantOfDay(opportunity, day, zone))
    .reduce((last, instant) => (instant <= now && instant > last ? instant : last), opensAt);
}

/** The first instant of a day; what is dated before the posting was public with it, and not earlier. */
function instantOfDay({ opensAt }: Opportunity, day: CalendarDate, zone: string): Instant {
  const start = startOfDay(day, zone);
  return start > opensAt ? start : opensAt;
}
