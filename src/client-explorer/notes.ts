import { HOW_MEASURED, type ExplorerColumns } from "../model/explorer.ts";
import type { Answer } from "./aggregate.ts";
import { formatNumber, type Telling } from "./format.ts";
import type { View } from "./view.ts";

/** What a reader must know of an answer not to be misled by it. */
export function notesOf(
  { whole, madeUp, undated, groups }: Answer,
  view: View,
  { small_below: small }: ExplorerColumns,
  { words, locale }: Telling,
): string[] {
  const { count } = words.facts[HOW_MEASURED[view.measure].facts];
  const all = whole.known + whole.unknown;
  const number = (value: number): string => formatNumber(value, locale);
  const counted = (value: number): string => count(number(value), value);
  const isOverlapping =
    view.split === "skill" && groups.reduce((sum, one) => sum + one.known + one.unknown, 0) > all;
  return [
    madeUp > 0 && words.madeUpCounted(number(madeUp), counted(all), madeUp),
    isOverlapping && words.overlapping,
    whole.unknown > 0 && words.someUnknown(counted(whole.unknown), whole.unknown),
    undated > 0 && words.undated(counted(undated), undated),
    all > 0 && all < small && words.small(counted(all), small),
  ].filter((note) => note !== false);
}
