import { html } from "../../content/html.ts";
import { LEVELS } from "../../guardrails/document.ts";
import { GUARDRAILS } from "../../guardrails/index.ts";
import type { RuleDescription } from "../../guardrails/rule.ts";
import type { Locale } from "../../model/locale.ts";
import type { Level } from "../../problems/problem.ts";
import type { Site } from "../site.ts";
import type { Page } from "./layout.ts";
import { inOurWords } from "./parts.ts";

/** Every guardrail: what must hold, by what it does. */
export function rulesPage(site: Site, locale: Locale): Page {
  const words = site.messages(locale).rules;
  const groups: readonly Level[] = ["error", "warning", "signal"];
  return {
    route: { kind: "rules" },
    title: words.title,
    description: words.description,
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${groups.map((level) => {
  const rules = GUARDRAILS.filter((rule) => rule.level === level);
  return (
    rules.length > 0 &&
    html`<h2 id="${level}">${words.levels[level]}</h2>
<p>${inOurWords(LEVELS[level], locale)}</p>
${table(site, rules, locale)}
`
  );
})}`,
  };
}

function table(site: Site, rules: readonly RuleDescription[], locale: Locale) {
  const words = site.messages(locale).rules;
  return html`<table class="stacked">
<thead><tr><th scope="col">${words.rule}</th><th scope="col">${words.whatHolds}</th></tr></thead>
<tbody>
${rules.map(
  (
    rule,
  ) => html`<tr><th scope="row"><a href="${site.link({ kind: "rule", id: rule.id }, locale)}">${rule.id} ${inOurWords(rule.name, locale)}</a></th><td data-label="${words.whatHolds}">${inOurWords(rule.what, locale)}</td></tr>
`,
)}</tbody>
</table>`;
}
