import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { Say } from "../../dashboard/charts/say.ts";
import type { Cell, Measure } from "../../dashboard/measure.ts";
import { decimalIn, percentIn } from "../../i18n/numbers.ts";
import type { Locale } from "../../model/locale.ts";
import type { Unit } from "../../model/measures.ts";
import { toCents } from "../../model/money.ts";
import type { Site } from "../site.ts";
import { inOurWords, money } from "./parts.ts";

/** How pages show numbers: with what they stand on, and never 0 for what is not known. */

/** How the charts of a site speak, and the pages around them. */
export function sayOf(site: Site, locale: Locale): Say {
  return new Say(locale, site.register.program.currency);
}

/** A number in its unit, in words where it is not known. */
export function valueText(site: Site, { value, n, missing }: Cell, unit: Unit, locale: Locale): string {
  const words = site.messages(locale).dashboard;
  if (value === undefined) return n === 0 && missing === 0 ? words.nothingYet : words.notKnown;
  return inUnit(site, value, unit, locale);
}

export function inUnit(site: Site, value: number, unit: Unit, locale: Locale): string {
  const say = sayOf(site, locale);
  switch (unit) {
    case "money":
      return money(site, toCents(value), locale);
    case "share":
      return inOurWords(percentIn(value * 100), locale);
    case "index":
      return inOurWords(decimalIn(value, 2), locale);
    case "days":
      return say.days(value);
    case "business-days":
      return site.messages(locale).dashboard.businessDays(say.number(value), value);
    case "count":
      return say.number(value);
  }
}

/** On how many records a number stands: `known for 3; not known for 2; too few to say much`. */
export function basisText(site: Site, { n, missing, smallPopulation }: Cell, locale: Locale): string {
  const words = site.messages(locale).dashboard;
  // That there is nothing yet, the number says itself.
  if (n === 0 && missing === 0) return "";
  const say = sayOf(site, locale);
  return [
    ...(n > 0 ? [words.knownFor(say.number(n), n, missing)] : []),
    ...(missing > 0 ? [words.notKnownFor(say.number(missing))] : []),
    ...(smallPopulation && n > 0 ? [words.few] : []),
  ].join("; ");
}

/** Numbers one below the other, each with what it stands on, and beneath them how they are counted. */
export function measureList(site: Site, measures: readonly Measure[], locale: Locale): SafeHtml {
  const words = site.messages(locale).dashboard;
  return html`<dl class="measures">
${measures.map(
  (
    measure,
  ) => html`<div><dt>${inOurWords(measure.name, locale)}</dt><dd class="value">${valueText(site, measure, measure.unit, locale)}</dd>${basis(site, measure, locale)}</div>
`,
)}</dl>
<details><summary>${words.howThese}</summary>
<dl class="definitions">
${measures.map(
  ({ name, definition, population }) =>
    html`<div><dt>${inOurWords(name, locale)}</dt><dd>${inOurWords(definition, locale)} (${inOurWords(population, locale)})</dd></div>
`,
)}</dl></details>`;
}

function basis(site: Site, measure: Measure, locale: Locale): HtmlValue {
  const text = basisText(site, measure, locale);
  return text !== "" && html`<dd class="basis">${text}</dd>`;
}

/** A large number for who has a moment only, under the question that it answers: who cannot see goes from heading to heading. */
export interface GlanceItem {
  readonly name: string;
  readonly value: string;
  /** Whether the value is words, such as a name, which need less size. */
  readonly isWords?: boolean;
  readonly lines: readonly HtmlValue[];
  readonly how?: HtmlValue;
}

function isSaid(line: HtmlValue): boolean {
  return html`${line}`.markup !== "";
}

export function glanceList(site: Site, items: readonly GlanceItem[], locale: Locale): SafeHtml {
  const words = site.messages(locale).dashboard;
  return html`<ul class="glance">
${items.map(
  ({ name, value, isWords, lines, how }) => html`<li><h3>${name}</h3>
<p class="big${isWords && " words"}">${value}</p>
${lines.filter(isSaid).map(
  (line) => html`<p class="basis">${line}</p>
`,
)}${how !== undefined && html`<details><summary aria-label="${`${words.how} – ${name}`}">${words.how}</summary><p>${how}</p></details>`}</li>
`,
)}</ul>`;
}
