import { part, show } from "../client/markup.ts";
import { html } from "../content/html.ts";
import { HOW_MEASURED } from "../model/explorer.ts";
import { BarChart } from "./bar-chart.ts";
import { coloursOf, onOtherColours } from "./colours.ts";
import { formatValue, type Telling } from "./format.ts";
import type { ShownRow } from "./rows.ts";
import type { Shown } from "./shown.ts";
import { ShownTable } from "./table.ts";

/** The answer on the page: its words, its chart and its table, which always are of one view. */
export class Panel {
  readonly canvas: HTMLCanvasElement;
  readonly #chart: BarChart;
  readonly #table: ShownTable;
  #shown: Shown;

  /** @param onPick called where a bar or a row is picked that leads on */
  constructor(
    readonly root: HTMLElement,
    first: Shown,
    readonly telling: Telling,
    onPick: (row: ShownRow) => void,
  ) {
    this.#shown = first;
    this.canvas = part(root, "#explorer-canvas canvas", HTMLCanvasElement);
    this.#table = new ShownTable(part(root, "#explorer-table", HTMLElement), telling.locale, {
      onLook: (place) => this.#chart.mark(place),
      onPick: (row) => {
        onPick(row);
        // The row that had the focus is gone.
        this.#table.focus();
      },
    });
    this.#chart = new BarChart(this.canvas, part(root, "#explorer-canvas", HTMLElement), {
      onPoint: (place) => this.#table.mark(place),
      onPick,
    });
    onOtherColours(() => this.#draw());
  }

  get shown(): Shown {
    return this.#shown;
  }

  show(shown: Shown): void {
    this.#shown = shown;
    this.#draw();
    this.#table.show(shown);
    this.text("#explorer-title", shown.title);
    this.text("#explorer-subtitle", shown.subtitle);
    this.text("#explorer-finding", shown.finding);
    this.text("#explorer-meaning", this.telling.words.measures[shown.view.measure].meaning);
    this.text("#explorer-saved", "");
    this.text("#explorer-live", `${shown.title}. ${shown.subtitle}. ${shown.finding}`);
    // Where nothing fits, there is nothing to draw and nowhere to go.
    for (const selector of ["#explorer-below", "#explorer-keys", "#explorer-png"])
      part(this.root, selector, HTMLElement).hidden = shown.rows.length === 0;
    const notes = html`<div class="note">${shown.notes.map((note) => html`<p>${note}</p>`)}</div>`;
    show(part(this.root, "#explorer-notes", HTMLElement), html`${shown.notes.length > 0 && notes}`);
  }

  /** Says something in its place; what is said already is not said again, for it would be read out again. */
  text(selector: string, content: string): void {
    const element = part(this.root, selector, HTMLElement);
    if (element.textContent !== content) element.textContent = content;
  }

  #draw(): void {
    const { unit } = HOW_MEASURED[this.#shown.view.measure];
    const formatted = (value: number): string => formatValue({ value, unknown: 0 }, unit, this.telling);
    this.#chart.draw(this.#shown, coloursOf(this.root), formatted);
  }
}
