import { problemAt, type RecordFile } from "../../content/record-file.ts";
import type { RecordedReply } from "../../model/replies.ts";
import type { Problem, RuleId } from "../../problems/problem.ts";
import { wordsIn } from "./words-in.ts";

interface WithReplies {
  readonly file: RecordFile;
  readonly replies?: readonly RecordedReply[] | undefined;
}

/** The problems of replies that the public has read, and that are told otherwise now, or no longer; more may be added. */
export function repliesLost(before: WithReplies, after: WithReplies, rule: RuleId): Problem[] {
  const left = new Set((after.replies ?? []).map(keyOf));
  return (before.replies ?? [])
    .filter((one) => !left.has(keyOf(one)))
    .map(({ rule: asked, date }) =>
      problemAt(after.file, ["replies"], {
        rule,
        level: "warning",
        message: {
          en: `The reply of ${date} to ${asked} was changed or removed after the public had read it.`,
          fr: `La réponse du ${date} à ${asked} a été changée ou supprimée après que le public l’a lue.`,
        },
        tip: {
          en: "Put it back as it was, and add a new reply after it.",
          fr: "Remettez-la telle qu’elle était et ajoutez une nouvelle réponse à la suite.",
        },
      }),
    );
}

function keyOf({ rule, date, reply }: RecordedReply): string {
  return `${rule} ${date} ${wordsIn(reply) ?? ""}`;
}
