import { ASKABLE, ATTRIBUTES, SPLITS, type Attribute, type ExplorerColumns } from "../model/explorer.ts";
import { keyOf, type Choices } from "./choices.ts";
import { quarterKey } from "./periods.ts";
import { MOST_GROUPS, START_VIEW, type View } from "./view.ts";

/** What an address can say, by the name that it has there. Names never change, for people keep addresses. */
export const PARAMETERS = ["measure", "by", "from", "to", ...ATTRIBUTES, "made-up", "show"] as const;

export type Parameter = (typeof PARAMETERS)[number];

/** What an address asks for, and the parts of it that these records do not have. */
export interface ReadAddress {
  readonly view: View;
  readonly misread: readonly Parameter[];
}

/** Writes a view as the part of an address after `?`; the same view always gives the same. */
export function writeAddress(view: View, columns: ExplorerColumns, choices: Choices): string {
  const said: Partial<Record<Parameter, string | undefined>> = {
    measure: view.measure,
    by: view.split,
    from: view.from === undefined ? undefined : quarterKey(columns, view.from),
    to: view.to === undefined ? undefined : quarterKey(columns, view.to),
    "made-up": view.madeUp === START_VIEW.madeUp ? undefined : "without",
    show: view.most === START_VIEW.most ? undefined : String(view.most),
  };
  for (const [attribute, code] of view.filters) said[attribute] = keyOf(choices, attribute, code);
  const parameters = new URLSearchParams();
  for (const name of PARAMETERS) {
    const value = said[name];
    if (value !== undefined) parameters.set(name, value);
  }
  return parameters.toString();
}

/** Whether an address asks for anything of the explorer. */
export function asksForView(search: string): boolean {
  const parameters = new URLSearchParams(search);
  return PARAMETERS.some((name) => parameters.has(name));
}

/** Reads what anybody may have written: what these records do not have is left out, and told. */
export function readAddress(search: string, columns: ExplorerColumns, choices: Choices): ReadAddress {
  const parameters = new URLSearchParams(search);
  const misread = new Set<Parameter>();

  /** What a parameter means; undefined where it is not there, or means nothing here. */
  function read<T>(name: Parameter, meaning: (text: string) => T | undefined): T | undefined {
    const text = parameters.get(name);
    if (text === null) return undefined;
    const found = meaning(text);
    if (found === undefined) misread.add(name);
    return found;
  }

  const filters = new Map<Attribute, number>();
  for (const attribute of ATTRIBUTES) {
    const code = read(attribute, (text) => choices[attribute].get(text));
    if (code !== undefined) filters.set(attribute, code);
  }
  const quarters = new Map(
    Array.from({ length: columns.quarters }, (_, at) => [quarterKey(columns, at), at]),
  );
  const from = read("from", (text) => quarters.get(text));
  const to = read("to", (text) => quarters.get(text));
  const isBackwards = from !== undefined && to !== undefined && from > to;
  if (isBackwards) misread.add("from").add("to");
  const view: View = {
    measure: read("measure", oneOf(ASKABLE)) ?? START_VIEW.measure,
    split: read("by", oneOf(SPLITS)) ?? START_VIEW.split,
    from: isBackwards ? undefined : from,
    to: isBackwards ? undefined : to,
    filters,
    madeUp: read("made-up", (text) => oneOf(["with", "without"])(text)) !== "without",
    most: read("show", (text) => MOST_GROUPS.find((most) => String(most) === text)) ?? START_VIEW.most,
  };
  return { view, misread: PARAMETERS.filter((name) => misread.has(name)) };
}

function oneOf<T extends string>(values: readonly T[]): (text: string) => T | undefined {
  return (text) => values.find((value) => value === text);
}
