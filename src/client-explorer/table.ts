import { show } from "../client/markup.ts";
import { html, type SafeHtml } from "../content/html.ts";
import { HOW_MEASURED } from "../model/explorer.ts";
import { formatNumber } from "./format.ts";
import type { Locale } from "../model/locale.ts";
import type { ShownRow } from "./rows.ts";
import type { Shown } from "./shown.ts";

export interface TableEvents {
  /** A row is looked at, by its place; undefined where none is any more. */
  readonly onLook: (place: number | undefined) => void;
  readonly onPick: (row: ShownRow) => void;
}

/** The table beneath the chart: one of its rows can be reached by Tab, the others from there by the arrow keys. */
export class ShownTable {
  #rows: readonly ShownRow[] = [];

  constructor(
    readonly place: HTMLElement,
    readonly locale: Locale,
    readonly events: TableEvents,
  ) {
    place.addEventListener("keydown", (event) => this.#move(event));
    place.addEventListener("click", ({ target }) => {
      const row = this.#rows[this.#placeOf(target)];
      if (row?.next && target instanceof Element && target.closest("button")) events.onPick(row);
    });
    place.addEventListener("focusin", ({ target }) => this.#look(this.#placeOf(target)));
    place.addEventListener("focusout", () => this.#look(-1));
    place.addEventListener("pointerover", ({ target }) => this.#look(this.#placeOf(target)));
    place.addEventListener("pointerleave", () => this.#look(-1));
  }

  show(shown: Shown): void {
    this.#rows = shown.rows;
    show(this.place, this.#markup(shown));
  }

  /** Marks the row whose bar is pointed at. */
  mark(place: number | undefined): void {
    for (const [at, row] of this.place.querySelectorAll("tbody tr").entries())
      row.classList.toggle("at", at === place);
  }

  /** Puts the focus on the first row. */
  focus(): void {
    this.#buttons()[0]?.focus();
  }

  #markup({ title, view, header, rows, whole }: Shown): SafeHtml {
    const isCount = HOW_MEASURED[view.measure].by === "count";
    const numbers = (row: ShownRow): SafeHtml =>
      html`<td class="right">${row.text}</td>${
        !isCount &&
        html`<td class="right">${formatNumber(row.tally.known, this.locale)}</td><td class="right">${formatNumber(row.tally.unknown, this.locale)}</td>`
      }`;
    return html`<table><caption class="visually-hidden">${title}</caption>
<thead><tr><th scope="col">${header.group}</th><th scope="col" class="right">${header.value}</th>${
      !isCount &&
      html`<th scope="col" class="right">${header.known}</th><th scope="col" class="right">${header.unknown}</th>`
    }</tr></thead>
<tbody>${rows.map(
      (
        row,
        at,
      ) => html`<tr><th scope="row"><button type="button" class="row" tabindex="${at === 0 ? 0 : -1}"${!row.next && html` aria-disabled="true"`}>${row.name}</button></th>${numbers(row)}</tr>
`,
    )}</tbody>
<tfoot><tr><th scope="row">${whole.name}</th>${numbers(whole)}</tr></tfoot></table>`;
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.place.querySelectorAll<HTMLButtonElement>("button.row")];
  }

  /** The place of the row that something is in; -1 where it is in none. */
  #placeOf(target: EventTarget | null): number {
    const row = target instanceof Element ? target.closest("tbody tr") : null;
    return row ? [...this.place.querySelectorAll("tbody tr")].indexOf(row) : -1;
  }

  #look(place: number): void {
    const at = place < 0 ? undefined : place;
    this.mark(at);
    this.events.onLook(at);
  }

  #move(event: KeyboardEvent): void {
    const buttons = this.#buttons();
    const at = this.#placeOf(event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const next = to === undefined || at < 0 ? undefined : buttons[to];
    if (!next) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  }
}
