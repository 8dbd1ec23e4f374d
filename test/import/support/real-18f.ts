import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";
import { describe } from "vitest";

const PROJECT = path.resolve(import.meta.dirname, "../../..");

/** 39 real purchases, from 18F's public archive; the file stays outside the repository. */
export const CSV_18F = path.join(
  process.env["SHARED_DATA"] ?? path.resolve(PROJECT, "../shared/data"),
  "18f-micropurchase-2016.csv",
);

/** Tests that need the real file: where it is absent, they are skipped and say so. */
export const describeWith18F = existsSync(CSV_18F)
  ? describe
  : (name: string, tests: () => void) => {
      describe.skip(`${name} (skipped: there is no ${CSV_18F})`, tests);
    };

/** A copy of the programme's folder to import into, for the caller to remove. */
export function copyOfExample(): { root: string; remove: () => void } {
  const root = mkdtempSync(path.join(tmpdir(), "18f-"));
  cpSync(path.join(PROJECT, "examples/18f-2016"), root, { recursive: true });
  return {
    root,
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The rows of the real file, read without any code of the product. */
export function realRows(): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(CSV_18F, "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
}
