import { show } from "../client/markup.ts";
import { html, type HtmlValue, type SafeHtml } from "../content/html.ts";
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

  #markup({ title, header, rows, whole }: Shown): SafeHtml {
    const name = (text: string | undefined): HtmlValue =>
      text !== undefined && html`<th scope="col" class="right">${text}</th>`;
    const count = (text: string | undefined, number: number): HtmlValue =>
      text !== undefined &&
      html`<td data-label="${text}" class="right">${formatNumber(number, this.locale)}</td>`;
    const numbers = ({ text, tally }: ShownRow): SafeHtml =>
      html`<td data-label="${header.value}" class="right">${text}</td>${count(header.known, tally.known)}${count(header.unknown, tally.unknown)}`;
    return html`<table class="stacked counts"><caption class="visually-hidden">${title}</caption>
<thead><tr><th scope="col">${header.group}</th>${name(header.value)}${name(header.known)}${name(header.unknown)}</tr></thead>
<tbody>${rows.map(
      (row, at) => html`<tr><th scope="row">${button(row, at)}</th>${numbers(row)}</tr>
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

/** The head of a row, which leads into its group; where there is nothing more to see, it can still be come to. */
function button({ name, next }: ShownRow, at: number): SafeHtml {
  return html`<button type="button" class="row" tabindex="${at === 0 ? 0 : -1}"${!next && html` aria-disabled="true"`}>${name}</button>`;
}
