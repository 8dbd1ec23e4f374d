import type { Award, Opportunity } from "../register/register.ts";

/**
 * The licence that an award's code is to have: the one that the award declares, else that of the opportunity which it
 * answers. Undefined where neither says.
 */
export function licenceOfAward(
  { licence }: Pick<Award, "licence">,
  opportunity: Pick<Opportunity, "licence"> | undefined,
): string | undefined {
  return licence ?? opportunity?.licence;
}
