import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import type { Locale } from "../../model/locale.ts";
import type { Opportunity } from "../../register/register.ts";
import { STATUSES, type Phase } from "../../model/status.ts";
import { phaseOf } from "../../register/status.ts";
import type { Site } from "../site.ts";
import { said } from "../words.ts";
import type { Page } from "./layout.ts";
import { deadline, demonstrationTag, fact, money, skillNames, statusTag, teamName } from "./parts.ts";

const PHASES: readonly Phase[] = ["open", "upcoming", "evaluating", "closed"];

/** The list of all opportunities. It is complete without a script, which only adds the filter. */
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
<p id="shown" role="status" class="shown" data-text="${words.shown}" data-none="${words.noneMatch}"></p>
${PHASES.map((phase) => phaseSection(site, phase, locale))}`,
  };
}

function phaseSection(site: Site, phase: Phase, locale: Locale): SafeHtml {
  const words = site.messages(locale).phases[phase];
  const members = inOrder(
    phase,
    site.opportunities.filter((opportunity) => phaseOf(site.statusOf(opportunity)) === phase),
  );
  return html`<section aria-labelledby="phase-${phase}" data-phase="${phase}">
<h2 id="phase-${phase}">${words.title}</h2>
<p class="none"${members.length > 0 && html` hidden`}>${words.none}</p>
<ul class="cards">
${members.map((opportunity) => opportunityCard(site, opportunity, locale))}</ul>
</section>
`;
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
${fact(words.team, teamName(site, team, locale))}
${fact(words.skills, skillNames(site, skills, locale).join(", "))}
</dl>
</li>
`;
}

/** Useless without a script, so it is hidden until the script shows it. */
function filterForm(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).opportunities;
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
</form>`;
}

function choice(name: string, label: string, any: string, options: readonly [string, string][]): HtmlValue {
  return html`<p><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${any}</option>${options.map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}</select></p>`;
}
