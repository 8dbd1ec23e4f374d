import { Addresses } from "../../../src/i18n/routes.ts";
import { judge } from "../../../src/guardrails/judge.ts";
import { archiveOf } from "../../../src/open-data/package/archive.ts";
import { Compression } from "../../../src/open-data/package/compression.mjs";
import type { PackagedDocument } from "../../../src/open-data/package/files.ts";
import { packageFiles } from "../../../src/open-data/package/publish.ts";
import type { Register } from "../../../src/register/register.ts";
import type { Instant } from "../../../src/time/calendar.ts";

/** The files of a register's package, by their names in it. */
export function packageOf(
  register: Register,
  now: Instant,
  documents: readonly PackagedDocument[] = [],
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const judged = { register, now, problems: judge(register, now) };
  const compression = new Compression();
  for (const { path, text } of packageFiles(
    judged,
    new Addresses(register.program.url),
    documents,
    compression,
  )) {
    const name = path.replace(/^\/data\//, "");
    files.set(name, Buffer.concat([files.get(name) ?? new Uint8Array(0), text]));
  }
  files.set("micro-acquisition.zip", Buffer.concat(archiveOf(compression.end())));
  return files;
}

export function textIn(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`there is no ${name}`);
  return new TextDecoder().decode(bytes);
}
