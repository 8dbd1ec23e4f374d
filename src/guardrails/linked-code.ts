import type { Bilingual } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import type { ConfirmedCommit, ConfirmedRepository } from "../model/repositories.ts";
import { readAddress } from "../register/repository-address.ts";
import { instantFrom, lastConfirmed } from "../repositories/age.ts";
import { realAwards } from "../repositories/linked.ts";
import { reasonWords } from "../repositories/reasons.ts";
import { repositoryKey } from "../register/repository-key.ts";
import type { Award, Register } from "../register/register.ts";
import type { CalendarDate, Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";

/** An award that links to a repository, with what was last seen of it. */
export interface LinkedAward {
  readonly award: Award;
  /** undefined where nobody has looked yet. */
  readonly seen: ConfirmedRepository | undefined;
  /** undefined where the award names no commit, or nobody has looked for it yet. */
  readonly commit: ConfirmedCommit | undefined;
  readonly isDelivered: boolean;
}

/**
 * The awards whose code can be confirmed, by ref: none in a programme that asks no host. Demonstrations are left out, for
 * their code is as made up as they are; so are addresses that may not be asked, of which MA-501 tells.
 */
export function linkedAwards(register: Register, program: Program): LinkedAward[] {
  const hosts = program.repositories?.hosts;
  if (!hosts) return [];
  return realAwards(register).flatMap((award) => {
    if (award.repository === undefined) return [];
    if (readAddress(award.repository, hosts).kind === "refused") return [];
    const seen = register.repositories.get(repositoryKey(award.repository, hosts));
    const commit = seen?.commits.find((one) => one.commit === award.commit);
    return [{ award, seen, commit, isDelivered: isDelivered(award) }];
  });
}

function isDelivered({ ledger }: Award): boolean {
  return ledger.some(({ event }) => event === "delivered");
}

/** The day of a look, on the programme's clock. */
export function dayOf(instant: string, program: Program): CalendarDate {
  return dayAt(instantFrom(instant), program.time_zone);
}

/** Whether the host says that what was looked for is not there, or not for everyone. */
export function isGone(looked: ConfirmedRepository | ConfirmedCommit | undefined): boolean {
  return looked !== undefined && ["not-found", "private", "legal"].includes(looked.verdict);
}

/** When something was looked for, why it was not confirmed, and when it was last. */
export function lookedFor(
  seen: ConfirmedRepository | ConfirmedCommit,
  program: Program,
  now: Instant,
): Bilingual {
  const [day, reason, last] = [dayOf(seen.checked, program), reasonWords(seen), lastConfirmed(seen, now)];
  const good = last === undefined ? NEVER : lastOn(dayOf(last, program));
  return {
    en: `Looked for on ${day}: ${reason.en} ${good.en}`,
    fr: `Vérification du ${day} : ${reason.fr} ${good.fr}`,
  };
}

const NEVER: Bilingual = { en: "It was never confirmed.", fr: "Cela n’a jamais été confirmé." };

function lastOn(day: CalendarDate): Bilingual {
  return { en: `It was last confirmed on ${day}.`, fr: `La dernière confirmation date du ${day}.` };
}
