import { toCents, type Cents } from "../../model/money.ts";
import type { Dashboard, Grouping, GroupRow } from "../dashboard.ts";
import type { Cell } from "../measure.ts";
import type { Chart } from "./chart.ts";
import { columns } from "./draw/columns.ts";
import type { Say } from "./say.ts";
import { fewText } from "./small.ts";

/** More quarters than those of four years are told by fiscal years: on a phone, their columns would be as thin as lines. */
const MOST_QUARTERS = 16;

/** Columns of what was committed and what was paid, by fiscal quarter. */
export function spendOverTime(dashboard: Dashboard, say: Say): Chart {
  const words = say.words.overTime;
  const quarters = grouping(dashboard, "quarter")?.rows ?? [];
  const byYear = quarters.length > MOST_QUARTERS;
  const rows = byYear ? (grouping(dashboard, "fiscal-year")?.rows ?? []) : quarters;
  const total = dashboard.headline.committed.value;
  const drawn = rows.some(({ committed, paid }) => (committed.value ?? 0) > 0 || (paid.value ?? 0) > 0);
  const measure = byYear ? words.measureYears : words.measure;
  return {
    id: "spend-over-time",
    title: words.title,
    headline: drawn ? headline(rows, total, say) : words.empty,
    measure: measure(say.period(dashboard)),
    reading: drawn ? reading(dashboard, rows, say) : [],
    draw: drawn
      ? (paper) =>
          columns(paper, {
            columns: rows.map((row) => ({
              ...names(row, say),
              values: [amountOf(row.committed), amountOf(row.paid)],
            })),
            series: [words.committed, words.paid],
            textOf: (value) => say.amount(value),
          })
      : undefined,
    table: {
      columns: [
        { name: byYear ? words.year : words.quarter, numeric: false },
        { name: say.words.columns.awards, numeric: true },
        { name: words.committed, numeric: true },
        { name: words.paid, numeric: true },
        { name: say.words.columns.payments, numeric: true },
      ],
      rows: rows.map((row) => [
        { text: nameOf(row, say), value: row.key },
        say.numberCell(row.awards),
        say.moneyCell(amountOf(row.committed)),
        say.moneyCell(amountOf(row.paid)),
        say.numberCell(row.paid.n),
      ]),
    },
  };
}

function grouping({ spend }: Dashboard, id: Grouping["id"]): Grouping | undefined {
  return spend.find((one) => one.id === id);
}

/** Where there is nothing that could have cost money, it is known that nothing was spent. */
function amountOf({ value, n, missing }: Cell<"money">): Cents | undefined {
  return value ?? (n === 0 && missing === 0 ? toCents(0) : undefined);
}

/** `2026-2027-Q1` is the first quarter of 2026-2027. */
function partsOf({ key }: GroupRow): { readonly year: string; readonly quarter: string | undefined } {
  const [year = key, quarter] = key.split("-Q");
  return { year, quarter };
}

function names(row: GroupRow, say: Say): { readonly name: string; readonly group?: string } {
  const { year, quarter } = partsOf(row);
  return quarter === undefined
    ? { name: year }
    : { name: say.words.overTime.quarterName(quarter), group: year };
}

function nameOf(row: GroupRow, say: Say): string {
  const { year, quarter } = partsOf(row);
  return quarter === undefined ? year : say.words.overTime.quarterOf(quarter, year);
}

function headline(rows: readonly GroupRow[], total: Cents | undefined, say: Say): string {
  const words = say.words.overTime;
  const some = rows.filter(({ committed }) => (committed.value ?? 0) > 0);
  const peak = some.reduce<GroupRow | undefined>(
    (best, row) =>
      best === undefined || (row.committed.value ?? 0) > (best.committed.value ?? 0) ? row : best,
    undefined,
  );
  const most = peak?.committed.value;
  if (peak === undefined || most === undefined) return words.empty;
  if (some.length === 1) return words.only(say.money(most), nameOf(peak, say));
  if (rows.every(({ committed }) => amountOf(committed) === most))
    return words.equal(say.money(most), say.number(rows.length));
  return words.peak(say.money(most), nameOf(peak, say), say.percent(total ? most / total : 1));
}

function reading(dashboard: Dashboard, rows: readonly GroupRow[], say: Say): readonly string[] {
  const words = say.words.overTime;
  const { committed, paid, awards } = dashboard.headline;
  const empty = rows.filter((row) => amountOf(row.committed) === 0).length;
  const unknown = rows.filter((row) =>
    [row.committed, row.paid].some((cell) => amountOf(cell) === undefined),
  ).length;
  const last = rows.at(-1);
  return [
    ...(committed.value === undefined ? [] : [words.total(say.money(committed.value), awards.value ?? 0)]),
    ...(paid.value === undefined ? [] : [words.paidTotal(say.money(paid.value))]),
    ...trend(dashboard, say),
    ...(empty > 0 ? [words.none(empty)] : []),
    ...(unknown > 0 ? [words.unknown(unknown)] : []),
    ...(last?.to !== undefined && last.to > dashboard.today ? [words.running(nameOf(last, say))] : []),
    ...fewText(awards.n, dashboard, say),
  ];
}

/** The last two fiscal years that are over, where there are as many. */
function trend(dashboard: Dashboard, say: Say): readonly string[] {
  const over = (grouping(dashboard, "fiscal-year")?.rows ?? []).filter(
    ({ to }) => to !== undefined && to < dashboard.today,
  );
  const [before, last] = over.slice(-2);
  const [earlier, later] = [before?.committed.value, last?.committed.value];
  if (!before || !last || earlier === undefined || later === undefined) return [];
  const words = say.words.overTime;
  return [
    words.trend(
      words.inYear(say.money(later), nameOf(last, say)),
      words.inYear(say.money(earlier), nameOf(before, say)),
    ),
  ];
}
