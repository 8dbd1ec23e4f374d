import { html, type SafeHtml } from "../../content/html.ts";
import { HEADINGS, LEVELS, numbersOf } from "../../guardrails/document.ts";
import { sourceIn, type RuleDescription } from "../../guardrails/rule.ts";
import type { Bilingual, Locale } from "../../model/locale.ts";
import { PROGRAM_FILE } from "../../register/register.ts";
import type { Site } from "../site.ts";
import type { Page } from "./layout.ts";
import { inOurWords } from "./parts.ts";

/** One guardrail: what must hold, why, how to fix it, its numbers in this programme, and where it comes from. */
export function rulePage(site: Site, rule: RuleDescription, locale: Locale): Page {
  const name = `${rule.id} ${inOurWords(rule.name, locale)}`;
  const section = (heading: Bilingual, text: string | SafeHtml): SafeHtml =>
    html`<h2>${inOurWords(heading, locale)}</h2>
${typeof text === "string" ? html`<p>${text}</p>` : text}
`;
  return {
    route: { kind: "rule", id: rule.id },
    trail: [{ kind: "rules" }],
    title: name,
    description: inOurWords(rule.what, locale),
    main: html`<h1>${name}</h1>
<p class="lead">${inOurWords(LEVELS[rule.level], locale)}</p>
${section(HEADINGS.what, inOurWords(rule.what, locale))}
${section(HEADINGS.why, inOurWords(rule.why, locale))}
${section(HEADINGS.fix, inOurWords(rule.fix, locale))}
${rule.numbers && section(HEADINGS.numbers, numbers(site, rule, locale))}
${section(
  HEADINGS.sources,
  html`<ul>${rule.sources.map((source) => html`<li>${inOurWords(sourceIn(site.register.program, source), locale)}</li>`)}</ul>`,
)}`,
  };
}

function numbers(site: Site, rule: RuleDescription, locale: Locale): SafeHtml {
  const words = site.messages(locale).rules;
  const { source } = site.register.program;
  const fields = site.register.files.find(({ path }) => path === PROGRAM_FILE)?.fields;
  return html`<p>${source ? html`<a href="${source}${PROGRAM_FILE}" rel="noopener">${words.numbersIn}</a>` : words.numbersIn}</p>
<dl class="facts">${numbersOf(rule, fields).map(
    ({ path, value }) => html`<div><dt><code>${path}</code></dt><dd>${value ?? words.notSet}</dd></div>`,
  )}</dl>`;
}
