import { html } from "../../content/html.ts";
import type { Locale } from "../../model/locale.ts";
import type { Site } from "../site.ts";
import { checksTable } from "./integrity/checks.ts";
import { exceptionsTable } from "./integrity/exceptions.ts";
import { guardrailsTable } from "./integrity/guardrails.ts";
import { indicatorSections, questionsSummary } from "./integrity/indicators.ts";
import { verifyList } from "./integrity/verify.ts";
import type { Page } from "./layout.ts";
import { linkedCode } from "./linked-code.ts";

/** The anchors of the page's sections, in their order. They are permanent, as are those of the indicators. */
const SECTIONS = ["questions", "guardrails", "exceptions", "repositories", "checks", "verify"] as const;

/** What a program can check of the programme: questions, rules, exceptions, code, and how to check it all again. */
export function integrityPage(site: Site, locale: Locale): Page {
  const { title, description } = site.messages(locale).integrity;
  const words = site.messages(locale).integrityPage;
  const content = {
    questions: [questionsSummary(site, locale), indicatorSections(site, locale)],
    guardrails: guardrailsTable(site, locale),
    exceptions: exceptionsTable(site, locale),
    repositories: linkedCode(site, locale),
    checks: checksTable(site, locale),
    verify: verifyList(site, locale),
  };
  return {
    route: { kind: "integrity" },
    title,
    description,
    main: html`<h1>${title}</h1>
<p class="lead">${words.lead}</p>
<p class="note"><strong>${words.careful}</strong></p>
<nav class="contents" aria-labelledby="contents"><h2 id="contents">${words.onThisPage}</h2>
<ul>${SECTIONS.map((id) => html`<li><a href="#${id}">${words.sections[id]}</a></li>`)}</ul></nav>
${SECTIONS.map(
  (id) => html`<section aria-labelledby="${id}"><h2 id="${id}">${words.sections[id]}</h2>
${content[id]}</section>
`,
)}`,
  };
}
