import { hasCalendar } from "../../feeds/calendar/calendars.ts";
import { FEED_LENGTH, FOLLOWED_DAYS } from "../../feeds/following.ts";
import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { calendarPath, FEED_FORMATS, FEED_NAMES, feedPath, type Topic } from "../../i18n/feed-routes.ts";
import type { Locale } from "../../model/locale.ts";
import type { Opportunity } from "../../register/register.ts";
import type { Site } from "../site.ts";
import type { Page } from "./layout.ts";
import { skillNames, teamName } from "./parts.ts";

/** What feeds and calendars are, and all of them to choose from. */
export function followPage(site: Site, locale: Locale): Page {
  const words = site.messages(locale).follow;
  const { topics } = site.following;
  const tableOf = (id: string, kinds: readonly Topic["kind"][]): HtmlValue =>
    table(
      site,
      id,
      topics.filter(({ kind }) => kinds.includes(kind)),
      locale,
    );
  const { skills, teams } = site.register;
  return {
    route: { kind: "follow" },
    title: words.title,
    description: words.description,
    topics: topics.filter(({ kind }) => ["opportunities", "closing", "awards"].includes(kind)),
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<h2>${words.how}</h2>
<ul>${words.howItems.map((item) => html`<li>${item}</li>`)}</ul>
<p>${words.formats}</p>
<p>${words.keeps(FEED_LENGTH, FOLLOWED_DAYS)}</p>
<section aria-labelledby="everything"><h2 id="everything">${words.everything}</h2>
<p>${words.everythingText}</p>
${tableOf("everything", ["opportunities", "closing", "awards"])}</section>
${
  skills.size > 0 &&
  html`<section aria-labelledby="skills"><h2 id="skills">${words.skills}</h2>
${tableOf("skills", ["skill"])}</section>
`
}${
      teams.size > 0 &&
      html`<section aria-labelledby="teams"><h2 id="teams">${words.teams}</h2>
${tableOf("teams", ["team"])}</section>`
    }`,
  };
}

/** The feeds and the calendar of one opportunity, on its page; nothing where it has none any more. */
export function followSection(site: Site, opportunity: Opportunity, locale: Locale): HtmlValue {
  if (!site.following.isFollowed(opportunity)) return undefined;
  const words = site.messages(locale).follow;
  const topic: Topic = { kind: "opportunity", ref: opportunity.ref };
  return html`<section aria-labelledby="follow"><h2 id="follow">${words.one}</h2>
<p>${words.oneText}</p>
<ul>${feedLinks(site, topic, locale).map((link) => html`<li>${link}</li>`)}</ul>
<p><a class="more" href="${site.link({ kind: "follow" }, locale)}">${words.more}</a></p></section>`;
}

/** @param id of the heading that names the table */
function table(site: Site, id: string, topics: readonly Topic[], locale: Locale): SafeHtml {
  const words = site.messages(locale).follow;
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="${id}"><table>
<thead><tr><th scope="col">${words.what}</th>${FEED_FORMATS.map((format) => html`<th scope="col">${FEED_NAMES[format]}</th>`)}<th scope="col">${words.calendar}</th></tr></thead>
<tbody>
${topics.map((topic) => {
  const links = feedLinks(site, topic, locale);
  return html`<tr><th scope="row">${nameOf(site, topic, locale)}</th>${links.map((link) => html`<td>${link}</td>`)}${links.length === FEED_FORMATS.length && html`<td></td>`}</tr>
`;
})}</tbody>
</table></div>`;
}

/** A link to each format of a feed, and to the calendar where there is one. */
export function feedLinks(site: Site, topic: Topic, locale: Locale): SafeHtml[] {
  const { addresses } = site;
  const links = FEED_FORMATS.map(
    (format) => html`<a href="${addresses.link(feedPath(locale, topic, format))}">${FEED_NAMES[format]}</a>`,
  );
  if (!hasCalendar(topic)) return links;
  const words = site.messages(locale).follow;
  return [...links, html`<a href="${addresses.link(calendarPath(locale, topic))}">${words.calendar}</a>`];
}

function nameOf(site: Site, topic: Topic, locale: Locale): string {
  const words = site.messages(locale).follow;
  switch (topic.kind) {
    case "opportunities":
      return words.all;
    case "closing":
    case "awards":
      return words[topic.kind];
    case "skill":
      return words.skill(skillNames(site, [topic.key], locale).join());
    case "team":
      return words.team(teamName(site, topic.key, locale));
    case "opportunity":
      return words.one;
  }
}
