import { greatest } from "d3";
import type { Dashboard, SpanRow, StageRow } from "../dashboard.ts";
import type { Spread } from "../measure.ts";
import type { Chart, TableCell } from "./chart.ts";
import { ranges, type RangeRow } from "./draw/ranges.ts";
import type { Say } from "./say.ts";
import { fewText } from "./small.ts";

/** How long each stage took, and the stretches of several for which there is a plan. */
export function stages(dashboard: Dashboard, say: Say): Chart {
  const words = say.words.stages;
  const spans = dashboard.spans.filter(({ days, planned }) => days.n > 0 || planned !== undefined);
  const all = [...spans, ...dashboard.stages];
  const drawn = all.some(({ days }) => days.median !== undefined);
  return {
    id: "stages",
    title: words.title,
    headline: drawn ? headline(dashboard, say) : words.empty,
    measure: words.measure(say.period(dashboard)),
    reading: drawn ? reading(dashboard, spans, say) : [],
    draw: drawn
      ? (paper) =>
          ranges(paper, {
            rows: all.map((row) => rangeRow(row, say)),
            names: {
              range: words.range,
              median: words.median,
              standard: words.plan,
              planned: words.traditional,
            },
          })
      : undefined,
    table: {
      columns: [
        { name: words.stage, numeric: false },
        ...[
          words.n,
          words.missing,
          words.lower,
          words.median,
          words.upper,
          words.business,
          words.plan,
          words.traditional,
        ].map((name) => ({ name, numeric: true })),
      ],
      rows: all.map((row) => cells(row, say)),
    },
  };
}

function isSpan(row: StageRow | SpanRow): row is SpanRow {
  return "id" in row;
}

function rangeRow(row: StageRow | SpanRow, say: Say): RangeRow {
  const { median, n } = row.days;
  const [planned, traditional] = isSpan(row) ? [row.planned, row.traditional] : [];
  return {
    name: say.own(row.name),
    range: rangeOf(row.days),
    aims: [
      ...(planned === undefined ? [] : [{ kind: "standard" as const, value: planned }]),
      ...(traditional === undefined ? [] : [{ kind: "planned" as const, value: traditional }]),
    ],
    text: median === undefined ? say.words.notKnown : `${say.days(median)} (n = ${say.number(n)})`,
  };
}

function rangeOf({ lowerQuartile: low, median, upperQuartile: high }: Spread): RangeRow["range"] {
  return low === undefined || median === undefined || high === undefined ? undefined : { low, median, high };
}

/** The whole way where its days are known, else any stretch with a plan, else the stage that takes longest. */
function headline({ spans, stages: all }: Dashboard, say: Say): string {
  const words = say.words.stages;
  const judged = spans
    .toReversed()
    .find(({ days, planned }) => days.median !== undefined && planned !== undefined);
  if (judged?.days.median !== undefined && judged.planned !== undefined) {
    const said = [say.own(judged.name), say.days(judged.days.median), say.days(judged.planned)] as const;
    return judged.days.median <= judged.planned ? words.planKept(...said) : words.planMissed(...said);
  }
  const longest = greatest<StageRow | SpanRow>([...all, ...spans], ({ days }) => days.median ?? -1);
  return longest?.days.median === undefined
    ? words.empty
    : words.longest(say.own(longest.name), say.days(longest.days.median));
}

function reading(dashboard: Dashboard, spans: readonly SpanRow[], say: Say): readonly string[] {
  const words = say.words.stages;
  const span = ({ days }: StageRow): number => (days.upperQuartile ?? 0) - (days.lowerQuartile ?? 0);
  const varied = dashboard.stages.toSorted((a, b) => span(b) - span(a))[0];
  const unknown = dashboard.stages.filter(({ days }) => days.median === undefined).length;
  const most = Math.max(...[...dashboard.stages, ...spans].map(({ days }) => days.n), 0);
  return [
    ...(varied && span(varied) > 0
      ? [
          words.reading(
            say.own(varied.name),
            say.number(varied.days.lowerQuartile ?? 0),
            say.number(varied.days.upperQuartile ?? 0),
          ),
        ]
      : []),
    ...spans.flatMap(({ name, planned, traditional }) =>
      planned === undefined || traditional === undefined
        ? []
        : [words.aims(say.own(name), say.days(planned), say.days(traditional))],
    ),
    ...(unknown > 0 ? [words.unknown(unknown)] : []),
    ...fewText(most, dashboard, say),
  ];
}

function cells(row: StageRow | SpanRow, say: Say): readonly TableCell[] {
  const name = say.own(row.name);
  const { days, businessDays } = row;
  const aims = isSpan(row) ? [row.planned, row.traditional] : [undefined, undefined];
  return [
    { text: name, value: name },
    say.numberCell(days.n),
    say.numberCell(days.missing),
    say.numberCell(days.lowerQuartile),
    say.numberCell(days.median),
    say.numberCell(days.upperQuartile),
    say.numberCell(businessDays.median),
    // There is no plan for it, which is not the same as not knowing one.
    ...aims.map((aim) =>
      aim === undefined ? { text: say.words.none, value: undefined } : say.numberCell(aim),
    ),
  ];
}
