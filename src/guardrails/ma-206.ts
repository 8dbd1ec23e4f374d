import { problemAt } from "../content/record-file.ts";
import { formatLongDate } from "../i18n/dates.ts";
import { WEEKDAYS, type Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import type { Opportunity } from "../register/register.ts";
import { addBusinessDays, isBusinessDay, type Holidays } from "../time/business-days.ts";
import { dateOf, weekday, type CalendarDate } from "../time/calendar.ts";
import { opportunities, where } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const goodClosingDay: Rule = {
  id: "MA-206",
  name: { en: "A good day to close", fr: "Un bon jour de clôture" },
  level: "warning",
  sources: ["pilot"],
  what: {
    en: "An opportunity closes on a business day, and not on one that the programme keeps free (Fridays by default).",
    fr: "Une occasion se ferme un jour ouvrable, et non un jour que le programme laisse libre (le vendredi par défaut).",
  },
  why: {
    en: "On the day of closing somebody must be there to help those whose application does not get through, and to open what came.",
    fr: "Le jour de la clôture, il faut quelqu’un pour aider ceux dont la candidature ne passe pas, et pour ouvrir ce qui est arrivé.",
  },
  fix: {
    en: "Close on another day. The message gives the next good one; the dates after it may have to move with it.",
    fr: "Fermez un autre jour. Le message donne le prochain qui convient ; les dates qui suivent devront peut-être se déplacer aussi.",
  },
  numbers: ["deadlines.no_closing_on"],
  judged: where(({ deadlines }) => deadlines?.no_closing_on !== undefined, opportunities()),
  check: (register, program) =>
    [...register.opportunities.values()].flatMap((opportunity) =>
      badDay(opportunity, program, register.holidays),
    ),
};

function badDay({ file, closes }: Opportunity, { deadlines }: Program, holidays: Holidays): Problem[] {
  const avoided = deadlines?.no_closing_on;
  const day = dateOf(closes);
  const isBad = (date: CalendarDate): boolean =>
    !isBusinessDay(date, holidays) || (avoided ?? []).some((name) => name === nameOf(date));
  if (!avoided || !isBad(day)) return [];
  const isClosed = !isBusinessDay(day, holidays);
  // A programme that keeps every day free has no better day to offer.
  const better = WEEKDAYS.every((name) => avoided.includes(name))
    ? undefined
    : nextDay(day, holidays, (date) => !isBad(date));
  return [
    problemAt(file, ["closes"], {
      rule: "MA-206",
      level: "warning",
      message: {
        en: `It closes on ${formatLongDate(day, "en")}, ${isClosed ? "when offices are closed" : "a day on which the programme closes nothing"}.`,
        fr: `Elle se ferme le ${formatLongDate(day, "fr")}, ${isClosed ? "quand les bureaux sont fermés" : "un jour où le programme ne ferme rien"}.`,
      },
      tip:
        better === undefined
          ? { en: "Choose another day.", fr: "Choisissez un autre jour." }
          : {
              en: `The next good day is ${formatLongDate(better, "en")} (${better}).`,
              fr: `Le prochain jour qui convient est le ${formatLongDate(better, "fr")} (${better}).`,
            },
    }),
  ];
}

function nameOf(date: CalendarDate): (typeof WEEKDAYS)[number] | undefined {
  return WEEKDAYS[weekday(date) - 1];
}

function nextDay(
  from: CalendarDate,
  holidays: Holidays,
  isGood: (date: CalendarDate) => boolean,
): CalendarDate {
  let day = addBusinessDays(from, 1, holidays);
  while (!isGood(day)) day = addBusinessDays(day, 1, holidays);
  return day;
}
