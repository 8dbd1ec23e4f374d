import { z } from "zod";
import type { Dashboard } from "./dashboard.ts";
import { fileKey, renamed } from "./json-keys.ts";
import { dashboardSchema } from "./published-schema.ts";

/**
 * `dashboard.json`: every number with its definition in both languages, its unit, its population and `n`. Money is text as records
 * write it; what is not known is null. The same dashboard gives the same bytes.
 */
export function dashboardJson(dashboard: Dashboard): string {
  return `${inLines(renamed(z.encode(dashboardSchema, dashboard), fileKey))}\n`;
}

/** As many levels of objects are written with a line for each key; below them, a list has a line for each row. */
const LEVELS = 2;

/** JSON that a person can read and compare line by line, and that stays small. */
function inLines(value: unknown, level = 0): string {
  if (Array.isArray(value) && value.some((item) => typeof item === "object"))
    return `[\n${value.map((item) => inLines(item, LEVELS)).join(",\n")}\n]`;
  const isParted = level < LEVELS || hasRows(value);
  if (typeof value !== "object" || value === null || Array.isArray(value) || !isParted)
    return JSON.stringify(value);
  const parts = Object.entries(value).map(
    ([key, item]: [string, unknown]) => `${JSON.stringify(key)}:${inLines(item, level + 1)}`,
  );
  return `{\n${parts.join(",\n")}\n}`;
}

function hasRows(value: unknown): boolean {
  return typeof value === "object" && value !== null && "rows" in value;
}
