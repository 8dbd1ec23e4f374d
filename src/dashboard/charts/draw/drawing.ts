import { html, type HtmlValue, type SafeHtml } from "../../../content/html.ts";
import { LINE } from "./text-width.ts";

/**
 * Each chart is drawn twice: for a page's column, and for a phone, where words of the first would be too small to read. The style
 * sheet shows one of them. In pixels; the second is what a screen of 320 leaves beside the margins.
 */
export const WIDTHS = { wide: 640, narrow: 280 } as const;

export type Size = keyof typeof WIDTHS;

/** What a drawing is made on: how wide it is, and how the ids in it begin, which no other of the page may have. */
export interface Paper {
  readonly id: string;
  readonly size: Size;
  readonly width: number;
}

export interface Drawing {
  readonly height: number;
  readonly marks: HtmlValue;
}

export function paperOf(id: string, size: Size): Paper {
  return { id: `${id}-${size}`, size, width: WIDTHS[size] };
}

/**
 * A drawing as SVG. It has no name of its own: the heading of its figure names it and the text beside it tells what it shows, by
 * their ids, so that nothing is said twice.
 */
export function svg(
  paper: Paper,
  drawing: Drawing,
  { name, about }: { readonly name: string; readonly about: string },
): SafeHtml {
  return html`<svg class="${paper.size}" viewBox="0 0 ${paper.width} ${px(drawing.height)}" role="img" aria-labelledby="${name}" aria-describedby="${about}">
${drawing.marks}</svg>
`;
}

/** A length in an attribute: a tenth of a pixel is all that can be seen. */
export function px(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a length: ${value}`);
  // Adding 0 makes 0 of -0.
  return Math.round(value * 10) / 10 + 0;
}

export interface TextStyle {
  readonly anchor?: "start" | "middle" | "end";
  readonly kind?: "strong" | "quiet";
}

/** Words with their base line at a height; several lines go downwards. */
export function words(
  x: number,
  y: number,
  text: string | readonly string[],
  { anchor, kind }: TextStyle = {},
): SafeHtml {
  const lines = typeof text === "string" ? [text] : text;
  return html`${lines.map(
    (
      line,
      index,
    ) => html`<text x="${px(x)}" y="${px(y + index * LINE)}"${anchor !== undefined && anchor !== "start" && html` text-anchor="${anchor}"`}${kind && html` class="${kind}"`}>${line}</text>
`,
  )}`;
}

/** A line that is no mark of a value: an axis, a step of a scale, what values are compared with. */
export function rule(
  kind: "axis" | "grid" | "standard" | "planned" | "whisker",
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): SafeHtml {
  return html`<line class="${kind}" x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}"/>
`;
}
