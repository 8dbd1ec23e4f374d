import { frenchTypography } from "../../i18n/typography.ts";
import type { Bilingual } from "../../model/locale.ts";
import type { Register } from "../../register/register.ts";
import type { Instant } from "../../time/calendar.ts";
import { dayAt } from "../../time/zone.ts";
import type { DisclosedRow } from "./contracts.ts";
import type { LeftOut } from "./disclosed.ts";
import { notesOf } from "./notes.ts";
import type { DisclosedYear } from "./yearly.ts";

interface Told {
  readonly register: Register;
  readonly now: Instant;
  readonly years: readonly DisclosedYear[];
  readonly rows: readonly DisclosedRow[];
  readonly leftOut: readonly LeftOut[];
}

/** What goes with the tables, which have no column for it: what each row is made of, what is to be confirmed, and what is left out. */
export function reportText({ register, now, years, rows, leftOut }: Told): string {
  const { time_zone: zone, open_data: data } = register.program;
  const today = dayAt(now, zone);
  const report = {
    organization: data?.disclosure?.organization,
    as_of: today,
    scope: SCOPE,
    demonstration_records_left_out: [...register.awards.values()].filter(
      ({ ref, demonstration }) =>
        demonstration === true || register.opportunities.get(ref)?.demonstration === true,
    ).length,
    years: years.map(({ year, contracts }) => ({
      year,
      // A year that is not over has a row of what there is so far.
      complete: today.slice(0, 4) > year,
      contracts,
      confirm: YEARLY_NOTE,
    })),
    contracts: rows.map((told) => ({
      reference_number: told.row.reference_number,
      record: told.contract.award.ref,
      confirm: notesOf(told),
    })),
    left_out: leftOut,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

const SCOPE: Bilingual = {
  en: "The contracts of this programme alone, and none that is made up: a department adds them to its others before it discloses.",
  fr: frenchTypography(
    "Les seuls contrats de ce programme, et aucun qui soit inventé : un ministère les ajoute aux autres avant de divulguer.",
  ),
};

const YEARLY_NOTE: Bilingual = {
  en: "Add the department’s other contracts, and make sure that what was paid by acquisition card is counted as the department counts it: among contracts, among card purchases, or both.",
  fr: frenchTypography(
    "Ajoutez les autres contrats du ministère, et assurez-vous que ce qui a été payé par carte d’achat est compté comme le ministère le compte : parmi les contrats, parmi les achats par carte, ou les deux.",
  ),
};
