import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { frenchTypography } from "../i18n/typography.ts";
import type { Removal } from "./demonstration.ts";

/**
 * Removes what was planned. The data files come first and the records last: a run that is cut short leaves records that
 * are still marked, and the next run ends the work.
 */
export function removeDemonstration(root: string, { edits, awards, opportunities }: Removal): void {
  for (const [file, text] of edits) {
    const target = path.join(root, file);
    const aside = `${target}.new-${process.pid}`;
    writeFileSync(aside, text, { flag: "wx" });
    renameSync(aside, target);
  }
  for (const award of awards) rmSync(path.join(root, award), { recursive: true });
  for (const opportunity of opportunities) rmSync(path.join(root, opportunity));
}

/** What is removed, one a line, and how much of each kind. */
export function printRemoval(
  { opportunities, awards, exceptions, teams }: Removal,
  options: { readonly dryRun: boolean },
): string {
  const lines = [
    ...opportunities,
    ...awards.map((folder) => `${folder}/`),
    ...exceptions.map((exception) => `_data/exceptions.yml: ${exception}`),
    ...teams.map((team) => `_data/teams.yml: ${team}`),
  ];
  const [en, fr] = options.dryRun
    ? ["would be removed (--dry-run: nothing was)", "seraient supprimés (--dry-run : rien ne l’a été)"]
    : ["removed", "supprimés"];
  const counts = [opportunities, awards, exceptions, teams].map(({ length }) => length);
  const [o, a, e, t] = counts;
  const english = `Opportunities: ${o}, awards: ${a}, exceptions: ${e}, teams: ${t} ${en}.`;
  const french = `Occasions : ${o}, contrats : ${a}, exceptions : ${e}, équipes : ${t} ${fr}.`;
  return [...lines, english, frenchTypography(french)].join("\n");
}
