import type { Route } from "../../i18n/routes.ts";
import type { Drawing, Paper } from "./draw/drawing.ts";

/** The charts of the dashboard, in its order. An id is a part of addresses, and stays. */
export const CHART_IDS = [
  "spend-over-time",
  "spend-by-team",
  "spend-by-skill",
  "flow",
  "stages",
  "time-to-pay",
  "applications",
  "concentration",
] as const;

export type ChartId = (typeof CHART_IDS)[number];

/** A chart in one language: what it shows in words, in marks and in numbers. */
export interface Chart {
  readonly id: ChartId;
  /** What it is about: `Spend by team`. */
  readonly title: string;
  /** What it shows, said from its numbers: `Cloud Operations spends the most: 45% of $61,200`. */
  readonly headline: string;
  /** The measure and its period. */
  readonly measure: string;
  /** Sentences of trend, outliers and what is not known, for who does not see the marks and for everybody else. */
  readonly reading: readonly string[];
  /** Undefined where there is nothing to draw, which the headline says. */
  readonly draw: ((paper: Paper) => Drawing) | undefined;
  readonly table: ChartTable;
}

/** The numbers behind the marks, each of them. */
export interface ChartTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableColumn {
  readonly name: string;
  readonly numeric: boolean;
}

export interface TableCell {
  /** As the page shows it. */
  readonly text: string;
  /** As data has it: an amount in dollars, a share from 0 to 1; undefined where it is not known. */
  readonly value: string | number | undefined;
  /** The page of what the cell names. */
  readonly page?: Route;
}
