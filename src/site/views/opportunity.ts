import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { amendedValue } from "../../i18n/amended-value.ts";
import { formatDate } from "../../i18n/dates.ts";
import type { LocalText, Locale } from "../../model/locale.ts";
import type { Amendment } from "../../model/opportunity.ts";
import type { Opportunity } from "../../register/register.ts";
import { amendmentAnchors, questionAnchors } from "../../register/anchors.ts";
import { movesByClock } from "../../register/status.ts";
import type { Site } from "../site.ts";
import { plain, said, written } from "../words.ts";
import { howToApply } from "./apply-to.ts";
import { followSection } from "./follow.ts";
import type { Page } from "./layout.ts";
import { nextSteps } from "./next-steps.ts";
import { recordQuestions } from "./record-questions.ts";
import { opportunityData } from "./structured-data.ts";
import {
  day,
  deadline,
  demonstrationTag,
  exceptions,
  fact,
  money,
  outside,
  recordNotices,
  skillLinks,
  skillNames,
  statusTag,
  teamLink,
  wideFact,
} from "./parts.ts";

/** The page of one opportunity: all that a vendor needs to decide, and all that happened since. */
export function opportunityPage(site: Site, opportunity: Opportunity, locale: Locale): Page {
  const words = site.messages(locale).opportunity;
  const title = plain(opportunity.title, locale);
  return {
    route: { kind: "opportunity", ref: opportunity.ref },
    trail: [{ kind: "opportunities" }],
    title,
    description: plain(opportunity.summary, locale) || title,
    source: opportunity.file.path,
    ...(!opportunity.demonstration && { data: opportunityData(site, opportunity, locale) }),
    showsStatus: movesByClock(site.statusOf(opportunity)),
    ...(site.following.isFollowed(opportunity) && {
      topics: [{ kind: "opportunity", ref: opportunity.ref }, { kind: "opportunities" }],
    }),
    main: html`<article>
<h1>${said(opportunity.title, locale)}</h1>
<p class="tags">${statusTag(site, opportunity, locale)}${demonstrationTag(site, opportunity, locale)}</p>
${recordNotices(site, opportunity, locale)}
${opportunity.summary && html`<p class="lead">${said(opportunity.summary, locale)}</p>`}
${outcome(site, opportunity, locale)}
<section aria-labelledby="facts"><h2 id="facts">${words.facts}</h2>
${facts(site, opportunity, locale)}</section>
<section aria-labelledby="description"><h2 id="description">${words.description}</h2>
${written(opportunity.body, locale) ?? html`<p>${words.noDescription}</p>`}</section>
${howToApply(site, opportunity, locale)}
${questions(site, opportunity, locale)}
${amendments(site, opportunity, locale)}
${nextSteps(site, opportunity, locale)}
${followSection(site, opportunity, locale)}
${recordQuestions(site, opportunity.ref, "opportunity", locale)}
${exceptions(site, opportunity.ref, locale)}
</article>`,
  };
}

function facts(site: Site, opportunity: Opportunity, locale: Locale): SafeHtml {
  const words = site.messages(locale).opportunity;
  const { price: kind, taxes } = site.register.program;
  const fixed = taxes ? words.priceFixed : words.priceFixedPlain;
  const price = kind === "fixed" ? fixed : words.priceCeiling;
  const { questionsClose, attestations = [] } = opportunity;
  return html`<dl class="facts">
${fact(words.price, html`<strong>${money(site, opportunity.price, locale)}</strong> (${price})`)}
${fact(words.closes, deadline(site, opportunity.closes, opportunity.closesAt, locale))}
${fact(words.questionsUntil, questionsClose && deadline(site, questionsClose.time, questionsClose.at, locale))}
${fact(words.posted, day(opportunity.posted, locale))}
${fact(words.selection, day(opportunity.selection, locale))}
${fact(words.delivery, day(opportunity.delivery, locale))}
${fact(words.hours, opportunity.hours !== undefined && words.hoursCount(opportunity.hours))}
${fact(words.skills, opportunity.skills && opportunity.skills.length > 0 && skillLinks(site, opportunity.skills, locale))}
${fact(words.team, teamLink(site, opportunity.team, locale))}
${fact(words.contact, opportunity.contact && html`<a href="mailto:${opportunity.contact}">${opportunity.contact}</a>`)}
${fact(words.licence, opportunity.licence)}
${fact(words.repository, outside(opportunity.repository))}
${fact(words.fundsReserved, day(opportunity.funds_reserved, locale))}
${wideFact(words.attested, attestations.length > 0 && html`<ul>${attestations.map((one) => html`<li>${site.messages(locale).attestations[one]}</li>`)}</ul>`)}
</dl>`;
}

/** How it ended, and its links to other records, for whoever comes late. */
function outcome(site: Site, opportunity: Opportunity, locale: Locale): HtmlValue {
  const words = site.messages(locale).opportunity;
  const { cancelled, closed_without_award: unawarded, repeats } = opportunity;
  const earlier = repeats && site.register.opportunities.get(repeats);
  const later = site.repetitionOf(opportunity.ref);
  const ending = (heading: string, reason: LocalText): SafeHtml =>
    html`<div class="note"><h2>${heading}</h2>${written(reason, locale)}</div>
`;
  const other = (sentence: string, target: Opportunity): SafeHtml =>
    html`<p class="note">${sentence} <a href="${site.link({ kind: "opportunity", ref: target.ref }, locale)}">${said(target.title, locale)}</a></p>
`;
  return [
    cancelled && ending(words.cancelled(formatDate(cancelled.date, locale)), cancelled.reason),
    unawarded && ending(words.closedWithoutAward(formatDate(unawarded.date, locale)), unawarded.reason),
    earlier && other(words.repeats, earlier),
    later && other(words.repeatedBy, later),
    site.register.awards.has(opportunity.ref) &&
      html`<p class="note"><a href="${site.link({ kind: "award", ref: opportunity.ref }, locale)}">${words.seeAward}</a></p>
`,
  ];
}

function questions(site: Site, opportunity: Opportunity, locale: Locale): SafeHtml {
  const words = site.messages(locale).opportunity;
  const asked = opportunity.questions ?? [];
  const anchors = questionAnchors(asked);
  return html`<section aria-labelledby="questions"><h2 id="questions">${words.questions}</h2>
${asked.length === 0 && html`<p>${words.noQuestions}</p>`}
${asked.map(
  (one, index) => html`<div class="question" id="${anchors[index]}">
<p class="when">${words.asked(formatDate(one.asked, locale))}</p>
<blockquote>${written(one.question, locale)}</blockquote>
${
  one.answer
    ? html`${one.answered && html`<p class="when">${words.answered(formatDate(one.answered, locale))}</p>`}
${written(one.answer, locale)}`
    : html`<p>${words.notAnswered}</p>`
}
</div>
`,
)}</section>`;
}

function amendments(site: Site, opportunity: Opportunity, locale: Locale): HtmlValue {
  const words = site.messages(locale).opportunity;
  const changes = opportunity.amendments ?? [];
  if (changes.length === 0) return undefined;
  const anchors = amendmentAnchors(changes);
  return html`<section aria-labelledby="amendments"><h2 id="amendments">${words.amendments}</h2>
<div class="scroll" tabindex="0" role="group" aria-label="${words.amendmentsTable}"><table>
<thead><tr><th scope="col">${words.changedOn}</th><th scope="col">${words.what}</th><th scope="col">${words.from}</th><th scope="col">${words.to}</th><th scope="col">${words.why}</th></tr></thead>
<tbody>
${changes.map(
  (
    change,
    index,
  ) => html`<tr id="${anchors[index]}"><td>${day(change.date, locale)}</td><th scope="row">${site.messages(locale).fields[change.field]}</th><td><del>${amended(site, change, change.from, locale)}</del></td><td><ins>${amended(site, change, change.to, locale)}</ins></td><td>${written(change.reason, locale)}</td></tr>
`,
)}</tbody>
</table></div></section>`;
}

/** A value that an amendment names, as the page would show it. */
function amended(site: Site, change: Amendment, value: Amendment["from"], locale: Locale): HtmlValue {
  if (value === undefined) return undefined;
  if (typeof value !== "string") return said(value, locale);
  return amendedValue(change.field, value, locale, {
    currency: site.register.program.currency,
    skillName: (key) => skillNames(site, [key], locale).join(),
  });
}
