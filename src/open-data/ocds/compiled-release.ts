import type { Json } from "./json.ts";
import { mergeReleases, toJson, type Release } from "./merge.ts";

/** The latest value of every field of a process. @param releases all of one process, the oldest first; at least one */
export function compiledRelease(releases: readonly [Release, ...Release[]]): Release {
  const { ocid, date } = releases.at(-1) ?? releases[0];
  const parts = mergeReleases<Json>(releases, (_before, value) => value ?? undefined);
  parts.delete("ocid");
  return { ocid, id: `${ocid}-${date}`, date, tag: ["compiled"], ...toJson(parts) };
}
