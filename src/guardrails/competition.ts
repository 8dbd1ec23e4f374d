import type { Program } from "../model/program.ts";
import type { Award, Register } from "../register/register.ts";
import { awardsByTeam, type DatedAward } from "./dated-awards.ts";

/** An award that had one application at most (MA-405); not known where the record does not say. */
export function hadSingleApplication({ applications }: Award): boolean {
  return applications !== undefined && applications.received <= 1;
}

/** Whether an award had several applications, and one passed. */
export function hadAllOthersFail({ applications }: Award): boolean {
  return applications !== undefined && applications.received >= 2 && applications.passed === 1;
}

/** How many applications a team's awards have on average. */
export interface TeamApplications {
  readonly team: string;
  /** The awards that give the number, by day. */
  readonly awards: readonly [DatedAward, ...DatedAward[]];
  readonly received: number;
  /** Fewer on average than this is little competition. */
  readonly least: number;
  readonly tooFew: boolean;
  readonly isLow: boolean;
}

/** Of every team with such an award; nothing where the programme does without. */
export function teamApplications(register: Register, { signals }: Program): TeamApplications[] {
  const { applications_at_least: least, awards_at_least: most = 1 } = signals ?? {};
  if (least === undefined) return [];
  return [...awardsByTeam(register)].flatMap(([team, all]) => {
    const [first, ...more] = all.filter(({ award }) => award.applications !== undefined);
    if (!first) return [];
    const awards = [first, ...more] as const;
    const received = awards.reduce((total, { award }) => total + (award.applications?.received ?? 0), 0);
    const tooFew = awards.length < most;
    return [{ team, awards, received, least, tooFew, isLow: !tooFew && received < least * awards.length }];
  });
}
