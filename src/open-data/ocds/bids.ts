import type { Bids } from "./model.ts";
import type { Process } from "./process.ts";

/** How many applications came and passed (the bids extension); who applied is not recorded. */
export function bidsOf({ award }: Process): Bids | undefined {
  const { received, passed } = award?.applications ?? {};
  if (received === undefined || passed === undefined) return undefined;
  return {
    statistics: [
      { id: "received", measure: "bids", value: received },
      { id: "passed", measure: "validBids", value: passed },
    ],
  };
}
