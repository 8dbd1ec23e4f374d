import type { Plugin } from "chart.js";
import type { Colours } from "./colours.ts";
import type { ShownRow } from "./rows.ts";

/** Pixels between words and bars. */
const GAP = 6;
const SIZE = 14;

/** Writes beside each bar what it is and how much: the eye need not go to a legend, and colour says nothing alone. */
export function barLabels(rows: readonly ShownRow[], isTime: boolean, colours: Colours): Plugin<"bar"> {
  return {
    id: "bar-labels",
    afterDatasetsDraw(chart) {
      const { ctx: pen, chartArea } = chart;
      const width = (chartArea.right - chartArea.left) / rows.length;
      pen.save();
      pen.fillStyle = colours.text;
      const family = getComputedStyle(document.documentElement).fontFamily;
      for (const [at, row] of rows.entries()) {
        const bar = chart.getDatasetMeta(0).data[at];
        if (!bar) continue;
        if (isTime)
          aboveColumn(pen, row, { x: bar.x, y: topOf(row, bar.y, chartArea.bottom), width }, family);
        else aboveBar(pen, row, bar.y, chartArea, family);
      }
      pen.restore();
    },
  };
}

function topOf({ tally }: ShownRow, top: number, bottom: number): number {
  return tally.value === undefined ? bottom : top;
}

/** The value, where the column is wide enough for it; every one is in the table. */
function aboveColumn(
  pen: CanvasRenderingContext2D,
  { text }: ShownRow,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  family: string,
): void {
  pen.font = `600 ${SIZE}px ${family}`;
  pen.textAlign = "center";
  pen.textBaseline = "bottom";
  if (pen.measureText(text).width + GAP <= width) pen.fillText(text, x, y - GAP / 2);
}

/** The name and the value, the name cut where it is too long. */
function aboveBar(
  pen: CanvasRenderingContext2D,
  { name, text }: ShownRow,
  y: number,
  area: { readonly left: number; readonly right: number },
  family: string,
): void {
  const top = y - 8 - GAP;
  pen.textBaseline = "alphabetic";
  pen.font = `600 ${SIZE}px ${family}`;
  const valueWidth = pen.measureText(text).width;
  pen.textAlign = "right";
  pen.fillText(text, area.right, top);
  pen.font = `${SIZE}px ${family}`;
  pen.textAlign = "left";
  pen.fillText(cut(pen, name, area.right - area.left - valueWidth - 3 * GAP), area.left + 2, top);
}

/** A text that fits into a width, with an ellipsis where it does not as a whole. */
function cut(pen: CanvasRenderingContext2D, text: string, width: number): string {
  if (pen.measureText(text).width <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && pen.measureText(`${characters.join("")}…`).width > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
