import { recordOf, type Ref } from "../model/ref.ts";
import type { RuleId } from "../problems/problem.ts";
import type { Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import { recordsOf, type Indicator, type Measured, type Reading, type Reply } from "./indicator.ts";

/** What an indicator measures of a register, each value with what the buyer says to it. */
export function* readingsOf(indicator: Indicator, register: Register, now: Instant): Generator<Reading> {
  const repliesTo = repliesOf(indicator, register, now);
  for (const measured of indicator.measure(register, now))
    yield { ...measured, replies: measured.flagged ? repliesTo(measured) : [] };
}

/** Exceptions are for the record at which a question is told; a team may reply at any record that the value rests on. */
function repliesOf(
  { rule }: Indicator,
  register: Register,
  now: Instant,
): (measured: Measured) => readonly Reply[] {
  const today = dayAt(now, register.program.time_zone);
  const excused = new Map<Ref, Reply>(
    register.exceptions
      .filter((one) => one.rule === rule && one.ends >= today)
      .map((one) => [
        one.record,
        {
          kind: "exception",
          record: one.record,
          text: one.reason,
          approvedBy: one.approved_by,
          ends: one.ends,
        },
      ]),
  );
  return (measured) => {
    const told = recordOf(measured.told.file.path);
    const exception = told && excused.get(told);
    const records = new Set([...recordsOf(measured), ...(told ? [told] : [])]);
    return [
      ...(exception ? [exception] : []),
      ...[...records].flatMap((ref) => writtenAt(ref, rule, register)),
    ];
  };
}

/** What a record says to a rule's questions, in its opportunity and its award. */
function writtenAt(ref: Ref, rule: RuleId, { opportunities, awards }: Register): Reply[] {
  return [opportunities.get(ref), awards.get(ref)]
    .flatMap((record) => record?.replies ?? [])
    .filter((reply) => reply.rule === rule)
    .map(({ date, reply }) => ({ kind: "reply", record: ref, text: reply, date }));
}
