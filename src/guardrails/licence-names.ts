import spdxLicenses from "spdx-license-list";
import { undisguised } from "../i18n/common-text.ts";

const LICENCES: Readonly<Record<string, { readonly name: string } | undefined>> = spdxLicenses;

/** How people call a family of licences whose SPDX ids begin with these letters, beside these letters themselves. */
const FULL_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    GPL: ["gnu general public license", "license publique generale gnu(?! affero)"],
    LGPL: ["lesser general public license", "license publique generale (?:limitee|amoindrie)"],
    AGPL: ["affero general public license", "affero"],
    MPL: ["mozilla public license", "license publique mozilla"],
    EPL: ["eclipse public license", "license publique eclipse"],
    EUPL: ["european union public license", "license publique de l union europeenne"],
    BSL: ["boost software license"],
    "LiLiQ-P": ["license libre du quebec"],
    "LiLiQ-R": ["license libre du quebec"],
    "LiLiQ-Rplus": ["license libre du quebec"],
  }),
);

interface Names {
  readonly family: string;
  /** `2.0`; undefined where there is only one version. */
  readonly version: string | undefined;
  readonly pattern: RegExp;
  /** What every text that names it has something of: a quick look. */
  readonly trace: RegExp;
}

/** Patterns are slow to make, and licences few. */
const made = new Map<string, Names>();

/**
 * Whether a text names a licence, by its SPDX id or as people call it: Apache-2.0 is also “Apache License, version 2.0”
 * or only “Apache”, and is not “Apache 1.1”.
 */
export function namesLicence(text: string, id: string): boolean {
  if (standsIn(text, id)) return true;
  let names = made.get(id);
  if (!names) made.set(id, (names = namesOf(id)));
  const { family, version, pattern, trace } = names;
  if (!trace.test(text)) return false;
  for (const { groups } of plain(text).matchAll(pattern)) {
    const said = groups?.["version"];
    if (said === undefined || (version === undefined && !LICENCES[`${family}-${said}`])) return true;
    if (version !== undefined && sameVersion(said, version)) return true;
  }
  return false;
}

/** Whether a text has an id as it is, and not as a part of another word: what most texts have. */
function standsIn(text: string, id: string): boolean {
  const at = text.indexOf(id);
  return at >= 0 && NO_WORD.test(text.charAt(at - 1)) && NO_WORD.test(text.charAt(at + id.length));
}

const NO_WORD = /^[^\p{L}\p{M}\p{N}+-]?$/u;

function namesOf(id: string): Names {
  const [family = id] = id.split(/-(?:\d|only|or-later)/);
  const version = /\d+(?:\.\d+)*/.exec(id.slice(family.length))?.[0];
  const fullName = plain(LICENCES[id]?.name ?? id)
    .replace(/ (?:v|version )?\d.*$/, "")
    .trim();
  const letters = escaped(plain(family).trim());
  const names = [
    // In small letters, “mit” is a word of French.
    family === "MIT" ? "MIT|[Mm]it(?= license)|(?<=license )[Mm]it" : letters,
    ...(fullName.includes(" ") ? [escaped(fullName)] : []),
    ...(FULL_NAMES.get(family) ?? []),
  ];
  return {
    family,
    version,
    trace: new RegExp(`licen[cs]e|affero|${family.replace(/[+.]/g, "\\$&").replaceAll("-", ".")}`, "i"),
    pattern: new RegExp(
      `(?<= )(?:${names.join("|")})(?=[ \\d]|v\\d)(?: public)?(?: license)? ?(?:version ?|v ?)?(?<version>\\d+(?:\\.\\d+)*)?`,
      family === "MIT" ? "g" : "gi",
    ),
  };
}

/** Words with one space between them and around them, without accents; `3.0` stays, and licence is written in one way. */
function plain(text: string): string {
  const words = undisguised(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/licen[cs]e/gi, "license")
    .replace(/\.(?!\d)|[^\p{L}\p{N}.+]+/gu, " ");
  return ` ${words} `.replace(/ +/g, " ");
}

function escaped(text: string): string {
  return text.replace(/[.+]/g, "\\$&");
}

/** `3` and `3.0` are one. */
function sameVersion(a: string, b: string): boolean {
  return a.replace(/(?:\.0)+$/, "") === b.replace(/(?:\.0)+$/, "");
}
