import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { recordOf } from "../../../src/model/ref.ts";
import { TABLES } from "../../../src/open-data/tables/index.ts";
import type { Judged } from "../../../src/open-data/tables/table.ts";
import { instantOf } from "../../../src/time/calendar.ts";
import { registerIn } from "../../import/support/folder.ts";
import { hasOpportunity } from "../../support/demonstration.ts";
import { csvOf, jsonOf, judged } from "./support/written.ts";

const PILOT = "2021-001-azure-marketplace-policies";
const GOLDEN = path.join(import.meta.dirname, "golden");

/** The pilot's real record alone, as the repository holds it. */
function pilot(): Judged {
  const { register } = registerIn(path.resolve(import.meta.dirname, "../../.."));
  const isPilot = ([ref]: readonly [string, unknown]): boolean => ref === PILOT;
  const alone = {
    ...register,
    opportunities: new Map([...register.opportunities].filter(isPilot)),
    awards: new Map([...register.awards].filter(isPilot)),
    files: register.files.filter(({ path: file, kind }) => kind === "data" || recordOf(file) === PILOT),
    exceptions: register.exceptions.filter(({ record }) => record === PILOT),
  };
  return judged(alone, instantOf(Date.parse("2026-11-23T15:00:00Z")));
}

/**
 * As reviewed; where a change is wanted, `UPDATE_GOLDEN=1 npx vitest run --project unit test/open-data/tables/pilot.test.ts` writes
 * the files again.
 */
describe.skipIf(!hasOpportunity(PILOT))("the pilot’s real record", () => {
  it.each(TABLES)("is published as it always was: $name", (table) => {
    for (const [format, text] of [
      ["csv", csvOf(table, pilot())],
      ["json", jsonOf(table, pilot())],
    ] as const) {
      const file = path.join(GOLDEN, `pilot-${table.name}.${format}`);
      if (process.env["UPDATE_GOLDEN"]) writeFileSync(file, text);
      expect(text).toBe(readFileSync(file, "utf8"));
    }
  });
});
