import { writeRecord, type PlainFields } from "../content/write-record.ts";
import { RULES } from "../guardrails/index.ts";
import { EVENT_KINDS, eventSchema, type EventFields, type EventKind } from "../model/event.ts";
import type { LocalText } from "../model/locale.ts";
import type { Ref } from "../model/ref.ts";
import { byWeight, stopsBuild, type Problem } from "../problems/problem.ts";
import type { ContentFolder } from "../register/disk.ts";
import { readFields } from "../register/read-fields.ts";
import { readRecordFile } from "../register/read-file.ts";
import type { Award, LedgerEvent, Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { contextOf } from "./context.ts";
import type { Fault } from "./fault.ts";
import { isSameEvent } from "./guards/duplicate.ts";
import { fold } from "./ledger.ts";
import { problemOf } from "./problem.ts";

/** An event as someone wants it recorded: texts, as a form or a command line has them, nothing of which is believed yet. */
export interface ProposedEvent {
  readonly event: string;
  readonly date: string;
  readonly actor: string;
  /** As records write money: `6500.00`. */
  readonly amount?: string | undefined;
  /** The SHA-256 of the paper, which stays where it is. */
  readonly evidence?: string | undefined;
  readonly until?: string | undefined;
  readonly note?: LocalText | undefined;
}

export type NextEvent =
  /** The one new file, which nothing speaks against; a person may want to look at the warnings before it is written. */
  | {
      readonly kind: "file";
      readonly path: string;
      readonly text: string;
      readonly event: LedgerEvent;
      readonly warnings: readonly Problem[];
    }
  /** The same event is recorded: nothing is to be done. */
  | { readonly kind: "already"; readonly event: LedgerEvent }
  /** Nothing may be written. `faults` are those of the guards, which are among the problems too. */
  | { readonly kind: "refused"; readonly problems: readonly Problem[]; readonly faults: readonly Fault[] }
  /** There is no award of that name, or it cannot be read. */
  | { readonly kind: "no-award" };

/**
 * Makes the next file of an award's ledger from a proposed event, or says why not. It is judged as it would be once recorded:
 * read from its own bytes, checked by the rules on what records say (MA-1xx, nothing private among them), and folded with the
 * ledger. Pure; nothing is written.
 */
export function nextEvent(register: Register, ref: Ref, proposed: ProposedEvent, now: Instant): NextEvent {
  const award = register.awards.get(ref);
  if (!award) return { kind: "no-award" };
  const whole = wholeLedger(register, ref);
  if (whole.length > 0) return { kind: "refused", problems: whole, faults: [] };
  const last = award.ledger.at(-1);
  const number = (last?.number ?? 0) + 1;
  const path = `awards/${ref}/${String(number).padStart(4, "0")}-${nameOf(proposed.event)}.md`;
  const fields: PlainFields = { ...plain(proposed), previous: last?.sha256 };
  const text = writeRecord(eventSchema, fields);
  const problems: Problem[] = [];
  const file = readRecordFile(folderOf(path, text), path, "event", problems);
  const read = file && readFields(file, eventSchema, problems);
  if (!file || !read) return refused(problems, []);
  const { sha256 = "" } = file;
  const before = last && { number: last.number, sha256: last.sha256 };
  const event: LedgerEvent = { ...read, number, file, sha256, before };
  const grown: Award = { ...award, ledger: [...award.ledger, event] };
  const { faults, steps } = fold(grown, contextOf(register, now));
  const known = steps.at(-1)?.before.held.find((earlier) => isSameEvent(earlier, read));
  if (known) return { kind: "already", event: known };
  // What was recorded before is not judged again, but for its chain: on a broken one nothing can be built.
  const told = faults.filter((fault) => fault.event === event || fault.guard === "chain");
  problems.push(...told.map(problemOf), ...saidInRecord(register, grown, event, now));
  return problems.some(({ level }) => level === "error")
    ? refused(problems, told)
    : { kind: "file", path, text, event, warnings: problems };
}

/** What keeps the ledger, or the award, from being read: nobody can say what comes next then. */
function wholeLedger({ problems }: Register, ref: Ref): Problem[] {
  return problems.filter((problem) => stopsBuild(problem) && problem.file.startsWith(`awards/${ref}/`));
}

/** A name that is none of ours is told by its field, and must not become part of a path. */
function nameOf(event: string): EventKind | "event" {
  return EVENT_KINDS.find((kind) => kind === event) ?? "event";
}

function plain({ event, date, actor, amount, evidence, until, note }: ProposedEvent): PlainFields {
  const blankAsNone = (text: string | undefined): string | undefined => (text === "" ? undefined : text);
  return {
    event,
    date,
    actor: blankAsNone(actor),
    amount: blankAsNone(amount),
    // Some tools write a hash in capitals.
    evidence: blankAsNone(evidence?.toLowerCase()),
    until: blankAsNone(until),
    note: note && { en: note.en, fr: note.fr },
  } satisfies Record<Exclude<keyof EventFields, "previous">, unknown>;
}

function folderOf(path: string, text: string): ContentFolder {
  const bytes = new TextEncoder().encode(text);
  return {
    list: () => [],
    read: (file, most) => (file === path ? bytes.subarray(0, most + 1) : new Uint8Array()),
  };
}

/** What the rules on records as such (MA-1xx) say of the new file alone. */
function saidInRecord(register: Register, award: Award, event: LedgerEvent, now: Instant): Problem[] {
  const alone: Register = {
    ...register,
    opportunities: new Map(),
    awards: new Map([[award.ref, { ...award, ledger: [event] }]]),
    files: [event.file],
    problems: [],
  };
  return RULES.filter(({ id }) => id.startsWith("MA-1"))
    .flatMap((rule) => rule.check(alone, register.program, now))
    .filter(({ file }) => file === event.file.path);
}

function refused(problems: readonly Problem[], faults: readonly Fault[]): NextEvent {
  return { kind: "refused", problems: [...problems].sort(byWeight), faults };
}
