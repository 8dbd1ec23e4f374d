import { max, scaleLinear } from "d3";
import type { HtmlValue } from "../../../content/html.ts";
import { rule, words, type Drawing, type Paper } from "./drawing.ts";
import { referencesHeight, uprightReferences, type Reference } from "./references.ts";
import { block, hatch, legend, type Series } from "./series.ts";
import { inLines, LINE, widthOf } from "./text-width.ts";

/** A value of a row, and the words beside its bar. What is not known has no bar, and its words say so. */
interface BarValue {
  readonly value: number | undefined;
  readonly text: string;
}

export interface BarRow {
  readonly name: string;
  /** One for each series. */
  readonly values: readonly BarValue[];
}

export interface Bars {
  readonly rows: readonly BarRow[];
  /** What each series is called; left out where there is one, which the headline names. */
  readonly series?: readonly string[];
  readonly references?: readonly Reference[];
}

const GAP = 14;
const MOST_LINES = 2;

/** Lying bars, which leave room for names: beside them on a page, above them on a phone. */
export function bars(paper: Paper, { rows, series = [], references = [] }: Bars): Drawing {
  const thickness = series.length > 1 ? 14 : 18;
  const left = paper.size === "wide" ? nameWidth(rows) : 0;
  const x = lengths(rows, references, left, paper.width);
  const key = series.length > 1 ? legend(paper, series.map(named)) : { height: 0, marks: undefined };
  const top = key.height + referencesHeight(references);
  const nameRoom = left === 0 ? paper.width : left - 12;
  // Beside names of two lines, all rows are as high, so that bars lie at equal distances.
  const most = max(rows, ({ name }) => inLines(name, nameRoom, MOST_LINES).length) ?? 1;
  let y = top + (left > 0 && most > 1 ? LINE / 2 + 4 : 4);
  const drawn = rows.map((row) => {
    const lines = inLines(row.name, nameRoom, MOST_LINES);
    const start = y;
    if (left === 0) y += lines.length * LINE;
    const bodies = row.values.map((value, index) => {
      const at = y + index * (thickness + 2);
      return bar(paper, seriesAt(index), value, { x, at, thickness });
    });
    const bodyHeight = row.values.length * (thickness + 2);
    const nameAt = left === 0 ? start + LINE - 5 : y + bodyHeight / 2 + 4 - ((lines.length - 1) * LINE) / 2;
    y += (left === 0 ? bodyHeight : Math.max(bodyHeight, most * LINE - (most > 1 ? 6 : 0))) + GAP;
    return [words(0, nameAt, lines), bodies];
  });
  const bottom = y - GAP + 4;
  return {
    height: bottom + 2,
    marks: [
      series.length > 1 && hatch(paper),
      key.marks,
      drawn,
      // Names above bars would stand on it.
      left > 0 && rule("axis", [x(0), top], [x(0), bottom]),
      uprightReferences(paper, references, x, key.height, bottom),
    ],
  };
}

function named(name: string, index: number): readonly [Series, string] {
  return [seriesAt(index), name];
}

function seriesAt(index: number): Series {
  return index === 0 ? 1 : 2;
}

function bar(
  paper: Paper,
  series: Series,
  { value, text }: BarValue,
  {
    x,
    at,
    thickness,
  }: { readonly x: (value: number) => number; readonly at: number; readonly thickness: number },
): HtmlValue {
  const base = at + thickness / 2 + 4.5;
  if (value === undefined) return words(x(0) + 6, base, text, { kind: "quiet" });
  // What came back may be more than what was paid; no bar is shorter than none.
  const end = x(Math.max(0, value));
  return [
    block(paper, series, { x: x(0), y: at, width: end - x(0), height: thickness }),
    words(end + 6, base, text),
  ];
}

function nameWidth(rows: readonly BarRow[]): number {
  return Math.min(220, Math.max(90, max(rows, ({ name }) => widthOf(name)) ?? 0)) + 12;
}

/** Lengths of bars, so that the words after the longest one have room too. */
function lengths(
  rows: readonly BarRow[],
  references: readonly Reference[],
  left: number,
  width: number,
): (value: number) => number {
  const values = rows.flatMap((row) => row.values);
  const most = max([...values, ...references], ({ value = 0 }) => value) ?? 0;
  const room = max(values, ({ value, text }) => (value === undefined ? 0 : widthOf(text) + 8)) ?? 0;
  return scaleLinear([0, most > 0 ? most : 1], [left, Math.max(left + 40, width - room)]);
}
