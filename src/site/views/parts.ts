import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { GUARDRAILS } from "../../guardrails/index.ts";
import { formatDate, formatWallTime, formatZone } from "../../i18n/dates.ts";
import type { Messages } from "../../i18n/en.ts";
import { formatMoney } from "../../i18n/money.ts";
import { frenchMessage } from "../../i18n/typography.ts";
import type { Bilingual, Locale } from "../../model/locale.ts";
import type { Cents } from "../../model/money.ts";
import type { Ref } from "../../model/ref.ts";
import type { RuleId } from "../../problems/problem.ts";
import type { Opportunity } from "../../register/register.ts";
import { movesByClock } from "../../register/status.ts";
import type { CalendarDate, Instant, WallTime } from "../../time/calendar.ts";
import type { Site } from "../site.ts";
import { plain, written } from "../words.ts";

/** Pieces that several pages show. */

/** A fact of a list of facts; nothing where there is no value. */
export function fact(name: string, value: HtmlValue): HtmlValue {
  if (value === undefined || value === null || value === false || value === "") return undefined;
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>
`;
}

/** A fact whose value is sentences: it takes the whole width. */
export function wideFact(name: string, value: HtmlValue): HtmlValue {
  if (value === undefined || value === false) return undefined;
  return html`<div class="wide"><dt>${name}</dt><dd>${value}</dd></div>
`;
}

export function day(date: CalendarDate | undefined, locale: Locale): HtmlValue {
  return date && html`<time datetime="${date}">${formatDate(date, locale)}</time>`;
}

/** A deadline with the name of its zone. */
export function deadline(site: Site, time: WallTime, at: Instant, locale: Locale): SafeHtml {
  return html`<time datetime="${new Date(at).toISOString()}">${deadlineText(site, time, at, locale)}</time>`;
}

export function deadlineText(site: Site, time: WallTime, at: Instant, locale: Locale): string {
  return `${formatWallTime(time, locale)} (${formatZone(site.register.program.time_zone, at, locale)})`;
}

export function money(site: Site, amount: Cents, locale: Locale): string {
  return formatMoney(amount, site.register.program.currency, locale);
}

/** What a contract's price is called: where a programme has taxes, it is the price before them. */
export function priceName(site: Site, locale: Locale): string {
  const words = site.messages(locale);
  return site.register.program.taxes ? words.award.price : words.opportunity.price;
}

/**
 * An opportunity's status. While only the clock moves it, it carries its instants, so that a browser shows the right
 * one also when the site was built yesterday.
 */
export function statusTag(
  site: Site,
  opportunity: Opportunity,
  locale: Locale,
  names: Messages["statuses"] = site.messages(locale).statuses,
): SafeHtml {
  const status = site.statusOf(opportunity);
  return html`<span class="tag ${status}" data-status="${status}"${movesByClock(status) && clockData(opportunity)}>${names[status]}</span>`;
}

/** The instants from which a browser computes a status again. */
function clockData(opportunity: Opportunity): SafeHtml {
  const funded = opportunity.funds_reserved !== undefined;
  return html` data-opens="${opportunity.opensAt}" data-closes="${opportunity.closesAt}" data-funded="${String(funded)}"`;
}

export function demonstrationTag(
  site: Site,
  opportunity: Pick<Opportunity, "demonstration">,
  locale: Locale,
): HtmlValue {
  return (
    opportunity.demonstration &&
    html` <span class="tag demonstration">${site.messages(locale).demonstration.badge}</span>`
  );
}

export function skillNames(site: Site, keys: readonly string[] | undefined, locale: Locale): string[] {
  return (keys ?? []).map((key) => plain(site.register.skills.get(key)?.name, locale) || key);
}

export function teamName(site: Site, key: string, locale: Locale): string {
  return plain(site.register.teams.get(key)?.name, locale) || key;
}

/** A team's name, which leads to its part of it all. */
export function teamLink(site: Site, key: string, locale: Locale): SafeHtml {
  return html`<a href="${site.link({ kind: "team", key }, locale)}">${teamName(site, key, locale)}</a>`;
}

/** The same of skills, with commas between them. */
export function skillLinks(site: Site, keys: readonly string[] = [], locale: Locale): HtmlValue {
  return keys.map((key, index) => [
    index > 0 && ", ",
    html`<a href="${site.link({ kind: "skill", key }, locale)}">${skillNames(site, [key], locale)}</a>`,
  ]);
}

/** Words that lead to the page of a rule, where this site has one. */
export function toRule(site: Site, id: RuleId, words: string, locale: Locale): HtmlValue {
  return GUARDRAILS.some((rule) => rule.id === id)
    ? html`<a href="${site.link({ kind: "rule", id }, locale)}">${words}</a>`
    : words;
}

/** Words of the product's own, which are written in both languages. */
export function inOurWords(text: Bilingual, locale: Locale): string {
  return locale === "fr" ? frenchMessage(text.fr) : text.en;
}

/** What is said at the head of a record's page: that it is made up, what it breaks, and which exceptions it has. */
export function recordNotices(
  site: Site,
  record: { readonly ref: Ref; readonly demonstration?: boolean | undefined },
  locale: Locale,
): SafeHtml {
  const words = site.messages(locale);
  const broken = site.brokenGuardrails(record.ref);
  return html`${
    record.demonstration &&
    html`<div class="note demonstration"><p><strong>${words.demonstration.badge}.</strong> ${words.demonstration.line}</p></div>
`
  }${
    broken.length > 0 &&
    html`<section class="note broken" aria-labelledby="broken"><h2 id="broken">${words.guardrails.title}</h2>
<p>${words.guardrails.line}</p>
<ul>${broken.map(
      (
        problem,
      ) => html`<li><strong>${toRule(site, problem.rule, problem.rule, locale)}</strong> ${inOurWords(problem.message, locale)}</li>
`,
    )}</ul></section>
`
  }`;
}

/** Exceptions of a record, with their reasons, for the public to read. */
export function exceptions(site: Site, ref: Ref, locale: Locale): HtmlValue {
  const words = site.messages(locale).guardrails;
  const granted = site.register.exceptions.filter((exception) => exception.record === ref);
  if (granted.length === 0) return undefined;
  return html`<section aria-labelledby="exceptions"><h2 id="exceptions">${words.exceptions}</h2>
${granted.map(
  (exception) => html`<h3>${toRule(site, exception.rule, words.exception(exception.rule), locale)}</h3>
${written(exception.reason, locale, 4)}
<dl class="facts">${fact(words.approvedBy, plain(exception.approved_by, locale))}${fact(words.ends, day(exception.ends, locale))}</dl>
`,
)}</section>
`;
}

/** A link to a page of another origin, such as a repository. */
export function outside(address: string | undefined, name?: string): HtmlValue {
  return (
    address &&
    html`<a href="${address}" rel="nofollow noopener">${name ?? address.replace("https://", "")}</a>`
  );
}
