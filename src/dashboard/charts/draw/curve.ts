import { line, scaleLinear } from "d3";
import { html, type HtmlValue } from "../../../content/html.ts";
import { px, rule, words, type Drawing, type Paper } from "./drawing.ts";
import { inLines, LINE, widthOf } from "./text-width.ts";
import { stepLines, stepsWidth, uprightScale } from "./upright-scale.ts";

/** The part of a whole that some of its members have, the largest first: from 0 of 0 to all of all. Both are shares. */
export interface CurvePoint {
  readonly members: number;
  readonly whole: number;
}

export interface Curve {
  /** In their order; the beginning (0 of 0) is drawn without being named. */
  readonly points: readonly CurvePoint[];
  readonly percentOf: (share: number) => string;
  readonly names: {
    /** Beside the straight line: what it would be if all had the same. */
    readonly equal: string;
    /** Below: what stands side by side. */
    readonly across: string;
    /** Beside the first point, before its share. */
    readonly first: string;
  };
}

/** More points than these are no longer told apart. */
const MOST_POINTS = 40;
const HEIGHT = { wide: 260, narrow: 220 } as const;

/** A curve of shares that add up: the further it bends away from the straight line, the fewer members have most of the whole. */
export function curve(paper: Paper, { points, percentOf, names }: Curve): Drawing {
  const scale = uprightScale([1], LINE, LINE + HEIGHT[paper.size]);
  const left = stepsWidth(scale, percentOf);
  const x = scaleLinear([0, 1], [left, paper.width - 6]);
  const path = line<CurvePoint>()
    .x(({ members }) => x(members))
    .y(({ whole }) => scale.y(whole))
    .digits(1);
  const shown = thinned(points);
  const [first] = shown;
  const ground = scale.ground;
  const across = inLines(names.across, paper.width, 2);
  return {
    height: ground + across.length * LINE + 10,
    marks: [
      stepLines(scale, percentOf, [left, paper.width - 6]),
      rule("planned", [x(0), scale.y(0)], [x(1), scale.y(1)]),
      equalName(paper, names.equal, {
        x: paper.width - 10,
        // Right below the straight line, unless the name of a large first point may stand there.
        y: (first?.whole ?? 0) < LOW ? scale.y(0.45) : undefined,
        ground,
        room: paper.width - 10 - x(0.5),
      }),
      html`<path class="line s1" d="${path([{ members: 0, whole: 0 }, ...shown])}"/>
`,
      shown.length <= MOST_POINTS &&
        shown.map(
          ({
            members,
            whole,
          }) => html`<circle class="mark s1 dot" cx="${px(x(members))}" cy="${px(scale.y(whole))}" r="4"/>
`,
        ),
      first &&
        firstName(paper, [names.first, percentOf(first.whole)], {
          x: x(first.members),
          y: scale.y(first.whole),
          left,
          ground,
        }),
      words(paper.width, ground + LINE + 4, across, {
        anchor: "end",
        kind: "quiet",
      }),
    ],
  };
}

/** A first point below this share leaves room for words at half the height. */
const LOW = 0.4;

/** Beside the straight line, in the empty corner below it. */
function equalName(
  paper: Paper,
  name: string,
  { x, y, ground, room }: Record<"x" | "ground" | "room", number> & { readonly y: number | undefined },
): HtmlValue {
  const lines = inLines(name, room, paper.size === "wide" ? 1 : 2);
  return words(x, y ?? ground - 10 - (lines.length - 1) * LINE, lines, { anchor: "end", kind: "quiet" });
}

/** Beside the first point: above it where there is room, else right below the curve, which rises from there. */
function firstName(
  paper: Paper,
  [name, share]: readonly [string, string],
  { x, y, left, ground }: Record<"x" | "y" | "left" | "ground", number>,
): HtmlValue {
  const both = `${name}, ${share}`;
  if (x - 8 - widthOf(both) >= left + 4) return words(x - 8, y - 8, both, { anchor: "end" });
  const room = Math.max(paper.width - x - 10, paper.width / 2);
  const lines = widthOf(both) <= room ? [both] : [...inLines(name, room, 2), share];
  const width = Math.max(...lines.map((line) => widthOf(line)));
  const lowest = ground - 8 - (lines.length - 1) * LINE;
  return words(Math.min(x + 10, paper.width - width), Math.min(y + 18, lowest), lines);
}

/** As many points as can be seen, the first and the last among them. */
function thinned(points: readonly CurvePoint[]): readonly CurvePoint[] {
  const most = 120;
  if (points.length <= most) return points;
  const step = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => points[Math.round(index * step)]).flatMap(
    (one) => one ?? [],
  );
}
