import type { RecordFile } from "../content/record-file.ts";
import type { FieldPath } from "../content/yaml-place.ts";
import type { Bilingual, LocalText } from "../model/locale.ts";
import type { Ref } from "../model/ref.ts";
import type { RuleId } from "../problems/problem.ts";
import type { Register } from "../register/register.ts";
import type { CalendarDate, Instant } from "../time/calendar.ts";

/** A red flag of the Open Contracting Partnership's guide, `R018`. */
export type RedFlag = `R${number}`;

/** What a signal can be about. */
export const SUBJECT_KINDS = ["opportunity", "award", "team", "supplier", "repository", "programme"] as const;

export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface Subject {
  readonly kind: SubjectKind;
  /**
   * The ref of a record, the key of a team, `supplierKey` of a supplier's name, `repositoryKey` of an address; "programme"
   * for the whole.
   */
  readonly key: string;
}

/** What a value counts. Money is in cents; a percentage has its fraction: 62.5. */
export const UNITS = [
  "cents",
  "percent",
  "business days",
  "days",
  "hours a week",
  "applications",
  "questions",
  "contracts",
  "faults",
  "index",
] as const;

export type Unit = (typeof UNITS)[number];

/** A value that went into another, by its name in the formula, with the records that say it. */
export interface Input {
  readonly name: string;
  /** undefined where it is not known. */
  readonly value: number | string | undefined;
  readonly unit?: Unit;
  readonly records?: readonly Ref[];
}

/** What an input is, for people. */
export interface InputDescription {
  readonly name: string;
  readonly what: Bilingual;
}

/** What was measured of one subject. */
export interface Measured {
  readonly subject: Subject;
  /** Where only a part of the subject was looked at: a supplier's awards of one team. */
  readonly within?: Subject;
  /** In the indicator's unit; undefined where the records do not say it: not known is never zero. */
  readonly value: number | undefined;
  /** The programme's number that the value is held against, in the same unit. */
  readonly threshold: number;
  /** How many the value rests on: applications, awards, opportunities. */
  readonly n: number;
  /** Whether these are too few to say anything; then nothing is asked, whatever the value. */
  readonly tooFew: boolean;
  /** Whether there is a question to ask: exactly where the guardrail asks it. */
  readonly flagged: boolean;
  readonly inputs: readonly Input[];
  /** The place in the records at which the guardrail tells it. */
  readonly told: { readonly file: RecordFile; readonly path: FieldPath };
}

/** What the buyer says to a question, where it stands in the records. */
export interface Reply {
  /** An exception was approved by someone; a reply is the team's own word. */
  readonly kind: "exception" | "reply";
  readonly record: Ref;
  readonly text: LocalText;
  readonly date?: CalendarDate;
  /** Of an exception: who approved it, and until when. */
  readonly approvedBy?: LocalText;
  readonly ends?: CalendarDate;
}

/** What was measured, with what the buyer says to it. */
export interface Reading extends Measured {
  readonly replies: readonly Reply[];
}

/**
 * A red flag: a number that may be worth a question, with all that anyone needs to compute it again. It is never a finding.
 * Adding one takes a file like the others here and a line in `index.ts`; what is computed, the guardrail computes too.
 */
export interface Indicator {
  /** `single-application`; it never changes, is never used again, and is its anchor on the integrity page. */
  readonly id: string;
  /** The guardrail that asks the same question. */
  readonly rule: RuleId;
  readonly codes: readonly RedFlag[];
  /** The kind of its subjects. */
  readonly of: SubjectKind;
  readonly name: Bilingual;
  readonly question: Bilingual;
  readonly formula: Bilingual;
  /** The formula for machines: names of inputs, of record fields and of numbers in `_data/program.yml`; true where it asks. */
  readonly expression: string;
  readonly inputs: readonly InputDescription[];
  readonly unit: Unit;
  /** The numbers that it takes from `_data/program.yml`, as paths: `signals.near_limit`. */
  readonly numbers: readonly string[];
  /** What would explain the value without any fault. */
  readonly innocent: readonly Bilingual[];
  /** Nothing where the programme does without the numbers that it needs. */
  readonly measure: (register: Register, now: Instant) => Iterable<Measured>;
}

/** An indicator's value of the records that a place belongs to: all that are named by its inputs, each once. */
export function recordsOf({ inputs }: Pick<Measured, "inputs">): readonly Ref[] {
  return [...new Set(inputs.flatMap(({ records }) => records ?? []))];
}
