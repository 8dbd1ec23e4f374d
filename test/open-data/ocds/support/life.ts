import type { Ref } from "../../../../src/model/ref.ts";
import { ocdsFiles } from "../../../../src/open-data/ocds/publish.ts";
import type { Release } from "../../../../src/open-data/ocds/merge.ts";
import type { History, RecordVersion } from "../../../../src/register/history.ts";
import type { Register } from "../../../../src/register/register.ts";
import { instantOf, type Instant } from "../../../../src/time/calendar.ts";
import { goodRecords, registerOf, type Change, type Files } from "../../../register/memory-folder.ts";

export const OPEN_REF = "2027-001-date-picker" as Ref;
export const AWARDED_REF = "2026-004-azure-policies" as Ref;

export function at(time: string): Instant {
  return instantOf(Date.parse(time));
}

/** One change of the good records, and when it was made. Changes add up. */
export type Step = readonly [time: string, changes: Readonly<Record<string, Change>>];

/** A history in memory: the good records without the files that are named, then changed step by step. */
export function historyFrom(steps: readonly Step[]): { readonly history: History; readonly files: Files } {
  const states: { readonly from: Instant; readonly register: Register }[] = [];
  let changes: Readonly<Record<string, Change>> = {};
  for (const [time, more] of steps) {
    changes = { ...changes, ...more };
    states.push({ from: at(time), register: registerOf(goodRecords(changes)) });
  }
  const refs = [...new Set(states.flatMap(({ register }) => [...register.opportunities.keys()]))].sort();
  const history: History = {
    kind: "kept",
    begins: states[0]?.from ?? instantOf(0),
    commits: steps.length,
    refs,
    dataChanged: undefined,
    versionsOf: (ref) =>
      states.map(({ from, register }): RecordVersion => {
        const opportunity = register.opportunities.get(ref);
        return opportunity
          ? {
              kind: "read",
              from,
              state: { opportunity, award: register.awards.get(ref), catalogue: register },
            }
          : { kind: "absent", from };
      }),
  };
  return { history, files: goodRecords(changes) };
}

export const NO_HISTORY: History = { kind: "unknown", reason: { en: "None.", fr: "Aucun." } };

/** The files that are published, by their path. */
export function publish(register: Register, history: History, now: Instant): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { path, text } of ocdsFiles(register, history, now))
    if (text !== "") files.set(path, (files.get(path) ?? "") + text);
  return files;
}

/** A record of a record package, as its reader sees it. */
export interface ReadRecord {
  readonly ocid: string;
  readonly releases: readonly {
    readonly url: string;
    readonly date: string;
    readonly tag: readonly string[];
  }[];
  readonly compiledRelease: Release;
  readonly versionedRelease: Readonly<Record<string, unknown>>;
}

export interface Read {
  readonly releases: readonly Release[];
  readonly records: readonly ReadRecord[];
  readonly report: {
    readonly processes: number;
    readonly without_release: readonly string[];
    readonly left_out: readonly {
      readonly record: string;
      readonly date: string;
      readonly reason: { readonly en: string };
    }[];
    readonly history: { readonly kept: boolean };
    readonly prefix: { readonly value: string; readonly registered: boolean };
  };
}

/** What is published, read again. */
export function read(files: ReadonlyMap<string, string>): Read {
  const parsed = (name: string): unknown => JSON.parse(files.get(`/data/ocds/${name}.json`) ?? "{}");
  const { releases = [] } = parsed("releases") as Partial<Read>;
  const { records = [] } = parsed("records") as Partial<Read>;
  return { releases, records, report: parsed("report") as Read["report"] };
}

/** The releases of one record, and its compiled release, by the end of a number of steps. */
export function lifeOf(
  ref: Ref,
  steps: readonly Step[],
  now: string,
): {
  readonly releases: readonly Release[];
  readonly compiled: Release | undefined;
  readonly report: Read["report"];
} {
  const { history, files } = historyFrom(steps);
  const published = read(publish(registerOf(files), history, at(now)));
  const isOwn = ({ ocid }: { readonly ocid: string }): boolean => ocid.endsWith(ref);
  return {
    releases: published.releases.filter(isOwn),
    compiled: published.records.find(isOwn)?.compiledRelease,
    report: published.report,
  };
}
