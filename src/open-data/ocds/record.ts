import { OCDS_DATA } from "../../i18n/routes.ts";
import { compiledRelease } from "./compiled-release.ts";
import type { JsonObject } from "./json.ts";
import type { Release } from "./merge.ts";
import type { Publication } from "./process.ts";
import { versionedRelease } from "./versioned-release.ts";

/** The record of a process: its releases by their addresses, what holds now, and what every field has been. */
export function recordOf(releases: readonly [Release, ...Release[]], { addresses }: Publication): JsonObject {
  const address = addresses.absolute(OCDS_DATA.releases);
  return {
    ocid: releases[0].ocid,
    releases: releases.map(({ id, date, tag }) => ({ url: `${address}#${id}`, date, tag })),
    compiledRelease: compiledRelease(releases),
    versionedRelease: versionedRelease(releases),
  };
}
