import { sum, toCents, type Cents } from "../../model/money.ts";
import type { DisclosedAmendment, DisclosedContract } from "./disclosed.ts";

/** Up to this, with all taxes, contracts are disclosed once a year and together (Access to Information Act, section 86). */
const THRESHOLD: Cents = toCents(10_000_00);

export function isOverThreshold(value: Cents): boolean {
  return value > THRESHOLD;
}

/** An amendment that is disclosed by itself, and what the contract came to with it. */
export interface DisclosedAlone {
  readonly amendment: DisclosedAmendment;
  readonly value: Cents;
}

/**
 * Amendments that are disclosed each by itself: the one that took the contract over $10,000, and any that is over $10,000. All
 * others are disclosed in the yearly row: each amendment is told once.
 */
export function disclosedAlone({ original, amendments }: DisclosedContract): readonly DisclosedAlone[] {
  let before = original;
  return amendments.flatMap((amendment) => {
    const value = sum([before, amendment.amount]);
    const crosses = isOverThreshold(value) && !isOverThreshold(before);
    before = value;
    return crosses || isOverThreshold(amendment.amount) ? [{ amendment, value }] : [];
  });
}
