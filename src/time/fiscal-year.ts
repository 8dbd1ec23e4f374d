import type { CalendarDate } from "./calendar.ts";

/** The Government of Canada's fiscal year begins on April 1 (Financial Administration Act, section 2). */
const FIRST_MONTH = 4;

/** The fiscal quarter of a day, as the government's disclosures write it: 2021-06-30 is in `2021-2022-Q1`. */
export function fiscalQuarter(date: CalendarDate): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const begins = month >= FIRST_MONTH ? year : year - 1;
  const quarter = Math.floor(((month - FIRST_MONTH + 12) % 12) / 3) + 1;
  return `${begins}-${begins + 1}-Q${quarter}`;
}
