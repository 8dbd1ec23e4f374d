import { lstatSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Writes a file that is not there yet, and never over one that is. A folder that is a link is not followed, for the loader would
 * not read what is behind it. Throws an error of the system: EEXIST where the file is there, ENOTDIR behind a link.
 */
export function writeNewFile(target: string, text: string): void {
  const folder = path.dirname(target);
  mkdirSync(folder, { recursive: true });
  if (!lstatSync(folder).isDirectory())
    throw Object.assign(new Error(`${folder} is not a folder`), { code: "ENOTDIR", syscall: "open" });
  // Apart from the writing: what is not ours must not be removed.
  writeFileSync(target, "", { flag: "wx" });
  try {
    writeFileSync(target, text);
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  }
}

/**
 * Does something while nobody else can: who makes the marker first may, and takes it away afterwards.
 * @returns what was done; undefined where the marker is somebody else's
 */
export function whileMarked<Done>(marker: string, work: () => Done): Done | undefined {
  if (!isMade(marker)) return undefined;
  try {
    return work();
  } finally {
    rmSync(marker, { force: true });
  }
}

function isMade(marker: string): boolean {
  try {
    writeFileSync(marker, "", { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
