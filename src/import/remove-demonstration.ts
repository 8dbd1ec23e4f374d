import { rmSync } from "node:fs";
import path from "node:path";
import { frenchTypography } from "../i18n/typography.ts";
import type { Bilingual } from "../model/locale.ts";
import { DATA_FILES } from "../register/find.ts";
import { replaceFile } from "../register/replace-file.ts";
import type { Removal } from "./demonstration.ts";

/**
 * Removes what was planned. The data files come first and the records last: a run that is cut short leaves records that
 * are still marked, and the next run ends the work.
 */
export function removeDemonstration(root: string, { edits, awards, opportunities }: Removal): void {
  for (const [file, text] of edits) replaceFile(path.join(root, file), text);
  for (const award of awards) rmSync(path.join(root, award), { recursive: true });
  for (const opportunity of opportunities) rmSync(path.join(root, opportunity));
}

/** What is removed, one a line, then how many of each kind. */
export function printRemoval(removal: Removal, options: { readonly dryRun: boolean }): string {
  const { opportunities, awards, exceptions, teams, delegations } = removal;
  const lines = [
    ...opportunities,
    ...awards.map((folder) => `${folder}/`),
    ...exceptions.map((exception) => `${DATA_FILES.exceptions}: ${exception}`),
    ...teams.map((team) => `${DATA_FILES.teams}: ${team}`),
    ...delegations.map((account) => `${DATA_FILES.delegation}: ${account}`),
  ];
  const verb: Bilingual = options.dryRun
    ? {
        en: "To be removed (with --dry-run, nothing was)",
        fr: "À supprimer (avec --dry-run, rien ne l’a été)",
      }
    : { en: "Removed", fr: "Supprimés" };
  const accounts: Bilingual =
    delegations.length === 0
      ? { en: "", fr: "" }
      : { en: `, accounts ${delegations.length}`, fr: `, comptes ${delegations.length}` };
  const en = `${verb.en}: opportunities ${opportunities.length}, awards ${awards.length}, exceptions ${exceptions.length}, teams ${teams.length}${accounts.en}.`;
  const fr = `${verb.fr} : occasions ${opportunities.length}, contrats ${awards.length}, exceptions ${exceptions.length}, équipes ${teams.length}${accounts.fr}.`;
  return [...lines, en, frenchTypography(fr), ...(removal.noticeSpeaksOfIt ? noticeLines() : [])].join("\n");
}

function noticeLines(): string[] {
  return [
    `The notice in ${DATA_FILES.program} still speaks of a demonstration: change it by hand.`,
    `L’avis de ${DATA_FILES.program} parle encore d’une démonstration : modifiez-le à la main.`,
  ].map(frenchTypography);
}
