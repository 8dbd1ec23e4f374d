import { constants, copyFileSync, linkSync, lstatSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

export interface NewFile {
  /** Where it is to stand. */
  readonly target: string;
  readonly text: string;
  /** A file that stands while it is written: who makes it first may write, and everybody else must not. */
  readonly marker: string;
}

/**
 * Writes a file that is not there yet, whole or not at all, and never over one that is: its text goes into the marker, which then
 * gets the file's name as a second one. A run that is killed leaves the marker at most.
 *
 * A folder that is a link is not followed, for the loader would not read what is behind it. Throws an error of the system: EEXIST
 * where the file is there, ENOTDIR behind a link.
 * @param mayWrite asked when nobody else can write: whether what was known before is still so
 * @returns whether it was written; undefined where the marker is somebody else's
 */
export function writeAlone(
  { target, text, marker }: NewFile,
  mayWrite: () => boolean = () => true,
): boolean | undefined {
  if (!isMade(marker)) return undefined;
  try {
    if (!mayWrite()) return false;
    const folder = path.dirname(target);
    mkdirSync(folder, { recursive: true });
    if (!lstatSync(folder).isDirectory())
      throw Object.assign(new Error(`${folder} is not a folder`), {
        code: "ENOTDIR",
        syscall: "open",
        path: folder,
      });
    writeFileSync(marker, text);
    nameOnce(marker, target);
    return true;
  } catch (error) {
    // The system does not say which file found the disk full.
    throw error instanceof Error && !("path" in error) ? Object.assign(error, { path: target }) : error;
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

/** Gives a file its second name, at once and only where the name is free; some disks have no links, and get a copy. */
export function nameOnce(from: string, to: string, disk: NamingDisk = { linkSync, copyFileSync }): void {
  try {
    disk.linkSync(from, to);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!WITHOUT_LINKS.includes(code)) throw error;
    disk.copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

const WITHOUT_LINKS: readonly string[] = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV"];

/** What naming asks of a disk, so that a test can bring one that fails. */
export interface NamingDisk {
  readonly linkSync: typeof linkSync;
  readonly copyFileSync: typeof copyFileSync;
}
