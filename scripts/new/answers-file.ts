import { readFileSync } from "node:fs";

import { UsageError } from "../arguments/usage-error.ts";

/** The text of a file of answers. Throws UsageError. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw isAbsent
      ? new UsageError(
          `--answers ${file}: there is no such file.`,
          `--answers ${file} : ce fichier n’existe pas.`,
        )
      : new UsageError(`--answers ${file}: it cannot be read.`, `--answers ${file} : lecture impossible.`);
  }
}
