import type { Bilingual } from "../model/locale.ts";
import type { Problem, RuleId } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";

/** A place in a CSV file. */
export interface Place {
  /** The file's name. */
  readonly file: string;
  readonly line: number;
  /** The cell, counted from 1 in its row; 1 where the row has no such cell. */
  readonly cell: number;
  /** The column's name; "" where the problem is the whole row. */
  readonly column: string;
}

export interface Said {
  readonly rule: RuleId;
  readonly message: Bilingual;
  readonly tip: Bilingual;
}

/** Something wrong with a CSV file, in the shape in which everything wrong is told: by line, cell and column's name. */
export function cellProblem(place: Place, { rule, message, tip }: Said): Problem {
  const { file, line, cell, column } = place;
  return { rule, level: "error", file: quote(file), line, column: cell, path: quote(column), message, tip };
}
