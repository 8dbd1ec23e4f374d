import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import type { Locale } from "../../model/locale.ts";
import { recordOf } from "../../model/ref.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Site } from "../site.ts";
import { plain } from "../words.ts";
import { inOurWords, toRule } from "./parts.ts";

/** As many questions as a person reads through; the check prints them all. */
const MOST_SIGNALS = 500;

/** The questions that the records raise, each with its guardrail and its record. */
export function signalList(site: Site, locale: Locale): SafeHtml {
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
