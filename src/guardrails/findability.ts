import type { RepositoryFacts } from "../model/repositories.ts";
import type { LinkedAward } from "./linked-code.ts";

/** What keeps delivered code from being found (MA-506). */
export type FindingFault = "no-readme" | "no-publiccode" | "invalid-publiccode";

/** undefined where nothing was delivered, or nobody has seen the repository. */
export function findingFaults({ seen, isDelivered }: LinkedAward): readonly FindingFault[] | undefined {
  return isDelivered && seen?.facts ? faultsIn(seen.facts) : undefined;
}

function faultsIn({ readme, publiccode }: RepositoryFacts): FindingFault[] {
  return [
    ...(readme?.value === false ? ["no-readme" as const] : []),
    ...(publiccode?.value === "absent" ? ["no-publiccode" as const] : []),
    ...(publiccode?.value === "invalid" ? ["invalid-publiccode" as const] : []),
  ];
}
