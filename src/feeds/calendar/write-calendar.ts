import { MESSAGES } from "../../i18n/messages.ts";
import { pathOf } from "../../i18n/routes.ts";
import type { Locale } from "../../model/locale.ts";
import type { Opportunity } from "../../register/register.ts";
import { addDays } from "../../time/calendar.ts";
import { titleOfRecord, type Telling } from "../telling.ts";
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
 * shows it in its reader's own zone; the words beside it tell the programme's clock (docs/decisions/0009).
 * @param events what `writeEvents` made
 */
export function writeCalendar(
  { title, description }: CalendarHead,
  events: readonly string[],
  locale: Locale,
): string {
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", `-//Micro-acquisition//Deadlines//${locale.toUpperCase()}`),
    contentLine("CALSCALE", "GREGORIAN"),
    contentLine("METHOD", "PUBLISH"),
    // The first two are RFC 7986's, the others what older programs know.
    contentLine("NAME", escapeText(title)),
    contentLine("REFRESH-INTERVAL;VALUE=DURATION", "PT6H"),
    contentLine("X-WR-CALNAME", escapeText(title)),
    contentLine("X-WR-CALDESC", escapeText(description)),
    contentLine("X-PUBLISHED-TTL", "PT6H"),
    ...(events.length === 0 ? [NOTHING] : events),
    contentLine("END", "VCALENDAR"),
  ].join("");
}

/** The deadlines of one opportunity, as the events of a calendar. */
export function writeEvents(
  opportunity: Opportunity,
  deadlines: readonly Deadline[],
  telling: Telling,
): string {
  const { register, addresses, locale } = telling;
  const words = MESSAGES[locale];
  const title = titleOfRecord(opportunity, locale);
  const page = addresses.absolute(pathOf({ kind: "opportunity", ref: opportunity.ref }, locale));
  const host = new URL(addresses.absolute("/")).hostname;
  const skills = (opportunity.skills ?? []).map((key) => escapeText(nameOf(register.skills, key, locale)));
  const about = [
    contentLine("DESCRIPTION", escapeText(descriptionOf(opportunity, page, telling))),
    contentLine("URL", page),
    ...(skills.length > 0 ? [contentLine("CATEGORIES", skills.join(","))] : []),
    // A deadline keeps nobody busy.
    contentLine("TRANSP", "TRANSPARENT"),
    contentLine("END", "VEVENT"),
  ].join("");
  return deadlines
    .map((deadline) =>
      [
        contentLine("BEGIN", "VEVENT"),
        // The same in each language and each calendar, for it is the same deadline.
        contentLine("UID", `${opportunity.ref}-${deadline.kind}@${host}`),
        ...timesOf(deadline),
        contentLine(`SUMMARY;LANGUAGE=${locale}-CA`, escapeText(words.calendar[deadline.kind](title))),
        about,
      ].join(""),
    )
    .join("");
}

function timesOf({ when, cancelled, sequence, changed }: Deadline): string[] {
  return [
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
  ];
}

/** The facts that a vendor decides by, each on a line. */
function descriptionOf(opportunity: Opportunity, page: string, telling: Telling): string {
  const { register, locale } = telling;
  const contact = contactOf(opportunity, register);
  const colon = locale === "fr" ? "\u00a0:" : ":";
  return [
    ...(opportunity.demonstration ? [MESSAGES[locale].demonstration.line] : []),
    ...vendorFacts(opportunity, telling)
      .filter(([, value]) => value !== "")
      .map(([name, value]) => `${name}${colon} ${value}`),
    ...(contact === undefined || opportunity.demonstration ? [] : [contact]),
    page,
  ].join("\n");
}
