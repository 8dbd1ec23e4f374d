import { LANGUAGE_NAMES, LOCALES } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import { COLUMNS, ledgerPath } from "./columns.ts";
import type { HeaderCell } from "./header.ts";
import type { Draft, ReadRow } from "./row.ts";
import { emptyCell } from "./row-sayings.ts";

const LEDGER = "ledger";
const NAMES: readonly string[] = COLUMNS.map(({ name }) => name);

/** Tells a problem of a record that a row would become as a problem of the row: by its line, cell and column. */
export function placeInRow(
  problem: Problem,
  { row, draft }: ReadRow,
  header: readonly HeaderCell[],
  file: string,
): Problem {
  const names = header.map(nameOf);
  const textOf = (name: string): string => row.cells[names.indexOf(name)] ?? "";
  const column =
    problem.path === "body"
      ? bodyColumn(problem, textOf, draft ? textOfFile(problem, draft) : "")
      : columnOf(problem, names);
  const index = column === undefined ? -1 : names.indexOf(column);
  const place = { file, line: row.line, column: Math.max(1, index + 1), path: column ?? "" };
  if (column === undefined || textOf(column) !== "") return { ...problem, ...place };
  // What is missing in a record is an empty cell here, or one that is not there.
  const { message, tip } = emptyCell(column, index >= 0);
  return problem.rule === "MA-103" ? { ...problem, ...place, message, tip } : { ...problem, ...place, tip };
}

function nameOf(heading: HeaderCell): string | undefined {
  switch (heading.kind) {
    case "imported":
      return heading.column.name;
    case "unusable":
      return heading.name;
    case "computed":
    case "foreign":
      return undefined;
  }
}

/** The text of the file that a problem is in. */
function textOfFile({ file }: Problem, { files }: Draft): string {
  return (file.startsWith("awards/") ? files.award.get("award.md") : files.opportunity) ?? "";
}

/** The column of a field; undefined where the problem is the record as a whole. */
function columnOf({ file, path }: Problem, names: readonly (string | undefined)[]): string | undefined {
  if (path === "") return undefined;
  const fields = path.replace(/\[\d+\].*$/, "").split(".");
  const event = /^awards\/[^/]+\/\d+-(.+)\.md$/.exec(file)?.[1];
  const inAward = file.startsWith("awards/") ? ["award", ...fields] : fields;
  const name = (event === undefined ? inAward : ledgerPath(event, fields)).join(".");
  // An event that has no column here is one of those that the whole ledger holds.
  if (event !== undefined && !names.includes(name) && names.includes(LEDGER)) return LEDGER;
  if (NAMES.includes(name)) return name;
  // A field that has parts, such as a title without any words: the first part is where to write.
  const parts = NAMES.filter((known) => known.startsWith(`${name}.`));
  return parts.find((part) => names.includes(part)) ?? parts[0];
}

/** The column of a body: the empty one where a language is missing, else that of the language that the line is in. */
function bodyColumn(
  { rule, line, file }: Problem,
  textOf: (name: string) => string,
  text: string,
): string | undefined {
  const columns = LOCALES.map((locale) => `${file.startsWith("awards/") ? "award.body" : "body"}.${locale}`);
  const empty = columns.find((column) => textOf(column) === "");
  if (empty !== undefined && rule === "MA-104") return empty;
  const filled = columns.filter((column) => textOf(column) !== "");
  const headings = text.split("\n").slice(0, line);
  const french = headings.includes(`# ${LANGUAGE_NAMES.fr}`);
  return (french ? filled.at(-1) : filled[0]) ?? columns[0];
}
