import type { Askable, FactName, Split } from "../../model/explorer.ts";

/** The words of the explorer. Its page has them from the dictionaries of the site; its script takes these alone along. */
export interface ExplorerWords {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  /** The words of a link that leads here. */
  readonly seeExplorer: string;
  readonly open: string;
  readonly openText: string;
  readonly withoutScript: string;
  readonly elsewhere: string;
  readonly allNumbers: string;
  readonly columns: string;
  readonly meanings: string;
  readonly heading: string;
  readonly loading: string;
  readonly notLoaded: string;

  readonly question: string;
  readonly measure: string;
  readonly split: string;
  readonly from: string;
  readonly to: string;
  readonly first: string;
  readonly last: string;
  readonly most: string;
  readonly filters: string;
  readonly any: string;
  readonly supplierHint: string;
  readonly noSupplier: (name: string) => string;
  readonly madeUp: string;
  readonly withMadeUp: string;
  readonly withoutMadeUp: string;
  readonly reset: string;
  readonly misread: (names: string) => string;

  readonly measures: Readonly<Record<Askable, { readonly name: string; readonly meaning: string }>>;
  readonly splits: Readonly<Record<Split, { readonly name: string; readonly by: string }>>;
  /** What is counted where a measure counts facts: `3 awards`. */
  readonly facts: Readonly<
    Record<FactName, { readonly header: string; readonly count: (text: string, count: number) => string }>
  >;
  readonly quarter: (number: number, year: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly chosen: (attribute: string, value: string) => string;
  readonly noPeriod: string;
  readonly notKnown: string;
  readonly notDated: string;
  readonly noAward: string;
  readonly withheld: string;
  readonly others: (count: string) => string;
  readonly days: (text: string, count: number) => string;

  readonly mostIs: (group: string, value: string, whole: string) => string;
  readonly middleIs: (group: string, value: string, whole: string) => string;
  readonly oneGroup: (group: string, value: string) => string;
  readonly shared: (groups: string, value: string, whole: string) => string;
  readonly sharedMiddle: (groups: string, value: string, whole: string) => string;
  readonly nothing: string;
  readonly noneKnown: string;
  readonly groupsCounted: (text: string, count: number) => string;
  readonly madeUpCounted: (text: string, all: string, count: number) => string;
  readonly undated: (text: string, count: number) => string;
  readonly overlapping: string;
  readonly someUnknown: (text: string, count: number) => string;
  readonly small: (text: string, below: number) => string;

  readonly chart: string;
  readonly chartText: string;
  readonly table: string;
  readonly tableText: string;
  readonly unknown: string;
  readonly whole: string;
  readonly middleOfAll: string;
  readonly downloadCsv: string;
  readonly downloadPng: string;
  readonly saved: (file: string) => string;
  readonly asOf: (day: string) => string;
}
