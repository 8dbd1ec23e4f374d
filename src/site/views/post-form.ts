import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import type { Locale } from "../../model/locale.ts";
import { ATTESTATIONS } from "../../model/opportunity.ts";
import { questionsOf, wordsOf, type GroupName, type Question } from "../../posting/questions.ts";
import { sectionsOf } from "../../posting/sections.ts";
import type { Site } from "../site.ts";
import { plain } from "../words.ts";
import { exampleIn } from "./example-opportunity.ts";
import type { Page } from "./layout.ts";

/** What the form loads: the programme, and the records that a new one is judged beside. */
export const POSTING_DATA = "/data/posting.json";

/**
 * For teams: a form that writes the file of an opportunity. Without JavaScript it stays hidden, and the page explains the
 * file by hand.
 */
export function postFormPage(site: Site, locale: Locale): Page {
  const words = site.messages(locale).posting;
  return {
    route: { kind: "postForm" },
    trail: [{ kind: "post" }],
    title: words.title,
    description: words.description,
    script: "form",
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p class="note">${words.private}</p>
<div id="form-part" hidden>
<form id="posting" class="posting" data-records="${site.addresses.link(POSTING_DATA)}" autocomplete="off" novalidate>
<div class="note other-draft" id="other-draft" hidden>
<p role="alert" id="other-draft-text"></p>
<p class="buttons"><button type="button" id="take-draft" aria-describedby="other-draft-text">${words.takeDraft}</button> <button type="button" class="quiet" id="keep-draft">${words.keepDraft}</button></p>
</div>
<section class="note" id="summary" tabindex="-1" aria-labelledby="summary-title" hidden>
<h2 id="summary-title">${words.summary}</h2>
<div id="summary-list"></div>
</section>
${groupsOf(questionsOf(sectionsOf(site.register.program))).map(([group, questions]) => groupOf(site, group, questions, locale))}
<p role="status" class="shown" id="form-status"></p>
<p class="buttons"><button type="submit">${words.check}</button> <button type="button" class="quiet" id="delete-draft">${words.deleteDraft}</button> <button type="button" class="quiet" id="restore-draft" hidden>${words.restoreDraft}</button></p>
</form>
<p id="not-judged" class="hint">${words.notJudged(0)}</p>
${outputPart(site, locale)}
${previewPart(site, locale)}
</div>
<p role="status" class="shown" id="load-status"></p>
<section aria-labelledby="by-hand"><h2 id="by-hand">${words.byHand}</h2>
<p>${words.byHandText}</p>
<p><a href="${site.link({ kind: "post" }, locale)}">${words.byHandMore}</a></p>
<pre tabindex="0"><code>${exampleIn(site.register.program)}</code></pre></section>`,
  };
}

function groupsOf(questions: readonly Question[]): [GroupName, Question[]][] {
  const groups = new Set(questions.map(({ group }) => group));
  return [...groups].map((group) => [group, questions.filter((question) => question.group === group)]);
}

function groupOf(site: Site, group: GroupName, questions: readonly Question[], locale: Locale): SafeHtml {
  return html`<fieldset class="group"><legend><h2>${site.messages(locale).answerGroups[group]}</h2></legend>
${questions.flatMap((question) =>
  question.inEachLanguage
    ? site.languages.map((language) => field(site, question, language, locale))
    : [field(site, question, undefined, locale)],
)}</fieldset>
`;
}

/** A question with its hint, a place for what is wrong with the answer, and the control. */
function field(site: Site, question: Question, language: Locale | undefined, locale: Locale): SafeHtml {
  const { posting } = site.messages(locale);
  const { label, hint } = wordsOf(question, locale);
  const name = language ? `${question.name}.${language}` : question.name;
  const id = `answer-${name.replace(".", "-")}`;
  const isAlone = site.languages.length === 1;
  const title = language && !isAlone ? posting.inLanguage[language](label) : label;
  const about = html`<p class="hint" id="${id}-hint">${hint}</p>
<div class="problems" id="${id}-problems"></div>`;
  const describedBy = html` aria-describedby="${id}-hint ${id}-problems"`;
  const choices = choicesOf(site, question, locale);
  if (choices && question.kind !== "team") {
    return html`<fieldset class="field" id="${id}"${describedBy} tabindex="-1"><legend>${title}</legend>
${about}
<div class="checks">${choices.map(
      ([
        key,
        text,
      ]) => html`<label class="check"><input type="checkbox" name="${name}" value="${key}"> <span>${text}</span></label>
`,
    )}</div></fieldset>
`;
  }
  const spoken = language && language !== locale && html` lang="${language}"`;
  const common = html` id="${id}" name="${name}"${describedBy}${spoken}`;
  return html`<div class="field"><label for="${id}">${title}</label>
${about}
${control(question, common, choices, posting.choose)}</div>
`;
}

function control(
  { kind, name }: Question,
  common: SafeHtml,
  choices: readonly [string, string][] | undefined,
  choose: string,
): SafeHtml {
  if (choices) {
    return html`<select${common}><option value="">${choose}</option>
${choices.map(
  ([key, text]) => html`<option value="${key}">${text}</option>
`,
)}</select>`;
  }
  if (kind === "lines") return html`<textarea${common} rows="${name === "summary" ? 3 : 7}"></textarea>`;
  return html`<input type="text"${common}>`;
}

/** The keys and names that can be chosen; undefined where the answer is free. */
function choicesOf(site: Site, { kind }: Question, locale: Locale): readonly [string, string][] | undefined {
  const { teams, skills } = site.register;
  switch (kind) {
    case "team":
      return [...teams].map(([key, { name }]) => [key, plain(name, locale) || key]);
    case "skills":
      return [...skills].map(([key, { name }]) => [key, plain(name, locale) || key]);
    case "attestations":
      return ATTESTATIONS.map((key) => [key, site.messages(locale).attestations[key]]);
    case "line":
    case "lines":
      return undefined;
  }
}

function outputPart(site: Site, locale: Locale): HtmlValue {
  const words = site.messages(locale).posting;
  return html`<section aria-labelledby="file"><h2 id="file">${words.file}</h2>
<div id="file-text"></div>
<div class="field"><label for="file-content">${words.fileLabel}</label>
<textarea id="file-content" rows="16" readonly spellcheck="false"></textarea></div>
<p class="buttons"><button type="button" id="copy-file">${words.copy}</button> <button type="button" class="quiet" id="download-file">${words.download}</button></p>
<p role="status" class="shown" id="file-status"></p>
<div id="host-link"></div></section>`;
}

function previewPart(site: Site, locale: Locale): HtmlValue {
  const words = site.messages(locale).posting;
  return html`<section aria-labelledby="preview"><h2 id="preview">${words.preview}</h2>
<p id="preview-none">${words.previewNone}</p>
${site.languages.map(
  (
    language,
  ) => html`<details data-preview="${language}" open hidden><summary>${words.previewIn[language]}</summary>
<div class="preview"${language !== locale && html` lang="${language}"`}></div></details>
`,
)}</section>`;
}
