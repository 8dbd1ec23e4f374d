import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";

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
    if (!existsSync(target) && existsSync(before)) await rename(before, target);
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
        await rename(target, before);
      }
      await rename(aside, target);
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

/** Puts back what a killed run had moved away, and clears what it left. */
export async function restoreInterrupted(folder: string): Promise<void> {
  const target = path.resolve(folder);
  const name = path.basename(target);
  if (!existsSync(path.dirname(target))) return;
  const siblings = await readdir(path.dirname(target));
  const leftovers = siblings.filter(
    (sibling) => sibling.startsWith(`${name}.old-`) || sibling.startsWith(`${name}.new-`),
  );
  for (const leftover of leftovers) {
    const full = path.join(path.dirname(target), leftover);
    if (isRunning(Number(leftover.slice(leftover.lastIndexOf("-") + 1)))) continue;
    if (leftover.startsWith(`${name}.old-`) && !existsSync(target)) await rename(full, target);
    else await rm(full, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
