import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { chartOf } from "../../dashboard/charts/all.ts";
import type { ChartId } from "../../dashboard/charts/chart.ts";
import type { Dashboard } from "../../dashboard/dashboard.ts";
import { awardedOf } from "../../dashboard/purchases.ts";
import type { Topic } from "../../i18n/feed-routes.ts";
import type { Locale } from "../../model/locale.ts";
import type { Opportunity } from "../../register/register.ts";
import { numbersOfPart, type Part, type PartKind } from "../parts-of.ts";
import type { Site } from "../site.ts";
import { said } from "../words.ts";
import { awardsTable } from "./awards.ts";
import { figure } from "./figure.ts";
import { feedLinks } from "./follow.ts";
import type { Page } from "./layout.ts";
import { measureList } from "./numbers.ts";
import { demonstrationTag, skillNames, statusTag, teamName } from "./parts.ts";
import { section } from "./waiting.ts";

/** As many records as a person reads through; the data has them all. */
const MOST_ROWS = 200;
/** A chart of fewer awards says no more than their table. */
const CHARTS_FROM = 3;
const CHARTS: readonly ChartId[] = ["spend-over-time", "time-to-pay"];

/** A team's, a skill's or a supplier's part of it all. */
export function partPage(site: Site, kind: PartKind, part: Part, locale: Locale): Page {
  const all = site.messages(locale).dashboard;
  const words = { team: all.ofTeam, skill: all.ofSkill, supplier: all.ofSupplier }[kind];
  const name = partName(site, kind, part, locale);
  const topic = followed(site, kind, part);
  const dashboard = numbersOfPart(part, site);
  return {
    route: { kind, key: part.key },
    trail: [{ kind: "dashboard" }],
    title: `${words.kind} – ${name}`,
    description: words.description(name),
    showsStatus: true,
    ...(topic && { topics: [topic, { kind: "opportunities" }] }),
    main: html`<h1><span class="kicker">${words.kind}</span> ${name}</h1>
<p class="lead">${words.description(name)}</p>
${madeUp(site, dashboard, locale)}${section("numbers", all.partNumbers, numbers(site, dashboard, locale))}
${section("awards", all.partAwards, awards(site, part, words.none, locale))}
${kind !== "supplier" && section("opportunities", all.partOpportunities, opportunities(site, part, locale))}
${
  topic &&
  section(
    "follow",
    all.partFollow,
    html`<ul>${feedLinks(site, topic, locale).map((link) => html`<li>${link}</li>`)}</ul>`,
  )
}
<p><a class="more" href="${site.link({ kind: "dashboard" }, locale)}">${all.partAll}</a></p>`,
  };
}

function partName(site: Site, kind: PartKind, { key, name }: Part, locale: Locale): string {
  switch (kind) {
    case "team":
      return teamName(site, key, locale);
    case "skill":
      return skillNames(site, [key], locale).join();
    case "supplier":
      return name ?? key;
  }
}

/** Feeds are kept for teams and skills that the programme has named. */
function followed(site: Site, kind: PartKind, { key }: Part): Topic | undefined {
  if (kind === "supplier") return undefined;
  const isNamed = (kind === "team" ? site.register.teams : site.register.skills).has(key);
  return isNamed ? { kind, key } : undefined;
}

function madeUp(site: Site, { records }: Dashboard, locale: Locale): HtmlValue {
  const words = site.messages(locale).dashboard;
  const { opportunities, awards: made } = records.demonstration;
  if (opportunities === 0) return undefined;
  return html`<div class="note demonstration"><p><strong>${words.madeUp}.</strong> ${words.madeUpText(opportunities, made)}</p></div>
`;
}

function numbers(site: Site, dashboard: Dashboard, locale: Locale): SafeHtml {
  const { headline, payTime, applications } = dashboard;
  return html`${measureList(
    site,
    [
      headline.opportunities,
      headline.awards,
      headline.committed,
      headline.paid,
      payTime.median,
      payTime.withinStandard,
      applications.median,
    ],
    locale,
  )}
${dashboard.records.awards >= CHARTS_FROM && CHARTS.map((id) => figure(site, chartOf(id, dashboard, locale), locale, { isWhole: false }))}`;
}

function awards(site: Site, { purchases }: Part, none: string, locale: Locale): SafeHtml {
  const answered = awardedOf(purchases)
    .map(({ opportunity, contract: { award, awardedOn } }) => ({ opportunity, award, awardedOn }))
    .sort((a, b) =>
      a.awardedOn === b.awardedOn ? (a.award.ref < b.award.ref ? 1 : -1) : a.awardedOn < b.awardedOn ? 1 : -1,
    );
  if (answered.length === 0) return html`<p>${none}</p>`;
  return html`${answered.length > MOST_ROWS && html`<p>${site.messages(locale).payments.shown(MOST_ROWS, answered.length)}</p>`}
${awardsTable(site, answered.slice(0, MOST_ROWS), locale)}`;
}

function opportunities(site: Site, { purchases }: Part, locale: Locale): SafeHtml {
  const words = site.messages(locale).dashboard;
  const latest = purchases
    .map(({ opportunity }) => opportunity)
    .toSorted((a, b) => b.opensAt - a.opensAt)
    .slice(0, MOST_ROWS);
  return html`<p>${words.partOpen(purchases.length)}</p>
${
  latest.length > 0 &&
  html`<ul>
${latest.map((one) => html`<li>${opportunityLink(site, one, locale)}</li>\n`)}</ul>`
}`;
}

function opportunityLink(site: Site, opportunity: Opportunity, locale: Locale): SafeHtml {
  return html`<a href="${site.link({ kind: "opportunity", ref: opportunity.ref }, locale)}">${said(opportunity.title, locale)}</a> ${statusTag(site, opportunity, locale)}${demonstrationTag(site, opportunity, locale)}`;
}
