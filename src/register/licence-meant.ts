import spdxLicenses from "spdx-license-list";
import { didYouMean } from "../problems/did-you-mean.ts";

const LICENCES: Readonly<Record<string, { readonly osiApproved: boolean }>> = spdxLicenses;

/** The ids of a name, however it is written, those that the Open Source Initiative has approved first; made once. */
let idsByName: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The SPDX id that someone most likely meant by a licence's name or a misspelt id; undefined where none is near.
 * @example `Apache 2`, `Apache License 2.0` and `Apache` mean Apache-2.0, `GPLv3` means GPL-3.0-or-later
 */
export function licenceMeant(written: string): string | undefined {
  // No licence is called by so many words.
  if (written.length > 100) return undefined;
  idsByName ??= idsOfNames();
  const [id] = idsByName.get(plain(written)) ?? latestOf(plain(written), idsByName);
  return id ?? didYouMean(written, Object.keys(LICENCES));
}

/** Of a family that is named without a version, the latest: `Apache` is Apache-2.0. */
function latestOf(family: string, ids: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const versionOf = (name: string): number =>
    family !== "" && name.startsWith(family) ? Number(name.slice(family.length)) : Number.NaN;
  const versions = [...ids.keys()].filter((name) => versionOf(name) >= 0);
  const [latest] = versions.sort((a, b) => versionOf(b) - versionOf(a));
  return (latest === undefined ? undefined : ids.get(latest)) ?? [];
}

function idsOfNames(): ReadonlyMap<string, readonly string[]> {
  const ids = Object.keys(LICENCES).sort((a, b) => rank(a) - rank(b));
  const byName = new Map<string, string[]>();
  for (const id of ids) {
    for (const name of new Set([plain(id), plain(id.replace(/-(?:only|or-later)$/, ""))])) {
      byName.set(name, [...(byName.get(name) ?? []), id]);
    }
  }
  return byName;
}

/** Approved before others, and of two of one version the one that lets later versions in. */
function rank(id: string): number {
  return (LICENCES[id]?.osiApproved ? 0 : 2) + (id.endsWith("-or-later") ? 0 : 1);
}

/** Small letters and digits, without “license”, “version” and a last nought: `Apache License, v2.0` is `apache2`. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/(?<!\p{L})(?:gnu|the|la|public|licen[cs]es?|version)(?!\p{L})/gu, " ")
    .replace(/(?<=\P{L}|^gpl|lgpl|agpl|mpl|eupl)v(?=[ .]?\d)/gu, "")
    .replace(/(?:\.0)+(?!\d|\.)/g, "")
    .replace(/[^\p{L}\p{N}.]/gu, "");
}
