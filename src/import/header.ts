import type { Problem } from "../problems/problem.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import { quote } from "../problems/quote.ts";
import { cellProblem, type Said } from "./cell-problem.ts";
import { type Column, COLUMNS, LISTS_OF_THINGS } from "./columns.ts";
import { isComputedColumn } from "./computed-columns.ts";
import type { Row } from "./csv.ts";

/** What is done with the cells of a column. */
export type HeaderCell =
  | { readonly kind: "imported"; readonly column: Column }
  /** Worked out by the site that the file comes from: left out. */
  | { readonly kind: "computed" }
  /** Nothing of ours, such as a spreadsheet's own notes: told once, and left out. */
  | { readonly kind: "foreign" }
  /** Something was meant that cannot be imported: a row that says it cannot be written whole. */
  | { readonly kind: "unusable"; readonly name: string };

export interface Header {
  readonly cells: readonly HeaderCell[];
  readonly problems: readonly Problem[];
}

const BY_NAME: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [column.name, column]));

export function isKnownColumn(name: string): boolean {
  return BY_NAME.has(name);
}

/** Reads the row of names; whatever is not the name of one column is a problem. */
export function readHeader({ line, cells: names }: Row, file: string): Header {
  const problems: Problem[] = [];
  const cells = names.map((name, index): HeaderCell => {
    const column = BY_NAME.get(name);
    const twice = name !== "" && names.indexOf(name) !== names.lastIndexOf(name);
    if (column && !twice) return { kind: "imported", column };
    if (isComputedColumn(name)) return { kind: "computed" };
    // A blank name above blank cells is how spreadsheets pad a table.
    if (name === "") return { kind: "unusable", name };
    const { said, foreign } = twice ? { said: namedTwice(name), foreign: false } : unknown(name);
    if (!twice || names.indexOf(name) < index) {
      problems.push(cellProblem({ file, line, cell: index + 1, column: name }, said));
    }
    return foreign ? { kind: "foreign" } : { kind: "unusable", name };
  });
  return { cells, problems };
}

function unknown(name: string): { said: Said; foreign: boolean } {
  const list = LISTS_OF_THINGS.find((one) => name.startsWith(`${one}.`) || name.startsWith(`${one}[`));
  if (list !== undefined) return { said: partOfList(name, list), foreign: false };
  const near = meant(name);
  return { said: unknownColumn(name, near), foreign: near === undefined };
}

/** Columns that have no parts; `ledger.payed` is an event, misspelt. */
const WHOLE: readonly string[] = ["ref", "ledger"];

/** `title` may be any of title.en and title.fr, `ledger.paid.date` is ledger.paid, and a slip of the pen is the nearest name. */
function meant(name: string): string | undefined {
  const lower = name.toLowerCase();
  const names = COLUMNS.map((column) => column.name);
  return (
    names.find((known) => known.startsWith(`${lower}.`)) ??
    names.find((known) => !WHOLE.includes(known) && lower.startsWith(`${known}.`)) ??
    didYouMean(name, names)
  );
}

function unknownColumn(name: string, near: string | undefined): Said {
  const shown = quote(name);
  return {
    rule: "MA-102",
    message: { en: `The column “${shown}” is not known.`, fr: `La colonne « ${shown} » n’est pas connue.` },
    tip: near
      ? {
          en: `Did you mean “${near}”? Rows with something in this column are not imported.`,
          fr: `Vouliez-vous écrire « ${near} » ? Les lignes où cette colonne est remplie ne sont pas importées.`,
        }
      : {
          en: "Nothing of it is imported. A column is named after a field, such as title.en or award.price.",
          fr: "Rien n’en est importé. Une colonne porte le nom d’un champ, comme title.en ou award.price.",
        },
  };
}

function partOfList(name: string, list: string): Said {
  const shown = quote(name);
  return {
    rule: "MA-102",
    message: {
      en: `The column “${shown}” is not known: such a list does not fit into columns of its own.`,
      fr: `La colonne « ${shown} » n’est pas connue : une telle liste ne tient pas dans ses propres colonnes.`,
    },
    tip: {
      en: `Write the whole list as JSON into one cell of the column “${list}”, or later into the record’s own file. Rows with something in this column are not imported.`,
      fr: `Écrivez toute la liste en JSON dans une cellule de la colonne « ${list} », ou plus tard dans le fichier même de la fiche. Les lignes où cette colonne est remplie ne sont pas importées.`,
    },
  };
}

function namedTwice(name: string): Said {
  const shown = quote(name);
  return {
    rule: "MA-102",
    message: {
      en: `There are two columns “${shown}”; which of them counts is not known.`,
      fr: `Il y a deux colonnes « ${shown} » ; on ne sait laquelle compte.`,
    },
    tip: {
      en: "Keep one of them. Rows with something in either are not imported.",
      fr: "Gardez-en une. Les lignes où l’une ou l’autre est remplie ne sont pas importées.",
    },
  };
}
