import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { formatTime, formatDate, formatZone } from "../../i18n/dates.ts";
import { topicName } from "../../feeds/feed.ts";
import { FEED_FORMATS, FEED_NAMES, FEED_TYPES, feedPath, type Topic } from "../../i18n/feed-routes.ts";
import { TABLE_FORMATS, TABLE_TYPES, tablePath, type TableName } from "../../i18n/data-routes.ts";
import { pathOf, type Route } from "../../i18n/routes.ts";
import type { Locale } from "../../model/locale.ts";
import { wallTimeAt } from "../../time/zone.ts";
import { dateOf, timeOf } from "../../time/calendar.ts";
import { pagePolicy } from "../policy.ts";
import type { Site } from "../site.ts";
import { plain } from "../words.ts";
import { scriptTag, styleLink } from "./head.ts";
import { skillNames, teamName } from "./parts.ts";
import { dataBlock, type LinkedData } from "./structured-data.ts";

/** What a page brings to the frame that all pages share. */
export interface Page {
  readonly route: Route;
  readonly title: string;
  readonly description: string;
  /** The pages between home and this one. */
  readonly trail?: readonly Route[];
  readonly main: SafeHtml;
  /** The path of the record's file, from the content folder. */
  readonly source?: string;
  /** Whether the page shows statuses that the clock moves on. */
  readonly showsStatus?: boolean;
  /** What is followed from this page; the opportunities where it does not say. */
  readonly topics?: readonly Topic[];
  /** The tables that say the same as the page, as data. */
  readonly downloads?: readonly TableName[];
  /** What the page says to machines; nothing where its record is made up. */
  readonly data?: LinkedData;
  /** A script that only this page needs, beside the one of every page; it makes markup by our views. */
  readonly script?: "form";
  /** Whether a script that the page loads when it is asked to makes markup by our views. */
  readonly showsViews?: boolean;
}

/** A whole page, as text. */
export function layout(site: Site, locale: Locale, page: Page): string {
  const words = site.messages(locale).site;
  const name = plain(site.register.program.name, locale);
  const title = page.route.kind === "home" ? name : `${page.title} – ${name}`;
  return html`<!doctype html>
<html lang="${locale}-CA"${page.showsStatus && html` data-statuses="${JSON.stringify(site.messages(locale).statuses)}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(page.script !== undefined || page.showsViews === true)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${headLinks(site, locale, page)}
${page.data && dataBlock(page.data)}</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
${header(site, locale, page, name)}
${breadcrumbs(site, locale, page)}
<main id="main" tabindex="-1">
${page.main}
</main>
${footer(site, locale, page)}
</body>
</html>
`.markup;
}

function headLinks(site: Site, locale: Locale, page: Page): SafeHtml {
  const { addresses } = site;
  const exists = page.route.kind !== "notFound";
  return html`${
    exists &&
    html`<link rel="canonical" href="${addresses.absolute(pathOf(page.route, locale))}">
${site.languages.map(
  (
    language,
  ) => html`<link rel="alternate" hreflang="${language}-CA" href="${addresses.absolute(pathOf(page.route, language))}">
`,
)}`
  }${(page.topics ?? OPPORTUNITIES).map((topic) => feedLinks(site, locale, topic))}${(page.downloads ?? []).map((table) => dataLinks(site, table))}<link rel="icon" href="${site.asset("icon")}" type="image/svg+xml">
${styleLink(site)}
${scriptTag(site, "script")}${
    page.script &&
    html`
${scriptTag(site, page.script)}`
  }`;
}

const OPPORTUNITIES: readonly Topic[] = [{ kind: "opportunities" }];

/** How a browser or a reader finds the feeds of a page by itself. */
function feedLinks(site: Site, locale: Locale, topic: Topic): SafeHtml {
  const { register, addresses } = site;
  const title = `${plain(register.program.name, locale)} – ${topicName(topic, register, locale)}`;
  return html`${FEED_FORMATS.map(
    (
      format,
    ) => html`<link rel="alternate" type="${FEED_TYPES[format]}" title="${title} (${FEED_NAMES[format]})" href="${addresses.link(feedPath(locale, topic, format))}">
`,
  )}`;
}

/** How a program finds the data of a page by itself. */
function dataLinks({ addresses }: Site, table: TableName): SafeHtml {
  return html`${TABLE_FORMATS.map(
    (
      format,
    ) => html`<link rel="alternate" type="${TABLE_TYPES[format]}" title="${table}.${format}" href="${addresses.link(tablePath(table, format))}">
`,
  )}`;
}

function header(site: Site, locale: Locale, page: Page, name: string): SafeHtml {
  const words = site.messages(locale).site;
  const { signature, department, notice } = site.register.program;
  const twin = site.twinOf(locale);
  const owner = plain(signature?.text ?? department, locale);
  const link = signature?.link?.[locale];
  const current = (kind: Route["kind"]): HtmlValue => page.route.kind === kind && html` aria-current="page"`;
  const item = (kind: "opportunities" | "awards" | "dashboard" | "apply" | "post"): SafeHtml =>
    html`<li><a href="${site.link({ kind }, locale)}"${current(kind)}>${words[kind]}</a></li>`;
  return html`<header>
<div class="top wrap">
<p class="signature">${link ? html`<a href="${link}">${owner}</a>` : owner}</p>
${twin && html`<p class="language"><a href="${site.link(page.route, twin)}" lang="${twin}" hreflang="${twin}">${words.otherLanguage}</a></p>`}
</div>
<div class="band"><div class="wrap">
<p class="name"><a href="${site.link({ kind: "home" }, locale)}">${name}</a></p>
<nav aria-label="${words.menu}"><ul>
${[item("opportunities"), item("awards"), item("dashboard"), item("apply"), item("post")]}
</ul></nav>
</div></div>
${notice && html`<div class="site-notice"><p class="wrap"><strong>${words.notice}</strong> ${plain(notice, locale)}</p></div>`}
</header>`;
}

function breadcrumbs(site: Site, locale: Locale, page: Page): HtmlValue {
  const words = site.messages(locale).site;
  if (page.route.kind === "home") return undefined;
  const crumbs = [{ kind: "home" } as const, ...(page.trail ?? [])];
  return html`<nav class="crumbs wrap" aria-label="${words.breadcrumbs}"><ol>
${crumbs.map(
  (route) => html`<li><a href="${site.link(route, locale)}">${crumbName(site, locale, route)}</a></li>
`,
)}</ol></nav>`;
}

function crumbName(site: Site, locale: Locale, route: Route): string {
  const words = site.messages(locale).site;
  switch (route.kind) {
    case "home":
    case "opportunities":
    case "awards":
    case "apply":
    case "follow":
    case "post":
    case "accessibility":
    case "rules":
    case "integrity":
    case "payments":
    case "dashboard":
      return words[route.kind];
    case "team":
      return teamName(site, route.key, locale);
    case "skill":
      return skillNames(site, [route.key], locale).join();
    case "supplier":
      return route.key;
    case "rule":
      return route.id;
    case "opportunity":
    case "award":
      return plain(site.register.opportunities.get(route.ref)?.title, locale);
    case "comparison":
      return site.messages(locale).comparison.title;
    case "explorer":
      return site.messages(locale).explorer.title;
    case "postForm":
      return site.messages(locale).posting.short;
    case "data":
      return site.messages(locale).openData.title;
    case "opportunitiesPart":
    case "awardsPart":
      return site.messages(locale).lists.page(route.part);
    case "allOpportunities":
      return site.messages(locale).lists.allOpportunities;
    case "notFound":
      return site.messages(locale).notFound.title;
  }
}

function footer(site: Site, locale: Locale, page: Page): SafeHtml {
  const words = site.messages(locale).site;
  const { contact, source } = site.register.program;
  return html`<footer>
<div class="wrap">
<h2>${words.footer}</h2>
<ul>
<li><a href="${site.link({ kind: "payments" }, locale)}">${words.payments}</a></li>
<li><a href="${site.link({ kind: "data" }, locale)}">${site.messages(locale).openData.title}</a></li>
<li><a href="${site.link({ kind: "integrity" }, locale)}">${words.integrity}</a></li>
<li><a href="${site.link({ kind: "rules" }, locale)}">${words.rules}</a></li>
<li><a href="${site.link({ kind: "accessibility" }, locale)}">${words.accessibility}</a></li>
<li><a href="${site.link({ kind: "follow" }, locale)}">${words.follow}</a></li>
${contact && html`<li><a href="mailto:${contact}">${words.contact}</a></li>`}
${page.source && source && html`<li><a href="${source}${page.source}" rel="noopener">${words.source}</a></li>`}
</ul>
<p>${words.openSource}${page.showsStatus && html` ${words.builtAt(builtAt(site, locale))}`}</p>
</div>
</footer>`;
}

function builtAt(site: Site, locale: Locale): string {
  const zone = site.register.program.time_zone;
  const built = wallTimeAt(site.now, zone);
  return `${formatDate(dateOf(built), locale)}, ${formatTime(timeOf(built), locale)} (${formatZone(zone, site.now, locale)})`;
}
