import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDate, formatLongDate, formatTime, formatWallTime, formatZone } from "../../src/i18n/dates.ts";
import {
  addDays,
  instantOf,
  parseDate,
  parseWallTime,
  type CalendarDate,
  type WallTime,
} from "../../src/time/calendar.ts";
import { faultsAsShown } from "./french-faults.ts";

function day(text: string): CalendarDate {
  const date = parseDate(text);
  if (date === undefined) throw new Error(text);
  return date;
}

function wall(text: string): WallTime {
  const time = parseWallTime(text);
  if (time === undefined) throw new Error(text);
  return time;
}

/** A text with plain spaces, to be compared by eye. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const days = fc.integer({ min: 0, max: 36_000 }).map((count) => addDays(day("2000-01-01"), count));

describe("a day", () => {
  it.each([
    ["2027-02-01", "February 1, 2027", "1er février 2027"],
    ["2026-11-23", "November 23, 2026", "23 novembre 2026"],
    ["2021-08-02", "August 2, 2021", "2 août 2021"],
    ["2024-12-31", "December 31, 2024", "31 décembre 2024"],
    ["2021-07-11", "July 11, 2021", "11 juillet 2021"],
    ["2021-07-21", "July 21, 2021", "21 juillet 2021"],
  ])("%s is written %s and %s", (date, en, fr) => {
    expect([formatDate(day(date), "en"), formatDate(day(date), "fr")].map(plain)).toEqual([en, fr]);
  });

  it("keeps the month and its number together on a line", () => {
    expect([formatDate(day("2027-02-01"), "en"), formatDate(day("2027-02-01"), "fr")]).toEqual([
      "February\u00a01, 2027",
      "1er\u00a0février 2027",
    ]);
  });

  it.each([
    ["2021-07-12", "Monday, July 12, 2021", "lundi 12 juillet 2021"],
    ["2027-02-28", "Sunday, February 28, 2027", "dimanche 28 février 2027"],
    ["2028-01-01", "Saturday, January 1, 2028", "samedi 1er janvier 2028"],
  ])("%s is written at length %s and %s", (date, en, fr) => {
    expect([formatLongDate(day(date), "en"), formatLongDate(day(date), "fr")].map(plain)).toEqual([en, fr]);
  });

  it("is written as the platform writes it, but for the first of a month in French", () => {
    const format = (locale: string, date: CalendarDate): string =>
      new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
        new Date(`${date}T00:00:00Z`),
      );
    fc.assert(
      fc.property(days, (date) => {
        expect(plain(formatDate(date, "en"))).toBe(plain(format("en-CA", date)));
        expect(plain(formatDate(date, "fr")).replace(/^1er /, "1 ")).toBe(plain(format("fr-CA", date)));
      }),
    );
  });

  it("has French typography on every day", () => {
    fc.assert(
      fc.property(days, (date) => {
        expect(faultsAsShown(formatLongDate(date, "fr"))).toEqual([]);
      }),
    );
  });
});

describe("a time of day", () => {
  it.each([
    ["14:30", "2:30 p.m.", "14 h 30"],
    ["14:00", "2:00 p.m.", "14 h"],
    ["14:05", "2:05 p.m.", "14 h 05"],
    ["09:00", "9:00 a.m.", "9 h"],
    ["00:00", "12:00 a.m.", "0 h"],
    ["00:30", "12:30 a.m.", "0 h 30"],
    ["12:00", "12:00 p.m.", "12 h"],
    ["11:59", "11:59 a.m.", "11 h 59"],
    ["23:59", "11:59 p.m.", "23 h 59"],
  ])("%s is written %s and %s", (time, en, fr) => {
    expect([formatTime(time, "en"), formatTime(time, "fr")].map(plain)).toEqual([en, fr]);
  });

  it("is another text for every minute of the day, and never broken over two lines", () => {
    const minutes = Array.from({ length: 1440 }, (_, index) =>
      [Math.trunc(index / 60), index % 60].map((value) => String(value).padStart(2, "0")).join(":"),
    );
    const texts = minutes.flatMap((time) => [formatTime(time, "en"), formatTime(time, "fr")]);
    expect(texts.filter((text) => text.includes(" "))).toEqual([]);
    const said = (["en", "fr"] as const).map(
      (locale) => new Set(minutes.map((time) => formatTime(time, locale))).size,
    );
    expect(said).toEqual([1440, 1440]);
  });
});

describe("a deadline", () => {
  it("has its day of the week, its day and its time", () => {
    const time = wall("2021-07-12 23:59");
    expect([formatWallTime(time, "en"), formatWallTime(time, "fr")].map(plain)).toEqual([
      "Monday, July 12, 2021, 11:59 p.m.",
      "lundi 12 juillet 2021 à 23 h 59",
    ]);
  });
});

describe("the name of a zone", () => {
  const at = (text: string) => instantOf(Date.parse(text));

  it.each([
    ["2027-02-01T19:30:00Z", "Eastern Standard Time", "heure normale de l’Est"],
    ["2021-07-13T03:59:00Z", "Eastern Daylight Time", "heure avancée de l’Est"],
  ])("at %s in Toronto is %s and %s", (instant, en, fr) => {
    expect([
      formatZone("America/Toronto", at(instant), "en"),
      formatZone("America/Toronto", at(instant), "fr"),
    ]).toEqual([en, fr]);
  });

  it.each([
    ["America/Toronto", "2027-03-14T06:59:59Z", "2027-03-14T07:00:00Z"],
    ["America/Toronto", "2026-11-01T05:59:59Z", "2026-11-01T06:00:00Z"],
    ["America/St_Johns", "2027-03-14T05:29:59Z", "2027-03-14T05:30:00Z"],
  ])("changes in %s between %s and %s, whichever is asked first", (zone, before, after) => {
    const name = (text: string): string => formatZone(zone, at(text), "en");
    const [last, first] = [name(after), name(before)];
    expect([first.includes("Standard"), last.includes("Standard")]).toContain(true);
    expect(first).not.toBe(last);
    expect([name(before), name(after)]).toEqual([first, last]);
  });

  it("has a curved apostrophe in French, wherever it is", () => {
    const names = Intl.supportedValuesOf("timeZone").map((zone) =>
      formatZone(zone, at("2026-07-01T00:00:00Z"), "fr"),
    );
    expect(names.filter((name) => name === "" || name.includes("'"))).toEqual([]);
  });
});
