import type { RecordFile } from "../content/record-file.ts";
import type { Program } from "../model/program.ts";
import type { Award, Opportunity, Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import { linkedAwards, type LinkedAward } from "./linked-code.ts";

/** What a rule can be asked how many it judged of. */
export const JUDGED_KINDS = ["file", "opportunity", "award", "event", "exception"] as const;

export type JudgedKind = (typeof JUDGED_KINDS)[number];

/**
 * The records that a rule judged, good or bad: those that have what it asks about, in a programme that has the numbers it
 * needs. Where there is none, that it found nothing says nothing.
 */
export type Judged = Partial<Record<JudgedKind, readonly RecordFile[]>>;

export type JudgedBy = (register: Register, program: Program, now: Instant) => Judged;

/** Every file that could be opened. */
export const everyFile: JudgedBy = ({ files }) => ({ file: files });

/** The records, without the files of the programme itself. */
export const everyRecord: JudgedBy = ({ files }) => ({ file: files.filter(({ kind }) => kind !== "data") });

/** Every event of every ledger. */
export const everyEvent: JudgedBy = ({ awards: all }) => ({
  event: [...all.values()].flatMap(({ ledger }) => ledger.map(({ file }) => file)),
});

/** The opportunities that a rule concerns; without a condition, all of them. */
export function opportunities(
  concerns: (opportunity: Opportunity, register: Register, now: Instant) => boolean = () => true,
): JudgedBy {
  return (register, _, now) => ({
    opportunity: [...register.opportunities.values()]
      .filter((one) => concerns(one, register, now))
      .map(({ file }) => file),
  });
}

/** The same for awards. */
export function awards(
  concerns: (award: Award, register: Register, now: Instant) => boolean = () => true,
): JudgedBy {
  return (register, _, now) => ({
    award: [...register.awards.values()]
      .filter((one) => concerns(one, register, now))
      .map(({ file }) => file),
  });
}

/** The awards whose opportunity can be read. */
export function answeredAwards(concerns: (award: Award) => boolean = () => true): JudgedBy {
  return awards((award, register) => register.opportunities.has(award.ref) && concerns(award));
}

/** The awards whose code can be confirmed, as far as a rule concerns them. */
export function linkedCode(
  concerns: (linked: LinkedAward, register: Register) => boolean = () => true,
): JudgedBy {
  return (register, program) => ({
    award: linkedAwards(register, program)
      .filter((linked) => concerns(linked, register))
      .map(({ award }) => award.file),
  });
}

/** All exceptions, or those in force. */
export function exceptions(which: "all" | "in force"): JudgedBy {
  return (register, program, now) => ({
    exception: register.exceptions
      .filter(({ ends }) => which === "all" || ends >= dayAt(now, program.time_zone))
      .map(({ file }) => file),
  });
}

/** The same records, in a programme that has the number without which the rule is silent. */
export function where(has: (program: Program) => boolean, judged: JudgedBy): JudgedBy {
  return (register, program, now) => (has(program) ? judged(register, program, now) : {});
}

/** The records of both. */
export function both(one: JudgedBy, other: JudgedBy): JudgedBy {
  return (...asked) => ({ ...one(...asked), ...other(...asked) });
}
