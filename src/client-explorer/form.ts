import { part } from "../client/markup.ts";
import type { ExplorerWords } from "../i18n/explorer/words.ts";
import type { ExplorerColumns } from "../model/explorer.ts";
import { PARAMETERS, readAddress, writeAddress, type Parameter } from "./address.ts";
import { keyOf, type Choices } from "./choices.ts";
import type { SupplierNames } from "./suppliers.ts";
import type { View } from "./view.ts";

export interface FormParts {
  readonly form: HTMLFormElement;
  readonly columns: ExplorerColumns;
  readonly choices: Choices;
  readonly suppliers: SupplierNames;
  readonly words: ExplorerWords;
}

/** Shows a view in the controls. */
export function fillForm({ form, columns, choices, suppliers }: FormParts, view: View): void {
  const address = new URLSearchParams(writeAddress(view, columns, choices));
  for (const name of PARAMETERS) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement) control.value = address.get(name) ?? usual(control);
    if (control instanceof HTMLInputElement) control.value = suppliers.nameOf(view.filters.get("supplier"));
  }
  if (view.filters.size > 0) part(form, "#explorer-filters", HTMLDetailsElement).open = true;
  tellSupplier(form, "");
}

/** The first choice is that of an address which does not say. */
function usual(control: HTMLSelectElement): string {
  return control.options[0]?.value ?? "";
}

/**
 * Reads the view that the controls show: as an address says it, so that there is one way to read either.
 * @returns undefined where a supplier is named whom nobody knows, which is then told beside the field
 */
export function readForm({ form, columns, choices, suppliers, words }: FormParts): View | undefined {
  const parameters = new URLSearchParams();
  const valueOf = (name: Parameter): string => {
    const control = form.elements.namedItem(name);
    return control instanceof HTMLSelectElement || control instanceof HTMLInputElement
      ? control.value.trim()
      : "";
  };
  for (const name of PARAMETERS) {
    const value = name === "supplier" ? "" : valueOf(name);
    if (value !== "") parameters.set(name, value);
  }
  const typed = valueOf("supplier");
  const code = typed === "" ? undefined : suppliers.find(typed);
  tellSupplier(form, typed !== "" && code === undefined ? words.noSupplier(typed) : "");
  if (typed !== "" && code === undefined) return undefined;
  const key = code === undefined ? undefined : keyOf(choices, "supplier", code);
  if (key !== undefined) parameters.set("supplier", key);
  putInOrder(parameters, form);
  return readAddress(parameters.toString(), columns, choices).view;
}

/** Who chooses an end before the beginning means the time between the two. */
function putInOrder(parameters: URLSearchParams, form: HTMLFormElement): void {
  const placeOf = (name: "from" | "to"): number => {
    const text = parameters.get(name);
    const options = [...part(form, "#explorer-from", HTMLSelectElement).options];
    return text === null ? -1 : options.findIndex(({ value }) => value === text);
  };
  const [from, to] = [parameters.get("from"), parameters.get("to")];
  if (from === null || to === null || placeOf("from") <= placeOf("to")) return;
  parameters.set("from", to);
  parameters.set("to", from);
}

/** What is wrong with what was typed, beside it. */
function tellSupplier(form: HTMLFormElement, problem: string): void {
  part(form, "#explorer-supplier-problem", HTMLElement).textContent = problem;
  part(form, "#explorer-supplier", HTMLInputElement).setAttribute("aria-invalid", String(problem !== ""));
}

/** Proposes names while one is typed. */
export function proposeSuppliers(form: HTMLFormElement, suppliers: SupplierNames): void {
  const input = part(form, "#explorer-supplier", HTMLInputElement);
  const list = part(form, "#explorer-suppliers", HTMLDataListElement);
  const propose = (): void => {
    list.replaceChildren(
      ...suppliers.proposed(input.value).map((name) => {
        const option = form.ownerDocument.createElement("option");
        option.value = name;
        return option;
      }),
    );
  };
  input.addEventListener("input", propose);
  input.addEventListener("focus", propose);
}

/** What a part of an address is called in the form. */
export function labelOf(name: Parameter, words: ExplorerWords): string {
  switch (name) {
    case "measure":
    case "from":
    case "to":
      return words[name];
    case "by":
      return words.split;
    case "made-up":
      return words.madeUp;
    case "show":
      return words.most;
    default:
      return words.splits[name].name;
  }
}
