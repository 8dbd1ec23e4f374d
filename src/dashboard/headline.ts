import type { Headline } from "./dashboard.ts";
import { counted, measure, sumOf } from "./make-measure.ts";
import type { Awarded, Purchase } from "./purchases.ts";

/** The numbers that a page begins with. */
export function headlineOf(purchases: readonly Purchase[], awarded: readonly Awarded[]): Headline {
  const contracts = awarded.map(({ contract }) => contract);
  const ended = contracts.filter(({ standing: { state } }) => isEnded(state.stage));
  return {
    opportunities: measure(
      "opportunities.posted",
      counted(purchases.filter(({ isPosted }) => isPosted).length),
    ),
    awards: measure("awards.made", counted(contracts.length)),
    price: measure("spend.price", sumOf(contracts.map(({ price }) => price))),
    committed: measure("spend.committed", sumOf(contracts.map(({ committed }) => committed))),
    ended: measure("spend.ended", sumOf(ended.map(({ committed }) => committed))),
    paid: measure("spend.paid", sumOf(contracts.map(({ paid }) => paid))),
  };
}

function isEnded(stage: string): boolean {
  return stage === "cancelled" || stage === "terminated";
}
