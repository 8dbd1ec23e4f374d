import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { said } from "../../content/words.ts";
import { Say } from "../../dashboard/charts/say.ts";
import type { ComparedRow, Comparison } from "../../dashboard/compare.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import type { Locale } from "../../model/locale.ts";
import { aboutBoth, madeUpNotes, nameOf } from "./comparison-facts.ts";
import { measureRow } from "./comparison-row.ts";

/**
 * Two programmes side by side: who they are, and every measure that one of them knows. It needs no site, so that the browser
 * shows a file of the reader’s own in the same way.
 * @param id begins the ids of its headings, for a page may have several
 * @param source where the second programme’s numbers come from
 */
export function comparisonView(
  comparison: Comparison,
  locale: Locale,
  id: string,
  source?: HtmlValue,
): SafeHtml {
  const words = MESSAGES[locale].comparison;
  const [first, second] = comparison.programmes;
  const knownOf = (count: number): readonly ComparedRow[] =>
    comparison.rows.filter(({ cells }) => cells.filter(({ value }) => value !== undefined).length === count);
  const [unknown, ofOne, ofBoth] = [knownOf(0), knownOf(1), knownOf(2)];
  const say = new Say(locale, first.currency);
  const names = unknown.map(({ name }) => say.own(name)).join("; ");
  return html`<section aria-labelledby="${id}"><h3 id="${id}">${words.together(nameOf(first, locale), nameOf(second, locale))}</h3>
${source}${madeUpNotes(comparison, locale)}${aboutBoth(comparison, locale)}
<p>${words.differenceText}</p>
${measuresTable(words.knownOfBoth, ofBoth, comparison, locale)}
${ofOne.length > 0 && html`<details><summary>${words.knownOfOne(ofOne.length)}</summary>\n${measuresTable(words.knownOfOne(ofOne.length), ofOne, comparison, locale)}</details>`}
${unknown.length > 0 && html`<p>${words.unknownToBoth(names)}</p>`}
${definitions([...ofBoth, ...ofOne], say, locale)}</section>
`;
}

function measuresTable(
  caption: string,
  rows: readonly ComparedRow[],
  comparison: Comparison,
  locale: Locale,
): SafeHtml {
  const words = MESSAGES[locale].comparison;
  return html`<table class="stacked compared"><caption>${caption}</caption>
<thead><tr><th scope="col">${words.measure}</th>${comparison.programmes.map(({ name }) => html`<th scope="col" class="right">${said(name, locale)}</th>`)}<th scope="col" class="right">${words.difference}</th></tr></thead>
<tbody>
${rows.map((row) => measureRow(row, comparison, locale))}</tbody></table>`;
}

/** How each measure is counted, and of what; those that are counted in one way stand together. */
function definitions(rows: readonly ComparedRow[], say: Say, locale: Locale): SafeHtml {
  const named = new Map<string, string[]>();
  for (const { name, definition, population } of rows) {
    const told = population ? `${say.own(definition)} (${say.own(population)})` : say.own(definition);
    named.set(told, [...(named.get(told) ?? []), say.own(name)]);
  }
  return html`<details><summary>${MESSAGES[locale].comparison.definitions}</summary>
<dl class="definitions">
${[...named].map(
  ([
    definition,
    names,
  ]) => html`<div>${names.map((name) => html`<dt>${name}</dt>`)}<dd>${definition}</dd></div>
`,
)}</dl></details>`;
}
