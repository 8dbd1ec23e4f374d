import { parseHTML } from "linkedom";
import { chartOf } from "../../../../src/dashboard/charts/all.ts";
import type { Chart, ChartId } from "../../../../src/dashboard/charts/chart.ts";
import { paperOf, svg, WIDTHS, type Size } from "../../../../src/dashboard/charts/draw/drawing.ts";
import type { Dashboard } from "../../../../src/dashboard/dashboard.ts";
import type { Locale } from "../../../../src/model/locale.ts";

export const SIZES = Object.keys(WIDTHS) as readonly Size[];

/** A chart, with its drawing as a browser would parse it. */
export interface Drawn {
  readonly chart: Chart;
  readonly markup: string;
  readonly root: Element;
  readonly width: number;
  readonly height: number;
}

/** A chart that has a drawing; where it has none, a test that counts on one fails. */
export function drawnOf(
  id: ChartId,
  dashboard: Dashboard,
  size: Size = "wide",
  locale: Locale = "en",
): Drawn {
  const drawn = drawnIfAny(id, dashboard, size, locale);
  if (!drawn) throw new Error(`${id} has no drawing`);
  return drawn;
}

export function drawnIfAny(
  id: ChartId,
  dashboard: Dashboard,
  size: Size,
  locale: Locale = "en",
): Drawn | undefined {
  const chart = chartOf(id, dashboard, locale);
  if (!chart.draw) return undefined;
  const paper = paperOf(id, size);
  const drawing = chart.draw(paper);
  const { markup } = svg(paper, drawing, { name: "name", about: "about" });
  const root = parseHTML(`<main>${markup}</main>`).document.querySelector("svg");
  if (!root) throw new Error(`${id} is no SVG`);
  return { chart, markup, root, width: paper.width, height: drawing.height };
}

export function numberOf(element: Element, attribute: string): number {
  return Number(element.getAttribute(attribute));
}

/** The marks of a series. */
export function marksOf({ root }: Drawn, kind: string): readonly Element[] {
  return [...root.querySelectorAll(`.mark.${kind}`)];
}

/** The values of a column of the table, in its order; what is not known is left out. */
export function valuesOf({ chart }: Drawn, column: number): readonly number[] {
  return chart.table.rows.flatMap((row) => {
    const value = row[column]?.value;
    return typeof value === "number" ? [value] : [];
  });
}
