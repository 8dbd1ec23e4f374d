import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { formatDate, formatWallTime } from "../../i18n/dates.ts";
import type { Locale } from "../../model/locale.ts";
import type { Opportunity } from "../../register/register.ts";
import type { Site } from "../site.ts";

/** The way from posting to payment, with the opportunity's own dates; only while it can still be walked. */
export function nextSteps(site: Site, opportunity: Opportunity, locale: Locale): HtmlValue {
  const words = site.messages(locale).opportunity;
  if (["cancelled", "closed-without-award", "terminated", "paid"].includes(site.statusOf(opportunity)))
    return undefined;
  const { posted, questionsClose, closes, selection, delivery } = opportunity;
  const methods = Object.keys(site.register.program.payment_methods);
  const isPilotLike = methods.includes("acquisition-card") && methods.includes("paypal");
  return html`<section aria-labelledby="next"><h2 id="next">${words.next}</h2>
<ol class="steps">
${step(formatDate(posted, locale), words.nextPosted)}
${questionsClose && step(formatWallTime(questionsClose.time, locale), words.nextQuestions)}
${step(formatWallTime(closes, locale), words.nextCloses)}
${step(selection && formatDate(selection, locale), words.nextSelection)}
${step(delivery && formatDate(delivery, locale), words.nextDelivery)}
${step(undefined, isPilotLike ? words.nextPayment : words.nextPaymentOther)}
</ol></section>`;
}

function step(when: string | undefined, what: string): SafeHtml {
  return html`<li>${when && html`<strong>${when}</strong> `}${what}</li>`;
}
