import { OCDS_DATA } from "../../i18n/routes.ts";
import { compiledRelease } from "./compiled-release.ts";
import type { Release } from "./merge.ts";
import type { Publication } from "./process.ts";
import { versionedRelease } from "./versioned-release.ts";

/** The record of a process as JSON's text: its releases by their addresses, what holds now, and what every field has been. */
export function recordText(releases: readonly [Release, ...Release[]], { addresses }: Publication): string {
  const address = addresses.absolute(OCDS_DATA.releases);
  const said = JSON.stringify({
    ocid: releases[0].ocid,
    releases: releases.map(({ id, date, tag }) => ({ url: `${address}#${id}`, date, tag })),
    compiledRelease: compiledRelease(releases),
  });
  return `${said.slice(0, -1)},"versionedRelease":${versionedRelease(releases)}}`;
}
