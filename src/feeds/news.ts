import type { History, RecordState } from "../register/history.ts";
import type { Opportunity, Register } from "../register/register.ts";
import { addDays, type Instant } from "../time/calendar.ts";
import { dayAt, startOfDay } from "../time/zone.ts";
import { noticesOf, type Notice } from "./notices.ts";

/** A span of time, up to but not including its end. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Days between what is dated and its merge after which it is no news any more: a record of old purchases that is imported. */
const LATE_DAYS = 14;

/**
 * What came to be known in a span of time: what is dated in it, and what is dated a little earlier and was merged in it. What
 * is dated in it and was merged later is left to a later span, so that each is told once and none is lost.
 * @param history of the records; where it is not known or begins later, or what is told is not committed, the dates alone count
 */
export function newsOf(register: Register, history: History, { from, to }: Span, now: Instant): Notice[] {
  const until = now < to ? now : ((to - 1) as Instant);
  const isKnown = history.kind === "kept" && history.begins < to;
  const zone = register.program.time_zone;
  const oldest = startOfDay(addDays(dayAt(from, zone), -LATE_DAYS), zone);
  return [...register.opportunities.values()]
    .flatMap((opportunity) => {
      const notices = noticesOf(opportunity, register, until).filter(({ at }) => at >= oldest);
      if (notices.length === 0) return [];
      const merged = isKnown ? mergedAt(opportunity, register, history, until) : undefined;
      return notices.filter((notice) => {
        const known = Math.max(notice.at, merged?.get(keyOf(notice)) ?? notice.at);
        return known >= from && known < to;
      });
    })
    .sort((a, b) => a.at - b.at);
}

type Kept = Extract<History, { readonly kind: "kept" }>;

/** When each notice of an opportunity first stood in its record, by Git. */
function mergedAt(
  { ref }: Opportunity,
  register: Register,
  history: Kept,
  until: Instant,
): ReadonlyMap<string, Instant> {
  const merged = new Map<string, Instant>();
  for (const version of history.versionsOf(ref))
    if (version.kind === "read")
      for (const notice of noticesIn(version.state, register, until))
        if (!merged.has(keyOf(notice))) merged.set(keyOf(notice), version.from);
  return merged;
}

function noticesIn({ opportunity, award }: RecordState, register: Register, until: Instant) {
  return noticesOf(opportunity, { ...register, awards: new Map(award && [[award.ref, award]]) }, until);
}

function keyOf({ kind, anchor = "" }: Notice): string {
  return `${kind} ${anchor}`;
}
