import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Cell, Judged, Table } from "../tables/table.ts";
import { parquetColumn, type ParquetColumn, type ParquetValue } from "./element.ts";

/** Rows that are held at once: as many as a reader wants in a group, and few enough to be held. */
const GROUP = 10_000;

/**
 * A table as Parquet, in pieces: a group of rows after the other, compressed by Snappy. Money is DECIMAL(12,2), days are DATE, what
 * is not known is NULL. The same rows give the same bytes: the file has no time and no name of the machine in it.
 */
export function* parquetPieces(table: Table, judged: Judged): Generator<Uint8Array> {
  const columns = table.columns.map(parquetColumn);
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(({ elements }) => elements)],
    createdBy: "micro-acquisition",
    // The least and the greatest value of each column let readers leave out groups of rows: most files have one group.
    statistics: false,
  });
  for (const rows of groups(table.rows(judged))) {
    void file.write({ columnData: columnData(columns, rows), rowGroupSize: GROUP });
    yield taken(bytes);
  }
  void file.finish();
  yield taken(bytes);
}

function columnData(
  columns: readonly ParquetColumn[],
  rows: readonly (readonly Cell[])[],
): { name: string; data: (ParquetValue | undefined)[] }[] {
  return columns.map(({ name, write }, index) => ({
    name,
    data: rows.map((row) => {
      const cell = row[index];
      return cell === undefined ? undefined : write(cell);
    }),
  }));
}

function* groups(rows: Iterable<readonly Cell[]>): Generator<(readonly Cell[])[]> {
  let group: (readonly Cell[])[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length < GROUP) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** What has been written, which the writer then forgets: where it is in the file it keeps. */
function taken(bytes: ByteWriter): Uint8Array {
  const piece = bytes.getBytes().slice();
  bytes.index = 0;
  return piece;
}
