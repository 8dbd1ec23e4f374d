import { nodesOf, part } from "../client/markup.ts";
import type { Locale } from "../model/locale.ts";
import { asksForView, readAddress, writeAddress } from "./address.ts";
import { ChangesByKey } from "./changes-by-key.ts";
import { choicesOf } from "./choices.ts";
import type { Dataset } from "./dataset.ts";
import { offerFiles } from "./files.ts";
import { fillForm, labelOf, proposeSuppliers, readForm } from "./form.ts";
import { frame } from "./frame.ts";
import { Panel } from "./panel.ts";
import type { ShownRow } from "./rows.ts";
import { showView } from "./shown.ts";
import { SupplierNames } from "./suppliers.ts";
import { START_VIEW, type View } from "./view.ts";
import { WORDS } from "./words.ts";

/** The explorer and its page. */
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
  const door = part(page, "#explorer-door", HTMLElement);
  const isByButton = door.contains(page.activeElement);
  root.replaceChildren(...nodesOf(frame(dataset, choices, words, locale)));
  root.hidden = false;
  door.hidden = true;

  const form = part(root, "#explorer-form", HTMLFormElement);
  const parts = { form, columns, choices, suppliers, words };
  const byKey = new ChangesByKey(form);
  const panel = new Panel(root, showView(dataset, START_VIEW, telling), telling, pick);

  /** Shows a view, and has the address say it. */
  function go(view: View, step: "push" | "replace"): void {
    const address = `?${writeAddress(view, columns, choices)}`;
    if (step === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    panel.text("#explorer-misread", "");
    see(view);
  }

  /** Shows what the address says, which anybody may have written. */
  function follow(): void {
    const { view, misread } = readAddress(location.search, columns, choices);
    see(view);
    const names = misread.map((name) => labelOf(name, words)).join(", ");
    panel.text("#explorer-misread", misread.length > 0 ? words.misread(names) : "");
  }

  function see(view: View): void {
    panel.show(showView(dataset, view, telling));
    fillForm(parts, view);
    // The other language shows the same.
    const link = page.querySelector<HTMLAnchorElement>(".language a");
    if (link) link.search = location.search;
  }

  function pick({ next }: ShownRow): void {
    if (next) go(next, "push");
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
  window.addEventListener("popstate", follow);
  proposeSuppliers(form, suppliers);
  offerFiles(panel, columns.as_of);
  // From here on the address says what is seen, so that it is still there when the page is loaded again.
  if (asksForView(location.search)) follow();
  else go(START_VIEW, "replace");
  // The button that had the focus is gone.
  if (isByButton) part(root, "#explorer-heading", HTMLElement).focus();
}
