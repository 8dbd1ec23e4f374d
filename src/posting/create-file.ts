import { lstatSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Writes a new file of a record, and never over one that is there: throws an error with the code EEXIST then. A part of
 * the folder that is a link is not followed, for the loader would not read what is behind it: ENOTDIR.
 * @param file from the content folder, with "/"
 */
export function createFile(root: string, file: string, text: string): void {
  const target = path.join(root, file);
  const folder = path.dirname(target);
  mkdirSync(folder, { recursive: true });
  if (!lstatSync(folder).isDirectory())
    throw Object.assign(new Error(`${folder} is not a folder`), { code: "ENOTDIR", syscall: "open" });
  writeFileSync(target, text, { flag: "wx" });
}
