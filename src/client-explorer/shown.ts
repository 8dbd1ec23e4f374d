import { HOW_MEASURED } from "../model/explorer.ts";
import { aggregate, type Answer } from "./aggregate.ts";
import type { Dataset } from "./dataset.ts";
import { findingOf } from "./finding.ts";
import { formatNumber, formatValue, type Telling } from "./format.ts";
import { attributeName, groupName } from "./names.ts";
import { notesOf } from "./notes.ts";
import { quarterName } from "./periods.ts";
import { rowsOf, type ShownRow } from "./rows.ts";
import type { View } from "./view.ts";

/** All that the chart, the table, the live region and the files say of a view: they cannot say different things. */
export interface Shown {
  readonly view: View;
  /** `Money committed by team`. */
  readonly title: string;
  /** The period and the filters, in words. */
  readonly subtitle: string;
  /** What it shows, in a sentence. */
  readonly finding: string;
  /** What a reader must know not to be misled. */
  readonly notes: readonly string[];
  /** What the columns are called; those that would say nothing are left out. */
  readonly header: {
    readonly group: string;
    readonly value: string;
    readonly known: string | undefined;
    readonly unknown: string | undefined;
  };
  readonly rows: readonly ShownRow[];
  readonly whole: ShownRow;
}

/** Answers a view in words and rows. Pure. */
export function showView(dataset: Dataset, view: View, telling: Telling): Shown {
  const { columns } = dataset;
  const { words, locale } = telling;
  const { by, unit, facts } = HOW_MEASURED[view.measure];
  const answer = aggregate(dataset, view);
  const rows = rowsOf(answer, view, columns, by).map((row): ShownRow => ({
    ...row,
    name:
      row.kind === "others"
        ? words.others(formatNumber(row.code, locale))
        : groupName(columns, view.split, row.code, locale, words),
    text: formatValue(row.tally, unit, telling),
  }));
  const whole = wholeRow(answer, by === "median" ? words.middleOfAll : words.whole, unit, telling);
  const measure = words.measures[view.measure].name;
  return {
    view,
    title: `${measure} ${words.splits[view.split].by}`,
    subtitle: subtitleOf(dataset, view, telling),
    finding: findingOf(rows, whole, by, telling),
    notes: notesOf(answer, view, columns, telling),
    header: {
      group: words.splits[view.split].name,
      value: unit === "cents" ? `${measure} (${telling.currency})` : measure,
      known: by === "count" ? undefined : words.facts[facts].header,
      unknown: answer.whole.unknown > 0 ? words.unknown : undefined,
    },
    rows,
    whole,
  };
}

function wholeRow(
  { whole }: Answer,
  name: string,
  unit: (typeof HOW_MEASURED)[View["measure"]]["unit"],
  telling: Telling,
): ShownRow {
  return {
    kind: "named",
    code: 0,
    tally: whole,
    next: undefined,
    name,
    text: formatValue(whole, unit, telling),
  };
}

function subtitleOf({ columns }: Dataset, { from, to, filters }: View, { words, locale }: Telling): string {
  const isWhole = from === undefined && to === undefined;
  const period = words.period(
    quarterName(columns, from ?? 0, words),
    quarterName(columns, to ?? columns.quarters - 1, words),
  );
  const chosen = [...filters].map(([attribute, code]) =>
    words.chosen(words.splits[attribute].name, attributeName(columns, attribute, code, locale, words)),
  );
  return [isWhole ? words.noPeriod : period, ...chosen].join(" · ");
}
