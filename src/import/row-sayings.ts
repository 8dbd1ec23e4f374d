import { quote } from "../problems/quote.ts";
import { LARGEST_FILE } from "../register/find.ts";
import type { Said } from "./cell-problem.ts";
import type { Row } from "./csv.ts";

export function openQuotes({ line, lastLine }: Row): Said {
  const lines =
    line === lastLine
      ? { en: `of line ${line}`, fr: `de la ligne ${line}` }
      : { en: `of lines ${line} to ${lastLine}`, fr: `des lignes ${line} à ${lastLine}` };
  return {
    rule: "MA-103",
    message: {
      en: `The quotation marks ${lines.en} do not match, so that its cells cannot be told apart.`,
      fr: `Les guillemets droits ${lines.fr} ne vont pas par paires : on ne peut distinguer les cellules.`,
    },
    tip: {
      en: 'A cell that begins with " ends with "; a quotation mark within it is written twice ("").',
      fr: 'Une cellule qui commence par " finit par " ; à l’intérieur, un guillemet droit s’écrit deux fois ("").',
    },
  };
}

export function wrongLength(cells: number, columns: number): Said {
  return {
    rule: "MA-103",
    message: {
      en: `The row has ${cells} cells, the first row ${columns}.`,
      fr: `La ligne a ${cells} cellules, la première en a ${columns}.`,
    },
    tip: {
      en: "A separator or a line break within a cell wants the cell in quotation marks; an empty cell keeps its separator.",
      fr: "Une cellule qui contient un séparateur ou un saut de ligne se met entre guillemets droits ; une cellule vide garde son séparateur.",
    },
  };
}

export const UNNAMED_COLUMN: Said = {
  rule: "MA-102",
  message: { en: "This cell’s column has no name.", fr: "La colonne de cette cellule n’a pas de nom." },
  tip: {
    en: "Name the column in the first row, or empty the cell.",
    fr: "Nommez la colonne dans la première ligne, ou videz la cellule.",
  },
};

export function unusableColumn(name: string): Said {
  const shown = quote(name);
  return {
    rule: "MA-102",
    message: {
      en: `The row says something in the column “${shown}”, which cannot be imported.`,
      fr: `La ligne dit quelque chose dans la colonne « ${shown} », qui ne peut être importée.`,
    },
    tip: {
      en: "Correct the column’s name in the first row, or empty the cell.",
      fr: "Corrigez le nom de la colonne dans la première ligne, ou videz la cellule.",
    },
  };
}

export function hugeCell(length: number): Said {
  return {
    rule: "MA-101",
    message: {
      en: `The cell has ${length} characters; a record’s file has at most ${LARGEST_FILE}.`,
      fr: `La cellule compte ${length} caractères ; le fichier d’une fiche en compte au plus ${LARGEST_FILE}.`,
    },
    tip: {
      en: "Keep to the facts, and link to longer documents.",
      fr: "Tenez-vous-en aux faits et renvoyez aux documents plus longs.",
    },
  };
}

export const LEDGER_WITHOUT_AWARD: Said = {
  rule: "MA-103",
  message: {
    en: "The row has events of a ledger, but no award that they could belong to.",
    fr: "La ligne a des événements d’un registre, mais aucun contrat dont ils relèveraient.",
  },
  tip: {
    en: "Fill in award.supplier.name and award.price, or empty the cells of the ledger.",
    fr: "Remplissez award.supplier.name et award.price, ou videz les cellules du registre.",
  },
};

/** Of a cell that should hold a list of things. */
export function notAList(column: string): Said {
  return {
    rule: "MA-103",
    message: {
      en: `The cell “${column}” does not hold a list as JSON.`,
      fr: `La cellule « ${column} » ne contient pas une liste en JSON.`,
    },
    tip: {
      en: "Copy it whole from a download of the data, or empty the cell and write the list into the record’s own file.",
      fr: "Copiez-la en entier d’un téléchargement des données, ou videz la cellule et écrivez la liste dans le fichier même de la fiche.",
    },
  };
}

export const LEDGERS_DIFFER: Said = {
  rule: "MA-103",
  message: {
    en: "The cell “ledger” says something else of the events than the columns “ledger.…” of this row.",
    fr: "La cellule « ledger » dit autre chose des événements que les colonnes « ledger.… » de cette ligne.",
  },
  tip: {
    en: "Make the two agree, or empty one of them: “ledger” holds every event in its order, the columns the first one of each kind.",
    fr: "Accordez les deux, ou videz l’un des deux : « ledger » contient chaque événement dans son ordre, les colonnes le premier de chaque genre.",
  },
};

export const STRAY_HEADING: Said = {
  rule: "MA-104",
  message: {
    en: "This text would not be read as it is written: a line “# English” or “# Français” begins another language, or a block of code is never closed.",
    fr: "Ce texte ne serait pas lu comme il est écrit : une ligne « # English » ou « # Français » commence une autre langue, ou un bloc de code n’est jamais fermé.",
  },
  tip: {
    en: "Use other headings, and close each block of code.",
    fr: "Employez d’autres titres et fermez chaque bloc de code.",
  },
};

/** @param isThere whether the file has such a column at all */
export function emptyCell(column: string, isThere: boolean): Pick<Said, "message" | "tip"> {
  return isThere
    ? {
        message: { en: `The cell “${column}” is empty.`, fr: `La cellule « ${column} » est vide.` },
        tip: {
          en: `Fill in “${column}”; without it the record cannot be read.`,
          fr: `Remplissez la cellule « ${column} » ; sans elle, la fiche ne peut pas être lue.`,
        },
      }
    : {
        message: { en: `There is no column “${column}”.`, fr: `Il n’y a pas de colonne « ${column} ».` },
        tip: {
          en: `Add a column “${column}” and fill it in; without it the record cannot be read.`,
          fr: `Ajoutez une colonne « ${column} » et remplissez-la ; sans elle, la fiche ne peut pas être lue.`,
        },
      };
}

/** @param code what the system calls the fault, such as `ENOSPC` */
export function notWritten(code: string): Said {
  return {
    rule: "MA-101",
    message: {
      en: `The row could not be written (${code}); nothing of it was left behind.`,
      fr: `La ligne n’a pas pu être inscrite (${code}) ; il n’en reste rien.`,
    },
    tip: {
      en: "See whether the disk is full and whether you may write there, then import again.",
      fr: "Voyez si le disque est plein et si vous pouvez y écrire, puis importez de nouveau.",
    },
  };
}
