import { FLOW_STEPS, type FlowStep } from "../model/measures.ts";
import { keepsSteps } from "../payments/context.ts";
import type { Register } from "../register/register.ts";
import type { Outcomes } from "./dashboard.ts";
import { countOf, measure, shareOf } from "./make-measure.ts";
import type { Awarded, Purchase } from "./purchases.ts";

/**
 * What became of purchases. Where a programme records some steps only, an award that has not come to an end may have come further
 * than its records tell: what it did not reach is then not known.
 */
export function outcomesOf(
  purchases: readonly Purchase[],
  awarded: readonly Awarded[],
  { program }: Pick<Register, "program">,
): Outcomes {
  const isWhole = keepsSteps({ program });
  const posted = purchases.filter(({ isPosted }) => isPosted);
  const isKnown = (one: Awarded): boolean => isWhole || hasEnded(one);
  const came = (step: FlowStep): readonly (boolean | undefined)[] =>
    awarded.map((one) => cameTo(one, step) || (isKnown(one) ? false : undefined));
  const ended = (end: "terminated" | "cancelled") => (one: Purchase) =>
    one.progress.end === end || (!isWhole && one.contract && !hasEnded(one) ? undefined : false);
  const repeats = posted.map(({ opportunity }) => opportunity.repeats !== undefined);
  return {
    signed: measure("outcomes.signed", countOf(came("signed"))),
    delivered: measure("outcomes.delivered", countOf(came("delivered"))),
    accepted: measure("outcomes.accepted", countOf(came("accepted"))),
    paid: measure("outcomes.paid", countOf(came("paid"))),
    terminated: measure("outcomes.terminated", countOf(awarded.map(ended("terminated")))),
    cancelled: measure("outcomes.cancelled", countOf(posted.map(ended("cancelled")))),
    withoutAward: measure(
      "outcomes.without-award",
      countOf(posted.map(({ progress: { end } }) => end === "without-award")),
    ),
    // Records of which only a part was kept would not say it.
    reRun: measure(
      "outcomes.re-run",
      countOf(isWhole || repeats.includes(true) ? repeats : repeats.map(() => undefined)),
    ),
    deliveredShare: measure("outcomes.delivered-share", shareOf(deliveredOfEnded(awarded))),
  };
}

/** Whether an award came as far as a step; what came further did. */
export function cameTo({ progress }: Purchase, step: FlowStep): boolean {
  return progress.step !== undefined && FLOW_STEPS.indexOf(progress.step) >= FLOW_STEPS.indexOf(step);
}

function hasEnded({ progress: { step, end } }: Purchase): boolean {
  return end !== undefined || step === "paid";
}

/** Of the awards that were delivered, cancelled or terminated, whether they were delivered. */
export function deliveredOfEnded(awarded: readonly Awarded[]): readonly boolean[] {
  return awarded.flatMap((one) => {
    const isDelivered = cameTo(one, "delivered");
    return isDelivered || one.progress.end !== undefined ? [isDelivered] : [];
  });
}
