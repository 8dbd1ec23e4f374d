import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { OUTSIDE } from "../../model/award.ts";
import type { Locale } from "../../model/locale.ts";
import { contractValue, paidTotal } from "../../payments/totals.ts";
import type { Award } from "../../register/register.ts";
import { supplierKey } from "../../register/supplier-name.ts";
import { supplierSlug } from "../../register/supplier-slug.ts";
import { licenceOfAward } from "../../repositories/declared-licence.ts";
import type { AnsweredOpportunity, Site } from "../site.ts";
import { plain, said, written } from "../words.ts";
import type { Page } from "./layout.ts";
import { ledgerSection } from "./ledger.ts";
import { listingsSection } from "./listings.ts";
import {
  day,
  demonstrationTag,
  exceptions,
  fact,
  money,
  outside,
  priceName,
  recordNotices,
  statusTag,
  wideFact,
} from "./parts.ts";
import { proofSection } from "./proof.ts";
import { recordQuestions } from "./record-questions.ts";
import { awardData } from "./structured-data.ts";

/** The page of one award: who, how much, which code, and the ledger as a timeline. */
export function awardPage(site: Site, answered: AnsweredOpportunity, locale: Locale): Page {
  const words = site.messages(locale).award;
  const { award, opportunity } = answered;
  const title = plain(opportunity.title, locale);
  return {
    route: { kind: "award", ref: award.ref },
    trail: [{ kind: "awards" }],
    title: `${words.titlePrefix} – ${title}`,
    description: `${words.titlePrefix} – ${title}. ${supplierText(site, award, locale)}, ${money(site, award.price, locale)}.`,
    source: award.file.path,
    ...(!award.demonstration && { data: awardData(site, answered, locale) }),
    topics: [{ kind: "awards" }, { kind: "opportunities" }],
    main: html`<article>
<h1><span class="kicker">${words.titlePrefix}</span> ${said(opportunity.title, locale)}</h1>
<p class="tags">${statusTag(site, opportunity, locale, site.messages(locale).contractStatuses)}${demonstrationTag(site, award, locale)}</p>
${recordNotices(site, award, locale)}
<p class="note"><a href="${site.link({ kind: "opportunity", ref: award.ref }, locale)}">${words.seeOpportunity}</a></p>
<section aria-labelledby="facts"><h2 id="facts">${words.facts}</h2>
${facts(site, answered, locale)}</section>
${written(award.body, locale, 2)}
${growth(site, award, locale)}
${proofSection(site, award, locale)}
${ledgerSection(site, award, locale)}
${listingsSection(site, answered, locale)}
${recordQuestions(site, award.ref, "award", locale)}
${exceptions(site, award.ref, locale)}
</article>`,
  };
}

/** The supplier's name, or that it is withheld. */
export function supplierText(site: Site, award: Award, locale: Locale): string {
  return award.supplier.name ?? site.messages(locale).award.withheld;
}

/** The same, and where it is a name, the way to all that this supplier was paid for. */
export function supplierLink(site: Site, award: Award, locale: Locale): HtmlValue {
  const { name } = award.supplier;
  return name === undefined
    ? supplierText(site, award, locale)
    : html`<a href="${site.link({ kind: "supplier", key: supplierSlug(supplierKey(name)) }, locale)}">${name}</a>`;
}

function facts(site: Site, { award, opportunity }: AnsweredOpportunity, locale: Locale): SafeHtml {
  const words = site.messages(locale).award;
  const { supplier, applications, selection, tax, fees, payment_method: method } = award;
  const { taxes = {}, payment_methods: methods } = site.register.program;
  const taxed = tax && taxes[tax.region];
  const standing = site.standings.get(award.ref);
  const paid = standing && paidTotal(standing.state);
  const total = contractValue(award, site.register.program);
  const kind = supplier.kind && site.messages(locale).supplierKinds[supplier.kind];
  const isFirst = supplier.first_contract;
  return html`<dl class="facts">
${fact(words.supplier, [html`<strong>${supplierLink(site, award, locale)}</strong>`, kind && ` (${kind})`, written(supplier.withheld, locale)])}
${fact(words.region, regionName(site, supplier.region, locale))}
${fact(words.firstContract, isFirst !== undefined && (isFirst ? words.yes : words.no))}
${fact(priceName(site, locale), money(site, award.price, locale))}
${fact(taxed ? words.tax(plain(taxed.tax, locale)) : words.taxPlain, tax && money(site, tax.amount, locale))}
${fact(words.fees, fees && money(site, fees, locale))}
${fact(words.total, total === undefined ? words.totalNotKnown : html`<strong>${money(site, total, locale)}</strong>`)}
${fact(words.paid, paid === undefined ? words.notKnown : money(site, paid, locale))}
${fact(words.method, method !== undefined && (plain(methods[method], locale) || method))}
${fact(words.applications, applications && words.applicationsText(applications.received, applications.passed))}
${wideFact(words.selection, selection && [site.messages(locale).selectionMethods[selection.method], written(selection.evidence, locale)])}
${fact(words.awarded, day(award.awarded, locale))}
${fact(words.termsSigned, day(award.terms_signed, locale))}
${fact(words.licence, licenceOfAward(award, opportunity))}
${fact(words.repository, outside(award.repository))}
${fact(words.commit, commitLink(award))}
${fact(words.pullRequest, outside(award.pull_request))}
${wideFact(words.reusedBy, award.reused_by && html`<ul>${award.reused_by.map((one) => html`<li>${said(one.name, locale)} ${outside(one.repository)}</li>`)}</ul>`)}
</dl>`;
}

function regionName(site: Site, region: string | undefined, locale: Locale): string | undefined {
  if (region === OUTSIDE) return site.messages(locale).award.outside;
  return region && (plain(site.register.program.taxes?.[region]?.name, locale) || region);
}

/** GitHub and GitLab show a commit at /commit/ below its repository; other hosts have addresses of their own. */
function commitLink({ commit, repository }: Award): HtmlValue {
  if (commit === undefined) return undefined;
  const code = html`<code>${commit.slice(0, 10)}</code>`;
  const hosted = repository && /^https:\/\/(?:github|gitlab)\.com\//i.test(repository);
  return hosted
    ? html`<a href="${repository.replace(/(?:\.git)?\/*$/, "")}/commit/${commit}" rel="nofollow noopener">${code}</a>`
    : code;
}

function growth(site: Site, award: Award, locale: Locale): HtmlValue {
  const words = site.messages(locale).award;
  const changes = award.amendments ?? [];
  if (changes.length === 0) return undefined;
  return html`<section aria-labelledby="amendments"><h2 id="amendments">${words.amendments}</h2>
<div class="scroll" tabindex="0" role="group" aria-label="${words.amendmentsTable}"><table>
<thead><tr><th scope="col">${words.changedOn}</th><th scope="col">${words.changedBy}</th><th scope="col">${words.why}</th></tr></thead>
<tbody>${changes.map(
    (
      change,
    ) => html`<tr><td>${day(change.date, locale)}</td><td>${money(site, change.amount, locale)}</td><td>${written(change.reason, locale)}</td></tr>
`,
  )}</tbody></table></div></section>`;
}
