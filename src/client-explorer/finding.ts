import type { HowMeasured } from "../model/explorer.ts";
import { formatNumber, type Telling } from "./format.ts";
import type { ShownRow } from "./rows.ts";

/** What the rows show, in one sentence: which group is ahead, and of how much. */
export function findingOf(
  rows: readonly ShownRow[],
  whole: ShownRow,
  by: HowMeasured["by"],
  { words, locale }: Telling,
): string {
  const [first] = rows;
  if (!first) return words.nothing;
  if (whole.tally.value === undefined || whole.tally.known === 0) return words.noneKnown;
  if (rows.length === 1) return words.oneGroup(first.name, first.text);
  const named = rows.filter(({ kind }) => kind === "named");
  const candidates = named.some(({ tally }) => tally.value !== undefined) ? named : rows;
  const most = Math.max(...candidates.map(({ tally }) => tally.value ?? -Infinity));
  const ahead = candidates.filter(({ tally }) => tally.value === most);
  const [top = first] = ahead;
  const isMedian = by === "median";
  if (ahead.length > 1) {
    const say = isMedian ? words.sharedMiddle : words.shared;
    return say(formatNumber(ahead.length, locale), top.text, whole.text);
  }
  const say = isMedian ? words.middleIs : words.mostIs;
  return say(top.name, top.text, whole.text);
}
