import Papa from "papaparse";
import { cellOfText, writable } from "../../content/csv-text.ts";
import { GC_DATA } from "../../i18n/data-routes.ts";
import type { Register } from "../../register/register.ts";
import type { Instant } from "../../time/calendar.ts";
import { CONTRACT_COLUMNS, YEARLY_COLUMNS } from "./columns.ts";
import { contractRows } from "./contracts.ts";
import { disclosedContracts } from "./disclosed.ts";
import { reportText } from "./report.ts";
import { yearlyRows } from "./yearly.ts";

/** A file's whole text. */
export interface DisclosureFile {
  /** Within the site. */
  readonly path: string;
  readonly text: string;
}

/**
 * What a department of the Government of Canada discloses of its contracts: two tables in the templates of open.canada.ca, and a
 * report of what an officer must confirm and of what was left out. Nothing where the programme discloses nothing this way.
 */
export function disclosureFiles(register: Register, now: Instant): readonly DisclosureFile[] {
  if (register.program.open_data?.disclosure === undefined) return [];
  const disclosed = disclosedContracts(register, now);
  const years = yearlyRows(disclosed.contracts);
  const rows = contractRows(disclosed.contracts, register.program);
  return [
    {
      path: GC_DATA.yearly,
      // Numbers alone, as they are: a sum below zero is no formula.
      text: csv(
        YEARLY_COLUMNS,
        years.map(({ row }) => YEARLY_COLUMNS.map((column) => row[column])),
      ),
    },
    {
      path: GC_DATA.contracts,
      text: csv(
        CONTRACT_COLUMNS,
        rows.map(({ row }) => CONTRACT_COLUMNS.map((column) => cellOfText(writable(row[column] ?? "")))),
      ),
    },
    { path: GC_DATA.report, text: reportText({ register, now, years, rows, leftOut: disclosed.leftOut }) },
  ];
}

function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse([[...columns], ...rows.map((row) => [...row])], { newline: "\r\n" })}\r\n`;
}
