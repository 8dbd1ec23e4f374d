import { area, max, scaleLinear } from "d3";
import type { HtmlValue } from "../../../content/html.ts";
import { html } from "../../../content/html.ts";
import { words, type Drawing, type Paper } from "./drawing.ts";
import { block } from "./series.ts";
import { inLines, LINE, widthOf } from "./text-width.ts";

/** A step on the way, and how many reached it. */
export interface FlowStep {
  readonly name: string;
  readonly count: number;
  /** Beside its bar: `6 of 18`. */
  readonly text: string;
}

const THICKNESS = 20;
const BETWEEN = 26;

/** How many reached each step of a way: a bar for each, and between two of them what goes on. */
export function flow(paper: Paper, steps: readonly FlowStep[]): Drawing {
  const wide = paper.size === "wide";
  const left = wide ? Math.min(220, Math.max(max(steps, ({ name }) => widthOf(name)) ?? 0, 90)) + 12 : 0;
  const room = (max(steps, ({ text }) => widthOf(text)) ?? 0) + 10;
  const most = Math.max(max(steps, ({ count }) => count) ?? 0, 1);
  const x = scaleLinear([0, most], [left, paper.width - room]);
  const pitch = THICKNESS + BETWEEN;
  const topOf = (index: number): number => index * pitch + (wide ? 2 : LINE);
  const passage = area<readonly [number, number]>()
    .x0(left)
    .x1(([end]) => end)
    .y(([, y]) => y)
    .digits(1);
  return {
    height: topOf(steps.length - 1) + THICKNESS + 4,
    marks: steps.map(({ name, count, text }, index): HtmlValue => {
      const top = topOf(index);
      const next = steps[index + 1];
      const lines = inLines(name, wide ? left - 12 : paper.width, wide ? 2 : 1);
      const between: readonly (readonly [number, number])[] = [
        [x(count), top + THICKNESS],
        [x(next?.count ?? 0), topOf(index + 1)],
      ];
      return [
        next &&
          html`<path class="passage" d="${passage(between)}"/>
`,
        block(paper, 1, { x: left, y: top, width: x(count) - left, height: THICKNESS }),
        words(0, wide ? top + 14.5 - ((lines.length - 1) * LINE) / 2 : top - 5, lines),
        words(x(count) + 6, top + 14.5, text),
      ];
    }),
  };
}
