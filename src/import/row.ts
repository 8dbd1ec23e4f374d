import type { Ref } from "../model/ref.ts";
import type { Problem } from "../problems/problem.ts";
import type { ContentFolder } from "../register/disk.ts";
import type { Catalogue } from "../register/catalogue.ts";
import { cellProblem } from "./cell-problem.ts";
import type { Row } from "./csv.ts";
import type { HeaderCell } from "./header.ts";
import { namesByColumn } from "./names.ts";
import { filesOf, type RecordFiles } from "./record-files.ts";
import { thereAlready, type Refs } from "./refs.ts";
import * as checks from "./row-checks.ts";
import { recordOfRow } from "./row-record.ts";
import { thereOf } from "./there.ts";

/** A row on its way to a record. */
export interface ReadRow {
  readonly row: Row;
  /** What it would become; undefined where nothing can be made of it. */
  readonly draft: Draft | undefined;
  /** Whether the folder says all of it already, so that there is nothing to write. */
  readonly isThere: boolean;
  /** What is wrong with it so far; the records' own rules have not been asked. */
  readonly problems: readonly Problem[];
}

export interface Draft {
  readonly ref: Ref;
  readonly files: RecordFiles;
  readonly events: number;
}

export interface RowContext {
  /** The CSV file's name. */
  readonly file: string;
  readonly header: readonly HeaderCell[];
  readonly catalogue: Catalogue;
  readonly refs: Refs;
  readonly folder: ContentFolder;
}

/** Makes a reader of rows; rows must come in the order of the file, for each takes its ref. */
export function rowReader({ file, header, catalogue, refs, folder }: RowContext): (row: Row) => ReadRow {
  const names = namesByColumn(catalogue);
  const { languages } = catalogue.program;
  const refIndex = header.findIndex(
    (heading) => heading.kind === "imported" && heading.column.part === "ref",
  );

  return (row) => {
    const tell = ({ index, column, said }: checks.Finding): Problem =>
      cellProblem({ file, line: row.line, cell: index + 1, column }, said);
    const shape = checks.shapeOf(row, header.length);
    if (shape)
      return {
        row,
        draft: undefined,
        isThere: false,
        problems: [tell({ index: 0, column: "", said: shape })],
      };

    const cells = filledCells(row, header);
    const record = recordOfRow(cells, (column, text) => names.get(column)?.keyOf(text) ?? text);
    const taken = refs.take(row.cells[refIndex] ?? "", row.line);
    const huge = checks.hugeCells(cells);
    const canBeDrafted = "ref" in taken && huge.length === 0;
    const files = canBeDrafted ? filesOf(record, languages) : undefined;
    const there =
      canBeDrafted && files && taken.isThere ? thereOf(taken.ref, files, folder, languages) : undefined;
    const notTaken = "ref" in taken ? there === "other" && thereAlready(taken.ref) : taken;
    const findings = [
      ...(notTaken ? [{ index: Math.max(0, refIndex), column: "ref", said: notTaken }] : []),
      ...checks.unusableCells(row, header),
      ...huge,
      ...checks.strangers(cells, names),
      ...checks.ledgerWithoutAward(cells, record),
      ...checks.unreadableLists(cells),
      ...checks.ledgersThatDiffer(cells),
      ...checks.strayBodies(cells, record, languages),
    ];
    const events = record.award ? record.events.length : 0;
    const isThere = there === "same";
    return {
      row,
      draft:
        canBeDrafted && files && there !== "other" && !isThere
          ? { ref: taken.ref, files: there ? { ...files, opportunity: undefined } : files, events }
          : undefined,
      isThere,
      problems: findings.map(tell),
    };
  };
}

function filledCells(row: Row, header: readonly HeaderCell[]): checks.PlacedCell[] {
  return header.flatMap((heading, index) => {
    const text = row.cells[index] ?? "";
    return heading.kind === "imported" && text !== "" ? [{ column: heading.column, text, index }] : [];
  });
}
