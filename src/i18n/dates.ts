import { LOCALES, type Locale } from "../model/locale.ts";
import { dateOf, timeOf, weekday, type CalendarDate, type Instant, type WallTime } from "../time/calendar.ts";

const NBSP = "\u00a0";
const REGIONS: Record<Locale, string> = { en: "en-CA", fr: "fr-CA" };

const MONTHS = names({ month: "long" }, 12, (index) => Date.UTC(2024, index, 15));
// 2023-01-01 was a Sunday.
const WEEKDAYS = names({ weekday: "long" }, 7, (index) => Date.UTC(2023, 0, 1 + index));

/** Intl's formats are costly to make and cheap to use. */
const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** A day as its language writes it: `February 1, 2027` and `1er février 2027`. */
export function formatDate(date: CalendarDate, locale: Locale): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const name = MONTHS[locale][Number(month) - 1] ?? "";
  const number = Number(day);
  if (locale === "en") return `${name}${NBSP}${number}, ${year}`;
  return `${number === 1 ? "1er" : number}${NBSP}${name} ${year}`;
}

/** A month, `YYYY-MM`: `February 2027` and `février 2027`. */
export function formatMonth(month: string, locale: Locale): string {
  return `${monthName(month, locale)} ${month.slice(0, 4)}`;
}

/** The same without its year. */
export function monthName(month: string, locale: Locale): string {
  return MONTHS[locale][Number(month.slice(5, 7)) - 1] ?? "";
}

/** With the day of the week, for deadlines: `Monday, July 12, 2021` and `lundi 12 juillet 2021`. */
export function formatLongDate(date: CalendarDate, locale: Locale): string {
  const day = WEEKDAYS[locale][weekday(date)] ?? "";
  return locale === "en" ? `${day}, ${formatDate(date, locale)}` : `${day} ${formatDate(date, locale)}`;
}

/** A time of day: `2:30 p.m.` and `14 h 30`. */
export function formatTime(time: string, locale: Locale): string {
  const [hour = "0", minute = "00"] = time.split(":");
  const hours = Number(hour);
  if (locale === "fr") return minute === "00" ? `${hours}${NBSP}h` : `${hours}${NBSP}h${NBSP}${minute}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}:${minute}${NBSP}${hours < 12 ? "a.m." : "p.m."}`;
}

/** A deadline without its zone: `Monday, July 12, 2021, 11:59 p.m.` and `lundi 12 juillet 2021 à 23 h 59`. */
export function formatWallTime(time: WallTime, locale: Locale): string {
  const [day, hour] = [formatLongDate(dateOf(time), locale), formatTime(timeOf(time), locale)];
  return locale === "en" ? `${day}, ${hour}` : `${day} à ${hour}`;
}

/** The name of a zone at an instant: `Eastern Daylight Time` and `heure avancée de l’Est`. */
export function formatZone(zone: string, instant: Instant, locale: Locale): string {
  const day = Math.floor(instant / DAY);
  const key = `${locale} ${zone} ${day}`;
  let ofDay = zoneNames.get(key);
  if (ofDay === undefined) {
    const [first, last] = [zoneName(zone, day * DAY, locale), zoneName(zone, (day + 1) * DAY - 1, locale)];
    ofDay = first === last ? first : CHANGES;
    zoneNames.set(key, ofDay);
  }
  return ofDay === CHANGES ? zoneName(zone, instant, locale) : ofDay;
}

/** Milliseconds. */
const DAY = 86_400_000;
/** In place of a zone's name on a day on which its clocks change. */
const CHANGES = "";
/** Names are slow to format, and the same all day but for two days a year: by language, zone and day (of UTC). */
const zoneNames = new Map<string, string>();

function zoneName(zone: string, at: number, locale: Locale): string {
  const key = `${locale} ${zone}`;
  let format = zoneFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(REGIONS[locale], { timeZone: zone, timeZoneName: "long" });
    zoneFormats.set(key, format);
  }
  const name = format.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? zone;
  return name.replace("'", "’");
}

function names(
  options: Intl.DateTimeFormatOptions,
  count: number,
  at: (index: number) => number,
): Record<Locale, string[]> {
  const of = (locale: Locale): string[] => {
    const format = new Intl.DateTimeFormat(REGIONS[locale], { ...options, timeZone: "UTC" });
    return Array.from({ length: count }, (_, index) => format.format(at(index)));
  };
  return Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Record<Locale, string[]>;
}
