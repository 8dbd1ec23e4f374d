import type { ConfirmedCommit, ConfirmedRepository, Fact } from "../model/repositories.ts";
import { instantOf, type Instant } from "../time/calendar.ts";

const DAY_MS = 86_400_000;

/** An instant as the file of confirmations writes it: `2026-11-24T03:00:00Z`. */
export function instantText(now: Instant): string {
  return `${new Date(now).toISOString().slice(0, 19)}Z`;
}

export function instantFrom(text: string): Instant {
  return instantOf(Date.parse(text));
}

/** Whole days since an instant; none where it is still to come. */
export function daysSince(text: string, now: Instant): number {
  return Math.max(0, Math.floor((now - instantFrom(text)) / DAY_MS));
}

/** Whether an instant is still to come, and so nothing can have been seen then: no machine's clock is off by a day. */
export function isToCome(text: string, now: Instant): boolean {
  return instantFrom(text) - now > DAY_MS;
}

/** Whether what was seen at an instant is to be looked at again. */
export function isOld(text: string, now: Instant, days: number): boolean {
  return isToCome(text, now) || daysSince(text, now) >= days;
}

/** When something was last confirmed, whatever came of asking since; undefined where it never was. */
export function lastConfirmed(
  looked: ConfirmedRepository | ConfirmedCommit,
  now: Instant,
): string | undefined {
  const told = looked.verdict === "confirmed" ? looked.checked : looked.confirmed;
  const past = (told === undefined ? momentsOf(looked.facts ?? {}) : [told]).filter(
    (moment) => !isToCome(moment, now),
  );
  return past.sort().at(-1);
}

/** What a file tells that was written before it remembered confirmations: facts were only ever seen in one. */
function momentsOf(facts: Readonly<Record<string, Fact<unknown> | undefined>>): string[] {
  return Object.values(facts).flatMap((fact) => fact?.seen ?? []);
}
