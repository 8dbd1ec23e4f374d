import { renameSync, rmSync, writeFileSync } from "node:fs";

/** Puts a file in the place of another, whole or not at all; a fault of the disk is thrown as the system says it. */
export function replaceFile(file: string, text: string): void {
  const aside = `${file}.new-${process.pid}`;
  try {
    writeFileSync(aside, text, { flag: "wx" });
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}
