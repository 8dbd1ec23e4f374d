import type { LocalText } from "../../model/locale.ts";
import { parseMoney, writeMoney } from "../../model/money.ts";
import { AMENDABLE, type AmendableField, type Amendment } from "../../model/opportunity.ts";
import type { Opportunity } from "../../register/register.ts";
import { parseWallTime } from "../../time/calendar.ts";

/**
 * What vendors rely on once an opportunity is posted: its dates, its price and its scope. A contact may change by itself:
 * nobody's offer depends on it.
 */
const WATCHED = AMENDABLE.filter((field) => field !== "contact");

export type WatchedField = Exclude<AmendableField, "contact">;

/** What no amendment can change: the day it was posted, who asked, and whether it is made up. */
const FIXED = ["posted", "team", "demonstration"] as const;

export type FixedField = (typeof FIXED)[number];

export interface FieldChange {
  readonly field: WatchedField;
  /** As text that can be compared and shown; undefined where the record did not say, or no longer says. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The fields that an opportunity promises by, and that differ between two states of it. */
export function changedFields(before: Opportunity, after: Opportunity): FieldChange[] {
  return WATCHED.flatMap((field) => {
    const [from, to] = [valueOf(before, field), valueOf(after, field)];
    if (from === to) return [];
    // Where the code will land is written once it is known: that is news, not a change.
    return field === "repository" && from === undefined ? [] : [{ field, from, to }];
  });
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
const WORDS: readonly WatchedField[] = ["title", "summary", "body", "skills"];

function says(written: Amendment["from"], value: string | undefined, field: WatchedField): boolean {
  if (value === undefined) return true;
  if (written === undefined) return false;
  if (WORDS.includes(field)) return true;
  return typeof written === "string" && sameFact(written, field) === value;
}

/** A fact as it is compared: `6500` and `6500.00` are one price, `2027-02-01T14:30` and `2027-02-01 14:30` one time. */
function sameFact(written: string, field: WatchedField): string | undefined {
  if (field === "price") {
    const cents = parseMoney(written);
    return cents === undefined ? undefined : writeMoney(cents);
  }
  return field === "closes" || field === "questions_close" ? parseWallTime(written) : written;
}

function valueOf(opportunity: Opportunity, field: WatchedField): string | undefined {
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
      return opportunity[field];
  }
}

/** Words without what only lays them out, so that a line broken elsewhere is no change. */
function wordsIn(text: LocalText | undefined): string | undefined {
  const words = [text?.en ?? "", text?.fr ?? ""].map((part) => part.replace(/\s+/g, " ").trim());
  return words.every((part) => part === "") ? undefined : words.join(" | ");
}
