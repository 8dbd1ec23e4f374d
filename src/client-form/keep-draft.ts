import { MESSAGES } from "../i18n/messages.ts";
import type { Locale } from "../model/locale.ts";
import { readValues, type Values } from "./controls.ts";
import type { DraftStore } from "./drafts.ts";
import { part } from "./markup.ts";

export interface DraftCare {
  readonly form: HTMLFormElement;
  readonly locale: Locale;
  readonly drafts: DraftStore;
  /** Begins the form anew with a draft, or with none. */
  readonly begin: (values: Values | undefined) => void;
  readonly tell: (text: string) => void;
}

/**
 * Keeps the draft: saves it at each key, deletes it and brings it back, and asks which is to stay where another tab has
 * changed it. Nothing is overwritten unasked.
 * @returns what to call at each key
 */
export function keepDraft({ form, locale, drafts, begin, tell }: DraftCare): () => void {
  const words = MESSAGES[locale].posting;
  const remove = part(form, "#delete-draft", HTMLButtonElement);
  const bringBack = part(form, "#restore-draft", HTMLButtonElement);
  const other = part(form, "#other-draft", HTMLElement);
  let deleted: Values | undefined;

  function save(): void {
    if (!drafts.save(readValues(form))) tell(words.draftNotKept);
  }

  function forget(): void {
    deleted = undefined;
    bringBack.hidden = true;
  }

  /** Words that are put into an alert are read out; those that stood there before are not. */
  function ask(): void {
    if (!other.hidden || !drafts.isChangedElsewhere()) return;
    other.hidden = false;
    part(other, "#other-draft-text", HTMLElement).textContent = words.otherDraft;
  }

  function answered(): void {
    other.hidden = true;
    part(other, "#other-draft-text", HTMLElement).textContent = "";
    part(form, "input, select, textarea", HTMLElement).focus();
  }

  remove.addEventListener("click", () => {
    deleted = readValues(form);
    drafts.remove();
    begin(undefined);
    bringBack.hidden = false;
    tell(words.draftDeleted);
  });
  bringBack.addEventListener("click", () => {
    begin(deleted);
    save();
    forget();
    tell(words.draftBack);
    // A button that is hidden loses the focus to nowhere.
    remove.focus();
  });
  part(form, "#take-draft", HTMLButtonElement).addEventListener("click", () => {
    begin(drafts.load());
    answered();
    tell(words.draftTaken);
  });
  part(form, "#keep-draft", HTMLButtonElement).addEventListener("click", () => {
    save();
    answered();
    tell(words.draftKept);
  });
  window.addEventListener("storage", ask);
  // A page that was left and come back to has missed what happened meanwhile.
  window.addEventListener("pageshow", ask);

  return () => {
    forget();
    if (drafts.isChangedElsewhere()) ask();
    else save();
  };
}
