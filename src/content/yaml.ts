import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { diagnose, firstFaults, parseThoroughly, type YamlFault } from "./yaml-faults.ts";
import { needsThoroughReading, tooDeepAt } from "./yaml-shape.ts";

export interface YamlResult {
  /** Texts, lists and mappings only ("" where nothing is written); undefined where there is a fault. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
}

/**
 * The product's only way to read YAML: every scalar is the text that was written (no number, date or null is guessed: `010`,
 * `10:30`, `no` and `1_000` stay what they are), and what makes YAML dangerous is refused (anchors, tags, duplicate keys).
 * Never throws, whatever the text.
 */
export function readYaml(text: string): YamlResult {
  const flat = readFlat(text);
  if (flat) return { value: flat, faults: [] };
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { value: undefined, faults: [{ kind: "other", offset: deep }] };
  const value = needsThoroughReading(text) ? undefined : readQuickly(text);
  return value === undefined ? readThoroughly(text) : { value: withoutNulls(value), faults: [] };
}

/** Nothing but lines `name: word` or `name: "words"`, in which no character means anything to YAML. */
const FLAT = /^(?:\n[a-z][a-z_]*: (?:[A-Za-z0-9][\w./-]*|"[\w ./-]*"))+\n?$/;

/** Events, two files in three, are a few such lines, for which a parser's machinery is not needed; undefined for all else. */
function readFlat(text: string): Record<string, string> | undefined {
  if (!FLAT.test(text)) return undefined;
  const fields: Record<string, string> = {};
  for (const line of text.trim().split("\n")) {
    const colon = line.indexOf(": ");
    const name = line.slice(0, colon);
    // A field that is written twice is for the thorough parser to place.
    if (Object.hasOwn(fields, name)) return undefined;
    const value = line.slice(colon + 2);
    fields[name] = value.startsWith('"') ? value.slice(1, -1) : value;
  }
  return fields;
}

/**
 * Most records are plain and right, and js-yaml reads them about eight times as fast as the thorough parser. What it
 * does not read is for the other to judge; that both read the same is tested.
 */
function readQuickly(text: string): unknown {
  try {
    return load(text, { schema: FAILSAFE_SCHEMA }) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Says what is wrong and where. */
function readThoroughly(text: string): YamlResult {
  try {
    const first = firstFaults(text);
    if (first) return { value: undefined, faults: first };
    const document = parseThoroughly(text);
    const faults = diagnose(document, text);
    if (faults.length > 0) return { value: undefined, faults };
    return { value: withoutNulls(document.toJS({ maxAliasCount: 0 })), faults };
  } catch {
    // Whatever the parser cannot bear, the file is not a record.
    return { value: undefined, faults: [{ kind: "other", offset: 0 }] };
  }
}

/** Both parsers say null where nothing is written. */
function withoutNulls(value: unknown): unknown {
  if (value === null) return "";
  if (typeof value !== "object") return value;
  const container = value as Record<string, unknown>;
  for (const name of Object.keys(container)) {
    if (typeof container[name] !== "string") container[name] = withoutNulls(container[name]);
  }
  return container;
}
