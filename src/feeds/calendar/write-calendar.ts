import { plain } from "../../content/words.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import { pathOf } from "../../i18n/routes.ts";
import { addDays } from "../../time/calendar.ts";
import type { Telling } from "../entries.ts";
import { contactOf, nameOf, vendorFacts } from "../facts.ts";
import { contentLine, escapeText, utcTime } from "./content-lines.ts";
import type { Deadline } from "./deadlines.ts";

/** What a calendar says of itself. */
export interface CalendarHead {
  readonly title: string;
  readonly description: string;
}

/**
 * A calendar has to hold something (RFC 5545, section 3.4). Where there are no deadlines, it is a zone that nothing refers to.
 */
const NOTHING = [
  "BEGIN:VTIMEZONE",
  "TZID:Etc/UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
]
  .map((line) => `${line}\r\n`)
  .join("");

/**
 * Deadlines as a calendar (RFC 5545). Moments are written in UTC: a record's deadline is one instant, and a calendar program
 * shows it in its reader's own zone; the words beside it tell the programme's clock (docs/decisions/0008).
 */
export function writeCalendar(
  { title, description }: CalendarHead,
  deadlines: readonly Deadline[],
  telling: Telling,
): string {
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", `-//Micro-acquisition//Deadlines//${telling.locale.toUpperCase()}`),
    contentLine("CALSCALE", "GREGORIAN"),
    contentLine("METHOD", "PUBLISH"),
    // The first two are RFC 7986's, the others what older programs know.
    contentLine("NAME", escapeText(title)),
    contentLine("REFRESH-INTERVAL;VALUE=DURATION", "PT6H"),
    contentLine("X-WR-CALNAME", escapeText(title)),
    contentLine("X-WR-CALDESC", escapeText(description)),
    contentLine("X-PUBLISHED-TTL", "PT6H"),
    ...(deadlines.length === 0 ? [NOTHING] : deadlines.map((deadline) => eventOf(deadline, telling))),
    contentLine("END", "VCALENDAR"),
  ].join("");
}

function eventOf(deadline: Deadline, telling: Telling): string {
  const { register, addresses, locale } = telling;
  const { kind, opportunity, when, cancelled, sequence, changed } = deadline;
  const words = MESSAGES[locale];
  const page = addresses.absolute(pathOf({ kind: "opportunity", ref: opportunity.ref }, locale));
  const facts = vendorFacts(opportunity, telling).filter(([, value]) => value !== "");
  const contact = contactOf(opportunity, register);
  const description = [
    ...(opportunity.demonstration ? [words.demonstration.line] : []),
    ...facts.map(([name, value]) => `${name}${locale === "fr" ? "\u00a0:" : ":"} ${value}`),
    ...(contact === undefined || opportunity.demonstration ? [] : [contact]),
    page,
  ].join("\n");
  const skills = (opportunity.skills ?? []).map((key) => escapeText(nameOf(register.skills, key, locale)));
  return [
    contentLine("BEGIN", "VEVENT"),
    // The same in each language and each calendar, for it is the same deadline.
    contentLine("UID", `${opportunity.ref}-${kind}@${new URL(addresses.absolute("/")).hostname}`),
    // In a calendar that is published, the moment at which the event was last changed (section 3.8.7.2), and not that of the build.
    contentLine("DTSTAMP", utcTime(changed)),
    contentLine("LAST-MODIFIED", utcTime(changed)),
    contentLine("SEQUENCE", String(sequence)),
    contentLine("STATUS", cancelled ? "CANCELLED" : "CONFIRMED"),
    ...("at" in when
      ? [contentLine("DTSTART", utcTime(when.at))]
      : [
          contentLine("DTSTART;VALUE=DATE", when.day.replaceAll("-", "")),
          contentLine("DTEND;VALUE=DATE", addDays(when.day, 1).replaceAll("-", "")),
        ]),
    contentLine(
      `SUMMARY;LANGUAGE=${locale}-CA`,
      escapeText(words.calendar[kind](plain(opportunity.title, locale))),
    ),
    contentLine("DESCRIPTION", escapeText(description)),
    contentLine("URL", page),
    ...(skills.length > 0 ? [contentLine("CATEGORIES", skills.join(","))] : []),
    // A deadline keeps nobody busy.
    contentLine("TRANSP", "TRANSPARENT"),
    contentLine("END", "VEVENT"),
  ].join("");
}
