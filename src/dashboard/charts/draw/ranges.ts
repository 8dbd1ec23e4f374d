import { max, scaleLinear } from "d3";
import { html, type HtmlValue } from "../../../content/html.ts";
import { px, rule, words, type Drawing, type Paper } from "./drawing.ts";
import { legend } from "./series.ts";
import { inLines, LINE, widthOf } from "./text-width.ts";

/** The middle half of some numbers and their median, beside the number that was aimed at. */
export interface RangeRow {
  readonly name: string;
  /** undefined where no number is known. */
  readonly range: { readonly low: number; readonly median: number; readonly high: number } | undefined;
  readonly aim: number | undefined;
  /** Beside the marks: `8 days (n = 12)`. */
  readonly text: string;
}

export interface Ranges {
  readonly rows: readonly RangeRow[];
  /** What the marks are. */
  readonly names: { readonly range: string; readonly median: string; readonly aim: string };
}

const PITCH = 30;
const THICKNESS = 12;

/** For each row a band from the first to the third quartile, a diamond at the median and an upright stroke at the aim. */
export function ranges(paper: Paper, { rows, names }: Ranges): Drawing {
  const wide = paper.size === "wide";
  const left = wide ? Math.min(240, Math.max(90, max(rows, ({ name }) => widthOf(name)) ?? 0)) + 12 : 0;
  const room = wide ? (max(rows, ({ text }) => widthOf(text)) ?? 0) + 12 : 0;
  const most = max(rows, ({ range, aim = 0 }) => Math.max(range?.high ?? 0, range?.median ?? 0, aim)) ?? 0;
  // The words of a phone's row stand above its marks, and a diamond needs its half.
  const x = scaleLinear([0, most > 0 ? most : 1], [left + 8, Math.max(left + 60, paper.width - room) - 8]);
  const key = rangeLegend(
    paper,
    names,
    rows.some(({ aim }) => aim !== undefined),
  );
  let y = key.height + 6;
  const drawn = rows.map((row) => {
    const lines = inLines(row.name, wide ? left - 12 : paper.width - widthOf(row.text) - 10, 2);
    const start = y;
    if (!wide) y += lines.length * LINE + 2;
    const middle = y + Math.max(THICKNESS, wide ? lines.length * LINE : 0) / 2;
    y = wide ? y + Math.max(PITCH, lines.length * LINE + 8) : y + THICKNESS + 16;
    const nameAt = wide ? middle + 4.5 - ((lines.length - 1) * LINE) / 2 : start + LINE - 5;
    const quiet = row.range === undefined ? ({ kind: "quiet" } as const) : {};
    return [
      words(0, nameAt, lines),
      words(paper.width, wide ? middle + 4.5 : start + LINE - 5, row.text, { anchor: "end", ...quiet }),
      rule("grid", [x(0), middle], [x.range()[1] ?? 0, middle]),
      rangeMarks(row, x, middle),
    ];
  });
  return { height: y, marks: [key.marks, drawn] };
}

function rangeMarks({ range, aim }: RangeRow, x: (value: number) => number, middle: number): HtmlValue {
  const half = THICKNESS / 2;
  return [
    range &&
      html`<rect class="mark s1 band" x="${px(x(range.low))}" y="${px(middle - half)}" width="${px(x(range.high) - x(range.low))}" height="${THICKNESS}"/>
`,
    aim !== undefined && rule("standard", [x(aim), middle - half - 4], [x(aim), middle + half + 4]),
    range && diamond(x(range.median), middle, 7),
  ];
}

/** A mark that stands out by its shape as well as by its colour. */
export function diamond(x: number, y: number, radius: number): HtmlValue {
  return html`<path class="mark s3" d="M${px(x)} ${px(y - radius)}l${radius} ${radius}l-${radius} ${radius}l-${radius} -${radius}z"/>
`;
}

/** What band, diamond and stroke are, as words of a legend with the marks themselves. */
function rangeLegend(
  paper: Paper,
  names: Ranges["names"],
  withAim: boolean,
): { readonly height: number; readonly marks: HtmlValue } {
  const band = legend(paper, [[1, names.range]]);
  const items: readonly (readonly [string, (x: number, y: number) => HtmlValue])[] = [
    [names.median, (x, y) => diamond(x + 7, y, 6)],
    ...(withAim
      ? [[names.aim, (x: number, y: number) => rule("standard", [x + 6, y - 8], [x + 6, y + 8])] as const]
      : []),
  ];
  let [x, y] = [36 + widthOf(names.range), LINE - 4];
  const marks = items.map(([name, mark]) => {
    const width = 18 + widthOf(name);
    if (x + width > paper.width) [x, y] = [0, y + LINE + 2];
    const drawn = [mark(x, y - 4.5), words(x + 18, y, name)];
    x += width + 18;
    return drawn;
  });
  return { height: y + 10, marks: [band.marks, marks] };
}
