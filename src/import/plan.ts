import type { Problem } from "../problems/problem.ts";
import type { Catalogue } from "../register/catalogue.ts";
import type { ContentFolder } from "../register/disk.ts";
import type { Instant } from "../time/calendar.ts";
import type { Row, Table } from "./csv.ts";
import { readHeader } from "./header.ts";
import { judgeDrafts } from "./judge-rows.ts";
import { placeInRow } from "./place-in-row.ts";
import { Refs } from "./refs.ts";
import { type Draft, type ReadRow, rowReader } from "./row.ts";

/** What is to be done with a table: what is wrong with its first row, and for each other row a record or why not. */
export interface Plan {
  readonly headerProblems: readonly Problem[];
  readonly rows: readonly PlannedRow[];
}

export type PlannedRow =
  | { readonly kind: "record"; readonly row: Row; readonly draft: Draft }
  /** The folder says all of it already. */
  | { readonly kind: "there"; readonly row: Row }
  | { readonly kind: "refused"; readonly row: Row; readonly problems: readonly Problem[] };

/** Reads a table against a folder of records and its programme. Nothing is written. */
export function planImport(
  table: Table,
  file: string,
  folder: ContentFolder,
  catalogue: Catalogue,
  now: Instant,
): Plan {
  const header = readHeader(table.header, file);
  const read = table.rows.map(
    rowReader({ file, header: header.cells, catalogue, refs: new Refs(folder), folder }),
  );
  const unreadable = judgeDrafts(
    read.flatMap(({ draft, problems }) => (draft ? [{ draft, isRefused: problems.length > 0 }] : [])),
    folder,
    now,
  );
  const rows = read.map((one): PlannedRow => {
    const { row, draft } = one;
    const found = (draft && unreadable.get(draft.ref)) ?? [];
    const problems = together(
      one,
      found.map((problem) => placeInRow(problem, one, header.cells, file)),
    );
    if (problems.length > 0) return { kind: "refused", row, problems };
    if (one.isThere) return { kind: "there", row };
    return draft ? { kind: "record", row, draft } : { kind: "refused", row, problems };
  });
  return { headerProblems: header.problems, rows };
}

/**
 * What is wrong with a row, in the order of its cells. Where the import itself says something of a cell, that is closer to
 * what was written than what the records' rules make of it.
 */
function together({ problems }: ReadRow, placed: readonly Problem[]): Problem[] {
  const told = new Set(problems.map(({ path }) => path));
  const others = placed.filter(({ path }) => path === "" || !told.has(path));
  return [...problems, ...others].sort((a, b) => a.column - b.column);
}
