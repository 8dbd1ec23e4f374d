import { MESSAGES } from "../i18n/messages.ts";
import type { LocalText } from "../model/locale.ts";
import { ATTESTATIONS } from "../model/opportunity.ts";
import type { Question } from "./questions.ts";

/** What can be chosen: a key of the programme's, and its name. */
export interface Choice {
  readonly key: string;
  readonly name: LocalText;
}

export interface Choices {
  readonly teams: readonly Choice[];
  readonly skills: readonly Choice[];
}

/** What can be chosen as the answer to a question; nothing where the answer is free. */
export function choicesOf({ kind }: Question, { teams, skills }: Choices): readonly Choice[] {
  switch (kind) {
    case "team":
      return teams;
    case "skills":
      return skills;
    case "attestations":
      return ATTESTATIONS.map((key) => ({
        key,
        name: { en: MESSAGES.en.attestations[key], fr: MESSAGES.fr.attestations[key] },
      }));
    case "line":
    case "lines":
      return [];
  }
}

/** Keys of choices that were typed as keys or as numbers from 1: `1, 3` or `python, django`; what is neither is left as it is. */
export function readChoices(typed: string, choices: readonly Choice[]): string[] {
  return typed
    .split(/[,;\s]+/)
    .filter((item) => item !== "")
    .map((item) => (/^\d{1,3}$/.test(item) ? (choices[Number(item) - 1]?.key ?? item) : item));
}
