import { MESSAGES } from "../i18n/messages.ts";
import type { Locale } from "../model/locale.ts";
import { readValues, type Values } from "./controls.ts";
import type { DraftStore } from "./drafts.ts";
import { part } from "../client/markup.ts";

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
 * changed it. Nothing that another tab wrote is overwritten or deleted unasked.
 * @returns what to call at each key
 */
export function keepDraft({ form, locale, drafts, begin, tell }: DraftCare): () => void {
  const words = MESSAGES[locale].posting;
  const remove = part(form, "#delete-draft", HTMLButtonElement);
  const bringBack = part(form, "#restore-draft", HTMLButtonElement);
  const other = part(form, "#other-draft", HTMLElement);
  const otherText = part(other, "#other-draft-text", HTMLElement);
  const take = part(form, "#take-draft", HTMLButtonElement);
  let deleted: Values | undefined;

  /** @returns whether it could be kept; where it could not, that is told */
  function save(): boolean {
    const isKept = drafts.save(readValues(form));
    if (!isKept) tell(words.draftNotKept);
    return isKept;
  }

  function forget(): void {
    deleted = undefined;
    bringBack.hidden = true;
  }

  /** Words that are put into an alert are read out; those that stood there before are not. */
  function ask(question: string): void {
    other.hidden = question === "";
    if (otherText.textContent !== question) otherText.textContent = question;
  }

  /**
   * Asks where another tab has changed the draft, and takes the question back where it no longer has.
   * @returns whether the draft is this tab’s to change
   */
  function isOurs(): boolean {
    const change = drafts.elsewhere();
    take.hidden = change === "deleted";
    if (change === "unchanged") ask("");
    else ask(change === "written" ? words.otherDraft : words.otherDraftDeleted);
    return change === "unchanged";
  }

  function lookElsewhere(): void {
    const wasAsked = !other.hidden;
    // What was written here while it was asked has not been kept yet.
    if (isOurs() && wasAsked) save();
  }

  function answered(): void {
    ask("");
    part(form, "input, select, textarea", HTMLElement).focus();
  }

  remove.addEventListener("click", () => {
    if (!isOurs() && drafts.elsewhere() === "written") {
      take.focus();
      return;
    }
    deleted = readValues(form);
    drafts.remove();
    ask("");
    begin(undefined);
    bringBack.hidden = false;
    tell(words.draftDeleted);
  });
  bringBack.addEventListener("click", () => {
    begin(deleted);
    forget();
    if (!isOurs()) {
      take.focus();
      return;
    }
    if (save()) tell(words.draftBack);
    // A button that is hidden loses the focus to nowhere.
    remove.focus();
  });
  take.addEventListener("click", () => {
    // It may have been deleted since it was asked.
    if (drafts.elsewhere() === "deleted") {
      isOurs();
      return;
    }
    begin(drafts.load());
    forget();
    answered();
    tell(words.draftTaken);
  });
  part(form, "#keep-draft", HTMLButtonElement).addEventListener("click", () => {
    const isKept = save();
    answered();
    if (isKept) tell(words.draftKept);
  });
  window.addEventListener("storage", lookElsewhere);
  // A page that was left and come back to has missed what happened meanwhile.
  window.addEventListener("pageshow", lookElsewhere);

  return () => {
    forget();
    if (isOurs()) save();
  };
}
