import { gitIn } from "../../src/changes/git.ts";
import { changesSince } from "../../src/changes/since.ts";
import type { Bilingual } from "../../src/model/locale.ts";
import { quote } from "../../src/problems/quote.ts";
import type { Changes } from "../../src/register/changes.ts";
import { UsageError } from "./usage-error.ts";

/** What changed, or why nobody can tell. */
export type WhatChanged =
  { readonly changes: Changes } | { readonly changes?: undefined; readonly reason: Bilingual };

/** `--base REV`: what has changed in a folder of records since a revision of Git. */
export function whatChanged(folder: string, revision: string | undefined): WhatChanged {
  if (revision === undefined) {
    return {
      reason: {
        en: "What changed is judged with --base REV, a revision of Git to compare with.",
        fr: "Ce qui a changé se vérifie avec --base RÉV, une révision de Git à laquelle comparer.",
      },
    };
  }
  const since = changesSince(gitIn(folder), revision);
  switch (since.kind) {
    case "changes":
      return { changes: since.changes };
    case "skipped":
      return { reason: since.reason };
    case "refused":
      throw new UsageError(
        `--base: “${quote(revision)}” ${since.reason.en}`,
        `--base : « ${quote(revision)} » ${since.reason.fr}`,
      );
  }
}
