import { html, type HtmlValue } from "../../content/html.ts";
import type { Locale } from "../../model/locale.ts";
import type { Opportunity } from "../../register/register.ts";
import type { Site } from "../site.ts";
import { deadlineText } from "./parts.ts";

/**
 * How to apply for one opportunity. The three states of the clock are all on the page, and the browser shows the one
 * that is true when it is read (`data-when`).
 */
export function howToApply(site: Site, opportunity: Opportunity, locale: Locale): HtmlValue {
  const words = site.messages(locale).opportunity;
  const status = site.statusOf(opportunity);
  if (!["draft", "upcoming", "open", "evaluating"].includes(status)) return undefined;
  const when = (statuses: string): HtmlValue => [
    html` data-when="${statuses}"`,
    !statuses.split(" ").includes(status) && html` hidden`,
  ];
  return html`<section aria-labelledby="apply"><h2 id="apply">${words.howToApply}</h2>
<p${when("draft upcoming")}>${words.notOpenYet}</p>
<p${when("evaluating")}>${words.noLongerOpen}</p>
<div${when("open")}>${opportunity.demonstration ? html`<p>${words.demonstrationApply}</p>` : invitation(site, opportunity, locale)}</div>
</section>`;
}

function invitation(site: Site, opportunity: Opportunity, locale: Locale): HtmlValue {
  const { opportunity: words, apply } = site.messages(locale);
  const address = opportunity.contact ?? site.register.program.contact;
  const mail = (subject: string, name: string): HtmlValue =>
    address && html`<a href="mailto:${address}?subject=${encodeURIComponent(subject)}">${name}</a>`;
  return html`<p>${words.applyBefore(deadlineText(site, opportunity.closes, opportunity.closesAt, locale))}</p>
${address && html`<p>${words.applyBy} ${mail(words.applySubject(opportunity.ref), address)}</p>`}
<h3>${words.applyMore}</h3>
<ul>${apply.messageItems.map((item) => html`<li>${item}</li>`)}</ul>
<p>${apply.never}</p>
<h3>${words.ask}</h3>
<p>${words.askText} ${mail(words.askSubject(opportunity.ref), words.ask)}</p>`;
}
