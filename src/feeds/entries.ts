import { html, type HtmlValue, type SafeHtml } from "../content/html.ts";
import { plain } from "../content/words.ts";
import { written } from "../content/written.ts";
import { formatDate } from "../i18n/dates.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { pathOf } from "../i18n/routes.ts";
import type { LocalText, Locale } from "../model/locale.ts";
import type { Amendment } from "../model/opportunity.ts";
import type { Opportunity } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { awardFacts, factsOf, listOfFacts, nameOf } from "./facts.ts";
import type { Notice } from "./notices.ts";
import { addressOf, amendedTexts, titleOf, type Telling } from "./telling.ts";

/** One entry, the same for every format of feed. */
export interface FeedEntry {
  /** Never changes and is never used again; the address of what it tells, in the entry's language. */
  readonly id: string;
  readonly title: string;
  readonly published: Instant;
  /** The last instant at which the record says that something in the entry changed. */
  readonly updated: Instant;
  readonly content: SafeHtml;
  /** Names of skills. */
  readonly categories: readonly string[];
}

/** Tells notices as entries, each once: a notice stands in the feeds of everything, of its skills and of its team. */
export function teller(telling: Telling): (notice: Notice) => FeedEntry {
  const told = new WeakMap<Notice, FeedEntry>();
  return (notice) => {
    const known = told.get(notice) ?? entryOf(notice, telling);
    told.set(notice, known);
    return known;
  };
}

/** What happened, as an entry of a feed: what is new first, then the facts that a vendor decides by. */
function entryOf(notice: Notice, telling: Telling): FeedEntry {
  const { register, locale } = telling;
  const { opportunity } = notice;
  return {
    id: addressOf(notice, telling),
    title: titleOf(notice, locale),
    published: notice.at,
    updated: notice.changed,
    content: html`${
      opportunity.demonstration && html`<p>${MESSAGES[locale].demonstration.line}</p>`
    }${contentOf(notice, telling)}`,
    categories: (opportunity.skills ?? []).map((key) => nameOf(register.skills, key, locale)),
  };
}

function contentOf(notice: Notice, telling: Telling): HtmlValue {
  const { opportunity } = notice;
  const { locale } = telling;
  const words = MESSAGES[locale].opportunity;
  const facts = (): SafeHtml => factsOf(opportunity, telling);
  switch (notice.kind) {
    case "posted":
      return [summaryOf(opportunity, locale), facts()];
    case "rerun":
      return [earlier(telling, notice.repeats), summaryOf(opportunity, locale), facts()];
    case "amended":
      return [amendmentOf(notice.amendment, telling), facts()];
    case "answered":
      return [answerOf(notice.question, locale), facts()];
    case "closing":
      return [html`<p>${MESSAGES[locale].feed.closingText}</p>`, facts()];
    case "cancelled":
      return because(words.cancelled, opportunity.cancelled, locale);
    case "unawarded":
      return because(words.closedWithoutAward, opportunity.closed_without_award, locale);
    case "awarded":
      return awardFacts(notice.award, telling);
  }
}

function summaryOf(opportunity: Opportunity, locale: Locale): HtmlValue {
  const summary = plain(opportunity.summary, locale);
  return summary !== "" && html`<p>${summary}</p>`;
}

function earlier({ register, addresses, locale }: Telling, ref: Opportunity["ref"]): HtmlValue {
  const first = register.opportunities.get(ref);
  return (
    first &&
    html`<p>${MESSAGES[locale].opportunity.repeats} <a href="${addresses.absolute(pathOf({ kind: "opportunity", ref }, locale))}">${plain(first.title, locale)}</a></p>`
  );
}

/** What changed, from what to what, and why. */
function amendmentOf(amendment: Amendment, telling: Telling): HtmlValue {
  const { locale } = telling;
  const words = MESSAGES[locale];
  const { from, to } = amendedTexts(amendment, telling);
  return [
    html`<p>${words.fields[amendment.field]}</p>`,
    (from !== "" || to !== "") &&
      listOfFacts(locale, [
        [words.opportunity.from, from],
        [words.opportunity.to, to],
      ]),
    written(amendment.reason, locale),
  ];
}

function answerOf(
  { asked, answered, question, answer }: NonNullable<Opportunity["questions"]>[number],
  locale: Locale,
): HtmlValue {
  const words = MESSAGES[locale].opportunity;
  return [
    html`<p>${words.asked(formatDate(asked, locale))}</p>`,
    html`<blockquote>${written(question, locale)}</blockquote>`,
    answered && html`<p>${words.answered(formatDate(answered, locale))}</p>`,
    written(answer, locale),
  ];
}

function because(
  heading: (date: string) => string,
  ending: { readonly date: Parameters<typeof formatDate>[0]; readonly reason: LocalText } | undefined,
  locale: Locale,
): HtmlValue {
  return ending && [html`<p>${heading(formatDate(ending.date, locale))}</p>`, written(ending.reason, locale)];
}
