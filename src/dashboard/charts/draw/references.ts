import type { HtmlValue } from "../../../content/html.ts";
import { rule, words, type Paper } from "./drawing.ts";
import { LINE, shortened, widthOf } from "./text-width.ts";

/** A number that others are compared with, such as the standard of 30 days. */
export interface Reference {
  readonly value: number;
  readonly text: string;
  readonly kind: "standard" | "planned";
}

/** How high the words of references are, which stand one below the other above the marks. */
export function referencesHeight(references: readonly Reference[]): number {
  return references.length === 0 ? 0 : references.length * LINE + 4;
}

/** Upright lines from their words down to a height. */
export function uprightReferences(
  paper: Paper,
  references: readonly Reference[],
  xOf: (value: number) => number,
  top: number,
  bottom: number,
): HtmlValue {
  return references.map(({ value, text, kind }, index) => {
    const x = xOf(value);
    const base = top + (index + 1) * LINE - 4;
    const said = shortened(text, paper.width);
    const width = widthOf(said);
    // Beside its line, on the side on which there is room.
    const right = x + 5 + width <= paper.width;
    const from = right ? x + 5 : Math.max(0, x - 5 - width);
    return [
      rule(kind, [x, base - LINE + 8], [x, bottom]),
      right || x - 5 >= width
        ? words(right ? from : x - 5, base, said, right ? {} : { anchor: "end" })
        : words(0, base, said),
    ];
  });
}
