import type { RecordCounts } from "../register/counts.ts";
import type { Problem } from "../problems/problem.ts";
import { readCatalogue } from "../register/catalogue.ts";
import { type ContentFolder, openFolder } from "../register/disk.ts";
import { wholeFile } from "../register/find.ts";
import type { Instant } from "../time/calendar.ts";
import { cellProblem } from "./cell-problem.ts";
import { readTable, type TableFault } from "./csv.ts";
import { isKnownColumn } from "./header.ts";
import { type PlannedRow, planImport } from "./plan.ts";
import { thereAlready } from "./refs.ts";
import { notWritten } from "./row-sayings.ts";
import { type Disk, openWriter, type Writer } from "./write-rows.ts";

const PARTS: readonly string[] = ["opportunities", "awards", "_data"];

export interface ImportOptions {
  readonly bytes: Uint8Array;
  /** The CSV file's name, for messages. */
  readonly file: string;
  /** The folder of records. */
  readonly content: string;
  readonly now: Instant;
  readonly disk?: Disk;
}

export type ImportOutcome =
  | { readonly kind: "not-a-table"; readonly fault: TableFault }
  /** Its programme or its lists cannot be read, or records cannot stand in it. */
  | { readonly kind: "folder-unreadable"; readonly problems: readonly Problem[] }
  | ({ readonly kind: "imported" } & Imported);

export interface Imported {
  readonly written: RecordCounts;
  readonly refusedRows: number;
  /** Rows of which the folder says everything already. */
  readonly thereRows: number;
  /** Those of the first row first, then in the order of the file. */
  readonly problems: readonly Problem[];
}

/** Makes records of the rows of a CSV file: the good rows are written, whatever is wrong with others is told. */
export function importRecords({ bytes, file, content, now, disk }: ImportOptions): ImportOutcome {
  const table = readTable(bytes, isKnownColumn);
  if (typeof table === "string") return { kind: "not-a-table", fault: table };
  const folder = openFolder(content);
  const problems = misplacedParts(folder);
  const catalogue = readCatalogue(folder, problems);
  if (!catalogue || problems.length > 0) return { kind: "folder-unreadable", problems };
  const { headerProblems, rows } = planImport(table, file, folder, catalogue, now);
  const done = writeRows(rows, file, content, disk);
  return { kind: "imported", ...done, problems: [...headerProblems, ...done.problems] };
}

function writeRows(rows: readonly PlannedRow[], file: string, content: string, disk?: Disk): Imported {
  const writer = openWriter(content, disk);
  try {
    const done = rows.map((planned) => ({ planned, problems: writeRow(planned, writer, file) }));
    const drafts = done.flatMap(({ planned, problems }) =>
      planned.kind === "record" && problems.length === 0 ? [planned.draft] : [],
    );
    const there = rows.filter(({ kind }) => kind === "there").length;
    return {
      written: {
        opportunities: drafts.filter(({ files }) => files.opportunity !== undefined).length,
        awards: drafts.filter(({ files }) => files.award.size > 0).length,
        events: drafts.reduce((total, { events }) => total + events, 0),
      },
      refusedRows: rows.length - drafts.length - there,
      thereRows: there,
      problems: done.flatMap(({ problems }) => problems),
    };
  } finally {
    writer.close();
  }
}

/** Writes a row if it can be written; what kept it from being written. */
function writeRow(planned: PlannedRow, writer: Writer, file: string): readonly Problem[] {
  if (planned.kind === "there") return [];
  if (planned.kind === "refused") return planned.problems;
  const { row, draft } = planned;
  const outcome = writer.write(draft);
  if (outcome.kind === "written") return [];
  // Something has taken the place since the folder was read.
  const said = outcome.code === "EEXIST" ? thereAlready(draft.ref) : notWritten(outcome.code);
  return [cellProblem({ file, line: row.line, cell: 1, column: "" }, said)];
}

/** The loader follows no links: records that were written through one could not be read. */
function misplacedParts(folder: ContentFolder): Problem[] {
  return folder
    .list("")
    .filter(({ name, kind }) => PARTS.includes(name) && kind !== "folder")
    .map(({ name }) =>
      wholeFile(
        name,
        { en: "Put a plain folder in its place.", fr: "Mettez-y un simple répertoire." },
        {
          en: `“${name}” is not a folder, or it is a link, and links are not followed.`,
          fr: `« ${name} » n’est pas un répertoire, ou c’est un lien, et les liens ne sont pas suivis.`,
        },
      ),
    );
}
