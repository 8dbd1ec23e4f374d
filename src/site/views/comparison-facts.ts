import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { plain, said } from "../../content/words.ts";
import { Say } from "../../dashboard/charts/say.ts";
import type { Compared, Comparison } from "../../dashboard/compare.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import type { Locale } from "../../model/locale.ts";
import { parseDate } from "../../time/calendar.ts";

export function nameOf({ name }: Compared, locale: Locale): string {
  return plain(name, locale);
}

/** Who the two programmes are, and what must be known of them before their numbers are set side by side. */
export function aboutBoth({ programmes }: Comparison, locale: Locale): SafeHtml {
  const words = MESSAGES[locale].comparison;
  const { notKnown } = MESSAGES[locale].dashboard;
  const facts: readonly (readonly [string, (one: Compared, say: Say) => HtmlValue])[] = [
    [words.department, ({ department }) => said(department, locale)],
    [words.years, (one, say) => yearsOf(one, say, locale)],
    [words.asOf, ({ asOf }, say) => dayOf(asOf, say)],
    [words.currency, ({ currency }) => currency],
    [words.standard, ({ standard }, say) => (standard === undefined ? undefined : say.days(standard))],
    [words.records, (one, say) => recordsOf(one, say, locale)],
  ];
  return html`<table class="stacked"><caption>${words.programmes}</caption>
<thead><tr><th scope="col">${words.programme}</th>${programmes.map(({ name }) => html`<th scope="col">${said(name, locale)}</th>`)}</tr></thead>
<tbody>
${facts.map(
  ([name, tell]) =>
    html`<tr><th scope="row">${name}</th>${programmes.map((one) => html`<td data-label="${nameOf(one, locale)}">${tell(one, new Say(locale, one.currency)) ?? notKnown}</td>`)}</tr>
`,
)}</tbody></table>`;
}

/** That a programme’s numbers count records that are made up, which no comparison should be read without. */
export function madeUpNotes({ programmes }: Comparison, locale: Locale): SafeHtml {
  const words = MESSAGES[locale];
  return html`${programmes
    .filter(({ demonstration: { opportunities, awards } }) => opportunities > 0 || awards > 0)
    .map(
      (one) =>
        html`<div class="note demonstration"><p><strong>${words.dashboard.madeUp}.</strong> ${words.comparison.madeUpNote(nameOf(one, locale), one.demonstration.awards, one.awards)}</p></div>
`,
    )}`;
}

function yearsOf({ years, awards }: Compared, say: Say, locale: Locale): string | undefined {
  if (years === undefined) return awards === 0 ? MESSAGES[locale].dashboard.nothingYet : undefined;
  return MESSAGES[locale].comparison.fromTo(say.date(years.from), say.date(years.to));
}

function dayOf(asOf: string, say: Say): string {
  const day = parseDate(asOf.slice(0, 10));
  return day === undefined ? asOf : say.date(day);
}

function recordsOf({ awards, demonstration }: Compared, say: Say, locale: Locale): string {
  const madeUp = demonstration.awards;
  return madeUp === 0
    ? say.number(awards)
    : `${say.number(awards)} (${MESSAGES[locale].comparison.madeUp(madeUp)})`;
}
