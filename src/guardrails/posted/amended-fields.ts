import { parseMoney, writeMoney } from "../../model/money.ts";
import { AMENDABLE, type AmendableField, type Amendment } from "../../model/opportunity.ts";
import type { Opportunity } from "../../register/register.ts";
import { parseWallTime } from "../../time/calendar.ts";
import { rewrittenQuestions } from "./published-questions.ts";
import { plainWords, wordsIn } from "./words-in.ts";

/** What is news where it was not said before, and not a change: where the code will land, whom to ask, the day of the money. */
const NEWS: readonly AmendableField[] = ["repository", "contact", "funds_reserved"];

/** What is told, and does not change what a vendor has to do: no time is needed to act on it. */
const ASIDE: readonly AmendableField[] = ["contact", "funds_reserved"];

/** What no amendment can change: the day it was posted, who asked, and whether it is made up. */
const FIXED = ["posted", "team", "demonstration"] as const;

export type FixedField = (typeof FIXED)[number];

export interface FieldChange {
  readonly field: AmendableField;
  /** As text that can be compared and shown; undefined where the record did not say, or no longer says. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * What vendors and the public rely on once an opportunity is posted, and what differs of it between two states: its dates, its
 * price, its scope, where offers and questions go, what was answered, and the day on which the money was reserved.
 */
export function changedFields(before: Opportunity, after: Opportunity): FieldChange[] {
  return AMENDABLE.flatMap((field): FieldChange[] => {
    if (field === "questions")
      return rewrittenQuestions(before, after).map((change) => ({ field, ...change }));
    const [from, to] = [valueOf(before, field), valueOf(after, field)];
    if (from === to || (from === undefined && NEWS.includes(field))) return [];
    return [{ field, from, to }];
  });
}

/** Whether vendors need time to act on a change. */
export function needsTime({ field }: FieldChange): boolean {
  return !ASIDE.includes(field);
}

export function fixedFieldsChanged(before: Opportunity, after: Opportunity): FixedField[] {
  return FIXED.filter((field) => before[field] !== after[field]);
}

/** Whether amendments (of one field, in their order) tell of a change: where it began, and where it ended. */
export function tell(amendments: readonly Amendment[], change: FieldChange): boolean {
  return (
    says(amendments[0]?.from, change.from, change.field) &&
    says(amendments.at(-1)?.to, change.to, change.field)
  );
}

/** Whether an amendment says what it was and what it is in the same words, which tells nobody anything. */
export function saysNothing({ from, to }: Amendment): boolean {
  if (from === undefined || to === undefined) return false;
  const [old, current] = [from, to].map((said) =>
    typeof said === "string" ? plainWords(said) : wordsIn(said),
  );
  return old === current;
}

/** What was amended and is not in an earlier list. */
export function newAmendments(before: Opportunity, after: Opportunity): Amendment[] {
  return without(after.amendments ?? [], before.amendments ?? []);
}

/** Amendments that were told once and are no longer, or are told otherwise. */
export function lostAmendments(before: Opportunity, after: Opportunity): Amendment[] {
  return without(before.amendments ?? [], after.amendments ?? []);
}

function without(list: readonly Amendment[], others: readonly Amendment[]): Amendment[] {
  const left = others.map((one) => JSON.stringify(one));
  return list.filter((one) => {
    const index = left.indexOf(JSON.stringify(one));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

/** Words are too long to repeat: what an amendment says of them is for a person to read. Facts are compared. */
const WORDS: readonly AmendableField[] = ["title", "summary", "body", "skills", "questions"];

function says(written: Amendment["from"], value: string | undefined, field: AmendableField): boolean {
  if (value === undefined) return true;
  if (written === undefined) return false;
  if (WORDS.includes(field)) return true;
  return typeof written === "string" && sameFact(written, field) === value;
}

/** A fact as it is compared: `6500` and `6500.00` are one price, `2027-02-01T14:30` and `2027-02-01 14:30` one time. */
function sameFact(written: string, field: AmendableField): string | undefined {
  if (field === "price") {
    const cents = parseMoney(written);
    return cents === undefined ? undefined : writeMoney(cents);
  }
  return field === "closes" || field === "questions_close" ? parseWallTime(written) : written;
}

function valueOf(opportunity: Opportunity, field: Exclude<AmendableField, "questions">): string | undefined {
  switch (field) {
    case "price":
      return writeMoney(opportunity.price);
    case "title":
    case "summary":
    case "body":
      return wordsIn(opportunity[field]);
    case "skills":
      return opportunity.skills && [...opportunity.skills].sort().join(", ");
    case "hours":
      return opportunity.hours?.toString();
    case "closes":
    case "questions_close":
    case "selection":
    case "delivery":
    case "licence":
    case "repository":
    case "contact":
    case "funds_reserved":
      return opportunity[field];
  }
}
