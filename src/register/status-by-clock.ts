import type { Instant } from "../time/calendar.ts";

/** What a status is computed from; a page carries the instants, so that a browser can compute it again later. */
export interface Moments {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /** Whether the money was reserved (section 32), without which a future posting is only a draft. */
  readonly funded: boolean;
}

/**
 * The status by the clock alone, for an opportunity without cancellation, decision or award.
 * Closing is exclusive: at the closing time itself, it is closed.
 */
export function statusByClock(moments: Moments, now: Instant): "draft" | "upcoming" | "open" | "evaluating" {
  if (now < moments.opensAt) return moments.funded ? "upcoming" : "draft";
  return now < moments.closesAt ? "open" : "evaluating";
}
