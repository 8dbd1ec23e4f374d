import type { Dashboard, FlowRow } from "../dashboard.ts";
import type { Chart } from "./chart.ts";
import { flow as drawFlow } from "./draw/steps.ts";
import type { Say } from "./say.ts";
import { fewText } from "./small.ts";

/** How many opportunities reached each step on the way to payment. */
export function flow(dashboard: Dashboard, say: Say): Chart {
  const words = say.words.flow;
  const rows = dashboard.opportunities.flow;
  const posted = rows[0]?.reached ?? 0;
  const paid = rows.at(-1)?.reached ?? 0;
  return {
    id: "flow",
    title: words.title,
    headline: posted === 0 ? words.empty : words.headline(paid, posted),
    measure: words.measure(say.period(dashboard)),
    reading: posted === 0 ? [] : reading(dashboard, rows, say),
    draw:
      posted === 0
        ? undefined
        : (paper) =>
            drawFlow(
              paper,
              rows.map(({ name, reached }) => ({
                name: say.own(name),
                count: reached,
                text: words.of(reached, posted),
              })),
            ),
    table: {
      columns: [
        { name: words.step, numeric: false },
        ...[words.reached, words.here, words.cancelled, words.terminated, words.without].map((name) => ({
          name,
          numeric: true,
        })),
      ],
      rows: rows.map((row) => [
        { text: say.own(row.name), value: say.own(row.name) },
        ...[row.reached, row.here, row.cancelled, row.terminated, row.withoutAward].map((count) =>
          say.numberCell(count),
        ),
      ]),
    },
  };
}

function reading(dashboard: Dashboard, rows: readonly FlowRow[], say: Say): readonly string[] {
  const words = say.words.flow;
  const drops = rows.slice(1).map((row, index) => {
    const before = rows[index] ?? row;
    return { before, row, lost: before.reached - row.reached };
  });
  const worst = drops.reduce<(typeof drops)[number] | undefined>(
    (most, drop) => (most === undefined || drop.lost > most.lost ? drop : most),
    undefined,
  );
  const count = (of: (row: FlowRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const underWay = count(({ here, step }) => (step === "paid" ? 0 : here));
  const ended = [
    count(({ cancelled }) => cancelled),
    count(({ terminated }) => terminated),
    count(({ withoutAward }) => withoutAward),
  ] as const;
  return [
    worst && worst.lost > 0
      ? words.drop(worst.lost, say.own(worst.before.name), say.own(worst.row.name))
      : words.noDrop,
    ...(underWay > 0 ? [words.underWay(underWay)] : []),
    ...(ended.some((some) => some > 0) ? [words.ended(...ended)] : []),
    ...fewText(rows[0]?.reached ?? 0, dashboard, say),
  ];
}
