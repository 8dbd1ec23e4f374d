import { LOCALES } from "../../model/locale.ts";
import { isSame, type Json, type JsonObject } from "./json.ts";
import { mergeReleases, toJson, type Release } from "./merge.ts";

/** One value that a field has had, and the release that said so; null from when on it had none. */
interface Version extends JsonObject {
  readonly releaseID: string;
  readonly releaseDate: string;
  readonly releaseTag: readonly string[];
  readonly value: Json;
}

/** A text in another language than the release's (`title_fr`). */
const IN_ANOTHER_LANGUAGE = new RegExp(`_(?:${LOCALES.join("|")})$`);

/**
 * Every value that each field of a process has had. Of a text in another language it is the latest alone: the standard's schema of
 * versioned releases knows no versions of these. What they were is told by the releases.
 * @param releases all of one process, the oldest first; at least one
 */
export function versionedRelease(releases: readonly [Release, ...Release[]]): JsonObject {
  const [{ ocid }] = releases;
  const parts = mergeReleases<Json>(releases, (before, value, release, name) => {
    if (IN_ANOTHER_LANGUAGE.test(name)) return value ?? undefined;
    const versions = before as readonly Version[] | undefined;
    return isSame(versions?.at(-1)?.value, value)
      ? versions
      : [...(versions ?? []), versionOf(value, release)];
  });
  parts.delete("ocid");
  return { ocid, ...toJson(parts) };
}

function versionOf(value: Json, { id, date, tag }: Release): Version {
  return { releaseID: id, releaseDate: date, releaseTag: tag, value };
}
