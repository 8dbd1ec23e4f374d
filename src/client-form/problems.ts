import { html, type SafeHtml } from "../content/html.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { frenchMessage } from "../i18n/typography.ts";
import type { Bilingual, Locale } from "../model/locale.ts";
import type { JudgedAnswers } from "../posting/desk.ts";
import { placeOf } from "../posting/place-problem.ts";
import { QUESTIONS } from "../posting/questions.ts";
import type { Problem } from "../problems/problem.ts";
import { idOf, namesOf } from "./controls.ts";
import { part, show } from "./markup.ts";

/** A problem, and the names of the controls that it is about; none where it is about the whole. */
interface PlacedProblem {
  readonly problem: Problem;
  readonly names: readonly string[];
}

export function placeProblems(form: HTMLFormElement, { draft, problems }: JudgedAnswers): PlacedProblem[] {
  return problems.map((problem) => {
    const place = placeOf(problem, draft);
    return { problem, names: place ? namesOf(form, place) : [] };
  });
}

/** Tells each problem beside its control, for the controls that a person has been at. */
export function showBeside(
  form: HTMLFormElement,
  placed: readonly PlacedProblem[],
  isShown: (name: string) => boolean,
  locale: Locale,
): void {
  for (const place of form.querySelectorAll<HTMLElement>(".problems")) {
    const id = place.id.replace(/-problems$/, "");
    const own = placed.filter(({ names }) => names.some((name) => idOf(name) === id && isShown(name)));
    show(
      place,
      html`${own.map(({ problem }) => html`<p class="problem ${problem.level}">${said(problem, locale)}</p>`)}`,
    );
    const control = form.querySelector(`#${id}`);
    if (control?.matches("input, select, textarea"))
      control.setAttribute("aria-invalid", String(own.some(({ problem }) => problem.level === "error")));
  }
}

/** Tells all problems at the head of the form, each with a link to its control. */
export function showSummary(form: HTMLFormElement, placed: readonly PlacedProblem[], locale: Locale): void {
  const summary = part(form, "#summary", HTMLElement);
  summary.classList.toggle(
    "broken",
    placed.some(({ problem }) => problem.level === "error"),
  );
  const list = part(form, "#summary-list", HTMLElement);
  if (placed.length === 0) show(list, html`<p>${MESSAGES[locale].posting.summaryNone}</p>`);
  else {
    show(
      list,
      html`<ul>${placed.map(
        ({ problem, names: [name] }) =>
          html`<li>${name !== undefined && html`<a href="#${idOf(name)}">${titleOf(name, locale)}</a> – `}${said(problem, locale)}</li>`,
      )}</ul>`,
    );
  }
}

function said({ level, message, tip }: Problem, locale: Locale): SafeHtml {
  const words = MESSAGES[locale].posting;
  const text = ({ en, fr }: Bilingual): string => (locale === "fr" ? frenchMessage(fr) : en);
  return html`<strong>${level === "error" ? words.error : words.warning}</strong> ${text(message)} ${text(tip)}`;
}

/** How a control is called: “Title (in French)”. */
function titleOf(name: string, locale: Locale): string {
  const { answers, posting } = MESSAGES[locale];
  const [answer, language] = name.split(".");
  const question = QUESTIONS.find((one) => one.name === answer);
  const label = question ? answers[question.name].label : name;
  return language === "en" || language === "fr" ? posting.inLanguage[language](label) : label;
}
