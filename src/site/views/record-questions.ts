import { html, type HtmlValue } from "../../content/html.ts";
import type { Locale } from "../../model/locale.ts";
import type { Ref } from "../../model/ref.ts";
import type { Question } from "../../indicators/measurements.ts";
import type { Site } from "../site.ts";
import { valueText } from "./integrity/values.ts";
import { inOurWords } from "./parts.ts";

/** The questions that concern a record, each with its value and the way to all about it; nothing where there is none. */
export function recordQuestions(
  site: Site,
  ref: Ref,
  page: "opportunity" | "award",
  locale: Locale,
): HtmlValue {
  const words = site.messages(locale).integrityPage;
  // What is asked of a posting stands on its page; all else comes from what was bought.
  const questions = (site.measurements.byRecord.get(ref) ?? []).filter(
    ({ indicator }) => (indicator.of === "opportunity") === (page === "opportunity"),
  );
  if (questions.length === 0) return undefined;
  return html`<section class="note" aria-labelledby="questions-raised"><h2 id="questions-raised">${words.onRecord.title}</h2>
<p>${words.onRecord.text}</p>
<ul>${questions.map((question) => item(site, question, locale))}</ul></section>
`;
}

function item(site: Site, { indicator, reading }: Question, locale: Locale): HtmlValue {
  const words = site.messages(locale).integrityPage;
  const { id, name, question, unit } = indicator;
  const colon = locale === "fr" ? "\u00a0: " : ": ";
  const value = valueText(site, reading.value, unit, locale);
  return html`<li>${inOurWords(question, locale)} ${inOurWords(name, locale)}${colon}${value} (<a href="${site.link({ kind: "integrity" }, locale)}#${id}">${words.onRecord.why}</a>).</li>
`;
}
