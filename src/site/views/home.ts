import { html, type SafeHtml } from "../../content/html.ts";
import type { Locale } from "../../model/locale.ts";
import type { Measure } from "../../dashboard/measure.ts";
import { numbersOf } from "../numbers.ts";
import type { Site } from "../site.ts";
import { plain } from "../words.ts";
import { awardsTable } from "./awards.ts";
import type { Page } from "./layout.ts";
import { inOrder, opportunityCard } from "./opportunities.ts";
import { money } from "./parts.ts";
import { siteData } from "./structured-data.ts";

/** How many of the latest the home page shows. */
const LATEST = 5;

export function homePage(site: Site, locale: Locale): Page {
  const words = site.messages(locale).home;
  const { program } = site.register;
  const limit = money(site, program.limit.amount, locale);
  const lead = program.limit.includes_tax ? words.lead(limit) : words.leadWithoutTax(limit);
  const name = plain(program.name, locale);
  const open = inOrder(
    "open",
    site.opportunities.filter((opportunity) => site.statusOf(opportunity) === "open"),
  );
  return {
    route: { kind: "home" },
    title: name,
    description: plain(program.purpose, locale) || words.description,
    showsStatus: true,
    data: siteData(site, locale),
    main: html`<h1>${name}</h1>
<p class="lead">${plain(program.purpose, locale) || lead}</p>
<section aria-labelledby="open" data-phase="open"${open.length > LATEST && html` data-cut="${LATEST}"`}><h2 id="open">${words.open}</h2>
<p class="none"${open.length > 0 && html` hidden`}>${words.noneOpen}</p>
<ul class="cards">
${open.slice(0, LATEST).map((opportunity) => opportunityCard(site, opportunity, locale))}</ul>
<p><a class="more" href="${site.link({ kind: "opportunities" }, locale)}">${words.seeAll}</a></p>
</section>
${doors(site, locale)}
${numbers(site, locale)}
${
  site.awards.length > 0 &&
  html`<section aria-labelledby="awards"><h2 id="awards">${words.latestAwards}</h2>
${awardsTable(site, site.awards.slice(0, LATEST), locale)}
<p><a class="more" href="${site.link({ kind: "awards" }, locale)}">${words.seeAwards}</a></p></section>`
}`,
  };
}

function doors(site: Site, locale: Locale): SafeHtml {
  const { home: words, site: names } = site.messages(locale);
  const door = (kind: "apply" | "post" | "awards", title: string, text: string): SafeHtml =>
    html`<li><h3>${title}</h3><p>${text}</p><p><a class="more" href="${site.link({ kind }, locale)}">${names[kind]}</a></p></li>
`;
  return html`<section aria-labelledby="doors"><h2 id="doors">${words.doors}</h2>
<ul class="doors">
${[door("apply", words.vendors, words.vendorsText), door("post", words.teams, words.teamsText), door("awards", words.public, words.publicText)]}</ul></section>`;
}

/** Real records only, and counted as the dashboard counts them: made-up money is not told. */
function numbers(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).home;
  const { real, records } = numbersOf(site);
  const { opportunities, awards, price, committed, paid } = real;
  const madeUp = records.demonstration.opportunities;
  return html`<section aria-labelledby="numbers"><h2 id="numbers">${words.numbers}</h2>
<ul class="numbers">
<li><strong>${opportunities.value}</strong> ${words.opportunitiesCount(opportunities.value ?? 0)}</li>
<li><strong>${awards.value}</strong> ${words.awardsCount(awards.value ?? 0)}</li>
${awards.value !== 0 && [amountItem(site, price, words.amounts.price, locale), amountItem(site, committed, words.amounts.committed, locale), amountItem(site, paid, words.amounts.paid, locale)]}</ul>
${madeUp > 0 && html`<p>${words.demonstrations(madeUp)}</p>`}
<p><a class="more" href="${site.link({ kind: "dashboard" }, locale)}">${words.seeDashboard}</a></p></section>`;
}

/** An amount and what it is of, and for how many it is not known. */
function amountItem(
  site: Site,
  { value, missing }: Measure<"money">,
  [said, asked]: readonly [string, string],
  locale: Locale,
): SafeHtml {
  const words = site.messages(locale);
  return value === undefined
    ? html`<li><strong>${words.home.notKnown}</strong> ${asked}</li>\n`
    : html`<li><strong>${money(site, value, locale)}</strong> ${said}${missing > 0 && ` (${words.dashboard.notKnownFor(missing)})`}</li>\n`;
}
