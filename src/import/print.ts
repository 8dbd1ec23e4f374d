import { frenchTypography } from "../i18n/typography.ts";
import type { Bilingual } from "../model/locale.ts";
import { printText } from "../problems/text.ts";
import type { TableFault } from "./csv.ts";
import type { Imported } from "./import.ts";

const FAULTS: Record<TableFault, Bilingual> = {
  "not-utf-8": {
    en: "this is not text in UTF-8; in the spreadsheet, save it as “CSV UTF-8”.",
    fr: "ce n’est pas du texte en UTF-8 ; dans le tableur, enregistrez-le au format « CSV UTF-8 ».",
  },
  empty: { en: "the file is empty.", fr: "le fichier est vide." },
  "no-known-column": {
    en: "not a table of records: no name in its first row is a column, such as ref, title.en or award.price.",
    fr: "ce n’est pas un tableau de fiches : sa première ligne ne nomme aucune colonne, comme ref, title.en ou award.price.",
  },
  "header-quotes": {
    en: "the quotation marks of its first row do not match, so that the columns cannot be told apart.",
    fr: "les guillemets droits de sa première ligne ne vont pas par paires : on ne peut distinguer les colonnes.",
  },
};

/** Why a file could not be imported at all. */
export function notATable(fault: TableFault): Bilingual {
  return FAULTS[fault];
}

/** What an import tells at the end: each problem, then one line of counts. */
export function printImport(imported: Imported, options: { readonly colour: boolean }): string {
  const { problems } = imported;
  const counts = countLine(imported);
  return problems.length === 0 ? counts : `${printText(problems, options)}\n${counts}`;
}

function countLine({ written: { opportunities, awards, events }, refusedRows, thereRows }: Imported): string {
  const there =
    thereRows === 0
      ? { en: "", fr: "" }
      : {
          en: `; ${count(thereRows, "row", "rows")} there already`,
          fr: ` ; ${compte(thereRows, "ligne déjà là", "lignes déjà là")}`,
        };
  const en = `${count(opportunities, "opportunity", "opportunities")}, ${count(awards, "award", "awards")}, ${count(events, "event", "events")} written; ${count(refusedRows, "row", "rows")} refused${there.en}.`;
  // In French, none is singular.
  const fr = `Écrits : ${compte(opportunities, "occasion")}, ${compte(awards, "contrat")}, ${compte(events, "événement")} ; ${compte(refusedRows, "ligne refusée", "lignes refusées")}${there.fr}.`;
  return `${en}\n${frenchTypography(fr)}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function compte(nombre: number, un: string, plusieurs = `${un}s`): string {
  return `${nombre} ${nombre < 2 ? un : plusieurs}`;
}
