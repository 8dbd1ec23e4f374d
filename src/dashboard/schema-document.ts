import { z } from "zod";
import { frenchTypography } from "../i18n/typography.ts";
import { fileKey } from "./json-keys.ts";
import { dashboardSchema } from "./published-schema.ts";

/** The JSON Schema of `dashboard.json`, made from the schema that writes and reads it. The same code gives the same bytes. */
export const DASHBOARD_SCHEMA = "dashboard";

export function dashboardSchemaText(): string {
  const made = z.toJSONSchema(dashboardSchema, { io: "input", target: "draft-7" });
  const document = { ...made, title: "Dashboard · Tableau de bord" };
  return `${JSON.stringify(asInFile(document), null, 2)}\n`;
}

/** The schema with the keys of the file; `readOnly`, which only says that the program changes nothing, is left out. */
function asInFile(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asInFile);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([keyword, item]: [string, unknown]) => {
      if (keyword === "readOnly") return [];
      if (keyword === "description" && typeof item === "string") return [[keyword, frenchTypography(item)]];
      if (keyword === "required" && Array.isArray(item))
        return [[keyword, item.map((key) => fileKey(String(key)))]];
      if (keyword === "properties" && typeof item === "object" && item !== null) {
        const fields = Object.entries(item).map(([key, field]) => [fileKey(key), asInFile(field)]);
        return [[keyword, Object.fromEntries(fields)]];
      }
      return [[keyword, asInFile(item)]];
    }),
  );
}
