import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { contentLine, escapeText, utcTime } from "../../../src/feeds/calendar/content-lines.ts";
import { anyText } from "../support/any-text.ts";
import { absent, ask, pythonWith } from "../support/machine.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A calendar with one text, which `write` has made. */
function calendarWith(text: string): string {
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", "-//Test//EN"),
    contentLine("BEGIN", "VEVENT"),
    contentLine("UID", "1@example.org"),
    contentLine("DTSTAMP", "20270101T000000Z"),
    contentLine("DTSTART", "20270101T000000Z"),
    contentLine("SUMMARY", escapeText(text)),
    contentLine("END", "VEVENT"),
    contentLine("END", "VCALENDAR"),
  ].join("");
}

/** What a calendar cannot hold is shown as a sign that something was there, and every end of a line is one. */
const writable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "\uFFFD");

/** Long enough for characters of every size to stand where a line ends. */
const long = fc.oneof(anyText, fc.string({ unit: "binary", minLength: 60, maxLength: 300 }));

describe("a line of a calendar", () => {
  it("has at most 75 octets, ends with CR and LF, and is cut within no character", () => {
    fc.assert(
      fc.property(long, (text) => {
        const written = contentLine("SUMMARY", escapeText(text));
        expect(written.endsWith("\r\n")).toBe(true);
        const lines = written.slice(0, -2).split("\r\n");
        for (const [index, line] of lines.entries()) {
          expect(bytes(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect(line.startsWith(" ")).toBe(index > 0);
        }
        expect(written.replace(/\r\n /g, "")).toBe(`SUMMARY:${escapeText(text)}\r\n`);
        expect(written.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it("of 75 octets is not folded, and one of 76 is", () => {
    const letters = (count: number): string => "x".repeat(count - "SUMMARY:".length);
    expect(contentLine("SUMMARY", letters(75))).toBe(`SUMMARY:${letters(75)}\r\n`);
    expect(contentLine("SUMMARY", letters(76))).toBe(`SUMMARY:${letters(75)}\r\n x\r\n`);
    expect(contentLine("SUMMARY", "é".repeat(34))).toBe(`SUMMARY:${"é".repeat(33)}\r\n é\r\n`);
  });
});

describe("a text", () => {
  it("comes back from a real parser as it was written, with a sign for what no calendar can hold", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const root = new ICAL.Component(ICAL.parse(calendarWith(text)) as unknown[]);
        const events = root.getAllSubcomponents("vevent");
        expect(events).toHaveLength(1);
        expect(events[0]?.getFirstPropertyValue("summary")).toBe(writable(text));
      }),
    );
  });

  const python = pythonWith("icalendar");

  it.skipIf(!python)(
    `comes back from python3-icalendar too${absent("python3-icalendar", python !== undefined)}`,
    () => {
      const texts = fc.sample(anyText, { numRuns: 60, seed: 5545 }).map(writable);
      const program = `
import icalendar, json, sys
read = [icalendar.Calendar.from_ical(text.encode("utf-8")) for text in json.load(sys.stdin)]
print(json.dumps([str(calendar.walk("VEVENT")[0]["SUMMARY"]) for calendar in read]))`;
      const read = JSON.parse(
        ask(python ?? "", ["-c", program], JSON.stringify(texts.map(calendarWith))),
      ) as string[];
      expect(read).toEqual(texts);
    },
  );
});

it("an instant is written in UTC", () => {
  expect(utcTime(Date.parse("2021-07-13T03:59:00Z"))).toBe("20210713T035900Z");
});
