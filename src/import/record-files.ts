import { sha256 } from "../content/sha256.ts";
import { writeBody } from "../content/write-body.ts";
import { writeRecord } from "../content/write-record.ts";
import { awardSchema } from "../model/award.ts";
import { eventSchema } from "../model/event.ts";
import type { Locale } from "../model/locale.ts";
import { opportunitySchema } from "../model/opportunity.ts";
import type { Ref } from "../model/ref.ts";
import type { RowRecord } from "./row-record.ts";

/** The files that a row becomes, by their names. */
export interface RecordFiles {
  /** The text of `opportunities/<ref>.md`; undefined where it is there already and says the same. */
  readonly opportunity: string | undefined;
  /** The texts of `awards/<ref>/`, by file name: `award.md`, `0001-accepted.md`; none where there is no award. */
  readonly award: ReadonlyMap<string, string>;
}

export function filesOf(record: RowRecord, languages: readonly Locale[]): RecordFiles {
  const opportunity = writeRecord(opportunitySchema, record.opportunity, writeBody(record.body, languages));
  if (!record.award) return { opportunity, award: new Map() };
  const body = writeBody(record.awardBody, languages);
  const award = new Map([["award.md", writeRecord(awardSchema, record.award, body)]]);
  let previous: string | undefined;
  for (const [index, { kind, fields }] of record.events.entries()) {
    const text = writeRecord(eventSchema, { ...fields, previous });
    award.set(`${String(index + 1).padStart(4, "0")}-${kind}.md`, text);
    previous = sha256(text);
  }
  return { opportunity, award };
}

/** The paths of a row's files in a folder of records, with their texts. */
export function pathsOf(ref: Ref, files: RecordFiles): [path: string, text: string][] {
  return [
    ...(files.opportunity === undefined
      ? []
      : [[`opportunities/${ref}.md`, files.opportunity] satisfies [string, string]]),
    ...[...files.award].map(([name, text]): [string, string] => [`awards/${ref}/${name}`, text]),
  ];
}
