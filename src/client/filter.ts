import { bringWholeList, isCut } from "./whole-list.ts";

/** The filter of the list of opportunities. Its state is the address, so that a filtered list can be shared. */

const FIELDS = ["q", "status", "skill", "team", "price"] as const;

type Query = Record<(typeof FIELDS)[number], string>;

export function startFilter(page: Document, location: Location, history: History): void {
  const form = page.querySelector<HTMLFormElement>("form#filter");
  if (!form) return;
  form.hidden = false;
  fill(form, new URLSearchParams(location.search));
  const update = (): void => {
    const query = read(form);
    const address = new URLSearchParams(
      FIELDS.flatMap((name) => (query[name] === "" ? [] : [[name, query[name]]])),
    );
    const search = address.size > 0 ? `?${address.toString()}` : location.pathname;
    history.replaceState(null, "", search);
    takeAlong(page, address);
    void show(page, form);
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  // The fields are emptied after the event has been heard.
  form.addEventListener("reset", () => setTimeout(update));
  window.addEventListener("popstate", () => {
    fill(form, new URLSearchParams(location.search));
    void show(page, form);
  });
  takeAlong(page, new URLSearchParams(location.search));
  void show(page, form);
}

/** Applies the form as it is by then to all there is. Where the list goes on elsewhere, what is here is looked through first. */
async function show(page: Document, form: HTMLFormElement): Promise<void> {
  apply(page, read(form));
  if (!isFilter(read(form)) || !isCut(page)) return;
  say(page, "loading");
  const isWhole = await bringWholeList(page);
  apply(page, read(form));
  if (!isWhole) say(page, "notLoaded");
}

function isFilter(query: Query): boolean {
  return FIELDS.some((name) => query[name] !== "");
}

function say(page: Document, what: "loading" | "notLoaded"): void {
  const status = page.querySelector<HTMLElement>("#shown");
  if (status) status.textContent = status.dataset[what] ?? "";
}

/** The other language shows the same list. */
function takeAlong(page: Document, address: URLSearchParams): void {
  const link = page.querySelector<HTMLAnchorElement>(".language a");
  if (link) link.search = address.toString();
}

function control(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | undefined {
  const element = form.elements.namedItem(name);
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element : undefined;
}

function fill(form: HTMLFormElement, parameters: URLSearchParams): void {
  for (const name of FIELDS) {
    const field = control(form, name);
    if (field) field.value = parameters.get(name) ?? "";
  }
}

function read(form: HTMLFormElement): Query {
  return Object.fromEntries(FIELDS.map((name) => [name, control(form, name)?.value.trim() ?? ""])) as Query;
}

function apply(page: Document, query: Query): void {
  const words = plain(query.q).split(/\s+/).filter(Boolean);
  const most = query.price === "" ? Infinity : Number(query.price) * 100;
  const isFiltered = isFilter(query);
  const cards = [...page.querySelectorAll<HTMLElement>(".card")];
  let shown = 0;
  for (const card of cards) {
    const { skills = "", team, price } = card.dataset;
    const status = card.querySelector<HTMLElement>("[data-status]")?.dataset["status"];
    const fits =
      (query.status === "" || query.status === status) &&
      (query.skill === "" || skills.split(" ").includes(query.skill)) &&
      (query.team === "" || query.team === team) &&
      Number(price) <= most &&
      hasWords(card, words);
    card.hidden = !fits;
    if (fits) shown += 1;
  }
  // A list that the filter has emptied says nothing by its heading.
  for (const section of page.querySelectorAll<HTMLElement>("[data-phase]")) {
    section.hidden = isFiltered && section.querySelector(".card:not([hidden])") === null;
  }
  tell(page, isFiltered, shown, cards.length);
}

function hasWords(card: HTMLElement, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = textOf(card);
  return words.every((word) => text.includes(word));
}

/** What cards say, once it was asked for: a long list is looked through at each key. */
const TEXTS = new WeakMap<HTMLElement, string>();

/** What the record says: not the names of the facts, which every card has. */
function textOf(card: HTMLElement): string {
  const known = TEXTS.get(card);
  if (known !== undefined) return known;
  const parts = [...card.querySelectorAll("h3, p:not(.tags), dd")].map((part) => part.textContent);
  const text = plain(parts.join(" "));
  TEXTS.set(card, text);
  return text;
}

/** As keyboards type it, without case and accents: `Éva` finds `evaluation`, `l'emploi` finds `l’emploi`. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
}

function tell(page: Document, isFiltered: boolean, shown: number, all: number): void {
  const status = page.querySelector<HTMLElement>("#shown");
  if (!status) return;
  const { text = "", none = "" } = status.dataset;
  const count = text.replace("{shown}", String(shown)).replace("{all}", String(all));
  status.textContent = !isFiltered ? "" : shown === 0 ? none : count;
}
