import { html, type HtmlValue, type SafeHtml } from "../../../content/html.ts";
import { px, words, type Paper } from "./drawing.ts";
import { LINE, widthOf } from "./text-width.ts";

/**
 * What marks of a kind look like: a colour and, for those who do not see it and for paper, a pattern. The first is solid, the
 * second hatched; marks of the third stand out (a diamond, a triangle).
 */
export type Series = 1 | 2 | 3;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle whose length stands for a value. */
export function block(paper: Paper, series: Series, { x, y, width, height }: Box): SafeHtml {
  return html`<rect class="mark s${series}"${series === 2 && html` fill="url(#${hatchId(paper)})"`} x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"/>
`;
}

/** The pattern of the second series; a drawing that uses it brings it along, for an id holds for what is shown only. */
export function hatch(paper: Paper): SafeHtml {
  return html`<pattern id="${hatchId(paper)}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="ground" d="M0 0H6V6H0Z"/><path class="s2" d="M0 0H3V6H0Z"/></pattern>
`;
}

function hatchId(paper: Paper): string {
  return `${paper.id}-hatch`;
}

/** What each series is, in a line above the marks; on a second one where the first has no room. */
export function legend(
  paper: Paper,
  names: readonly (readonly [Series, string])[],
): { readonly height: number; readonly marks: HtmlValue } {
  const [square, gap, between] = [12, 6, 18];
  let [x, y] = [0, LINE - 4];
  const marks = names.map(([series, name]) => {
    const width = square + gap + widthOf(name);
    if (x > 0 && x + width > paper.width) [x, y] = [0, y + LINE];
    const mark = [
      html`<rect class="key s${series}"${series === 2 && html` fill="url(#${hatchId(paper)})"`} x="${px(x)}" y="${px(y - square + 1)}" width="${square}" height="${square}"/>
`,
      words(x + square + gap, y, name),
    ];
    x += width + between;
    return mark;
  });
  return { height: y + 10, marks };
}
