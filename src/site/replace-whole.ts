import { mkdir, readdir, rm } from "node:fs/promises";
import { existsSync, renameSync } from "node:fs";
import path from "node:path";
import { isOtherRun } from "../register/other-run.ts";

/**
 * Makes a folder anew as a whole: `fill` writes into a folder beside it, which then takes its place. Whatever goes
 * wrong, the folder is either the old one or the new one; should a run have been killed between the two renames, the
 * next one puts the old one back first.
 */
export async function replaceWhole(folder: string, fill: (aside: string) => Promise<void>): Promise<void> {
  const target = path.resolve(folder);
  const aside = `${target}.new-${process.pid}`;
  const before = `${target}.old-${process.pid}`;
  await mkdir(path.dirname(target), { recursive: true });
  await restoreInterrupted(target);
  await rm(aside, { recursive: true, force: true });
  try {
    await mkdir(aside);
    await fill(aside);
    await swapIn(aside, target, before);
  } catch (error) {
    if (!existsSync(target) && existsSync(before)) renameSync(before, target);
    throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
    await rm(before, { recursive: true, force: true });
  }
}

/** Another build may put its own site there between the two renames; the last one to end is the one that stays. */
async function swapIn(aside: string, target: string, before: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(target)) {
        await rm(before, { recursive: true, force: true });
        // Nothing of this process comes between the two, so that there is a moment only, of a few microseconds, without a folder.
        renameSync(target, before);
      }
      renameSync(aside, target);
      return;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "";
      if (
        !["ENOTEMPTY", "EEXIST", "ENOENT"].includes(code) ||
        !existsSync(aside) ||
        attempt === SWAP_ATTEMPTS
      )
        throw error;
    }
  }
}

/** As many builds as could end at the same moment, and more. */
const SWAP_ATTEMPTS = 20;

/**
 * Puts back what a killed run had moved away, and clears what it left. What another run is at is not cleared; but to put back what
 * it has just moved away does no harm, for it tries again. So a number that has been given to some other program since, as the
 * few of a container are, keeps nobody's site away.
 */
export async function restoreInterrupted(folder: string): Promise<void> {
  const target = path.resolve(folder);
  const name = path.basename(target);
  if (!existsSync(path.dirname(target))) return;
  const siblings = await readdir(path.dirname(target));
  for (const sibling of siblings) {
    const [, kind, run] = (sibling.startsWith(name) ? LEFT.exec(sibling.slice(name.length)) : null) ?? [];
    if (kind === undefined) continue;
    const full = path.join(path.dirname(target), sibling);
    if (kind === "old" && !existsSync(target)) putBack(full, target);
    else if (!isOtherRun(Number(run))) await rm(full, { recursive: true, force: true });
  }
}

/** What follows the folder's name where a run is at it, before the number of that run. */
const LEFT = /^\.(old|new)-(\d+)$/;

/** Of two that begin at once, the other may have been quicker. */
function putBack(before: string, target: string): void {
  try {
    renameSync(before, target);
  } catch (error) {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}
