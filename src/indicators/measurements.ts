import { recordOf, type Ref } from "../model/ref.ts";
import type { Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { INDICATORS } from "./index.ts";
import { recordsOf, type Indicator, type Reading } from "./indicator.ts";
import { readingsOf } from "./readings.ts";

/** A question: an indicator, and the value for which it asks. */
export interface Question {
  readonly indicator: Indicator;
  readonly reading: Reading;
}

/** All that was measured of a register at a moment. */
export interface Measurements {
  readonly byIndicator: ReadonlyMap<Indicator, readonly Reading[]>;
  /** Those that ask, in the order of the indicators. */
  readonly questions: readonly Question[];
  /** The questions that rest on a record, or are told at it. */
  readonly byRecord: ReadonlyMap<Ref, readonly Question[]>;
}

export function measurementsOf(register: Register, now: Instant): Measurements {
  const byIndicator = new Map(
    INDICATORS.map((indicator) => [indicator, [...readingsOf(indicator, register, now)]]),
  );
  const questions = [...byIndicator].flatMap(([indicator, readings]) =>
    readings.filter(({ flagged }) => flagged).map((reading) => ({ indicator, reading })),
  );
  const byRecord = new Map<Ref, Question[]>();
  for (const question of questions) {
    for (const ref of concerned(question.reading)) {
      const known = byRecord.get(ref);
      if (known) known.push(question);
      else byRecord.set(ref, [question]);
    }
  }
  return { byIndicator, questions, byRecord };
}

/** The records that a value rests on, and the one at which it is told; none where it is of the whole programme. */
function concerned(reading: Reading): ReadonlySet<Ref> {
  const told = recordOf(reading.told.file.path);
  return new Set([...recordsOf(reading), ...(told ? [told] : [])]);
}
