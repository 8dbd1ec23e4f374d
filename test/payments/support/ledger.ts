import { sha256 } from "../../../src/content/sha256.ts";
import type { EventKind } from "../../../src/model/event.ts";
import type { Ref } from "../../../src/model/ref.ts";
import { contextOf } from "../../../src/payments/context.ts";
import { fold, type FoldedLedger } from "../../../src/payments/ledger.ts";
import type { Award, Register } from "../../../src/register/register.ts";
import { addDays, type CalendarDate, type Instant } from "../../../src/time/calendar.ts";
import {
  goodRecords,
  ledgerPath,
  NOW,
  PROGRAM,
  registerOf,
  type Change,
  type Files,
} from "../../register/memory-folder.ts";

/** The one award of the good records: $6,500.00 and $973.38 of tax. */
export const REF = "2026-004-azure-policies" as Ref;
export const TOTAL = "7473.38";

export const DELEGATION = "_data/delegation.yml";

/** One event of a ledger as a test writes it; what it leaves out is as in a smooth life, and null is left out of the file. */
export interface Line {
  readonly event: EventKind;
  readonly date?: string;
  readonly actor?: string | null;
  readonly amount?: string | null;
  readonly evidence?: string;
  readonly until?: string | null;
  readonly note?: string | null;
  /** In place of the hash of the file before; null leaves it out. */
  readonly previous?: string | null;
}

/** Who does what where all is as it should be. */
const ACTORS: Record<EventKind, string> = {
  committed: "manager",
  delivered: "supplier",
  accepted: "lead",
  invoiced: "supplier",
  certified: "certifier",
  requisitioned: "finance",
  paid: "payer",
  confirmed: "supplier",
  rejected: "lead",
  deficient: "lead",
  "partially-paid": "payer",
  disputed: "supplier",
  refunded: "finance",
  extended: "manager",
  cancelled: "manager",
  terminated: "manager",
};

const MOVES_MONEY: readonly EventKind[] = ["committed", "invoiced", "certified", "requisitioned", "paid"];

const SAYS_WHY: readonly EventKind[] = ["rejected", "deficient", "cancelled", "terminated"];

/** An award that was paid as it should be, to its end. */
export const SMOOTH: readonly Line[] = (
  [
    "committed",
    "delivered",
    "accepted",
    "invoiced",
    "certified",
    "requisitioned",
    "paid",
    "confirmed",
  ] as const
).map((event) => ({ event }));

/** The smooth life up to an event. */
export function upTo(event: EventKind): readonly Line[] {
  return SMOOTH.slice(0, SMOOTH.findIndex((line) => line.event === event) + 1);
}

/** The first event is on the day the terms were signed, each other a day after the one before. */
export function dayOf(index: number): CalendarDate {
  return addDays("2026-07-17" as CalendarDate, index);
}

export const PAYMENTS =
  "payments: { pay_within: 30, told_within: 15, waiting: 5, remind_after: [5, 10, 20] }\n";

const MAY_SIGN = (account: string, sections: string): string =>
  `- { account: ${account}, sections: [${sections}], from: 2026-01-01, role: { en: An officer, fr: Une agente } }\n`;

/** Who may sign: a certifier, another one, and finance. */
export const DELEGATIONS =
  MAY_SIGN("certifier", '"34"') + MAY_SIGN("certifier-2", '"34"') + MAY_SIGN("finance", '"33"');

/** The good records with a ledger of these events, chained as they should be, in a programme that keeps the steps. */
export function recordsWith(lines: readonly Line[], changes: Readonly<Record<string, Change>> = {}): Files {
  const none = Object.keys(goodRecords()).filter((path) => /\/000\d-/.test(path));
  return goodRecords({
    ...Object.fromEntries(none.map((path) => [path, null])),
    [PROGRAM]: (text) => text + PAYMENTS,
    [DELEGATION]: DELEGATIONS,
    ...eventFiles(lines),
    ...changes,
  });
}

/** Files without one of them. */
export function without(files: Files, path: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
}

/** The path of an event by its place in the ledger, from 1. */
export function eventPath(number: number, event: EventKind): string {
  return ledgerPath(`${String(number).padStart(4, "0")}-${event}.md`);
}

export function eventFiles(lines: readonly Line[]): Record<string, string> {
  let before: string | undefined;
  return Object.fromEntries(
    lines.map((line, index) => {
      const text = eventText(line, index, before);
      before = sha256(text);
      return [eventPath(index + 1, line.event), text];
    }),
  );
}

function eventText(line: Line, index: number, before: string | undefined): string {
  const { event } = line;
  const given = <T>(value: T | null | undefined, otherwise: T | undefined): T | undefined =>
    value === null ? undefined : (value ?? otherwise);
  const amount = given(line.amount, MOVES_MONEY.includes(event) ? TOTAL : undefined);
  const until = given(line.until, event === "extended" ? "2026-09-30" : undefined);
  const note = given(line.note, SAYS_WHY.includes(event) ? "Why" : undefined);
  const fields: [string, string | undefined][] = [
    ["event", event],
    ["date", line.date ?? dayOf(index)],
    ["actor", given(line.actor, ACTORS[event])],
    ["amount", amount && `"${amount}"`],
    ["evidence", line.evidence],
    ["previous", given(line.previous, before)],
    ["until", until],
    ["note", note && `{ en: ${note}, fr: ${note} }`],
  ];
  return `---\n${fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\n`])).join("")}---\n`;
}

export function registerWith(
  lines: readonly Line[],
  changes: Readonly<Record<string, Change>> = {},
): Register {
  return registerOf(recordsWith(lines, changes));
}

export function awardOf(register: Register): Award {
  const award = register.awards.get(REF);
  if (!award) throw new Error("the award could not be read");
  return award;
}

/** What a ledger of these events comes to. */
export function folded(
  lines: readonly Line[],
  changes: Readonly<Record<string, Change>> = {},
  now: Instant = NOW,
): FoldedLedger {
  const register = registerWith(lines, changes);
  return fold(awardOf(register), contextOf(register, now));
}

/** Its faults, each as the number of its event, the guard, and the field. */
export function faultsOf({ faults }: FoldedLedger): string[] {
  return faults.map(({ event, guard, field, follows }) =>
    [event.number, guard, ...field, ...(follows ? ["follows"] : [])].join(" "),
  );
}
