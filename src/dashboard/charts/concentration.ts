import type { Cents } from "../../model/money.ts";
import { supplierSlug } from "../../register/supplier-slug.ts";
import type { Dashboard, GroupRow } from "../dashboard.ts";
import type { Chart } from "./chart.ts";
import { curve } from "./draw/curve.ts";
import type { Say } from "./say.ts";
import { fewText } from "./small.ts";

interface Ranked {
  readonly row: GroupRow;
  readonly name: string;
  readonly amount: Cents;
  readonly share: number;
  /** With all that are before it. */
  readonly cumulated: number;
}

/** How much of the spend the largest suppliers have. */
export function concentration(dashboard: Dashboard, say: Say): Chart {
  const words = say.words.concentration;
  const rows = dashboard.spend.find(({ id }) => id === "supplier")?.rows ?? [];
  const ranked = rankedOf(rows, say);
  const drawn = ranked.length > 0;
  return {
    id: "concentration",
    title: words.title,
    headline: drawn ? headline(ranked, say) : words.empty,
    measure: words.measure(say.period(dashboard)),
    reading: drawn ? reading(dashboard, rows, ranked, say) : [],
    // One supplier has all of it: a curve would say no more than the words.
    draw:
      ranked.length > 1
        ? (paper) =>
            curve(paper, {
              points: ranked.map(({ cumulated }, index) => ({
                members: (index + 1) / ranked.length,
                whole: cumulated,
              })),
              percentOf: (share) => say.percent(share),
              names: {
                equal: words.equalLine,
                across: `${say.number(ranked.length)} ${words.across}`,
                first: ranked[0]?.name ?? "",
              },
            })
        : undefined,
    table: {
      columns: [
        { name: words.rank, numeric: true },
        { name: words.supplier, numeric: false },
        { name: say.words.columns.awards, numeric: true },
        { name: say.words.columns.committed, numeric: true },
        { name: say.words.columns.share, numeric: true },
        { name: words.cumulated, numeric: true },
      ],
      rows: ranked.map(({ row, name, amount, share, cumulated }, index) => [
        say.numberCell(index + 1),
        { text: name, value: name, page: { kind: "supplier", key: supplierSlug(row.key) } },
        say.numberCell(row.awards),
        say.moneyCell(amount),
        say.shareCell(share),
        say.shareCell(cumulated),
      ]),
    },
  };
}

/** Suppliers with a name, the largest first: nobody knows how many are behind those who are withheld. */
function rankedOf(rows: readonly GroupRow[], say: Say): readonly Ranked[] {
  const known = rows
    .flatMap((row) => {
      const amount = row.committed.value;
      return row.kind === "named" && amount !== undefined && amount > 0 ? [{ row, amount }] : [];
    })
    .toSorted((a, b) => b.amount - a.amount);
  const total = known.reduce((all, { amount }) => all + amount, 0);
  let before = 0;
  return known.map(({ row, amount }) => {
    before += amount;
    const name = say.name(row.label, row.key);
    return { row, name, amount, share: amount / total, cumulated: before / total };
  });
}

function headline(ranked: readonly Ranked[], say: Say): string {
  const words = say.words.concentration;
  const [first, second] = ranked;
  if (!first) return words.empty;
  if (!second) return words.one(first.name);
  if (ranked.every(({ amount }) => amount === first.amount)) return words.equal(ranked.length);
  const half = ranked.findIndex(({ cumulated }) => cumulated >= 0.5) + 1;
  return words.headline(say.percent(first.share), half, ranked.length);
}

function reading(
  dashboard: Dashboard,
  rows: readonly GroupRow[],
  ranked: readonly Ranked[],
  say: Say,
): readonly string[] {
  const words = say.words.concentration;
  const [first, , third] = ranked;
  const withheld = rows.find(({ kind }) => kind === "withheld")?.awards ?? 0;
  return [
    ...(first && ranked.length > 1 ? [words.reading(first.name, say.percent(first.share))] : []),
    ...(third && ranked.length > 3 ? [words.three(say.percent(third.cumulated))] : []),
    ...(withheld > 0 ? [words.withheld(withheld)] : []),
    ...fewText(
      ranked.reduce((count, { row }) => count + row.awards, 0),
      dashboard,
      say,
    ),
  ];
}
