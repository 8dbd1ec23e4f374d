import { html, type HtmlValue, type SafeHtml } from "../../../content/html.ts";
import { numbersOf } from "../../../guardrails/document.ts";
import { INDICATORS_DATA } from "../../../i18n/routes.ts";
import { recordsOf, type Indicator, type Reading } from "../../../indicators/indicator.ts";
import type { Locale } from "../../../model/locale.ts";
import { PROGRAM_FILE } from "../../../register/register.ts";
import type { Site } from "../../site.ts";
import { fact, inOurWords, toRule, wideFact } from "../parts.ts";
import { askingTable, quietTable } from "./readings.ts";
import { subjectText, valueText } from "./values.ts";

/** How many questions there are, and each indicator with how many values it measured and asks about. */
export function questionsSummary(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).integrityPage;
  const { byIndicator, questions } = site.measurements;
  const records = new Set(questions.flatMap(({ reading }) => recordsOf(reading)));
  const isEmpty = site.register.opportunities.size === 0;
  return html`<p>${isEmpty ? words.nothingYet : words.questionsNow(questions.length, records.size)}</p>
${questionList(site, locale)}<details><summary>${words.summary}</summary>
<table class="stacked counts"><caption class="visually-hidden">${words.summary}</caption>
<thead><tr>${[words.indicator, words.measured, words.asking, words.tooFew].map((name, place) => html`<th scope="col"${place > 0 && html` class="right"`}>${name}</th>`)}</tr></thead>
<tbody>
${[...byIndicator].map(([indicator, readings]) => summaryRow(site, indicator, readings, locale))}</tbody></table></details>
<p><a href="${site.addresses.link(INDICATORS_DATA)}">${words.data}</a></p>
`;
}

/** As many questions as a person reads at a glance; the sections below and the data have them all. */
const MOST_QUESTIONS = 20;

function questionList(site: Site, locale: Locale): HtmlValue {
  const words = site.messages(locale).integrityPage;
  const { questions } = site.measurements;
  if (questions.length === 0) return undefined;
  const left = questions.length - MOST_QUESTIONS;
  return html`<h3 id="asked-now">${words.nowAsked}</h3>
<ul>${questions.slice(0, MOST_QUESTIONS).map(
    ({ indicator: { id, name, unit }, reading }) =>
      html`<li>${subjectText(site, reading, locale, ", ")}${locale === "fr" ? "\u00a0" : ""}: <a href="#${id}">${inOurWords(name, locale)}</a> (${valueText(site, reading.value, unit, locale)})</li>
`,
  )}</ul>
${left > 0 && html`<p>${words.more(left)}</p>`}`;
}

function summaryRow(
  site: Site,
  { id, name }: Indicator,
  readings: readonly Reading[],
  locale: Locale,
): SafeHtml {
  const count = (isCounted: (reading: Reading) => boolean): number => readings.filter(isCounted).length;
  const words = site.messages(locale).integrityPage;
  const cell = (label: string, value: number): SafeHtml =>
    html`<td data-label="${label}" class="right">${value > 0 ? html`<strong>${value}</strong>` : "0"}</td>`;
  return html`<tr><th scope="row"><a href="#${id}">${inOurWords(name, locale)}</a></th>${[
    cell(
      words.measured,
      count(({ value }) => value !== undefined),
    ),
    cell(
      words.asking,
      count(({ flagged }) => flagged),
    ),
    cell(
      words.tooFew,
      count(({ tooFew }) => tooFew),
    ),
  ]}</tr>
`;
}

/**
 * Each indicator under its permanent anchor: the question and, where it is asked, the values and what may explain them. All the
 * rest is folded, or on a phone what asks nothing would stand before what does for a hundred screens.
 */
export function indicatorSections(site: Site, locale: Locale): SafeHtml {
  return html`${[...site.measurements.byIndicator].map(([indicator, readings]) =>
    indicatorSection(site, indicator, readings, locale),
  )}`;
}

function indicatorSection(
  site: Site,
  indicator: Indicator,
  readings: readonly Reading[],
  locale: Locale,
): SafeHtml {
  const words = site.messages(locale).integrityPage;
  const { id, name, question } = indicator;
  const unknown = readings.filter(({ value }) => value === undefined).length;
  const asks = readings.some(({ flagged }) => flagged);
  const folded = asks ? words.formula : words.details;
  return html`<section class="indicator" aria-labelledby="${id}"><h3 id="${id}">${inOurWords(name, locale)}</h3>
<p><strong>${inOurWords(question, locale)}</strong></p>
<p>${words.measuredOf(readings.length, unknown)}${readings.length > 0 && !asks && ` ${words.asksNothing}`}</p>
${asks && [askingTable(site, indicator, readings, locale), explanations(site, indicator, locale)]}
<details><summary aria-label="${`${folded} – ${inOurWords(name, locale)}`}">${folded}</summary>
${quietTable(site, indicator, readings, locale)}${!asks && explanations(site, indicator, locale)}
${computation(site, indicator, locale)}</details></section>
`;
}

function explanations(site: Site, { innocent }: Indicator, locale: Locale): SafeHtml {
  return html`<h4>${site.messages(locale).integrityPage.innocent}</h4>
<ul>${innocent.map((one) => html`<li>${inOurWords(one, locale)}</li>`)}</ul>`;
}

function computation(site: Site, indicator: Indicator, locale: Locale): SafeHtml {
  const words = site.messages(locale).integrityPage;
  const { rule, codes, formula, expression } = indicator;
  return html`<dl class="facts">
${wideFact(words.formula, html`<p>${inOurWords(formula, locale)}</p>`)}
${wideFact(words.expression, html`<code class="hash">${expression}</code>`)}
${indicator.numbers.length > 0 && wideFact(words.numbers, numbers(site, indicator, locale))}
${fact(words.guardrail, toRule(site, rule, rule, locale))}
${codes.length > 0 && fact(words.redFlags, codes.join(", "))}
</dl>`;
}

function numbers(site: Site, { numbers: paths }: Indicator, locale: Locale): SafeHtml {
  const words = site.messages(locale).integrityPage;
  const fields = site.register.files.find(({ path }) => path === PROGRAM_FILE)?.fields;
  return html`<ul>${numbersOf({ numbers: paths }, fields).map(
    ({ path, value }) =>
      html`<li><code>${path}</code>${locale === "fr" ? "\u00a0" : ""}: ${value ?? words.notSet}</li>`,
  )}</ul>`;
}
