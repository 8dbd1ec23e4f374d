import { LANGUAGE_NAMES } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import { COLUMNS, ledgerPath } from "./columns.ts";
import type { HeaderCell } from "./header.ts";
import type { ReadRow } from "./row.ts";
import { emptyCell } from "./row-sayings.ts";

const NAMES: readonly string[] = COLUMNS.map(({ name }) => name);

/** Tells a problem of a record that a row would become as a problem of the row: by its line, cell and column. */
export function placeInRow(
  problem: Problem,
  { row, draft }: ReadRow,
  header: readonly HeaderCell[],
  file: string,
): Problem {
  const standing = header.map((heading) => (heading.kind === "imported" ? heading.column.name : ""));
  const column = columnOf(problem, draft?.files.opportunity ?? "", standing);
  const index = standing.indexOf(column);
  const placed: Problem = { ...problem, file, line: row.line, column: Math.max(1, index + 1), path: column };
  if (column === "" || (row.cells[index] ?? "") !== "") return placed;
  // What is missing in a record is an empty cell here, or one that is not there.
  const { message, tip } = emptyCell(column, index >= 0);
  return problem.rule === "MA-103" ? { ...placed, message, tip } : { ...placed, tip };
}

/** The column that a problem of a record comes from; "" where it is the record as a whole. */
function columnOf({ file, path, line }: Problem, opportunity: string, standing: readonly string[]): string {
  if (path === "") return "";
  if (path === "body")
    return standing.includes("body.en") ? `body.${languageAt(opportunity, line)}` : "body.fr";
  const fields = path.replace(/\[\d+\].*$/, "").split(".");
  const event = /^awards\/[^/]+\/\d+-(.+)\.md$/.exec(file)?.[1];
  const name = (
    event !== undefined
      ? ledgerPath(event, fields)
      : file.startsWith("awards/")
        ? ["award", ...fields]
        : fields
  ).join(".");
  if (NAMES.includes(name)) return name;
  // A field that has parts, such as a title without any words: the first part is where to write.
  const parts = NAMES.filter((known) => known.startsWith(`${name}.`));
  return parts.find((part) => standing.includes(part)) ?? parts[0] ?? "";
}

/** The language of a line of a body, by the headings above it; English where there are none. */
function languageAt(text: string, line: number): "en" | "fr" {
  const above = text.split("\n").slice(0, line);
  return above.includes(`# ${LANGUAGE_NAMES.fr}`) ? "fr" : "en";
}
