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

/** When something was last confirmed, whatever came of asking since; undefined where it never was. */
export function lastConfirmed(looked: ConfirmedRepository | ConfirmedCommit): string | undefined {
  if (looked.verdict === "confirmed") return looked.checked;
  const facts: Readonly<Record<string, Fact<unknown> | undefined>> = looked.facts ?? {};
  const seen = Object.values(facts).flatMap((fact) => fact?.seen ?? []);
  return seen.reduce<string | undefined>(
    (latest, one) => (latest === undefined || one > latest ? one : latest),
    undefined,
  );
}
