import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import type { Locale } from "../../model/locale.ts";
import type { AnsweredOpportunity, Site } from "../site.ts";
import { said } from "../words.ts";
import { supplierLink } from "./award.ts";
import type { Page } from "./layout.ts";
import { furtherParts, partsNavigation, partsOf } from "./list-parts.ts";
import { day, demonstrationTag, money, priceName, statusTag } from "./parts.ts";

/** The list of awards, the latest first, or where it is long the first page of it. */
export function awardsPage(site: Site, locale: Locale): Page {
  const parts = partsOf(site.awards);
  const words = site.messages(locale).awards;
  return {
    route: { kind: "awards" },
    title: words.title,
    description: words.description,
    downloads: ["awards"],
    topics: [{ kind: "awards" }, { kind: "opportunities" }],
    main: html`<h1 id="awards">${words.title}</h1>
<p class="lead">${words.intro}</p>
<p><a class="more" href="${site.link({ kind: "payments" }, locale)}">${words.seePayments}</a></p>
${site.awards.length === 0 ? html`<p>${words.none}</p>` : awardsTable(site, parts[0] ?? [], locale)}
${navigation(site, locale, 1, parts.length)}`,
  };
}

/** The pages of the list after the first. */
export function furtherAwards(site: Site): readonly { kind: "awardsPart"; part: number }[] {
  return furtherParts(site.awards).map((part) => ({ kind: "awardsPart", part }));
}

/** One of them. */
export function earlierAwardsPage(site: Site, part: number, locale: Locale): Page {
  const { lists, awards: words } = site.messages(locale);
  const parts = partsOf(site.awards);
  const title = lists.pageOf(words.title, part, parts.length);
  return {
    route: { kind: "awardsPart", part },
    trail: [{ kind: "awards" }],
    title,
    description: lists.earlierAwards,
    topics: [{ kind: "awards" }, { kind: "opportunities" }],
    main: html`<h1 id="awards">${title}</h1>
<p class="lead">${lists.earlierAwards}</p>
${awardsTable(site, parts[part - 1] ?? [], locale)}
${navigation(site, locale, part, parts.length)}`,
  };
}

function navigation(site: Site, locale: Locale, part: number, count: number): HtmlValue {
  return partsNavigation(site, locale, {
    part,
    count,
    routeOf: (to) => (to === 1 ? { kind: "awards" } : { kind: "awardsPart", part: to }),
  });
}

/** A table that becomes a list of cards on a narrow screen. */
export function awardsTable(site: Site, awards: readonly AnsweredOpportunity[], locale: Locale): SafeHtml {
  const words = site.messages(locale).awards;
  const price = priceName(site, locale);
  return html`<table class="stacked">
<thead><tr><th scope="col">${words.opportunity}</th><th scope="col">${words.supplier}</th><th scope="col" class="right">${price}</th><th scope="col">${words.awarded}</th><th scope="col">${words.status}</th></tr></thead>
<tbody>
${awards.map(
  ({
    award,
    opportunity,
  }) => html`<tr><th scope="row"><a href="${site.link({ kind: "award", ref: award.ref }, locale)}">${said(opportunity.title, locale)}</a>${demonstrationTag(site, award, locale)}</th><td data-label="${words.supplier}">${supplierLink(site, award, locale)}</td><td data-label="${price}" class="right">${money(site, award.price, locale)}</td><td data-label="${words.awarded}">${day(award.awarded, locale) ?? site.messages(locale).award.notKnown}</td><td data-label="${words.status}">${statusTag(site, opportunity, locale, site.messages(locale).contractStatuses)}</td></tr>
`,
)}</tbody>
</table>`;
}
