import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  type ChartConfiguration,
  type ChartOptions,
} from "chart.js";
import type { Colours } from "./colours.ts";
import { barLabels } from "./bar-labels.ts";
import { hatch } from "./hatch.ts";
import type { ShownRow } from "./rows.ts";
import type { Shown } from "./shown.ts";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Pixels from one bar to the next where they lie, each with its words above it. */
const ROW = 46;
/** The height of columns, which stand. */
const COLUMNS = 320;
const FONT = 14;

export interface ChartEvents {
  /** A bar is pointed at, by its place; undefined where none is any more. */
  readonly onPoint: (place: number | undefined) => void;
  readonly onPick: (row: ShownRow) => void;
}

/** The chart above the table: periods stand side by side, everything else lies, so that names of any length can be read. */
export class BarChart {
  #chart: Chart<"bar", (number | null)[], string> | undefined;

  constructor(
    readonly canvas: HTMLCanvasElement,
    readonly box: HTMLElement,
    readonly events: ChartEvents,
  ) {}

  draw(shown: Shown, colours: Colours, formatted: (value: number) => string): void {
    this.#chart?.destroy();
    this.#chart = undefined;
    this.box.hidden = shown.rows.length === 0;
    if (this.box.hidden) return;
    const isTime = shown.view.split === "fiscal-year" || shown.view.split === "quarter";
    this.box.style.height = `${isTime ? COLUMNS : shown.rows.length * ROW + 16}px`;
    this.#chart = new Chart(this.canvas, configuration(shown, isTime, colours, formatted, this.events));
  }

  /** Marks the bar whose row is looked at. */
  mark(place: number | undefined): void {
    this.#chart?.setActiveElements(place === undefined ? [] : [{ datasetIndex: 0, index: place }]);
    this.#chart?.update("none");
  }
}

function configuration(
  shown: Shown,
  isTime: boolean,
  colours: Colours,
  formatted: (value: number) => string,
  events: ChartEvents,
): ChartConfiguration<"bar", (number | null)[], string> {
  const { rows } = shown;
  const fills = rows.map(({ kind }) => (kind === "named" ? colours.mark : hatch(colours)));
  return {
    type: "bar",
    data: {
      labels: rows.map(({ name }) => name),
      datasets: [
        {
          data: rows.map(({ tally }) => tally.value ?? null),
          backgroundColor: fills,
          hoverBackgroundColor: fills,
          borderColor: colours.mark,
          borderWidth: rows.map(({ kind }) => (kind === "named" ? 0 : 1)),
          hoverBorderColor: colours.text,
          hoverBorderWidth: 3,
          maxBarThickness: isTime ? 72 : 16,
        },
      ],
    },
    options: {
      // Nothing moves: who looks at it has asked for another picture, not for a film.
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: isTime ? "x" : "y",
      font: { size: FONT, family: getComputedStyle(document.documentElement).fontFamily },
      events: ["mousemove", "mouseout", "click"],
      layout: { padding: isTime ? { top: 22 } : { top: 14, right: 4 } },
      onHover: (_, [bar]) => events.onPoint(bar?.index),
      onClick: (_, [bar]) => {
        const row = bar && rows[bar.index];
        if (row?.next) events.onPick(row);
      },
      interaction: { mode: "index", axis: isTime ? "x" : "y", intersect: false },
      scales: isTime ? timeScales(colours, formatted) : listScales(colours),
    },
    plugins: [barLabels(rows, isTime, colours)],
  };
}

type Scales = NonNullable<ChartOptions<"bar">["scales"]>;

function timeScales({ muted, text, line }: Colours, formatted: (value: number) => string): Scales {
  return {
    x: { grid: { display: false }, border: { color: text }, ticks: { color: text, maxRotation: 0 } },
    y: {
      beginAtZero: true,
      grid: { color: line },
      border: { display: false },
      ticks: {
        color: muted,
        maxTicksLimit: 6,
        // Of few awards, a scale would count in halves of them; of little money, in parts of a cent.
        precision: 0,
        callback: (value) => formatted(Math.round(Number(value))),
      },
    },
  };
}

/** Where each bar says its own number, a scale says nothing more. */
function listScales({ text }: Colours): Scales {
  return {
    x: { beginAtZero: true, display: false },
    y: { grid: { display: false }, border: { color: text, width: 2 }, ticks: { display: false } },
  };
}
