import type { Award, Register } from "../../register/register.ts";
import { addDays, type Instant } from "../../time/calendar.ts";
import { dayAt } from "../../time/zone.ts";
import { toldStandingOf } from "../excused.ts";
import type { Standing } from "../standing.ts";

/** Days after the last event in which what has ended is still looked at, so that a late refund is told. */
const STILL = 31;

/** Paid and confirmed, or ended with nothing owed; a dispute is open until a step settles it. */
export function hasEnded({ state: { stage, money, disputed } }: Standing): boolean {
  if (disputed !== undefined) return false;
  return (
    stage === "confirmed" ||
    ((stage === "cancelled" || stage === "terminated") && money.certified <= money.paid)
  );
}

/** Whether an award has ended so long ago that a look at all awards passes it over, however many of them there are. */
export function isHistory(award: Award, register: Register, now: Instant): boolean {
  const last = award.ledger.at(-1)?.date;
  const today = dayAt(now, register.program.time_zone);
  return last !== undefined && addDays(last, STILL) < today && hasEnded(toldStandingOf(award, register, now));
}
