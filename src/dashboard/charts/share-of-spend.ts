import { sum, type Cents } from "../../model/money.ts";
import type { Dashboard, GroupRow } from "../dashboard.ts";
import type { Chart, TableCell } from "./chart.ts";
import { bars, type BarRow } from "./draw/bars.ts";
import type { Say } from "./say.ts";
import { fewText } from "./small.ts";

/** More bars than these are one bar for all others: the table has each of them. */
const MOST_BARS = 10;

type KnownRow = GroupRow & { readonly committed: { readonly value: Cents } };

/** What by-team and by-skill have in common: spend by what has a name, the largest first. */
export function shareOfSpend(
  dashboard: Dashboard,
  say: Say,
  what: "team" | "skill",
): Pick<Chart, "headline" | "measure" | "reading" | "draw" | "table"> {
  const words = what === "team" ? say.words.byTeam : say.words.bySkill;
  const grouping = dashboard.spend.find(({ id }) => id === what);
  const rows = (grouping?.rows ?? []).filter(({ kind }) => kind === "named");
  const known = rows.filter(isKnown).toSorted((a, b) => b.committed.value - a.committed.value);
  const total = dashboard.headline.committed.value;
  const drawn = total !== undefined && total > 0 && known.some(({ committed }) => committed.value > 0);
  return {
    headline: drawn ? headline(known, total, say, words) : words.empty,
    measure: words.measure(say.period(dashboard)),
    reading: drawn ? reading(dashboard, grouping?.rows ?? [], known, say, what) : [],
    draw: drawn
      ? (paper) => bars(paper, { rows: barRows(rows, grouping?.overlapping ?? false, say) })
      : undefined,
    table: {
      columns: [
        { name: words.name, numeric: false },
        { name: say.words.columns.awards, numeric: true },
        { name: say.words.columns.committed, numeric: true },
        { name: say.words.columns.share, numeric: true },
      ],
      rows: (grouping?.rows ?? []).map((row) => [
        nameCell(row, say, what),
        say.numberCell(row.awards),
        say.moneyCell(row.committed.value),
        say.shareCell(row.share.value),
      ]),
    },
  };
}

function isKnown(row: GroupRow): row is KnownRow {
  return row.committed.value !== undefined;
}

function nameCell(row: GroupRow, say: Say, what: "team" | "skill"): TableCell {
  const text = say.name(row.label, row.key);
  return row.kind === "named"
    ? { text, value: text, page: { kind: what, key: row.key } }
    : { text, value: text };
}

function headline(known: readonly KnownRow[], total: Cents, say: Say, words: Say["words"]["byTeam"]): string {
  const [first, second] = known;
  if (!first) return words.empty;
  const name = say.name(first.label, first.key);
  if (!second) return words.only(name, say.money(first.committed.value));
  const alike = known.filter(({ committed }) => committed.value === first.committed.value).length;
  if (alike === known.length) return words.equal(alike, say.money(first.committed.value));
  const share = say.percent(first.committed.value / total);
  return alike > 1 ? words.tie(alike, share, say.money(total)) : words.first(name, share, say.money(total));
}

function reading(
  dashboard: Dashboard,
  all: readonly GroupRow[],
  known: readonly KnownRow[],
  say: Say,
  what: "team" | "skill",
): readonly string[] {
  const words = say.words.spread;
  const [first, last] = [known[0], known.at(-1)];
  const named = (row: KnownRow): string =>
    `${say.money(row.committed.value)} (${say.name(row.label, row.key)})`;
  const unrecorded = all.find(({ kind }) => kind === "not-recorded")?.awards ?? 0;
  const unknown = all.filter((row) => row.kind === "named" && !isKnown(row)).length;
  return [
    ...(first && last && first.committed.value > last.committed.value
      ? [words.firstLast(named(first), named(last))]
      : []),
    ...(what === "skill" ? [say.words.bySkill.overlapping] : []),
    ...(unrecorded > 0 ? [words.unrecorded(unrecorded)] : []),
    ...(unknown > 0 ? [words.unknown(unknown)] : []),
    ...fewText(dashboard.headline.awards.n, dashboard, say),
  ];
}

/** The largest, and the others as one; what may be in several rows cannot be added up, and so is left out. */
function barRows(rows: readonly GroupRow[], overlapping: boolean, say: Say): readonly BarRow[] {
  const shown = rows.length > MOST_BARS + 1 ? rows.slice(0, MOST_BARS) : rows;
  const others = rows.slice(shown.length);
  const first = shown.map((row) => ({
    name: say.name(row.label, row.key),
    values: [{ value: row.committed.value, text: valueText(row.committed.value, row.share.value, say) }],
  }));
  if (others.length === 0 || overlapping) return first;
  const values = others.flatMap(({ committed }) => committed.value ?? []);
  const shares = others.flatMap(({ share }) => share.value ?? []);
  const value = values.length < others.length ? undefined : sum(values);
  const text = valueText(
    value,
    shares.reduce((a, b) => a + b, 0),
    say,
  );
  return [...first, { name: say.words.others(others.length), values: [{ value, text }] }];
}

function valueText(amount: Cents | undefined, share: number | undefined, say: Say): string {
  if (amount === undefined) return say.words.notKnown;
  return share === undefined ? say.money(amount) : `${say.money(amount)} (${say.percent(share)})`;
}
