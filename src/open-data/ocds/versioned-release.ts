import { isSame, type Json, type JsonObject } from "./json.ts";
import { mergeReleases, toJson, type Release } from "./merge.ts";

/** One value that a field has had, and the release that said so; null from when on it had none. */
interface Version extends JsonObject {
  readonly releaseID: string;
  readonly releaseDate: string;
  readonly releaseTag: readonly string[];
  readonly value: Json;
}

/** Every value that each field of a process has had. @param releases all of one process, the oldest first; at least one */
export function versionedRelease(releases: readonly [Release, ...Release[]]): JsonObject {
  const [{ ocid }] = releases;
  const parts = mergeReleases<readonly Version[]>(releases, (before, value, { id, date, tag }) =>
    isSame(before?.at(-1)?.value, value)
      ? before
      : [...(before ?? []), { releaseID: id, releaseDate: date, releaseTag: tag, value }],
  );
  parts.delete("ocid");
  return { ocid, ...toJson(parts) };
}
