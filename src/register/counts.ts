import type { Register } from "./register.ts";

/** How many records of each kind a register holds. */
export interface RecordCounts {
  readonly opportunities: number;
  readonly awards: number;
  readonly events: number;
}

/** Counts the records that could be read; none without a register. */
export function countRecords(register: Register | undefined): RecordCounts {
  const awards = [...(register?.awards.values() ?? [])];
  return {
    opportunities: register?.opportunities.size ?? 0,
    awards: awards.length,
    events: awards.reduce((total, award) => total + award.ledger.length, 0),
  };
}
