import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import type { Locale } from "../../model/locale.ts";
import type { Opportunity } from "../../register/register.ts";
import { STATUSES, type Phase } from "../../model/status.ts";
import { phaseOf } from "../../register/status.ts";
import type { Site } from "../site.ts";
import { said } from "../words.ts";
import type { Page } from "./layout.ts";
import { furtherParts, partsNavigation, partsOf } from "./list-parts.ts";
import {
  deadline,
  demonstrationTag,
  fact,
  money,
  skillLinks,
  skillNames,
  statusTag,
  teamLink,
  teamName,
} from "./parts.ts";

const PHASES: readonly Phase[] = ["open", "upcoming", "evaluating", "closed"];

/**
 * The list of opportunities: all that is going on, and what was decided last. It needs no script, which only adds the filter, and
 * for it fetches what was decided earlier.
 */
export function opportunitiesPage(site: Site, locale: Locale): Page {
  const words = site.messages(locale).opportunities;
  return {
    route: { kind: "opportunities" },
    title: words.title,
    description: words.description,
    showsStatus: true,
    downloads: ["opportunities"],
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.intro}</p>
${filterForm(site, locale)}
${PHASES.map((phase) => (phase === "closed" ? decidedSection(site, locale) : phaseSection(site, phase, locale)))}`,
  };
}

/** Pages for what was decided earlier than the list of opportunities shows. */
export function furtherOpportunities(site: Site): readonly { kind: "opportunitiesPart"; part: number }[] {
  return furtherParts(membersOf(site, "closed")).map((part) => ({ kind: "opportunitiesPart", part }));
}

/** One of them. */
export function earlierOpportunitiesPage(site: Site, part: number, locale: Locale): Page {
  const { lists, opportunities: words } = site.messages(locale);
  const parts = partsOf(membersOf(site, "closed"));
  const title = lists.pageOf(words.title, part, parts.length);
  return {
    route: { kind: "opportunitiesPart", part },
    trail: [{ kind: "opportunities" }],
    title,
    description: lists.earlierOpportunities,
    main: html`<h1>${title}</h1>
<p class="lead">${lists.earlierOpportunities}</p>
${cards(site, parts[part - 1] ?? [], locale)}
${decidedNavigation(site, locale, part, parts.length)}`,
  };
}

/** Everything on one page, for the filter and for whoever searches with the browser; only where the list has several. */
export function allOpportunitiesPage(site: Site, locale: Locale): Page {
  const { lists, opportunities: words } = site.messages(locale);
  return {
    route: { kind: "allOpportunities" },
    trail: [{ kind: "opportunities" }],
    title: lists.allOpportunities,
    description: words.description,
    showsStatus: true,
    main: html`<h1>${lists.allOpportunities}</h1>
${filterForm(site, locale)}
${PHASES.map((phase) => phaseSection(site, phase, locale))}`,
  };
}

function membersOf(site: Site, phase: Phase): readonly Opportunity[] {
  return inOrder(
    phase,
    site.opportunities.filter((opportunity) => phaseOf(site.statusOf(opportunity)) === phase),
  );
}

function phaseSection(site: Site, phase: Phase, locale: Locale): SafeHtml {
  return section(site, phase, locale, membersOf(site, phase), undefined);
}

function decidedSection(site: Site, locale: Locale): SafeHtml {
  const parts = partsOf(membersOf(site, "closed"));
  const rest = parts.length > 1 ? site.link({ kind: "allOpportunities" }, locale) : undefined;
  return html`${section(site, "closed", locale, parts[0] ?? [], rest)}${decidedNavigation(site, locale, 1, parts.length)}`;
}

/** @param rest where the whole list is, if this is not all of it */
function section(
  site: Site,
  phase: Phase,
  locale: Locale,
  members: readonly Opportunity[],
  rest: string | undefined,
): SafeHtml {
  const words = site.messages(locale).phases[phase];
  return html`<section aria-labelledby="phase-${phase}" data-phase="${phase}"${rest && html` data-rest="${rest}"`}>
<h2 id="phase-${phase}">${words.title}</h2>
<p class="none"${members.length > 0 && html` hidden`}>${words.none}</p>
${cards(site, members, locale)}
</section>
`;
}

function cards(site: Site, members: readonly Opportunity[], locale: Locale): SafeHtml {
  return html`<ul class="cards">
${members.map((opportunity) => opportunityCard(site, opportunity, locale))}</ul>`;
}

function decidedNavigation(site: Site, locale: Locale, part: number, count: number): HtmlValue {
  if (count === 1) return undefined;
  const words = site.messages(locale).lists;
  return html`${partsNavigation(site, locale, {
    part,
    count,
    routeOf: (to) => (to === 1 ? { kind: "opportunities" } : { kind: "opportunitiesPart", part: to }),
  })}
<p><a href="${site.link({ kind: "allOpportunities" }, locale)}">${words.allOnOnePage(site.opportunities.length)}</a></p>`;
}

/** What ends or begins soonest comes first while it matters; what is over, the latest first. */
export function inOrder(phase: Phase, opportunities: readonly Opportunity[]): readonly Opportunity[] {
  switch (phase) {
    case "open":
      return opportunities.toSorted((a, b) => a.closesAt - b.closesAt);
    case "upcoming":
      return opportunities.toSorted((a, b) => a.opensAt - b.opensAt);
    default:
      return opportunities;
  }
}

/** An opportunity in a list. Carries what the filter compares. */
export function opportunityCard(site: Site, opportunity: Opportunity, locale: Locale): SafeHtml {
  const words = site.messages(locale).opportunity;
  const { ref, skills = [], team, price } = opportunity;
  return html`<li class="card" data-skills="${skills.join(" ")}" data-team="${team}" data-price="${price}">
<p class="tags">${statusTag(site, opportunity, locale)}${demonstrationTag(site, opportunity, locale)}</p>
<h3><a href="${site.link({ kind: "opportunity", ref }, locale)}">${said(opportunity.title, locale)}</a></h3>
${opportunity.summary && html`<p>${said(opportunity.summary, locale)}</p>`}
<dl class="facts">
${fact(words.price, money(site, price, locale))}
${fact(words.closes, deadline(site, opportunity.closes, opportunity.closesAt, locale))}
${fact(words.team, teamLink(site, team, locale))}
${fact(words.skills, skills.length > 0 && skillLinks(site, skills, locale))}
</dl>
</li>
`;
}

/** Useless without a script, so it is hidden until the script shows it. */
function filterForm(site: Site, locale: Locale): SafeHtml {
  const { lists, opportunities: words } = site.messages(locale);
  const statuses = STATUSES.filter((status) =>
    site.opportunities.some(
      (one) => site.statusOf(one) === status || ["open", "evaluating"].includes(status),
    ),
  );
  const skills = [...new Set(site.opportunities.flatMap((one) => one.skills ?? []))];
  const teams = [...new Set(site.opportunities.map((one) => one.team))];
  const named = (keys: readonly string[], name: (key: string) => string): [string, string][] =>
    keys.map((key): [string, string] => [key, name(key)]).sort(([, a], [, b]) => a.localeCompare(b, locale));
  return html`<form id="filter" class="filter" role="search" aria-label="${words.filterTitle}" hidden>
<p><label for="q">${words.search}</label><input id="q" name="q" type="search" autocomplete="off"></p>
${choice(
  "status",
  words.status,
  words.any,
  statuses.map((status) => [status, site.messages(locale).statuses[status]]),
)}
${choice(
  "skill",
  words.skill,
  words.any,
  named(skills, (key) => skillNames(site, [key], locale).join("")),
)}
${choice(
  "team",
  words.team,
  words.any,
  named(teams, (key) => teamName(site, key, locale)),
)}
<p><label for="price">${words.price}</label><input id="price" name="price" type="number" min="0" step="any" inputmode="decimal"></p>
<p class="buttons"><button type="submit">${words.filter}</button><button type="reset" class="quiet">${words.reset}</button></p>
</form>
<p id="shown" role="status" class="shown" data-text="${words.shown}" data-none="${words.noneMatch}" data-loading="${lists.loading}" data-not-loaded="${lists.notLoaded}"></p>`;
}

function choice(name: string, label: string, any: string, options: readonly [string, string][]): HtmlValue {
  return html`<p><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${any}</option>${options.map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}</select></p>`;
}
