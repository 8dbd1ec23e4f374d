import { problemAt } from "../../content/record-file.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Opportunity, Register } from "../../register/register.ts";
import { addBusinessDays } from "../../time/business-days.ts";
import { dateOf, timeOf, wallTime } from "../../time/calendar.ts";
import type { FieldChange } from "./amended-fields.ts";

/**
 * The problem of an open opportunity that changed without closing later by the business days of the programme (MA-213):
 * vendors need the time to act on a change. One that has closed keeps its closing (`frozenFields`).
 */
export function closingStays(
  before: Opportunity,
  after: Opportunity,
  changes: readonly FieldChange[],
  { holidays, program }: Pick<Register, "holidays" | "program">,
): Problem[] {
  const days = program.deadlines?.closing_moves_at_least;
  if (days === undefined || changes.length === 0) return [];
  const earliest = wallTime(addBusinessDays(dateOf(before.closes), days, holidays), timeOf(before.closes));
  if (after.closes >= earliest) return [];
  return [
    problemAt(after.file, ["closes"], {
      rule: "MA-213",
      level: "error",
      message: {
        en: `The opportunity changed after posting, and closes at ${after.closes}; expected ${earliest} or later, ${days} business days after what was posted (${before.closes}).`,
        fr: `L’occasion a changé après la publication et se ferme le ${after.closes} ; il faut le ${earliest} ou plus tard, ${days} jours ouvrables après ce qui était publié (${before.closes}).`,
      },
      tip: {
        en: "Move “closes”, and add an amendment that says so.",
        fr: "Reportez « closes » et ajoutez une modification qui le dit.",
      },
    }),
  ];
}
