import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { REPOSITORIES_DATA } from "../../i18n/routes.ts";
import type { Locale } from "../../model/locale.ts";
import type { ConfirmedCommit, ConfirmedRepository, Verdict } from "../../model/repositories.ts";
import { lastConfirmed } from "../../repositories/age.ts";
import { isOpenToAll } from "../../repositories/open-to-all.ts";
import { reasonWords, verdictName } from "../../repositories/reasons.ts";
import { sameLicence } from "../../repositories/same-licence.ts";
import type { AnsweredOpportunity, Site } from "../site.ts";
import { said } from "../words.ts";
import { day, inOurWords, outside } from "./parts.ts";
import { commitLink, dayOfInstant, proofOf, type Proof } from "./seen-code.ts";

/** All linked code that is not made up, and what was confirmed of it. */
export function linkedCode(site: Site, locale: Locale): SafeHtml {
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
  return html`<tr><th scope="row"><a href="${site.link({ kind: "award", ref: award.ref }, locale)}">${said(opportunity.title, locale)}</a></th><td data-label="${words.repository}">${outside(award.repository)}</td><td data-label="${words.verdict}">${verdict(site, proof, locale)}</td><td data-label="${words.lastConfirmed}">${last === undefined ? site.messages(locale).proof.never : day(dayOfInstant(site, last), locale)}</td><td data-label="${words.licence}">${licence(site, proof, locale)}</td><td data-label="${words.commit}">${commit(site, award.commit, proof, locale)}</td></tr>
`;
}

function verdict(site: Site, { seen, read }: Proof, locale: Locale): HtmlValue {
  const words = site.messages(locale).integrity;
  const looked = read.kind === "refused" ? { verdict: "refused" as const, reason: read.reason } : seen;
  if (!looked) return words.notLooked;
  if (looked.verdict !== "confirmed")
    return [named(looked.verdict, locale), ". ", inOurWords(reasonWords(looked), locale)];
  const faults = seen ? stateWords(site, seen, locale) : [];
  return [
    named(seen && isOpenToAll(seen) ? "confirmed" : "private", locale),
    ...faults.map((one) => html`<br>${one}`),
  ];
}

function named(name: Verdict, locale: Locale): SafeHtml {
  return html`<strong>${inOurWords(verdictName(name), locale)}</strong>`;
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

function licence(site: Site, { commit: known, declared }: Proof, locale: Locale): string {
  const words = site.messages(locale).integrity;
  const { licence: told, licence_file: file } = known?.facts ?? {};
  if (file?.value === null) return site.messages(locale).proof.licenceNone;
  if (typeof told?.value !== "string") return words.licenceUnknown;
  const found = told.value;
  if (declared === undefined) return words.licenceUndeclared(found);
  return sameLicence(declared, found) ? words.licenceSame(found) : words.licenceOther(found, declared);
}

function commit(
  site: Site,
  id: string | undefined,
  { commit: known, read }: Proof,
  locale: Locale,
): HtmlValue {
  const words = site.messages(locale).integrity;
  if (id === undefined) return words.noCommit;
  const state = known ? commitState(site, known, locale) : words.notLooked;
  return [commitLink(read, id, 10), html`<br>`, state];
}

function commitState(site: Site, known: ConfirmedCommit, locale: Locale): string {
  const words = site.messages(locale).integrity;
  const reachable = known.facts?.reachable?.value;
  if (reachable !== undefined) return reachable ? words.reachable : words.notReachable;
  return known.verdict === "confirmed" ? words.reachableUnknown : inOurWords(reasonWords(known), locale);
}
