import { group, max, scaleBand, type ScaleBand } from "d3";
import type { HtmlValue } from "../../../content/html.ts";
import { rule, words, type Drawing, type Paper } from "./drawing.ts";
import { block, hatch, legend, type Series } from "./series.ts";
import { LINE, shortened, widthOf } from "./text-width.ts";
import { stepLines, stepsWidth, uprightScale, type UprightScale } from "./upright-scale.ts";

export interface Column {
  /** Below it: `Q1`. */
  readonly name: string;
  /** Below several that belong together: `2026-27`. */
  readonly group?: string;
  /** One for each series; undefined is not known. */
  readonly values: readonly (number | undefined)[];
}

export interface Columns {
  readonly columns: readonly Column[];
  readonly series?: readonly string[];
  readonly textOf: (value: number) => string;
  /** Whether values are counts. */
  readonly whole?: boolean;
  /** What the columns stand side by side for, where their names do not say it. */
  readonly across?: string;
}

const HEIGHT = { wide: 230, narrow: 190 } as const;

/** Standing columns, for what follows in time or in size. */
export function columns(paper: Paper, picture: Columns): Drawing {
  const { series = [], textOf, across } = picture;
  const all = picture.columns;
  const key =
    series.length > 1
      ? legend(
          paper,
          series.map((name, index) => [index === 0 ? 1 : 2, name] as const),
        )
      : { height: 0, marks: undefined };
  const top = key.height + LINE + 2;
  const values = all.flatMap((column) => column.values.flatMap((value) => value ?? []));
  const scale = uprightScale(values, top, top + HEIGHT[paper.size], { whole: picture.whole ?? false });
  const left = stepsWidth(scale, textOf);
  const x = scaleBand(all.keys(), [left, paper.width]).paddingInner(0.25).paddingOuter(0.12);
  const told = toldValues(all, x, textOf);
  const names = columnNames(all, x, scale.ground);
  const bottom = scale.ground + names.height;
  return {
    height: bottom + (across === undefined ? 2 : LINE + 4),
    marks: [
      series.length > 1 && hatch(paper),
      key.marks,
      stepLines(scale, textOf, [left, paper.width]),
      all.map((column, index) =>
        column.values.map((value, at) =>
          columnMark(paper, {
            value,
            said: told.has(value) ? textOf(value ?? 0) : undefined,
            series: at === 0 ? 1 : 2,
            scale,
            ...place(column, x, index, at),
          }),
        ),
      ),
      names.marks,
      across !== undefined &&
        words(paper.width, bottom + LINE - 3, shortened(across, paper.width), {
          anchor: "end",
          kind: "quiet",
        }),
    ],
  };
}

interface Place {
  readonly from: number;
  readonly width: number;
}

/** Where the column of a series stands: columns of one name side by side, a gap between them. */
function place(column: Column, x: ScaleBand<number>, index: number, at: number): Place {
  const share = x.bandwidth() / column.values.length;
  return {
    from: (x(index) ?? 0) + at * share,
    width: Math.max(0.5, share - (at + 1 < column.values.length ? 1.5 : 0)),
  };
}

/** The values that are written above their columns: all of them, or where they have no room, the highest. */
function toldValues(
  all: readonly Column[],
  x: ScaleBand<number>,
  textOf: (value: number) => string,
): ReadonlySet<number | undefined> {
  const values = all.flatMap((column) => column.values.filter((value) => value !== undefined && value > 0));
  const widest = max(values, (value) => widthOf(textOf(value ?? 0))) ?? 0;
  const series = max(all, (column) => column.values.length) ?? 1;
  return new Set(widest <= x.step() / series ? values : [max(values, (value) => value)]);
}

function columnMark(
  paper: Paper,
  {
    value,
    said,
    series,
    scale,
    from,
    width,
  }: Place & {
    readonly value: number | undefined;
    readonly said: string | undefined;
    readonly series: Series;
    readonly scale: UprightScale;
  },
): HtmlValue {
  const middle = from + width / 2;
  if (value === undefined) return words(middle, scale.ground - 5, "?", { anchor: "middle", kind: "quiet" });
  const y = scale.y(Math.max(0, value));
  const half = said === undefined ? 0 : widthOf(said) / 2;
  return [
    block(paper, series, { x: from, y, width, height: scale.ground - y }),
    said !== undefined &&
      words(Math.min(Math.max(middle, half), paper.width - half), y - 5, said, { anchor: "middle" }),
  ];
}

/** The names below the columns, as many as have room, and below these the names of groups. */
function columnNames(
  all: readonly Column[],
  x: ScaleBand<number>,
  ground: number,
): { readonly height: number; readonly marks: HtmlValue } {
  const widest = max(all, ({ name }) => widthOf(name)) ?? 0;
  const every = Math.max(1, Math.ceil((widest + 6) / Math.max(x.step(), 0.1)));
  // The first and the last name may be wider than their columns.
  const [start, end] = x.range();
  const middle = (index: number, name: string): number =>
    Math.min(Math.max((x(index) ?? 0) + x.bandwidth() / 2, start), end - widthOf(name) / 2);
  const groups = [...group(all.keys(), (index) => all[index]?.group ?? "")].filter(([name]) => name !== "");
  const hasRoom = every === 1 || groups.length === 0;
  const first = hasRoom ? LINE : 0;
  return {
    height: 6 + first + (groups.length > 0 ? LINE + 4 : 0),
    marks: [
      hasRoom &&
        all.map(
          ({ name }, index) =>
            // Counted from the last, which people look at first.
            (all.length - 1 - index) % every === 0 &&
            words(middle(index, name), ground + LINE, name, { anchor: "middle", kind: "quiet" }),
        ),
      groupNames(groups, x, ground + 6 + first),
    ],
  };
}

function groupNames(
  groups: readonly (readonly [string, readonly number[]])[],
  x: ScaleBand<number>,
  top: number,
): HtmlValue {
  // From the last, which people look at first.
  let free = Number.POSITIVE_INFINITY;
  const range = x.range();
  return groups.toReversed().map(([name, members]) => {
    const from = x(members[0] ?? 0) ?? 0;
    const to = (x(members.at(-1) ?? 0) ?? 0) + x.bandwidth();
    const half = widthOf(name) / 2;
    const at = Math.min(Math.max((from + to) / 2, half), range[1] - half);
    const hasRoom = at + half < free;
    if (hasRoom) free = at - half - 6;
    return [
      rule("axis", [from, top + 2], [to, top + 2]),
      hasRoom && words(at, top + LINE, name, { anchor: "middle", kind: "quiet" }),
    ];
  });
}
