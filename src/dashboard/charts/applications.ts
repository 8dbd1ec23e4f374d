import type { Dashboard } from "../dashboard.ts";
import type { Chart } from "./chart.ts";
import { columns, type Column } from "./draw/columns.ts";
import type { Say } from "./say.ts";
import { fewText } from "./small.ts";

/** A column for each number of applications up to as many; beyond, columns stand for several numbers. */
const MOST_COLUMNS = 16;
/** Widths of such columns that read well: 2, 5, 10, 20 … */
const ROUND = [2, 5, 10];

/** How many opportunities had how many applications. */
export function applications(dashboard: Dashboard, say: Say): Chart {
  const words = say.words.applications;
  const { distribution } = dashboard.applications;
  return {
    id: "applications",
    title: words.title,
    headline: distribution.length === 0 ? words.empty : headline(dashboard, say),
    measure: words.measure(say.period(dashboard)),
    reading: distribution.length === 0 ? [] : reading(dashboard, say),
    draw:
      distribution.length === 0
        ? undefined
        : (paper) =>
            columns(paper, {
              columns: histogram(dashboard, say),
              textOf: (value) => say.number(value),
              whole: true,
              across: words.received,
            }),
    table: {
      columns: [
        { name: words.received, numeric: true },
        { name: words.opportunities, numeric: true },
      ],
      rows: distribution.map(({ received, opportunities }) => [
        say.numberCell(received),
        say.numberCell(opportunities),
      ]),
    },
  };
}

/** Every number from 0 to the most has its place, also those that none had: a gap is to be seen. */
function histogram({ applications: { distribution } }: Dashboard, say: Say): readonly Column[] {
  const most = distribution.at(-1)?.received ?? 0;
  const width = columnWidth(most + 1);
  const counts = Array.from({ length: Math.floor(most / width) + 1 }, () => 0);
  for (const { received, opportunities } of distribution) {
    const index = Math.floor(received / width);
    counts[index] = (counts[index] ?? 0) + opportunities;
  }
  return counts.map((count, index) => ({
    name:
      width === 1
        ? say.number(index)
        : say.words.applications.bin(say.number(index * width), say.number((index + 1) * width - 1)),
    values: [count],
  }));
}

function columnWidth(numbers: number): number {
  if (numbers <= MOST_COLUMNS) return 1;
  for (let power = 1; ; power *= 10) {
    const found = ROUND.map((round) => round * power).find((width) => numbers / width <= MOST_COLUMNS);
    if (found !== undefined) return found;
  }
}

function headline({ applications: { distribution, median } }: Dashboard, say: Say): string {
  const words = say.words.applications;
  const [first, second] = distribution;
  if (!first) return words.empty;
  if (!second)
    return first.opportunities === 1
      ? words.one(first.received)
      : words.equal(first.opportunities, first.received);
  return words.median(say.number(median.value ?? 0), median.n);
}

function reading(dashboard: Dashboard, say: Say): readonly string[] {
  const words = say.words.applications;
  const { distribution, median, passRate } = dashboard.applications;
  const single = distribution.find(({ received }) => received === 1)?.opportunities ?? 0;
  const most = distribution.at(-1)?.received ?? 0;
  return [
    words.single(single),
    ...(distribution.length > 1 ? [words.most(say.number(most))] : []),
    ...(passRate.value === undefined ? [] : [words.pass(say.percent(passRate.value))]),
    ...(median.missing > 0 ? [words.unknown(median.missing)] : []),
    ...fewText(median.n, dashboard, say),
  ];
}
