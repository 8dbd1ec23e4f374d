import type { ExplorerColumns, HowMeasured, Split } from "../model/explorer.ts";
import type { Answer, Group } from "./aggregate.ts";
import { quartersOfYear } from "./periods.ts";
import { NOTHING, united, type Tally } from "./tallies.ts";
import { MOST_GROUPS, type View } from "./view.ts";

/** A row of the table, and a bar of the chart. */
export interface Row {
  /** A group with a name, what has none (not known, no award, not published), or the rest of those with one. */
  readonly kind: "named" | "unnamed" | "others";
  /** The group’s code; of the others, how many groups they are. */
  readonly code: number;
  readonly tally: Tally;
  /** What is shown when the row is picked; undefined where there is nothing more to see. */
  readonly next: View | undefined;
}

/** A row in words. */
export interface ShownRow extends Row {
  readonly name: string;
  /** The value with its unit. */
  readonly text: string;
}

/** Periods in their order and without gaps, statuses in the order of a life, everything else with the most first. */
export function rowsOf(answer: Answer, view: View, columns: ExplorerColumns, by: HowMeasured["by"]): Row[] {
  const named = answer.groups.filter(({ code }) => code >= 0);
  const unnamed = answer.groups.filter(({ code }) => code < 0);
  const row = (group: Group): Row => ({
    kind: group.code < 0 ? "unnamed" : "named",
    code: group.code,
    tally: group,
    next: pickedView(view, group.code, columns),
  });
  const last = unnamed.reverse().map(row);
  if (isTime(view.split)) return [...withoutGaps(named, by).map(row), ...last];
  if (view.split === "status") return [...named.map(row), ...last];
  const ordered = named.sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || a.code - b.code);
  const rest = ordered.slice(view.most);
  if (rest.length === 0) return [...ordered.map(row), ...last];
  const most = MOST_GROUPS.find((count) => count > view.most);
  const others: Row = {
    kind: "others",
    code: rest.length,
    tally: united(rest, by),
    next: most && { ...view, most },
  };
  return [...ordered.slice(0, view.most).map(row), others, ...last];
}

function isTime(split: Split): split is "fiscal-year" | "quarter" {
  return split === "fiscal-year" || split === "quarter";
}

/** A period in which nothing happened is a period all the same. */
function withoutGaps(groups: readonly Group[], by: HowMeasured["by"]): Group[] {
  const [first] = groups;
  const last = groups.at(-1);
  if (!first || !last) return [];
  const byCode = new Map(groups.map((group) => [group.code, group]));
  return Array.from({ length: last.code - first.code + 1 }, (_, index) => {
    const code = first.code + index;
    return byCode.get(code) ?? { ...NOTHING[by], code };
  });
}

/** A year is looked at by its quarters, a quarter by its teams, and any other group by its years. */
function pickedView(view: View, code: number, columns: ExplorerColumns): View | undefined {
  switch (view.split) {
    case "fiscal-year":
      return code < 0
        ? undefined
        : { ...view, ...within(quartersOfYear(columns, code), view), split: "quarter" };
    case "quarter":
      return code < 0 ? undefined : { ...view, from: code, to: code, split: "team" };
    default: {
      const chosen = view.filters.get(view.split);
      // Of purchases with one skill, those with another too are there already: an address has one skill at most.
      if (chosen !== undefined && chosen !== code) return undefined;
      return { ...view, filters: new Map(view.filters).set(view.split, code), split: "fiscal-year" };
    }
  }
}

/** A year of which only a part is looked at stays that part. */
function within(year: { from: number; to: number }, { from, to }: View): { from: number; to: number } {
  return { from: Math.max(year.from, from ?? year.from), to: Math.min(year.to, to ?? year.to) };
}
