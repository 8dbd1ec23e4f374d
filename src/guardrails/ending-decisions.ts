import { problemAt } from "../content/record-file.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import type { Opportunity } from "../register/register.ts";
import { dateOf, type CalendarDate } from "../time/calendar.ts";

/**
 * The problems of a decision that ends an opportunity (MA-203): it is told once it is made, and there is something to end.
 * @param today where the programme is
 */
export function decisionsOutOfOrder(opportunity: Opportunity, today: CalendarDate): Problem[] {
  const { file, cancelled, closed_without_award: closed, posted, closes } = opportunity;
  const problem = (field: string, message: Bilingual, tip: Bilingual): Problem[] => [
    problemAt(file, [field, "date"], { rule: "MA-203", level: "error", message, tip }),
  ];
  const future = (field: string, date: CalendarDate | undefined): Problem[] =>
    date === undefined || date <= today
      ? []
      : problem(
          field,
          {
            en: `“${field}” is dated ${date}, a day that has not come yet.`,
            fr: `« ${field} » est daté du ${date}, un jour qui n’est pas encore venu.`,
          },
          {
            en: "Give the day of the decision, or remove it until it is made.",
            fr: "Donnez le jour de la décision, ou retirez-la tant qu’elle n’est pas prise.",
          },
        );
  return [
    ...future("cancelled", cancelled?.date),
    ...future("closed_without_award", closed?.date),
    ...(cancelled && cancelled.date < posted
      ? problem(
          "cancelled",
          {
            en: `Cancelled on ${cancelled.date}, before it was posted (${posted}).`,
            fr: `Annulée le ${cancelled.date}, avant sa publication (${posted}).`,
          },
          {
            en: "Correct the date. An opportunity that is not posted yet is removed, not cancelled.",
            fr: "Corrigez la date. Une occasion qui n’est pas encore publiée se retire ; elle ne s’annule pas.",
          },
        )
      : []),
    ...(closed && closed.date < dateOf(closes)
      ? problem(
          "closed_without_award",
          {
            en: `It ended without a winner on ${closed.date}, before it closed (${closes}).`,
            fr: `Elle s’est terminée sans gagnant le ${closed.date}, avant sa clôture (${closes}).`,
          },
          {
            en: "Correct the date. An opportunity that is open is cancelled.",
            fr: "Corrigez la date. Une occasion ouverte s’annule.",
          },
        )
      : []),
  ];
}
