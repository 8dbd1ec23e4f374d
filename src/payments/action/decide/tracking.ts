import type { Ref } from "../../../model/ref.ts";
import { dayAt } from "../../../time/zone.ts";
import { keepsSteps } from "../../context.ts";
import { toldStandingOf } from "../../excused.ts";
import type { Standing } from "../../standing.ts";
import type { Deed, IssueAt } from "../deed.ts";
import { hasEnded } from "../ended.ts";
import type { Facts } from "../facts.ts";
import type { TrackingIssue } from "../facts/tracking.ts";
import { labelsOf, outdated, type Label } from "../labels.ts";
import { STATUS_MARKER } from "../markers.ts";
import { issueBody, issueTitle } from "../words/issue.ts";
import { sameText } from "../same-text.ts";
import { statusComment } from "../words/status.ts";
import { dueReminders } from "./reminders.ts";

/**
 * What makes the issue of an award say where the award stands: one issue, one comment that is kept up to date, our labels, what is
 * said once; closed when all is paid and confirmed, or the contract ended with nothing owed.
 * @param more what is to be said once beside the reminders, each beginning with its marker on a line of its own
 */
export function trackAward(facts: Facts, ref: Ref, more: readonly string[] = []): readonly Deed[] {
  const { register, now } = facts;
  const award = register.awards.get(ref);
  const [issue, ...others] = facts.issues.filter((one) => one.ref === ref);
  if (!award || !keepsSteps(register)) return [];
  const standing = toldStandingOf(award, register, now);
  const isOver = hasEnded(standing);
  const closingOthers = others.filter(({ isOpen }) => isOpen).map((other) => closing(other.number, false));
  if (issue && !issue.comments) return closingOthers;
  // What ended before anybody followed it is left in peace, and so is what was closed and has not moved.
  if (!issue && isOver && more.length === 0) return [];
  const at: IssueAt = issue?.number ?? { opened: ref };
  const labels = labelsOf(standing);
  return [
    ...madeLabels(facts, labels),
    ...opened(facts, ref, issue),
    ...closingOthers,
    ...told(facts, standing, issue, at),
    ...saidOnce(facts, standing, issue, more).map((body): Deed => ({ kind: "comment", issue: at, body })),
    ...labelled(issue, at, labels),
    ...(isOver && issue?.isOpen !== false ? [closing(at, true)] : []),
    ...(!isOver && issue && !issue.isOpen ? [{ kind: "reopen-issue", issue: issue.number } as const] : []),
  ];
}

function closing(issue: IssueAt, done: boolean): Deed {
  return { kind: "close-issue", issue, done };
}

/** Labels that the repository does not have yet. */
export function madeLabels({ labels }: Facts, wanted: readonly Label[]): readonly Deed[] {
  return wanted
    .filter(({ name }) => !labels.includes(name))
    .map((label): Deed => ({ kind: "make-label", label }));
}

function opened({ register }: Facts, ref: Ref, issue: TrackingIssue | undefined): readonly Deed[] {
  const title = issueTitle(ref);
  const body = issueBody(ref, register.opportunities.get(ref));
  if (!issue) return [{ kind: "open-issue", ref, title, body }];
  const isSame = issue.title === title && sameText(issue.body, body);
  return isSame ? [] : [{ kind: "edit-issue", issue: issue.number, title, body }];
}

/** The comment; of several with one marker, which two runs at once may have made, the oldest stays. */
function told(
  { register, proposals }: Facts,
  standing: Standing,
  issue: TrackingIssue | undefined,
  at: IssueAt,
): readonly Deed[] {
  const body = statusComment(
    standing,
    register,
    proposals.filter(({ ref }) => ref === standing.ref).sort((a, b) => a.pull - b.pull),
  );
  const comments = issue?.comments ?? [];
  const comment = comments.find((one) => one.body.startsWith(STATUS_MARKER));
  const extra = comments.filter((one, index) =>
    comments.slice(0, index).some((earlier) => markerIn(earlier.body) === markerIn(one.body)),
  );
  return [
    ...(!comment
      ? [{ kind: "comment", issue: at, body } as const]
      : sameText(comment.body, body)
        ? []
        : [{ kind: "edit-comment", id: comment.id, body } as const]),
    ...extra.map(({ id }): Deed => ({ kind: "remove-comment", id })),
  ];
}

function markerIn(body: string): string {
  return body.split("\n", 1)[0]?.trim() ?? "";
}

function saidOnce(
  { register, now }: Facts,
  standing: Standing,
  issue: TrackingIssue | undefined,
  more: readonly string[],
): readonly string[] {
  const comments = issue?.comments ?? [];
  const today = dayAt(now, register.program.time_zone);
  const isNew = (body: string): boolean => comments.every((one) => markerIn(one.body) !== markerIn(body));
  return [...dueReminders(standing, comments, register, today), ...more.filter(isNew)];
}

function labelled(issue: TrackingIssue | undefined, at: IssueAt, wanted: readonly Label[]): readonly Deed[] {
  const present = issue?.labels ?? [];
  const names = wanted.map(({ name }) => name).filter((name) => !present.includes(name));
  return [
    ...(names.length === 0 ? [] : [{ kind: "add-labels", issue: at, names } as const]),
    ...(issue
      ? outdated(present, wanted).map((name): Deed => ({ kind: "remove-label", issue: issue.number, name }))
      : []),
  ];
}
