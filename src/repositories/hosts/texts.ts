import { givenName } from "./facts.ts";
import { failureIn, type Told } from "./told.ts";

/** What adapters need to know of texts, and are given: they fetch, others judge. */
export interface TextReaders {
  /** The SPDX id of the licence that a text is; null where it is none that is known. */
  readonly recognise: (text: string) => string | null;
  /** Whether a publiccode.yml is valid. */
  readonly isPubliccode: (text: string) => boolean;
}

export const PUBLICCODE = "publiccode.yml";

/** Bytes of a publiccode.yml that is judged; the standard's own long example has 8 KB. */
export const MOST_PUBLICCODE = 64_000;

/**
 * What is to say of a publiccode.yml that was asked for; "unread" where no answer told anything of it, undefined where it is
 * too long to be judged.
 */
export function publiccodeIn(
  said: Told<string>,
  read: TextReaders,
): "valid" | "invalid" | "unread" | undefined {
  if (said.kind === "told") return read.isPubliccode(said.value) ? "valid" : "invalid";
  return failureIn(said).reason === "answer-too-large" ? undefined : "unread";
}

/** Bytes of a licence file that is compared; the longest text of the SPDX list has about 100 KB. */
export const MOST_LICENCE = 256_000;

/** Whether one of the names in a repository's top folder is a README, in any language or markup: `README.fr.md`. */
export function hasReadme(names: readonly string[]): boolean {
  return names.some((name) => /^readme(?:[._-]|$)/i.test(name));
}

/** Names of licence files, the likeliest first; `-en` and `_FR` are how bilingual repositories name theirs. */
const LICENCE_NAMES = [
  /^licen[cs]e$/i,
  /^licen[cs]e\.(?:md|markdown|txt|rst|adoc)$/i,
  /^copying(?:\.(?:md|txt))?$/i,
  /^licen[cs]e[-_.].+$/i,
  /^(?:unlicen[cs]e|ofl|copying\.lesser)(?:\.(?:md|txt))?$/i,
  /^.+[-_.]licen[cs]e(?:\.(?:md|txt))?$/i,
];

/** The name of the licence file among the names in the top folder; undefined where none looks like one, or is plain. */
export function licenceFile(names: readonly string[]): string | undefined {
  const sorted = names.filter((name) => givenName.safeParse(name).success).sort();
  for (const likely of LICENCE_NAMES) {
    const name = sorted.find((one) => likely.test(one));
    if (name !== undefined) return name;
  }
  return undefined;
}
