import { splitBody } from "../content/body.ts";
import { judge } from "../guardrails/judge.ts";
import { LOCALES } from "../model/locale.ts";
import { byWeight, type Problem } from "../problems/problem.ts";
import type { ContentFolder } from "../register/disk.ts";
import { loadRegister } from "../register/load.ts";
import { overlay } from "../register/overlay.ts";
import type { Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import type { Answers } from "./answers.ts";
import type { Draft, DraftPart } from "./draft.ts";

export interface JudgedDraft {
  /** What the draft brings with it, worst first; what was wrong with the register before is not told again. */
  readonly problems: readonly Problem[];
  /** The register as it would be; undefined where the programme itself cannot be read. */
  readonly register: Register | undefined;
}

/** Judges drafts as the check will once they are in a folder. */
export type DraftJudge = (draft: Draft, answers: Answers) => JudgedDraft;

/**
 * Reads and judges a folder once, and then each draft in it, by the loader and the rules of every record. Nothing is
 * written.
 */
export function judgeOfDrafts(folder: ContentFolder, now: Instant): DraftJudge {
  const before = new Set(problemsOf(folder, now).problems.map(identity));
  return (draft, answers) => {
    const after = problemsOf(overlay(folder, new Map([[draft.path, draft.text]])), now);
    const brought = after.problems.filter((problem) => !before.has(identity(problem)));
    const stray = draft.parts.filter(({ answer, locale }) => isStray(answers[answer][locale]));
    // A text that is not read as it was written seems to lack what it swallows: only the cause is told.
    const told = brought.filter(
      (problem) =>
        !isInBody(problem, draft) ||
        (stray.length === 0 && !(problem.rule === "MA-110" && isHalfWritten(draft))),
    );
    const problems = [...stray.map((part) => strayText(draft, part)), ...told].sort(byWeight);
    return { problems, register: after.register };
  };
}

function problemsOf(folder: ContentFolder, now: Instant): JudgedDraft {
  const loaded = loadRegister(folder);
  return loaded.kind === "register"
    ? { problems: judge(loaded.register, now), register: loaded.register }
    : { problems: loaded.problems, register: undefined };
}

function identity({ rule, level, file, path, line, message }: Problem): string {
  return JSON.stringify([rule, level, file, path, line, message.en]);
}

function isInBody({ file, path }: Problem, draft: Draft): boolean {
  return file === draft.path && path === "body";
}

/** Whether a part is there in one language only: then that the languages differ goes without saying. */
function isHalfWritten({ parts }: Draft): boolean {
  const written = LOCALES.map((locale) => parts.filter((part) => part.locale === locale));
  const names = written.filter((own) => own.length > 0).map((own) => own.map(({ answer }) => answer).join());
  return new Set(names).size > 1;
}

/** Whether a part would swallow the one after it, or begin another language. */
function isStray(text: string): boolean {
  const { parts, outside } = splitBody(`${text}\n\n# English\n\nend`);
  return outside?.text.trim() !== text.trim() || parts.en?.text !== "end" || parts.fr !== undefined;
}

function strayText(draft: Draft, { firstLine }: DraftPart): Problem {
  return {
    rule: "MA-104",
    level: "error",
    file: draft.path,
    line: firstLine,
    column: 1,
    path: "body",
    message: {
      en: "This text would not be read as it is written: a line “# English” or “# Français” begins another language, or a block of code is never closed.",
      fr: "Ce texte ne serait pas lu comme il est écrit : une ligne « # English » ou « # Français » commence une autre langue, ou un bloc de code n’est jamais fermé.",
    },
    tip: {
      en: "Use other headings, and close each block of code.",
      fr: "Employez d’autres titres et fermez chaque bloc de code.",
    },
  };
}
