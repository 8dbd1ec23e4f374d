import type { PlainFields, PlainValue } from "../content/write-record.ts";

/** How deep a record's lists go: a list of things, with words, in a language. */
const DEEPEST = 4;

/**
 * The things that a cell holds as JSON, as records write them: `[{ "asked": "2027-02-01", … }]`, every value a text; undefined
 * where the cell is something else. What is null is not written.
 */
export function thingsOf(text: string): readonly PlainFields[] | undefined {
  const value = parsed(text);
  if (!Array.isArray(value) || !value.every(isMapping) || isDeeper(value, DEEPEST)) return undefined;
  return value.map(fieldsOf);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function fieldsOf(value: Readonly<Record<string, unknown>>): PlainFields {
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainOf(inner)]));
}

function plainOf(value: unknown): PlainValue | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(plainOf).filter((item) => item !== undefined);
  return isMapping(value) ? fieldsOf(value) : undefined;
}
