import type { Program } from "../model/program.ts";
import type { Register } from "../register/register.ts";
import { awardsByTeam, type DatedAward } from "./dated-awards.ts";
import { countedTotal } from "./ma-302.ts";

/** How many of a team's awards come near the limit (MA-403). */
export interface NearLimit {
  readonly team: string;
  readonly awards: readonly DatedAward[];
  /** Those from the programme's share of the limit on, up to the limit. */
  readonly near: readonly DatedAward[];
  /** The share of the limit from which on an award is near it, in percent. */
  readonly from: number;
  readonly tooFew: boolean;
  /** Whether these are more than if totals were spread evenly up to the limit, and more than one. */
  readonly isBunched: boolean;
}

/** Of every team; nothing where the programme does without. */
export function nearLimit(register: Register, program: Program): NearLimit[] {
  const { near_limit: from, awards_at_least: least } = program.signals ?? {};
  if (from === undefined || least === undefined) return [];
  return [...awardsByTeam(register)].map(([team, awards]) => {
    const near = awards.filter(({ award }) => {
      const total = countedTotal(award, program);
      return total <= program.limit.amount && total * 100_000 >= program.limit.amount * from;
    });
    const tooFew = awards.length < least;
    const isMore = near.length * 100_000 > awards.length * (100_000 - from);
    return { team, awards, near, from: from / 1000, tooFew, isBunched: !tooFew && near.length > 1 && isMore };
  });
}
