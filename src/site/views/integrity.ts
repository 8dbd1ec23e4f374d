import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { REPOSITORIES_DATA } from "../../i18n/routes.ts";
import type { Locale } from "../../model/locale.ts";
import { recordOf } from "../../model/ref.ts";
import type { ConfirmedRepository, Verdict } from "../../model/repositories.ts";
import type { Problem } from "../../problems/problem.ts";
import { lastConfirmed } from "../../repositories/age.ts";
import { reasonWords, VERDICT_WORDS } from "../../repositories/reasons.ts";
import { sameLicence } from "../../repositories/same-licence.ts";
import type { AnsweredOpportunity, Site } from "../site.ts";
import { plain, said } from "../words.ts";
import type { Page } from "./layout.ts";
import { inOurWords, outside, toRule } from "./parts.ts";
import { commitLink, proofOf, time, type Proof } from "./proof.ts";

/** As many questions as a person reads through; the check prints them all. */
const MOST_SIGNALS = 500;

/** What was confirmed of all linked code, and the questions that the records raise. */
export function integrityPage(site: Site, locale: Locale): Page {
  const words = site.messages(locale).integrity;
  return {
    route: { kind: "integrity" },
    title: words.title,
    description: words.description,
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<h2 id="repositories">${words.repositories}</h2>
${repositories(site, locale)}
<h2 id="signals">${words.signals}</h2>
<p>${words.signalsText} <a href="${site.link({ kind: "rules" }, locale)}#signal">${words.whatSignals}</a></p>
${signals(site, locale)}`,
  };
}

function repositories(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).integrity;
  if (!site.register.program.repositories) return html`<p>${words.noHosts}</p>`;
  const linked = site.awards.filter(({ award }) => award.repository !== undefined);
  const real = linked.filter(({ award }) => award.demonstration !== true);
  const left = linked.length - real.length;
  return html`${real.length === 0 ? html`<p>${words.none}</p>` : table(site, real, locale)}
${left > 0 && html`<p>${words.demonstrations(left)}</p>`}
<p><a href="${site.addresses.link(REPOSITORIES_DATA)}">${words.data}</a></p>`;
}

function table(site: Site, linked: readonly AnsweredOpportunity[], locale: Locale): SafeHtml {
  const words = site.messages(locale).integrity;
  const names = [
    words.award,
    words.repository,
    words.verdict,
    words.lastConfirmed,
    words.licence,
    words.commit,
  ];
  return html`<table class="stacked">
<thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${linked.map((answered) => row(site, answered, locale))}</tbody>
</table>`;
}

function row(site: Site, { award, opportunity }: AnsweredOpportunity, locale: Locale): HtmlValue {
  const words = site.messages(locale).integrity;
  const proof = proofOf(site, award);
  if (!proof) return undefined;
  const last = proof.seen && lastConfirmed(proof.seen, site.now);
  return html`<tr><th scope="row"><a href="${site.link({ kind: "award", ref: award.ref }, locale)}">${said(opportunity.title, locale)}</a></th><td data-label="${words.repository}">${outside(award.repository)}</td><td data-label="${words.verdict}">${verdict(site, proof, locale)}</td><td data-label="${words.lastConfirmed}">${last === undefined ? site.messages(locale).proof.never : time(site, last, locale)}</td><td data-label="${words.licence}">${licence(site, award.licence, proof, locale)}</td><td data-label="${words.commit}">${commit(site, award.commit, proof, locale)}</td></tr>
`;
}

function verdict(site: Site, { seen, read }: Proof, locale: Locale): HtmlValue {
  const words = site.messages(locale).integrity;
  const looked = read.kind === "refused" ? { verdict: "refused" as const, reason: read.reason } : seen;
  if (!looked) return words.notLooked;
  if (looked.verdict !== "confirmed")
    return [verdictName(looked.verdict, locale), ". ", inOurWords(reasonWords(looked), locale)];
  const faults = seen ? stateWords(site, seen, locale) : [];
  const isPublic = seen?.facts?.public?.value !== false;
  return [verdictName(isPublic ? "confirmed" : "private", locale), ...faults.map((one) => html`<br>${one}`)];
}

function verdictName(name: Verdict, locale: Locale): SafeHtml {
  return html`<strong>${inOurWords(VERDICT_WORDS[name], locale)}</strong>`;
}

/** What a reader should know of a repository that is there. */
function stateWords(site: Site, { facts = {} }: ConfirmedRepository, locale: Locale): string[] {
  const words = site.messages(locale).proof;
  return [
    ...(facts.disabled?.value === true ? [words.disabled] : []),
    ...(facts.empty?.value === true ? [words.empty] : []),
    ...(facts.archived?.value === true ? [words.archivedShort] : []),
    ...(facts.moved_to === undefined ? [] : [words.moved]),
  ];
}

function licence(site: Site, declared: string | undefined, { commit: known }: Proof, locale: Locale): string {
  const words = site.messages(locale).integrity;
  const { licence: told, licence_file: file } = known?.facts ?? {};
  if (file?.value === null) return site.messages(locale).proof.licenceNone;
  if (typeof told?.value !== "string") return words.licenceUnknown;
  const found = told.value;
  return declared === undefined || sameLicence(declared, found)
    ? words.licenceSame(found)
    : words.licenceOther(found, declared);
}

function commit(
  site: Site,
  id: string | undefined,
  { commit: known, read }: Proof,
  locale: Locale,
): HtmlValue {
  const words = site.messages(locale).integrity;
  if (id === undefined) return words.noCommit;
  const reachable = known?.facts?.reachable?.value;
  const state =
    reachable === undefined
      ? known && known.verdict !== "confirmed"
        ? inOurWords(reasonWords(known), locale)
        : words.notLooked
      : reachable
        ? words.reachable
        : words.notReachable;
  return [commitLink(read, id, 10), html`<br>`, state];
}

function signals(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).integrity;
  if (site.signals.length === 0) return html`<p>${words.noSignals}</p>`;
  const left = site.signals.length - MOST_SIGNALS;
  return html`<ul class="signals">
${site.signals.slice(0, MOST_SIGNALS).map((problem) => signal(site, problem, locale))}</ul>
${left > 0 && html`<p>${words.moreSignals(left)}</p>`}`;
}

function signal(site: Site, problem: Problem, locale: Locale): SafeHtml {
  return html`<li>${toRule(site, problem.rule, problem.rule, locale)} ${record(site, problem, locale)}${inOurWords(problem.message, locale)}</li>
`;
}

/** The page of the record that a question is about; the programme itself has none. */
function record(site: Site, { file }: Problem, locale: Locale): HtmlValue {
  const ref = recordOf(file);
  const opportunity = ref && site.register.opportunities.get(ref);
  if (!opportunity) return undefined;
  const isAward = file.startsWith("awards/") && site.register.awards.has(ref);
  const title = plain(opportunity.title, locale);
  return html`<a href="${site.link({ kind: isAward ? "award" : "opportunity", ref }, locale)}">${title}</a>${locale === "fr" ? "\u00a0" : ""}: `;
}
