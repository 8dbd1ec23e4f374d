import { plain } from "../content/words.ts";
import { formatDate } from "../i18n/dates.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { formatMoney } from "../i18n/money.ts";
import { pathOf } from "../i18n/routes.ts";
import type { History } from "../register/history.ts";
import type { Opportunity } from "../register/register.ts";
import { statusOf } from "../register/status.ts";
import { addDays, type Instant } from "../time/calendar.ts";
import type { Week } from "../time/iso-week.ts";
import { startOfDay } from "../time/zone.ts";
import { addressOf, amendedTexts, titleOf, titleOfRecord, type Telling } from "./telling.ts";
import { vendorFacts } from "./facts.ts";
import { newsOf } from "./news.ts";
import type { Notice } from "./notices.ts";
import { shortened, wrapText } from "./plain-text.ts";

/** The news of a week in one language, as plain text that any mail program shows. */
export interface Digest {
  readonly subject: string;
  readonly text: string;
  /** The same for the same week and language, wherever and whenever it is made: by it, a digest is sent once. */
  readonly reference: string;
  /** Nothing happened, and nothing closes: there is nothing to send. */
  readonly isEmpty: boolean;
}

/** Entries of a section, so that a digest stays one that is read; the site has the rest. */
const MOST_ENTRIES = 40;
/** Characters of a reason, a question or an answer, of which the page has the whole. */
const LONGEST_TEXT = 300;

/**
 * What came to be known in a week by `now`, and what closes in the week after it.
 * @param history of the records, by which what was merged late is told all the same
 */
export function digestOf(week: Week, telling: Telling, now: Instant, history: History): Digest {
  const { register, locale, addresses } = telling;
  const words = MESSAGES[locale].digest;
  const { time_zone: zone } = register.program;
  const from = startOfDay(week.monday, zone);
  const to = startOfDay(addDays(week.sunday, 1), zone);
  const until = Math.min(now, to - 1) as Instant;
  const notices = newsOf(register, history, { from, to }, now);
  const of = (...kinds: Notice["kind"][]): readonly string[][] =>
    notices.filter(({ kind }) => kinds.includes(kind)).map((notice) => noticeText(notice, telling));
  const nextWeek = startOfDay(addDays(week.sunday, 8), zone);
  const sections = [
    section(words.posted, of("posted", "rerun"), telling),
    section(words.changed, of("amended", "answered"), telling),
    section(words.closing, closing(telling, until, to, nextWeek), telling),
    section(words.decided, of("awarded", "unawarded", "cancelled"), telling),
  ].flat();
  const name = plain(register.program.name, locale);
  const subject = words.subject(name, formatDate(week.monday, locale), formatDate(week.sunday, locale));
  const lines = [
    ...wrapText(subject),
    "",
    ...(sections.length > 0 ? sections : [...wrapText(words.nothing), ""]),
    ...wrapText(words.follow),
    addresses.absolute(pathOf({ kind: "follow" }, locale)),
  ];
  return {
    subject,
    text: `${lines.join("\n")}\n`,
    reference: `micro-acquisition-digest-${week.name}-${locale}`,
    isEmpty: sections.length === 0,
  };
}

/** What is open at a moment and closes between two others, the first to close first. */
function closing({ register, ...telling }: Telling, at: Instant, from: Instant, to: Instant): string[][] {
  const { time_zone: zone } = register.program;
  return [...register.opportunities.values()]
    .filter((one) => one.closesAt >= from && one.closesAt < to)
    .filter((one) => statusOf(one, register.awards.get(one.ref), at, zone) === "open")
    .sort((a, b) => a.closesAt - b.closesAt)
    .map((one) => opportunityText(one, { register, ...telling }));
}

function noticeText(notice: Notice, telling: Telling): string[] {
  const { register, locale } = telling;
  const { opportunity } = notice;
  const address = addressOf(notice, telling);
  switch (notice.kind) {
    case "posted":
    case "rerun":
      return opportunityText(opportunity, telling);
    case "amended": {
      const { from, to, reason } = amendedTexts(notice.amendment, telling);
      const change = from === "" && to === "" ? [] : wrapText(`${from} → ${to}`, "  ");
      return [...wrapText(titleOf(notice, locale), "- "), ...change, ...shortText(reason), `  ${address}`];
    }
    case "awarded": {
      const { supplier, price } = notice.award;
      const name = supplier.name ?? MESSAGES[locale].award.withheld;
      const won = `${name}, ${formatMoney(price, register.program.currency, locale)}`;
      return [...wrapText(titleOf(notice, locale), "- "), ...wrapText(won, "  "), `  ${address}`];
    }
    case "cancelled":
    case "unawarded": {
      const ending = notice.kind === "cancelled" ? opportunity.cancelled : opportunity.closed_without_award;
      const reason = plain(ending?.reason, locale);
      return [...wrapText(titleOf(notice, locale), "- "), ...shortText(reason), `  ${address}`];
    }
    case "answered": {
      const { question, answer } = notice.question;
      return [
        ...wrapText(titleOf(notice, locale), "- "),
        ...wrapText(shortened(plain(question, locale), LONGEST_TEXT), "  > ", "  > "),
        ...shortText(plain(answer, locale)),
        `  ${address}`,
      ];
    }
    case "closing":
      return [...wrapText(titleOf(notice, locale), "- "), `  ${address}`];
  }
}

function opportunityText(opportunity: Opportunity, telling: Telling): string[] {
  const { locale, addresses } = telling;
  const words = MESSAGES[locale].opportunity;
  const colon = locale === "fr" ? "\u00a0:" : ":";
  const { price, closes, skills, delivery } = words;
  const facts = vendorFacts(opportunity, telling)
    .filter(([name, value]) => value !== "" && [price, closes, skills, delivery].includes(name))
    .flatMap(([name, value]) => wrapText(`${name}${colon} ${value}`, "  "));
  return [
    ...wrapText(titleOfRecord(opportunity, locale), "- "),
    ...facts,
    `  ${addresses.absolute(pathOf({ kind: "opportunity", ref: opportunity.ref }, locale))}`,
  ];
}

function shortText(text: string): string[] {
  return wrapText(shortened(text, LONGEST_TEXT), "  ");
}

function section(title: string, entries: readonly string[][], { addresses, locale }: Telling): string[] {
  if (entries.length === 0) return [];
  const left = entries.length - MOST_ENTRIES;
  const more =
    left > 0
      ? [
          ...wrapText(MESSAGES[locale].digest.more(left)),
          addresses.absolute(pathOf({ kind: "opportunities" }, locale)),
          "",
        ]
      : [];
  return [
    title.toLocaleUpperCase(`${locale}-CA`),
    "",
    ...entries.slice(0, MOST_ENTRIES).flatMap((entry) => [...entry, ""]),
    ...more,
  ];
}
