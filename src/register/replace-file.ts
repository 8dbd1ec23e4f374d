import { readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isOtherRun } from "./other-run.ts";

/**
 * Puts a file in the place of another, whole or not at all; a fault of the disk is thrown as the system says it. What an
 * earlier run left beside it, because it was ended before it could rename, is taken away.
 */
export function replaceFile(file: string, text: string): void {
  const { dir: folder, base: name } = path.parse(file);
  for (const left of readdirSync(folder === "" ? "." : folder)) {
    const run = left.startsWith(`${name}${BESIDE}`) ? Number(left.slice(name.length + BESIDE.length)) : NaN;
    if (Number.isInteger(run) && !isOtherRun(run)) rmSync(path.join(folder, left), { force: true });
  }
  const aside = `${file}${BESIDE}${process.pid}`;
  try {
    writeFileSync(aside, text, { flag: "wx" });
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** What the name of the new file ends with until it has its place, before the id of the run. */
const BESIDE = ".new-";
