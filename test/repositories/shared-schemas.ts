import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Schemas of other standards, which are not kept here: beside the repository, or where SHARED_DATA says. */
const SCHEMAS = path.join(
  process.env["SHARED_DATA"] ?? path.resolve(import.meta.dirname, "../../../shared/data"),
  "schemas",
);

/** To be added to the name of a test that needs them: why it is skipped, where it is. */
export function without(name: string): string {
  return existsSync(path.join(SCHEMAS, name)) ? "" : ` (skipped: there is no ${name} in shared/data/schemas)`;
}

export function sharedSchema(name: string): string {
  return readFileSync(path.join(SCHEMAS, name), "utf8");
}
