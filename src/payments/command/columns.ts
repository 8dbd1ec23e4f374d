/** Two spaces between columns; the last is as long as it is, so that what stands there can be copied whole. */
const GAP = "  ";

/**
 * Lines of a table for a terminal, each column as wide as its widest cell. Columns of numbers stand at the right of theirs.
 * @param rows all of the same length
 * @param right which columns are aligned at the right, from 0
 */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, widthOf(cell))));
  return rows.map((row) =>
    row
      .map((cell, index) => {
        const space = " ".repeat((widths[index] ?? 0) - widthOf(cell));
        if (right.includes(index)) return space + cell;
        return index === row.length - 1 ? cell : cell + space;
      })
      .join(GAP)
      .trimEnd(),
  );
}

function widthOf(cell: string): number {
  return [...cell].length;
}
