import { nodesOf, part, show } from "../client/markup.ts";
import { html } from "../content/html.ts";
import { formatDate } from "../i18n/dates.ts";
import { HOW_MEASURED } from "../model/explorer.ts";
import type { Locale } from "../model/locale.ts";
import { readAddress, writeAddress } from "./address.ts";
import { BarChart } from "./bar-chart.ts";
import { choicesOf } from "./choices.ts";
import { coloursOf, onOtherColours } from "./colours.ts";
import { fileNameOf, shownCsv } from "./csv.ts";
import type { Dataset } from "./dataset.ts";
import { fillForm, labelOf, proposeSuppliers, readForm } from "./form.ts";
import { formatValue } from "./format.ts";
import { frame } from "./frame.ts";
import { ChangesByKey } from "./changes-by-key.ts";
import { pictureOf } from "./picture.ts";
import type { ShownRow } from "./rows.ts";
import { saveFile } from "./save-file.ts";
import { showView, type Shown } from "./shown.ts";
import { SupplierNames } from "./suppliers.ts";
import { ShownTable } from "./table.ts";
import { START_VIEW, type View } from "./view.ts";
import { WORDS } from "./words.ts";

/** The explorer on its page. */
export interface Explorer {
  readonly page: Document;
  readonly root: HTMLElement;
  readonly dataset: Dataset;
  readonly locale: Locale;
  readonly location: Location;
  readonly history: History;
}

/** Brings the explorer to life: each change is a new address, and each address a view. */
export function runExplorer({ page, root, dataset, locale, location, history }: Explorer): void {
  const words = WORDS[locale];
  const { columns } = dataset;
  const telling = { locale, words, currency: columns.currency };
  const choices = choicesOf(dataset);
  const suppliers = new SupplierNames(columns, choices, locale, words);
  root.replaceChildren(...nodesOf(frame(dataset, choices, words, locale)));
  root.hidden = false;
  part(page, "#explorer-door", HTMLElement).hidden = true;

  const form = part(root, "#explorer-form", HTMLFormElement);
  const parts = { form, columns, choices, suppliers, words };
  const canvas = part(root, "#explorer-canvas canvas", HTMLCanvasElement);
  const table = new ShownTable(part(root, "#explorer-table", HTMLElement), locale, {
    onLook: (place) => chart.mark(place),
    onPick: (row) => {
      pick(row);
      table.focus();
    },
  });
  const chart = new BarChart(canvas, part(root, "#explorer-canvas", HTMLElement), {
    onPoint: (place) => table.mark(place),
    onPick: pick,
  });
  const byKey = new ChangesByKey(form);
  const opened = readAddress(location.search, columns, choices);
  let shown: Shown = showView(dataset, opened.view, telling);

  function draw(): void {
    const { unit } = HOW_MEASURED[shown.view.measure];
    chart.draw(shown, coloursOf(page), (value) => formatValue({ value, unknown: 0 }, unit, telling));
  }

  function tell(view: View): void {
    shown = showView(dataset, view, telling);
    draw();
    table.show(shown);
    text("#explorer-title", shown.title);
    text("#explorer-subtitle", shown.subtitle);
    text("#explorer-finding", shown.finding);
    text("#explorer-meaning", words.measures[view.measure].meaning);
    text("#explorer-saved", "");
    text("#explorer-live", `${shown.title}. ${shown.subtitle}. ${shown.finding}`);
    show(
      part(root, "#explorer-notes", HTMLElement),
      html`${shown.notes.length > 0 && html`<div class="note">${shown.notes.map((note) => html`<p>${note}</p>`)}</div>`}`,
    );
  }

  function text(selector: string, content: string): void {
    const element = part(root, selector, HTMLElement);
    if (element.textContent !== content) element.textContent = content;
  }

  /** Shows a view, and has the address say it. */
  function go(view: View, step: "push" | "replace"): void {
    const address = `?${writeAddress(view, columns, choices)}`;
    if (step === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    takeAlong();
    text("#explorer-misread", "");
    tell(view);
    fillForm(parts, view);
  }

  function pick({ next }: ShownRow): void {
    if (next) go(next, "push");
  }

  /** Shows what the address says, which anybody may have written. */
  function follow(): void {
    const { view, misread } = readAddress(location.search, columns, choices);
    fillForm(parts, view);
    tell(view);
    const names = misread.map((name) => labelOf(name, words)).join(", ");
    text("#explorer-misread", misread.length > 0 ? words.misread(names) : "");
  }

  /** The other language shows the same. */
  function takeAlong(): void {
    const link = page.querySelector<HTMLAnchorElement>(".language a");
    if (link) link.search = location.search;
  }

  form.addEventListener("change", ({ target }) => {
    const view = readForm(parts);
    if (view) go(view, byKey.follows(target) ? "replace" : "push");
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    go(START_VIEW, "push");
  });
  window.addEventListener("popstate", () => {
    takeAlong();
    follow();
  });
  onOtherColours(draw);
  part(root, "#explorer-csv", HTMLButtonElement).addEventListener("click", () => {
    save(`${fileNameOf(shown)}.csv`, new Blob([shownCsv(shown)], { type: "text/csv;charset=utf-8" }));
  });
  part(root, "#explorer-png", HTMLButtonElement).addEventListener("click", () => {
    const source = `${page.title} · ${words.asOf(formatDate(columns.as_of, locale))}`;
    pictureOf(canvas, shown, source, coloursOf(page)).toBlob((file) => {
      if (file) save(`${fileNameOf(shown)}.png`, file);
    });
  });

  function save(name: string, file: Blob): void {
    saveFile(page, name, file);
    text("#explorer-saved", words.saved(name));
  }
}
