import { dateOf, type CalendarDate, type Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import type { Phase, Status } from "../model/status.ts";
import type { Award, Opportunity, Register } from "./register.ts";
import { stageOf } from "./stage.ts";
import { statusByClock } from "./status-by-clock.ts";

/** The status of an opportunity at an instant; what is dated later has not happened yet. */
export function statusOf(
  opportunity: Opportunity,
  award: Award | undefined,
  now: Instant,
  zone: string,
): Status {
  const today = dayAt(now, zone);
  const happened = (day: CalendarDate | undefined): boolean => day !== undefined && day <= today;
  if (happened(opportunity.cancelled?.date)) return "cancelled";
  if (award && happened(awardedOn(opportunity, award))) {
    const stage = stageOf(award.ledger.filter((event) => happened(event.date)));
    return stage ?? (happened(award.terms_signed) ? "in-progress" : "awarded");
  }
  if (happened(opportunity.closed_without_award?.date)) return "closed-without-award";
  return statusByClock({ ...opportunity, funded: opportunity.funds_reserved !== undefined }, now);
}

/** Whether nothing was bought and nothing will be, so that the same work may be asked for again. */
export function cameToNothing(opportunity: Opportunity, register: Register, now: Instant): boolean {
  const award = register.awards.get(opportunity.ref);
  const status = statusOf(opportunity, award, now, register.program.time_zone);
  return ["cancelled", "closed-without-award", "terminated"].includes(status);
}

/** The day the winner was chosen: as written, else as planned, else the day of closing. */
export function awardedOn(opportunity: Opportunity, award: Award): CalendarDate {
  return award.awarded ?? opportunity.selection ?? dateOf(opportunity.closes);
}

export function phaseOf(status: Status): Phase {
  switch (status) {
    case "draft":
    case "upcoming":
      return "upcoming";
    case "open":
    case "evaluating":
      return status;
    default:
      return "closed";
  }
}

/** Whether only the clock moves the status on, so that it may be out of date between two builds. */
export function movesByClock(status: Status): boolean {
  return ["draft", "upcoming", "open", "evaluating"].includes(status);
}

/** The status of every opportunity of a register. */
export function statusesOf(register: Register, now: Instant): ReadonlyMap<Opportunity["ref"], Status> {
  const zone = register.program.time_zone;
  return new Map(
    [...register.opportunities].map(([ref, opportunity]) => [
      ref,
      statusOf(opportunity, register.awards.get(ref), now, zone),
    ]),
  );
}
