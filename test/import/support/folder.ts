import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";
import { onTestFinished } from "vitest";
import { judge } from "../../../src/guardrails/judge.ts";
import { type Imported, importRecords, type ImportOutcome } from "../../../src/import/import.ts";
import type { Disk } from "../../../src/import/write-rows.ts";
import { type Problem, stopsBuild } from "../../../src/problems/problem.ts";
import { openFolder } from "../../../src/register/disk.ts";
import { loadRegister } from "../../../src/register/load.ts";
import type { Register } from "../../../src/register/register.ts";
import { type Files, goodRecords, NOW } from "../../register/memory-folder.ts";

export { NOW };

/** A folder of records on disk that lives as long as its test. */
export function folderOf(files: Files = goodRecords()): string {
  const root = mkdtempSync(path.join(tmpdir(), "import-"));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  return root;
}

/** Everything under a folder: its folders, and its files with their bytes. */
export function contentsOf(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const full = path.join(root, name);
      return [name, statSync(full).isDirectory() ? "a folder" : readFileSync(full, "base64")];
    }),
  );
}

export type CsvRow = Readonly<Record<string, string>>;

/** The least that an opportunity has to say; what it wants from `_data/` is there in the good records. */
export const OPPORTUNITY: CsvRow = {
  ref: "2027-101-charts",
  "title.en": "Charts",
  "title.fr": "Graphiques",
  team: "web-accessibility",
  price: "3500.00",
  posted: "2027-01-11",
  closes: "2027-02-01 14:30",
};

/** The same with an award and its payment. */
export const AWARDED: CsvRow = {
  ...OPPORTUNITY,
  "award.supplier.name": "Érable Logiciel inc.",
  "award.price": "3500.00",
  "ledger.committed": "2027-02-05",
  "ledger.paid": "2027-03-01",
  "ledger.paid.amount": "3500.00",
};

/** A CSV file with a column for every name that a row uses. */
export function csvOf(...rows: readonly CsvRow[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return Papa.unparse({
    fields: columns,
    data: rows.map((row) => columns.map((column) => row[column] ?? "")),
  });
}

export function importInto(root: string, csv: string | Uint8Array, disk?: Disk): ImportOutcome {
  const bytes = typeof csv === "string" ? new TextEncoder().encode(csv) : csv;
  return importRecords({ bytes, file: "records.csv", content: root, now: NOW, ...(disk ? { disk } : {}) });
}

/** Imports a file that is a table into a folder that can take it. */
export function imported(root: string, csv: string | Uint8Array, disk?: Disk): Imported {
  const outcome = importInto(root, csv, disk);
  if (outcome.kind !== "imported") throw new Error(JSON.stringify(outcome));
  return outcome;
}

export function text(root: string, file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** The register of a folder, and what keeps any record of it from being read. */
export function registerIn(root: string): { register: Register; unreadable: readonly Problem[] } {
  const loaded = loadRegister(openFolder(root));
  if (loaded.kind !== "register") throw new Error(JSON.stringify(loaded.problems));
  return { register: loaded.register, unreadable: judge(loaded.register, NOW).filter(stopsBuild) };
}
