import { html, type HtmlValue, type SafeHtml } from "../../../content/html.ts";
import { CHANGE_RULES, GUARDRAILS, RULES } from "../../../guardrails/index.ts";
import { JUDGED_KINDS } from "../../../guardrails/judged.ts";
import type { RuleDescription } from "../../../guardrails/rule.ts";
import type { Locale } from "../../../model/locale.ts";
import { LEVELS } from "../../../problems/levels.ts";
import { dayAt } from "../../../time/zone.ts";
import type { Site } from "../../site.ts";
import { inOurWords, toRule } from "../parts.ts";

/** Every guardrail: how many records it judged, what it found, and what it would have found but for an exception. */
export function guardrailsTable(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).integrityPage;
  const columns = [
    words.guardrail,
    words.judged,
    ...LEVELS.map((level) => words.found[level]),
    words.excusedColumn,
  ];
  return html`<p>${words.guardrailsText}</p>
<table class="stacked counts"><caption>${words.guardrailsTable}</caption>
<thead><tr>${columns.map((name, place) => html`<th scope="col"${place > 1 && html` class="right"`}>${name}</th>`)}</tr></thead>
<tbody>
${GUARDRAILS.map((rule) => row(site, rule, locale))}</tbody></table>
`;
}

function row(site: Site, { id, name }: RuleDescription, locale: Locale): SafeHtml {
  const words = site.messages(locale).integrityPage;
  const found = site.problems.filter(({ rule }) => rule === id);
  const today = dayAt(site.now, site.register.program.time_zone);
  const excused = site.register.exceptions.filter(({ rule, ends }) => rule === id && ends >= today);
  const cell = (label: string, count: number): SafeHtml =>
    html`<td data-label="${label}" class="right">${count > 0 ? html`<strong>${count}</strong>` : "0"}</td>`;
  return html`<tr><th scope="row">${toRule(site, id, id, locale)} ${inOurWords(name, locale)}</th><td data-label="${words.judged}">${judgedBy(site, id, locale)}</td>${[
    ...LEVELS.map((level) => cell(words.found[level], found.filter((one) => one.level === level).length)),
    cell(words.excusedColumn, excused.length),
  ]}</tr>
`;
}

/** `12 opportunities, 11 awards`; rules that compare judge each change, which a finished page cannot count. */
function judgedBy(site: Site, id: RuleDescription["id"], locale: Locale): HtmlValue {
  const words = site.messages(locale).integrityPage;
  const compares = CHANGE_RULES.some((rule) => rule.id === id);
  const rule = RULES.find((one) => one.id === id);
  if (!rule) return words.judgedChanges;
  const judged = rule.judged(site.register, site.register.program, site.now);
  const counted = JUDGED_KINDS.flatMap((kind) => {
    const count = judged[kind]?.length ?? 0;
    return count > 0 ? [words.judgedOf[kind](count)] : [];
  });
  const told = counted.length > 0 ? counted.join(", ") : words.judgedNone;
  return compares ? `${told}, ${words.alsoChanges}` : told;
}
