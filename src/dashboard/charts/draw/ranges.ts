import { max, scaleLinear } from "d3";
import { html, type HtmlValue } from "../../../content/html.ts";
import { px, rule, words, type Drawing, type Paper } from "./drawing.ts";
import type { Reference } from "./references.ts";
import { block } from "./series.ts";
import { inLines, LINE, widthOf } from "./text-width.ts";

/** The middle half of some numbers and their median, beside the numbers that they are compared with. */
export interface RangeRow {
  readonly name: string;
  /** undefined where no number is known. */
  readonly range: { readonly low: number; readonly median: number; readonly high: number } | undefined;
  readonly aims: readonly Pick<Reference, "kind" | "value">[];
  /** Beside the marks: `8 days (n = 12)`. */
  readonly text: string;
}

export interface Ranges {
  readonly rows: readonly RangeRow[];
  /** What the marks are. */
  readonly names: Readonly<Record<"range" | "median" | Reference["kind"], string>>;
}

const PITCH = 32;
const THICKNESS = 12;

/** For each row a band from the first to the third quartile, a diamond at the median and an upright stroke at each aim. */
export function ranges(paper: Paper, { rows, names }: Ranges): Drawing {
  const wide = paper.size === "wide";
  const left = wide ? Math.min(240, Math.max(90, max(rows, ({ name }) => widthOf(name)) ?? 0)) + 12 : 0;
  const room = wide ? (max(rows, ({ text }) => widthOf(text)) ?? 0) + 12 : 0;
  const values = rows.flatMap(({ range, aims }) => [
    ...(range ? [range.high, range.median] : []),
    ...aims.map(({ value }) => value),
  ]);
  const most = max(values) ?? 0;
  // A diamond at either end needs room for its half.
  const x = scaleLinear([0, most > 0 ? most : 1], [left + 8, Math.max(left + 60, paper.width - room) - 8]);
  const kinds = new Set(rows.flatMap(({ aims }) => aims.map(({ kind }) => kind)));
  const key = rangeLegend(paper, names, kinds);
  let y = key.height + 4;
  const drawn = rows.map((row) => {
    const lines = inLines(row.name, wide ? left - 12 : paper.width, 2);
    const start = y;
    // On a phone, the words of a row stand above its marks, and what was measured on a line of its own where both are long.
    const beside = !wide && widthOf(row.text) + widthOf(lines.at(-1) ?? "") + 10 > paper.width;
    const above = wide ? 0 : lines.length + (beside ? 1 : 0);
    const middle = wide ? y + PITCH / 2 : y + above * LINE + 4 + THICKNESS / 2;
    y = wide ? y + Math.max(PITCH, lines.length * LINE + 6) : middle + THICKNESS / 2 + 16;
    const nameAt = wide ? middle + 4.5 - ((lines.length - 1) * LINE) / 2 : start + LINE - 5;
    const textAt = wide ? middle + 4.5 : start + above * LINE - 5;
    return [
      words(0, nameAt, lines),
      words(beside ? 0 : paper.width, textAt, row.text, {
        anchor: beside ? "start" : "end",
        ...(row.range === undefined ? { kind: "quiet" } : {}),
      }),
      rule("grid", [x(0), middle], [x(most > 0 ? most : 1), middle]),
      rangeMarks(paper, row, x, middle),
    ];
  });
  return { height: y, marks: [key.marks, drawn] };
}

function rangeMarks(
  paper: Paper,
  { range, aims }: RangeRow,
  x: (value: number) => number,
  middle: number,
): HtmlValue {
  const half = THICKNESS / 2;
  return [
    range &&
      block(paper, 1, {
        x: x(range.low),
        y: middle - half,
        width: x(range.high) - x(range.low),
        height: THICKNESS,
      }),
    aims.map(({ kind, value }) => rule(kind, [x(value), middle - half - 4], [x(value), middle + half + 4])),
    range && diamond(x(range.median), middle, 7, "median"),
  ];
}

/** A mark that stands out by its shape as well as by its colour. */
export function diamond(x: number, y: number, radius: number, kind: "s3" | "median" = "s3"): HtmlValue {
  return html`<path class="mark ${kind}" d="M${px(x)} ${px(y - radius)}l${radius} ${radius}l-${radius} ${radius}l-${radius} -${radius}z"/>
`;
}

/** What band, diamond and strokes are: each mark with its words, on as many lines as they need. */
function rangeLegend(
  paper: Paper,
  names: Ranges["names"],
  kinds: ReadonlySet<Reference["kind"]>,
): { readonly height: number; readonly marks: HtmlValue } {
  const stroke =
    (kind: Reference["kind"]) =>
    (x: number, y: number): HtmlValue =>
      rule(kind, [x + 7, y - 8], [x + 7, y + 8]);
  const items: readonly (readonly [string, (x: number, y: number) => HtmlValue])[] = [
    [
      names.range,
      (x, y) => html`<rect class="key s1" x="${px(x)}" y="${px(y - 6)}" width="14" height="12"/>
`,
    ],
    [
      names.median,
      (x, y) => html`<path class="key median" d="M${px(x + 7)} ${px(y - 6)}l6 6l-6 6l-6 -6z"/>
`,
    ],
    ...[...kinds].map((kind) => [names[kind], stroke(kind)] as const),
  ];
  let [x, y] = [0, LINE - 4];
  const marks = items.map(([name, mark]) => {
    const width = 20 + widthOf(name);
    if (x > 0 && x + width > paper.width) [x, y] = [0, y + LINE + 2];
    const drawn = [mark(x, y - 4.5), words(x + 20, y, name)];
    x += width + 16;
    return drawn;
  });
  return { height: y + 10, marks };
}
