import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { GUARDRAILS } from "../../guardrails/index.ts";
import { TABLE_FORMATS, tablePath } from "../../i18n/data-routes.ts";
import type { Locale } from "../../model/locale.ts";
import type { RuleId } from "../../problems/problem.ts";
import type { Site } from "../site.ts";
import { dictionaryId } from "./data-dictionary.ts";
import type { Page } from "./layout.ts";
import { fact, inOurWords, toRule } from "./parts.ts";
import { doubts, latePayments, paidTable } from "./payments-lists.ts";
import { payTimesOver } from "./payments-times.ts";
import { waitingList } from "./payments-waiting.ts";
import { section } from "./waiting.ts";

/** What is waiting to be paid and on whom, how long payments took, and the data. */
export function paymentsPage(site: Site, locale: Locale): Page {
  const words = site.messages(locale).payments;
  return {
    route: { kind: "payments" },
    trail: [{ kind: "awards" }],
    title: words.title,
    description: words.description,
    downloads: ["payments"],
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${section("standard", words.standard, standard(site, locale))}
${section("waits", words.waits, waitingList(site, locale))}
${section("times", words.times, payTimesOver(site, locale))}
${latePayments(site, locale)}
${paidTable(site, locale)}
${doubts(site, locale)}
${section("data", words.data, data(site, locale))}`,
  };
}

/** The programme's own numbers, the promise first. */
function standard(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).payments;
  const { payments } = site.register.program;
  if (payments?.pay_within === undefined && payments?.waiting === undefined)
    return html`<p>${words.noStandard}</p>`;
  const { pay_within: within, planned, waiting, told_within: told } = payments;
  return html`<dl class="facts">
${fact(words.payWithin, within !== undefined && words.payWithinText(within))}
${fact(words.planned, planned !== undefined && words.plannedText(planned))}
${fact(words.waiting, waiting !== undefined && words.waitingText(waiting))}
${fact(words.toldWithin, told !== undefined && words.toldText(told))}
</dl>
<ul>${[
    within !== undefined && rule(site, "MA-607", locale),
    waiting !== undefined && rule(site, "MA-608", locale),
  ]}</ul>`;
}

/** The guardrail that tells when a number is not kept. */
function rule(site: Site, id: RuleId, locale: Locale): HtmlValue {
  const found = GUARDRAILS.find((one) => one.id === id);
  return found && html`<li>${toRule(site, id, `${id} – ${inOurWords(found.name, locale)}`, locale)}</li>`;
}

function data(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).payments;
  return html`<p>${words.dataText}</p>
<ul>
${TABLE_FORMATS.map(
  (
    format,
  ) => html`<li><a href="${site.addresses.link(tablePath("payments", format))}">payments.${format}</a></li>
`,
)}</ul>
<p><a class="more" href="${site.link({ kind: "data" }, locale)}#${dictionaryId("payments")}">${site.messages(locale).openData.dictionaryLink}</a></p>`;
}
