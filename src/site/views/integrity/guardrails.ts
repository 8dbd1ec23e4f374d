import { sum } from "d3";
import { html, type HtmlValue, type SafeHtml } from "../../../content/html.ts";
import { CHANGE_RULES, GUARDRAILS, RULES } from "../../../guardrails/index.ts";
import { JUDGED_KINDS } from "../../../guardrails/judged.ts";
import type { RuleDescription } from "../../../guardrails/rule.ts";
import type { Locale } from "../../../model/locale.ts";
import { LEVELS } from "../../../problems/levels.ts";
import { dayAt } from "../../../time/zone.ts";
import type { Site } from "../../site.ts";
import { inOurWords, toRule } from "../parts.ts";

/** What a guardrail found in how many places, and what it would have found but for an exception. */
interface Found {
  readonly rule: RuleDescription;
  readonly byLevel: readonly number[];
  readonly excused: number;
}

/** Every guardrail and how many records it judged: those that found something first, the others folded. */
export function guardrailsTable(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).integrityPage;
  const all = GUARDRAILS.map((rule) => foundBy(site, rule));
  const isQuiet = ({ byLevel, excused }: Found): boolean => excused + sum(byLevel) === 0;
  const [telling, quiet] = [all.filter((one) => !isQuiet(one)), all.filter(isQuiet)];
  const folded = words.foundNothing(quiet.length);
  return html`<p>${words.guardrailsText}</p>
${telling.length > 0 ? table(site, { caption: words.guardrailsTable, rows: telling }, locale) : html`<p>${words.allQuiet}</p>`}
${
  quiet.length > 0 &&
  html`<details><summary>${folded}</summary>
${table(site, { caption: folded, rows: quiet }, locale)}</details>`
}
`;
}

function foundBy(site: Site, rule: RuleDescription): Found {
  const found = site.problems.filter((one) => one.rule === rule.id);
  const today = dayAt(site.now, site.register.program.time_zone);
  return {
    rule,
    byLevel: LEVELS.map((level) => found.filter((one) => one.level === level).length),
    excused: site.register.exceptions.filter((one) => one.rule === rule.id && one.ends >= today).length,
  };
}

function table(
  site: Site,
  { caption, rows }: { readonly caption: string; readonly rows: readonly Found[] },
  locale: Locale,
): SafeHtml {
  const words = site.messages(locale).integrityPage;
  const counted = [...LEVELS.map((level) => words.found[level]), words.excusedColumn];
  return html`<table class="stacked counts"><caption>${caption}</caption>
<thead><tr><th scope="col">${words.guardrail}</th><th scope="col">${words.judged}</th>${counted.map((name) => html`<th scope="col" class="right">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(({ rule: { id, name }, byLevel, excused }) => {
  const cells = [...byLevel, excused].map(
    (count, place) =>
      html`<td data-label="${counted[place]}" class="right">${count > 0 ? html`<strong>${count}</strong>` : "0"}</td>`,
  );
  return html`<tr><th scope="row">${toRule(site, id, id, locale)} ${inOurWords(name, locale)}</th><td data-label="${words.judged}">${judgedBy(site, id, locale)}</td>${cells}</tr>
`;
})}</tbody></table>`;
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
