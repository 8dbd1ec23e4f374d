import { html, type SafeHtml } from "../content/html.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Addresses } from "../i18n/routes.ts";
import type { Locale } from "../model/locale.ts";
import type { JudgedAnswers } from "../posting/desk.ts";
import { placeOf } from "../posting/place-problem.ts";
import { wordsOf, type Question } from "../posting/questions.ts";
import type { Problem } from "../problems/problem.ts";
import { idOf, namesOf } from "./controls.ts";
import { formWords, type Asked } from "./form-words.ts";
import { part, show } from "../client/markup.ts";

/** A problem, and the names of the controls that it is about; none where it is about the whole. */
interface PlacedProblem {
  readonly problem: Problem;
  /** What the form says of it. */
  readonly words: string;
  readonly names: readonly string[];
}

export function placeProblems(
  form: HTMLFormElement,
  { draft, problems }: JudgedAnswers,
  asked: Asked,
  locale: Locale,
): PlacedProblem[] {
  return problems.map((problem) => {
    const place = placeOf(problem, draft);
    const words = formWords(problem, place, asked, locale);
    return { problem, words, names: place ? namesOf(form, place) : [] };
  });
}

/** Tells each problem beside its control, for the controls that a person has been at. */
export function showBeside(
  form: HTMLFormElement,
  placed: readonly PlacedProblem[],
  isShown: (name: string) => boolean,
  telling: Telling,
): void {
  for (const place of form.querySelectorAll<HTMLElement>(".problems")) {
    const id = place.id.replace(/-problems$/, "");
    const own = placed.filter(({ names }) => names.some((name) => idOf(name) === id && isShown(name)));
    show(
      place,
      html`${own.map((one) => html`<p class="problem ${one.problem.level}">${said(one, telling)}</p>`)}`,
    );
    const control = form.querySelector(`#${id}`);
    if (control?.matches("input, select, textarea"))
      control.setAttribute("aria-invalid", String(own.some(({ problem }) => problem.level === "error")));
  }
}

/** Tells all problems at the head of the form, each with a link to its control. */
export function showSummary(form: HTMLFormElement, placed: readonly PlacedProblem[], telling: Telling): void {
  const summary = part(form, "#summary", HTMLElement);
  summary.classList.toggle(
    "broken",
    placed.some(({ problem }) => problem.level === "error"),
  );
  const list = part(form, "#summary-list", HTMLElement);
  if (placed.length === 0) show(list, html`<p>${MESSAGES[telling.locale].posting.summaryNone}</p>`);
  else {
    show(
      list,
      html`<ul>${placed.map((one) => {
        const [name] = one.names;
        const link = name !== undefined && html`<a href="#${idOf(name)}">${titleOf(name, telling)}</a> – `;
        return html`<li>${link}${said(one, telling)}</li>`;
      })}</ul>`,
    );
  }
}

/** What it takes to tell of problems: the language, the questions by their labels, and where the pages of rules are. */
export interface Telling {
  readonly locale: Locale;
  readonly questions: readonly Question[];
  readonly addresses: Addresses;
}

function said({ problem: { level, rule }, words }: PlacedProblem, { locale, addresses }: Telling): SafeHtml {
  const { error, warning, aboutRule } = MESSAGES[locale].posting;
  const page = addresses.page({ kind: "rule", id: rule }, locale);
  return html`<strong>${level === "error" ? error : warning}</strong> ${words} <a class="rule" href="${page}" target="_blank">${aboutRule(rule)}</a>`;
}

/** How a control is called: “Title (in French)”. */
function titleOf(name: string, { locale, questions }: Telling): string {
  const [answer, language] = name.split(".");
  const question = questions.find((one) => one.name === answer);
  const label = question ? wordsOf(question, locale).label : name;
  return language === "en" || language === "fr"
    ? MESSAGES[locale].posting.inLanguage[language](label)
    : label;
}
