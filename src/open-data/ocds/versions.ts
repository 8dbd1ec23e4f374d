import type { Ref } from "../../model/ref.ts";
import type { History, RecordState, RecordVersion } from "../../register/history.ts";
import type { Opportunity, Register } from "../../register/register.ts";
import type { Instant } from "../../time/calendar.ts";

/**
 * The versions of a record that is in the register, up to what it says now. What it says now comes last: it may not be committed
 * yet, or be understood by lists of the programme that have changed since.
 */
export function versionsUpToNow(
  opportunity: Opportunity,
  register: Register,
  history: History,
  now: Instant,
): readonly RecordVersion[] {
  const current: RecordState = {
    opportunity,
    award: register.awards.get(opportunity.ref),
    catalogue: register,
  };
  const earlier = history.kind === "kept" ? history.versionsOf(opportunity.ref) : [];
  const last = earlier.at(-1)?.from;
  const changed = history.kind === "kept" ? history.dataChanged : undefined;
  const from = last !== undefined && changed !== undefined && changed > last ? changed : now;
  return [...earlier.map((version) => asToldNow(version, current)), { kind: "read", from, state: current }];
}

/**
 * What is withheld now is not told of the past either: a name that stood in the record once. And what is called made up now always was.
 */
function asToldNow(version: RecordVersion, { opportunity, award }: RecordState): RecordVersion {
  if (version.kind !== "read") return version;
  const { state } = version;
  const isWithheld = award !== undefined && award.supplier.name === undefined;
  return {
    ...version,
    state: {
      ...state,
      opportunity: { ...state.opportunity, demonstration: opportunity.demonstration },
      award: state.award && (isWithheld ? { ...state.award, supplier: award.supplier } : state.award),
    },
  };
}

/** A record that was there and is no more, since when, and the last that it said. */
export interface Withdrawn {
  readonly ref: Ref;
  readonly since: Instant;
  readonly opportunity: Opportunity;
}

/** Records that were withdrawn. What was made up leaves nothing behind, nor does what nobody could ever read. */
export function withdrawnRecords(register: Register, history: History, now: Instant): readonly Withdrawn[] {
  if (history.kind !== "kept") return [];
  return history.refs
    .filter((ref) => !register.opportunities.has(ref))
    .flatMap((ref) => {
      const versions = history.versionsOf(ref);
      const last = versions.findLast((version) => version.kind === "read");
      const end = versions.at(-1);
      if (last?.kind !== "read" || last.state.opportunity.demonstration) return [];
      return [{ ref, since: end?.kind === "absent" ? end.from : now, opportunity: last.state.opportunity }];
    });
}
