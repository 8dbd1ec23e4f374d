import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

import { isContentFolder } from "../../src/register/disk.ts";
import { UsageError } from "./usage-error.ts";

export const PROJECT = path.resolve(import.meta.dirname, "../..");

/** The folder of records, absolute; the project itself where none is named. */
export function contentFolder(value: string | undefined): string {
  const folder = path.resolve(value ?? PROJECT);
  if (!existsSync(folder) || !statSync(folder).isDirectory() || !isContentFolder(folder)) {
    throw new UsageError(
      `--content ${folder}: not a folder of records (it has no opportunities/, awards/ or _data/).`,
      `--content ${folder} : ce n’est pas un dossier de fiches (il n’a ni opportunities/, ni awards/, ni _data/).`,
    );
  }
  return folder;
}

/**
 * The folder that a site is written to, `_site` in the project where none is named. A build replaces it in whole, so
 * it must not be, or be around, anything that people wrote.
 */
export function siteFolder(value: string | undefined, content: string): string {
  const folder = path.resolve(value ?? path.join(PROJECT, "_site"));
  const precious = [PROJECT, content, process.cwd()];
  const within = [
    "opportunities",
    "awards",
    "_data",
    "src",
    "scripts",
    "test",
    "docs",
    ".git",
    "node_modules",
  ];
  const around = precious.some((place) => isInside(place, folder));
  const inside = [PROJECT, content].some((place) =>
    within.some((part) => isInside(folder, path.join(place, part))),
  );
  if (around || inside || !isReplaceable(folder)) {
    throw new UsageError(
      `--output ${folder}: a build replaces this folder in whole, and it holds other things; name a new one.`,
      `--output ${folder} : la construction remplace ce dossier en entier, et il contient autre chose ; nommez-en un nouveau.`,
    );
  }
  return folder;
}

/** The file that a long piece of work is written to, absolute: refused before the work, and not after it. */
export function outputFile(value: string): string {
  const file = path.resolve(value);
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isFolder || !existsSync(path.dirname(file))) {
    throw new UsageError(
      `--output ${file}: not a file that can be written.`,
      `--output ${file} : ce n’est pas un fichier qui peut être écrit.`,
    );
  }
  return file;
}

function isInside(place: string, folder: string): boolean {
  const way = path.relative(folder, place);
  return way === "" || (way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}

/** Nothing there, an empty folder, or a site of ours: every one has a home and a 404 page. */
function isReplaceable(folder: string): boolean {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  const names = readdirSync(folder);
  return names.length === 0 || ["index.html", "404.html"].every((name) => names.includes(name));
}
