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
    /** Beside the first point. */
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
  const room = paper.width - left;
  return {
    height: ground + LINE + 6,
    marks: [
      stepLines(scale, percentOf, [left, paper.width - 6]),
      rule("planned", [x(0), scale.y(0)], [x(1), scale.y(1)]),
      words(paper.width - 10, ground - 10, inLines(names.equal, room * 0.8, 1), {
        anchor: "end",
        kind: "quiet",
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
      first && firstName(x(first.members), scale.y(first.whole), names.first, paper, left),
      words(paper.width, ground + LINE, inLines(names.across, paper.width, 1), {
        anchor: "end",
        kind: "quiet",
      }),
    ],
  };
}

/** Beside the first point: above it where there is room, else right below the curve, which rises from there. */
function firstName(x: number, y: number, name: string, paper: Paper, left: number): HtmlValue {
  const [text = ""] = inLines(name, Math.max(paper.width - x - 10, paper.width / 2), 1);
  return x - 8 - widthOf(text) >= left + 4
    ? words(x - 8, y - 8, text, { anchor: "end" })
    : words(Math.min(x + 10, paper.width - widthOf(text)), y + 18, text);
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
