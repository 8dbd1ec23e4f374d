import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Files } from "./memory-folder.ts";

/** Writes files into a folder on disk. */
export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
