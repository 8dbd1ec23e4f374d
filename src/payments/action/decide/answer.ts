import type { Bilingual } from "../../../model/locale.ts";
import type { Deed } from "../deed.ts";
import { GATES, type Facts } from "../facts.ts";
import { ANSWER_MARKER, REFUSAL_MARKER } from "../markers.ts";
import { REFUSALS } from "../refusal.ts";
import type { AskedForm } from "../request.ts";
import { sameText } from "../same-text.ts";
import {
  proposedAnswer,
  recordedAnswer,
  refusedAnswer,
  REPLACED,
  withdrawnComment,
} from "../words/answer.ts";
import { NOTHING, type Decision } from "./decision.ts";
import type { Settled } from "./settle.ts";

/**
 * Why the form does not ask any more for what its run was started with: its text is another, or it was closed before anything came
 * of it. Nothing where it does, or where there is no form. Whoever approves a run would otherwise sign what they cannot read any more.
 */
export function changedSince({ formNow }: Facts, form: AskedForm | undefined): Bilingual | undefined {
  if (!form) return undefined;
  if (formNow && !sameText(formNow.body, form.body)) return REFUSALS.changed;
  const isTakenBack = formNow && form.isOpen && !formNow.isOpen && !formNow.isClosedByUs;
  return !formNow || isTakenBack ? REFUSALS.withdrawn : undefined;
}

/** Whether a form says what it said: a run of an older text must not speak of a newer one. */
function isCurrent({ formNow }: Facts, form: AskedForm): boolean {
  return formNow !== undefined && sameText(formNow.body, form.body);
}

/** A refusal is told where it was asked: on the issue of the form, or to whoever started the run by hand. */
export function answerRefusal(
  facts: Facts,
  form: AskedForm | undefined,
  said: readonly Bilingual[],
): Decision {
  if (!form) return { ...NOTHING, refused: said, failed: true };
  if (facts.job === "read") return { ...NOTHING, job: "answer", refused: said };
  const { job } = facts;
  if (!isCurrent(facts, form)) return gaveWay(facts, REFUSALS.changed);
  const isStranger = said.length === 1 && said[0] === REFUSALS["not-permitted"];
  const deeds = [
    // What came of the form at the word of somebody who may ask is no less true for a stranger's asking again.
    ...(isStranger && answers(facts, ANSWER_MARKER).length > 0
      ? []
      : kept(facts, form.issue, REFUSAL_MARKER, refusedAnswer(said))),
    ...closed(facts, form.issue, false),
  ];
  return { ...NOTHING, job, deeds, refused: said };
}

/** The run of an older text has nothing to say on the issue; who has approved it sees that it failed. */
export function gaveWay({ job }: Facts, said: Bilingual): Decision {
  return { ...NOTHING, job: job === "read" ? undefined : job, refused: [said], failed: job in GATES };
}

/** What came of a form, in place of what was said against it, and of what was proposed when it said something else. */
export function answered(facts: Facts, form: AskedForm | undefined, settled: Settled): readonly Deed[] {
  if (!form || facts.job === "read" || !isCurrent(facts, form)) return [];
  if (settled.kind !== "proposed" && settled.kind !== "recorded") return [];
  const pull = settled.kind === "proposed" ? settled.pull : undefined;
  const older = facts.proposals.filter((one) => one.form === form.issue && one.pull !== pull);
  const body = settled.kind === "proposed" ? proposedAnswer(settled.pull) : recordedAnswer(settled.path);
  return [
    ...older.map((one): Deed => ({
      kind: "close-pull",
      pull: one.pull,
      comment: withdrawnComment([REPLACED]),
    })),
    ...kept(facts, form.issue, ANSWER_MARKER, body),
    ...answers(facts, REFUSAL_MARKER).map(({ id }): Deed => ({ kind: "remove-comment", id })),
    ...closed(facts, form.issue, true),
  ];
}

function answers(facts: Facts, marker: string): Facts["answers"] {
  return facts.answers.filter(({ body }) => body.startsWith(marker));
}

/** One comment of a kind, kept up to date. */
function kept(facts: Facts, issue: number, marker: string, body: string): readonly Deed[] {
  const [ours] = answers(facts, marker);
  if (!ours) return [{ kind: "comment", issue, body }];
  return sameText(ours.body, body) ? [] : [{ kind: "edit-comment", id: ours.id, body }];
}

function closed({ formNow }: Facts, issue: number, done: boolean): readonly Deed[] {
  return formNow?.isOpen ? [{ kind: "close-issue", issue, done }] : [];
}
