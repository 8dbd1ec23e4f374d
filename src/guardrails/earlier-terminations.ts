import type { Register } from "../register/register.ts";
import { awardsBySupplier, type NamedAward } from "./supplier-bundles.ts";

/** A contract that was terminated, and the day of it. */
export interface Termination {
  readonly of: NamedAward;
  readonly date: NamedAward["date"];
}

/** An award, and the contracts of its supplier that had been terminated by its day, the latest last (MA-309). */
export interface AwardAfter {
  readonly award: NamedAward;
  readonly earlier: readonly Termination[];
}

/** Of every award to a supplier who is named. */
export function earlierTerminations(register: Register): AwardAfter[] {
  return [...awardsBySupplier(register).values()].flatMap((awards) => {
    const terminations = awards.flatMap(terminationOf).sort((a, b) => (a.date < b.date ? -1 : 1));
    return awards.map((award) => ({
      award,
      earlier: terminations.filter((one) => one.of.award !== award.award && one.date <= award.date),
    }));
  });
}

function terminationOf(award: NamedAward): Termination[] {
  const event = award.award.ledger.find((one) => one.event === "terminated");
  return event ? [{ of: award, date: event.date }] : [];
}
