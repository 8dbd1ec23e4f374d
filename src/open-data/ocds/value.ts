import type { Cents } from "../../model/money.ts";
import type { Value } from "./model.ts";
import type { Process } from "./process.ts";

/** An amount as OCDS writes it: a number with at most two decimals. */
export function valueOf(amount: Cents, { catalogue }: Process): Value {
  return { amount: amount / 100, currency: catalogue.program.currency };
}
