import { max, scaleLinear, type ScaleLinear } from "d3";
import type { HtmlValue } from "../../../content/html.ts";
import { rule, words } from "./drawing.ts";
import { widthOf } from "./text-width.ts";

/** A scale from the ground up, with the steps that are written beside it. */
export interface UprightScale {
  readonly y: ScaleLinear<number, number>;
  readonly ground: number;
  readonly steps: readonly number[];
}

/**
 * A scale that ends at a round step above the highest value.
 * @param whole whether there is nothing between 1 and 2, as with what is counted
 */
export function uprightScale(
  values: readonly number[],
  top: number,
  ground: number,
  { whole = false, steps: count = 4 } = {},
): UprightScale {
  const most = Math.max(max(values) ?? 0, 0);
  const y = scaleLinear([0, most > 0 ? most : 1], [ground, top]).nice(count);
  const all = y.ticks(count);
  return { y, ground, steps: whole ? all.filter((step) => Number.isInteger(step)) : all };
}

/** How wide the words of the steps are. */
export function stepsWidth({ steps }: UprightScale, textOf: (step: number) => string): number {
  return (max(steps, (step) => widthOf(textOf(step))) ?? 0) + 8;
}

/** A line for each step, with its words before it. */
export function stepLines(
  { y, steps }: UprightScale,
  textOf: (step: number) => string,
  [left, right]: readonly [number, number],
): HtmlValue {
  return steps.map((step) => [
    rule(step === 0 ? "axis" : "grid", [left, y(step)], [right, y(step)]),
    words(left - 8, y(step) + 4.5, textOf(step), { anchor: "end", kind: "quiet" }),
  ]);
}
