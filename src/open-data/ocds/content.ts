import { awardsOf } from "./award.ts";
import { bidsOf } from "./bids.ts";
import { contractsOf } from "./contract.ts";
import { ocidOf } from "./identifiers.ts";
import { some } from "./json.ts";
import type { Content, RelatedProcess } from "./model.ts";
import { buyerOf, partiesOf } from "./parties.ts";
import { planningOf } from "./planning.ts";
import type { Process } from "./process.ts";
import { standingOf } from "./standing.ts";
import { tenderOf } from "./tender.ts";

/** All that a process comes to at a moment, by what its record says then. Pure. */
export function contentOf(process: Process): Content {
  const contracts = contractsOf(process, standingOf(process));
  const hasTransactions = contracts.some(({ implementation }) => implementation?.transactions !== undefined);
  return {
    ocid: ocidOf(process.opportunity, process.program),
    initiationType: "tender",
    language: process.base,
    parties: partiesOf(process, hasTransactions),
    buyer: buyerOf(process),
    planning: planningOf(process),
    tender: tenderOf(process),
    bids: bidsOf(process),
    awards: some(awardsOf(process)),
    contracts: some(contracts),
    relatedProcesses: some(relatedProcesses(process)),
  };
}

/** The opportunity that this one runs again: it came to nothing. */
function relatedProcesses({ opportunity, program }: Process): readonly RelatedProcess[] {
  const { repeats, demonstration } = opportunity;
  if (repeats === undefined) return [];
  return [
    {
      id: "repeats",
      relationship: ["unsuccessfulProcess"],
      scheme: "ocid",
      // What is made up repeats what is made up, and what is real what is real.
      identifier: ocidOf({ ref: repeats, demonstration }, program),
    },
  ];
}
