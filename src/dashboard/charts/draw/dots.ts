import { bin, extent, max, scaleLinear, scaleSqrt } from "d3";
import { html, type HtmlValue } from "../../../content/html.ts";
import { px, rule, words, type Drawing, type Paper } from "./drawing.ts";
import { diamond } from "./ranges.ts";
import type { Reference } from "./references.ts";
import { LINE, shortened, widthOf } from "./text-width.ts";
import { stepLines, stepsWidth, uprightScale, type UprightScale } from "./upright-scale.ts";

export interface Dot {
  /** Where it stands from left to right, such as days since the first. */
  readonly at: number;
  readonly value: number;
  /** A dot that stands out is a diamond. */
  readonly standsOut: boolean;
}

export interface Dots {
  readonly dots: readonly Dot[];
  readonly references: readonly Reference[];
  readonly textOf: (value: number) => string;
  /** What stands below some places, from left to right. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** More dots than these are drawn together: circles as large as the number of dots for which they stand. */
export const MOST_DOTS = 300;
/** A value more than so many times the others' scale is drawn at its end, with its number: all else would lie on the ground. */
const FAR_OFF = 3;
const HEIGHT = { wide: 240, narrow: 200 } as const;
const RADIUS = 5;
/** Far-off values that are told by number; the table has them all. */
const TOLD = 3;

/** Dots over time against lines to compare them with. */
export function dots(paper: Paper, picture: Dots): Drawing {
  const { textOf, references } = picture;
  const end = usualEnd(picture);
  const [near, far] = [
    picture.dots.filter(({ value }) => value <= end),
    picture.dots.filter(({ value }) => value > end),
  ];
  const top = far.length > 0 ? 2 * LINE : LINE;
  const scale = uprightScale(
    [...near, ...references].map(({ value }) => value),
    top,
    top + HEIGHT[paper.size],
  );
  const left = Math.max(stepsWidth(scale, textOf), RADIUS + 2);
  const [first = 0, last = 0] = extent(picture.dots, ({ at }) => at);
  const range = [left + 10, paper.width - 10] as const;
  const x = scaleLinear([first, last], range);
  if (first === last) x.domain([first - 1, last + 1]);
  return {
    height: scale.ground + LINE + 6,
    marks: [
      stepLines(scale, textOf, [left, paper.width]),
      references.map((reference) => acrossReference(paper, reference, scale, left)),
      near.length > MOST_DOTS
        ? together(paper, near, x, scale)
        : near.map((dot) => mark(dot, x(dot.at), scale.y(dot.value))),
      farOff(paper, far, x, textOf),
      tickNames(paper, picture.ticks, x, { left, ground: scale.ground }),
    ],
  };
}

/** How many dots are too far from the others to be drawn in their place. */
export function beyondScale(picture: Dots): number {
  const end = usualEnd(picture);
  return picture.dots.filter(({ value }) => value > end).length;
}

/** Up to where values lie together: the highest one, or where it is far from the others, the end of theirs. */
function usualEnd({ dots: all, references }: Dots): number {
  const sorted = all.map(({ value }) => value).sort((a, b) => a - b);
  const usual = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0;
  const end = FAR_OFF * Math.max(usual, max(references, ({ value }) => value) ?? 0);
  // Of one or two dots, none is far from the others.
  return sorted.length < 3 || end === 0 ? Number.POSITIVE_INFINITY : end;
}

function mark({ standsOut }: Dot, x: number, y: number): HtmlValue {
  return standsOut
    ? diamond(x, y, RADIUS + 1.5)
    : html`<circle class="mark s1 dot" cx="${px(x)}" cy="${px(y)}" r="${RADIUS}"/>
`;
}

/** Dots that lie together as one circle, as large as their number: so a picture of many is no larger than one of some hundreds. */
function together(
  paper: Paper,
  all: readonly Dot[],
  x: (at: number) => number,
  scale: UprightScale,
): HtmlValue {
  const cell = paper.size === "wide" ? 24 : 20;
  const columns = Math.ceil(paper.width / cell);
  const rows = Math.ceil(HEIGHT[paper.size] / cell);
  const byColumn = bin<Dot, number>()
    .domain([0, paper.width])
    .thresholds(Array.from({ length: columns }, (_, index) => index * cell))
    .value(({ at }) => x(at));
  const top = scale.ground - rows * cell;
  const byRow = bin<Dot, number>()
    .domain([top, scale.ground])
    .thresholds(Array.from({ length: rows }, (_, index) => top + index * cell))
    .value(({ value }) => scale.y(value));
  const cells = byColumn(all).flatMap((column) =>
    byRow(column).flatMap((some) =>
      some.length === 0
        ? []
        : [
            {
              count: some.length,
              x: middleOf(column),
              y: middleOf(some),
              late: 2 * some.filter((dot) => dot.standsOut).length > some.length,
            },
          ],
    ),
  );
  const radius = scaleSqrt([0, max(cells, ({ count }) => count) ?? 1], [0, cell / 2 - 0.5]);
  return cells.map(
    ({ count, x: cx, y: cy, late }) =>
      html`<circle class="mark ${late ? "s3" : "s1"}" cx="${px(cx)}" cy="${px(cy)}" r="${px(Math.max(0.8, radius(count)))}"/>
`,
  );
}

function middleOf({
  x0,
  x1,
}: {
  readonly x0?: number | undefined;
  readonly x1?: number | undefined;
}): number {
  return ((x0 ?? 0) + (x1 ?? 0)) / 2;
}

/** A line across, with its words above it at the right. */
function acrossReference(
  paper: Paper,
  { value, text, kind }: Reference,
  scale: UprightScale,
  left: number,
): HtmlValue {
  const y = scale.y(value);
  return [
    rule(kind, [left, y], [paper.width, y]),
    words(paper.width, y - 5, shortened(text, paper.width - left), { anchor: "end" }),
  ];
}

/** Values beyond the scale: triangles at its upper end that point on, the highest with their numbers. */
function farOff(
  paper: Paper,
  far: readonly Dot[],
  x: (at: number) => number,
  textOf: (value: number) => string,
): HtmlValue {
  const told = far.toSorted((a, b) => b.value - a.value).slice(0, TOLD);
  let free = Number.NEGATIVE_INFINITY;
  return far
    .toSorted((a, b) => a.at - b.at)
    .slice(0, MOST_DOTS)
    .map((dot) => {
      const at = x(dot.at);
      const text = textOf(dot.value);
      const half = widthOf(text) / 2;
      const middle = Math.min(Math.max(at, half), paper.width - half);
      const hasRoom = told.includes(dot) && middle - half > free;
      if (hasRoom) free = middle + half + 4;
      return [
        html`<path class="mark s3 far" d="M${px(at)} ${LINE + 1}l6 10h-12z"/>
`,
        hasRoom && words(middle, LINE - 4, text, { anchor: "middle" }),
      ];
    });
}

/** Below the ground, and none of them below the 0 beside it. */
function tickNames(
  paper: Paper,
  ticks: Dots["ticks"],
  x: (at: number) => number,
  { left, ground }: { readonly left: number; readonly ground: number },
): HtmlValue {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.map(({ at, text }) => {
    const half = widthOf(text) / 2;
    const middle = Math.min(Math.max(x(at), left + half), paper.width - half);
    if (middle - half <= free) return undefined;
    free = middle + half + 10;
    return words(middle, ground + LINE, text, { anchor: "middle", kind: "quiet" });
  });
}
