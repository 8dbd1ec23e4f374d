import { MESSAGES } from "../i18n/messages.ts";
import { formatDate, formatWallTime, formatZone } from "../i18n/dates.ts";
import { formatMoney } from "../i18n/money.ts";
import { pathOf, type Addresses } from "../i18n/routes.ts";
import { html, type SafeHtml } from "../content/html.ts";
import type { Locale } from "../model/locale.ts";
import type { Opportunity, Register } from "../register/register.ts";
import type { CalendarDate, Instant } from "../time/calendar.ts";
import { startOfDay } from "../time/zone.ts";

/** How many entries a feed holds: more would be sent again to every reader at every visit. */
export const FEED_LENGTH = 100;

/** One entry, the same for every format of feed. */
export interface FeedEntry {
  /** Never changes and is never used again. */
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly published: Instant;
  /** The last day on which the record says that something changed. */
  readonly updated: Instant;
  readonly summary: SafeHtml;
}

/** What a feed says of itself, and its entries, the latest first. */
export interface Feed {
  readonly locale: Locale;
  readonly title: string;
  readonly subtitle: string;
  readonly home: string;
  readonly updated: Instant;
  readonly entries: readonly FeedEntry[];
}

/** The feed of all opportunities that are posted by `now`. */
export function opportunityFeed(
  register: Register,
  addresses: Addresses,
  locale: Locale,
  now: Instant,
  text: (opportunity: Opportunity, field: "title" | "summary") => string,
): Feed {
  const { program } = register;
  const words = MESSAGES[locale].feed;
  const entries = [...register.opportunities.values()]
    .filter((opportunity) => opportunity.opensAt <= now)
    .sort((a, b) => b.opensAt - a.opensAt || (a.ref < b.ref ? 1 : -1))
    .slice(0, FEED_LENGTH)
    .map((opportunity): FeedEntry => {
      const link = addresses.absolute(pathOf({ kind: "opportunity", ref: opportunity.ref }, locale));
      return {
        id: link,
        title: text(opportunity, "title"),
        link,
        published: opportunity.opensAt,
        updated: lastChange(opportunity, program.time_zone, now),
        summary: summaryOf(register, opportunity, locale, text(opportunity, "summary")),
      };
    });
  const [latest] = entries.map((entry) => entry.updated).sort((a, b) => b - a);
  return {
    locale,
    title: words.title(
      (locale === "fr" ? program.name.fr : program.name.en) ?? program.name.en ?? program.name.fr ?? "",
    ),
    subtitle: words.subtitle(FEED_LENGTH),
    home: addresses.absolute(pathOf({ kind: "opportunities" }, locale)),
    // An empty feed has not changed since it could first be read.
    updated: latest ?? now,
    entries,
  };
}

/** Posting, an amendment, an answer, a cancellation: the latest that has happened by `now`. */
function lastChange(opportunity: Opportunity, zone: string, now: Instant): Instant {
  const days: (CalendarDate | undefined)[] = [
    ...(opportunity.amendments ?? []).map((amendment) => amendment.date),
    ...(opportunity.questions ?? []).flatMap((question) => [question.asked, question.answered]),
    opportunity.cancelled?.date,
    opportunity.closed_without_award?.date,
  ];
  const instants = days.filter((day) => day !== undefined).map((day) => startOfDay(day, zone));
  return instants
    .filter((instant) => instant <= now)
    .reduce((last, instant) => (instant > last ? instant : last), opportunity.opensAt);
}

/** The facts that a vendor decides by, in the entry itself. */
function summaryOf(register: Register, opportunity: Opportunity, locale: Locale, summary: string): SafeHtml {
  const words = MESSAGES[locale].opportunity;
  const { currency, time_zone: zone } = register.program;
  const closes = `${formatWallTime(opportunity.closes, locale)} (${formatZone(zone, opportunity.closesAt, locale)})`;
  const skills = (opportunity.skills ?? [])
    .map((key) => register.skills.get(key)?.name[locale] ?? key)
    .join(", ");
  const facts: [string, string][] = [
    [words.price, formatMoney(opportunity.price, currency, locale)],
    [words.closes, closes],
    [words.skills, skills],
    [words.delivery, opportunity.delivery ? formatDate(opportunity.delivery, locale) : ""],
  ];
  const colon = locale === "fr" ? "\u00a0:" : ":";
  return html`${opportunity.demonstration && html`<p>${MESSAGES[locale].demonstration.line}</p>`}${summary !== "" && html`<p>${summary}</p>`}<ul>${facts
    .filter(([, value]) => value !== "")
    .map(([name, value]) => html`<li>${name}${colon} ${value}</li>`)}</ul>`;
}
