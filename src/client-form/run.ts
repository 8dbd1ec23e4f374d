import { MESSAGES } from "../i18n/messages.ts";
import { Addresses } from "../i18n/routes.ts";
import type { Locale } from "../model/locale.ts";
import type { Answers } from "../posting/answers.ts";
import type { Desk, JudgedAnswers } from "../posting/desk.ts";
import { NoNumberLeft } from "../posting/draft.ts";
import type { Instant } from "../time/calendar.ts";
import { answersFrom, fillValues, readValues, type Values } from "./controls.ts";
import type { DraftStore } from "./drafts.ts";
import { keepDraft } from "./keep-draft.ts";
import { part } from "../client/markup.ts";
import { Output } from "./output.ts";
import { showPreview } from "./preview.ts";
import { placeProblems, showBeside, showSummary } from "./problems.ts";

export interface FormSession {
  readonly page: Document;
  readonly form: HTMLFormElement;
  readonly locale: Locale;
  readonly desk: Desk;
  readonly now: Instant;
  readonly drafts: DraftStore;
}

/** How long someone pauses before the form speaks, in milliseconds: long enough not to interrupt a word. */
const PAUSE_MS = 350;

/** Brings the form to life: it is judged at each pause, and the draft is kept at each key. */
export function runForm({ page, form, locale, desk, now, drafts }: FormSession): void {
  const words = MESSAGES[locale].posting;
  const status = part(form, "#form-status", HTMLElement);
  const summary = part(form, "#summary", HTMLElement);
  const output = new Output(page, locale, desk.catalogue.program.source);
  const telling = { locale, questions: desk.questions, addresses: new Addresses(desk.catalogue.program.url) };
  /** The controls that a person has been at: nobody is told of what they have not come to yet. */
  const visited = new Set<string>();
  let isWhole = false;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function update(): void {
    clearTimeout(pause);
    const answers = answersFrom(readValues(form));
    const judged = judge(answers);
    if (!judged) return;
    const placed = placeProblems(form, judged, { questions: desk.questions, answers }, locale);
    const errors = judged.problems.filter(({ level }) => level === "error").length;
    showBeside(form, placed, (name) => isWhole || visited.has(name), telling);
    showSummary(form, placed, telling);
    tell(words.count(errors, judged.problems.length - errors));
    output.show(judged.draft, errors);
    showPreview(page, judged, now);
  }

  /** The form as it is when one comes to it, with the draft that was kept. */
  function begin(draft: Values | undefined): void {
    form.reset();
    fillValues(form, draft ?? desk.suggested);
    visited.clear();
    for (const [name, value] of Object.entries(draft ?? {})) if (value.length > 0) visited.add(name);
    isWhole = false;
    summary.hidden = true;
    update();
  }

  function judge(answers: Answers): JudgedAnswers | undefined {
    try {
      return desk.judge(answers);
    } catch (error) {
      if (!(error instanceof NoNumberLeft)) throw error;
      tell(words.noNumber(error.year));
      return undefined;
    }
  }

  /** A status that is said again would be read out again. */
  function tell(text: string): void {
    if (status.textContent !== text) status.textContent = text;
  }

  const keep = keepDraft({ form, locale, drafts, begin, tell });
  form.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLElement && "name" in target) visited.add(String(target.name));
    if (target instanceof HTMLSelectElement && target.name === "team")
      proposeContact(form, desk, target.value);
    keep();
    clearTimeout(pause);
    pause = setTimeout(update, PAUSE_MS);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    isWhole = true;
    summary.hidden = false;
    update();
    summary.focus();
  });
  summary.addEventListener("click", (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link) return;
    event.preventDefault();
    page.querySelector<HTMLElement>(link.hash)?.focus();
  });
  begin(drafts.load());
}

/** A team's own address, where none has been written. */
function proposeContact(form: HTMLFormElement, { catalogue }: Desk, team: string): void {
  const contact = catalogue.teams.get(team)?.contact;
  if (contact !== undefined && readValues(form)["contact"] === "") fillValues(form, { contact });
}
