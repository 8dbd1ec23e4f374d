import type { Ref } from "../model/ref.ts";
import type { Problem } from "../problems/problem.ts";
import type { Catalogue } from "../register/catalogue.ts";
import { cellProblem } from "./cell-problem.ts";
import type { Row } from "./csv.ts";
import type { HeaderCell } from "./header.ts";
import { namesByColumn } from "./names.ts";
import { filesOf, type RecordFiles } from "./record-files.ts";
import type { Refs } from "./refs.ts";
import * as checks from "./row-checks.ts";
import { recordOfRow } from "./row-record.ts";

/** A row on its way to a record. */
export interface ReadRow {
  readonly row: Row;
  /** What it would become; undefined where nothing can be made of it. */
  readonly draft: Draft | undefined;
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
}

/** Makes a reader of rows; rows must come in the order of the file, for each takes its ref. */
export function rowReader({ file, header, catalogue, refs }: RowContext): (row: Row) => ReadRow {
  const names = namesByColumn(catalogue);
  const { languages } = catalogue.program;
  const refIndex = header.findIndex(
    (heading) => heading.kind === "imported" && heading.column.part === "ref",
  );

  return (row) => {
    const tell = ({ index, column, said }: checks.Finding): Problem =>
      cellProblem({ file, line: row.line, cell: index + 1, column }, said);
    const shape = checks.shapeOf(row, header.length);
    if (shape) return { row, draft: undefined, problems: [tell({ index: 0, column: "", said: shape })] };

    const cells = filledCells(row, header);
    const record = recordOfRow(cells, (column, text) => names.get(column)?.keyOf(text) ?? text);
    const taken = refs.take(row.cells[refIndex] ?? "", row.line);
    const huge = checks.hugeCells(cells);
    const findings = [
      ...("ref" in taken ? [] : [{ index: Math.max(0, refIndex), column: "ref", said: taken }]),
      ...checks.unusableCells(row, header),
      ...huge,
      ...checks.strangers(cells, names),
      ...checks.ledgerWithoutAward(cells, record),
      ...checks.strayBodies(cells, record, languages),
    ];
    const canBeDrafted = "ref" in taken && huge.length === 0;
    const events = record.award ? record.events.length : 0;
    return {
      row,
      draft: canBeDrafted ? { ref: taken.ref, files: filesOf(record, languages), events } : undefined,
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
