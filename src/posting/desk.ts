import type { Problem } from "../problems/problem.ts";
import { readCatalogue, type Catalogue } from "../register/catalogue.ts";
import type { ContentFolder } from "../register/disk.ts";
import type { Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import type { Answers } from "./answers.ts";
import { draftOf, type Draft, type DraftContext } from "./draft.ts";
import { judgeOfDrafts, type DraftJudge, type JudgedDraft } from "./judge-draft.ts";
import { onlyProgramme } from "./only-programme.ts";
import { questionsOf, type Question } from "./questions.ts";
import { sectionsOf } from "./sections.ts";
import { suggestedAnswers, type SuggestedAnswers } from "./suggest.ts";
import { usedNames } from "./used-names.ts";

/** The file of answers, what is wrong with it, and the register with it. */
export interface JudgedAnswers extends JudgedDraft {
  readonly draft: Draft;
}

/** Where new opportunities are written: a programme, and the rules that judge what is to be put there. */
export interface Desk {
  readonly kind: "desk";
  readonly catalogue: Catalogue;
  /** What is asked, in the order in which it is. */
  readonly questions: readonly Question[];
  readonly suggested: SuggestedAnswers;
  /** Judges answers among all records. Throws NoNumberLeft. */
  readonly judge: (answers: Answers) => JudgedAnswers;
  /** Judges answers as if there were no other record, which takes no time however many there are. Throws NoNumberLeft. */
  readonly judgeAlone: (answers: Answers) => JudgedAnswers;
}

export type OpenedDesk = Desk | { readonly kind: "unreadable"; readonly problems: readonly Problem[] };

/**
 * Opens a folder of records for new ones. Nothing is written to it.
 * @param otherNames names that are taken by records that are not in the folder
 */
export function openDesk(
  folder: ContentFolder,
  now: Instant,
  otherNames: readonly string[] = [],
): OpenedDesk {
  const problems: Problem[] = [];
  const catalogue = readCatalogue(folder, problems);
  if (!catalogue) return { kind: "unreadable", problems };
  const { program, holidays } = catalogue;
  const context: DraftContext = {
    languages: program.languages,
    sections: sectionsOf(program),
    used: [...usedNames(folder), ...otherNames],
    year: dayAt(now, program.time_zone).slice(0, 4),
  };
  return {
    kind: "desk",
    catalogue,
    questions: questionsOf(context.sections),
    suggested: suggestedAnswers(program, holidays, now),
    judge: judgeIn(folder, context, now),
    judgeAlone: judgeIn(onlyProgramme(folder), context, now),
  };
}

/** The folder is read when it is first needed, for it may be large. */
function judgeIn(folder: ContentFolder, context: DraftContext, now: Instant): Desk["judge"] {
  let judge: DraftJudge | undefined;
  return (answers) => {
    judge ??= judgeOfDrafts(folder, now);
    const draft = draftOf(answers, context);
    return { draft, ...judge(draft, answers) };
  };
}
