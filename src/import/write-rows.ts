import * as nodeDisk from "node:fs";
import path from "node:path";
import { nameOnce } from "../register/new-file.ts";
import { isOtherRun } from "../register/other-run.ts";
import type { Draft } from "./row.ts";

/** What writing asks of a disk, so that a test can bring one that fails. */
export type Disk = Pick<
  typeof nodeDisk,
  | "mkdirSync"
  | "writeFileSync"
  | "linkSync"
  | "copyFileSync"
  | "renameSync"
  | "rmSync"
  | "existsSync"
  | "readdirSync"
>;

export interface Writer {
  write(draft: Draft): WriteOutcome;
  /** Removes what stands aside. */
  close(): void;
}

export type WriteOutcome = { readonly kind: "written" } | { readonly kind: "failed"; readonly code: string };

/** Where rows are written before they take their place: within the folder, so that a move is one step of the disk. */
const STAGE = ".import-";

/**
 * Opens a folder of records for writing. Each row is written whole or not at all, and what is there is never
 * overwritten: its files are written aside, then the opportunity is linked and the award's folder moved to its place,
 * and both fail where something stands already.
 */
export function openWriter(
  root: string,
  disk: Disk = nodeDisk,
): { write: (draft: Draft) => WriteOutcome; close: () => void } {
  const stage = path.join(root, `${STAGE}${process.pid}`);
  clearLeftovers(root, disk);
  for (const part of ["opportunities", "awards"]) disk.mkdirSync(path.join(root, part), { recursive: true });
  disk.mkdirSync(stage);
  return {
    write: (draft) => {
      try {
        writeAside(draft, stage, disk);
        publish(draft, stage, root, disk);
        return { kind: "written" };
      } catch (error) {
        return { kind: "failed", code: codeOf(error) };
      }
    },
    close: () => disk.rmSync(stage, { recursive: true, force: true }),
  };
}

function writeAside({ ref, files }: Draft, stage: string, disk: Disk): void {
  if (files.opportunity !== undefined)
    disk.writeFileSync(path.join(stage, `${ref}.md`), files.opportunity, { flag: "wx" });
  if (files.award.size === 0) return;
  disk.mkdirSync(path.join(stage, ref));
  for (const [name, text] of files.award)
    disk.writeFileSync(path.join(stage, ref, name), text, { flag: "wx" });
}

function publish({ ref, files }: Draft, stage: string, root: string, disk: Disk): void {
  const opportunity = path.join(root, "opportunities", `${ref}.md`);
  const award = path.join(root, "awards", ref);
  const isNew = files.opportunity !== undefined;
  if (isNew) nameOnce(path.join(stage, `${ref}.md`), opportunity, disk);
  if (files.award.size === 0) return;
  try {
    // A move would take the place of an empty folder, which is nothing to lose but not ours.
    if (disk.existsSync(award)) throw Object.assign(new Error(`${award} exists`), { code: "EEXIST" });
    disk.renameSync(path.join(stage, ref), award);
  } catch (error) {
    if (isNew) disk.rmSync(opportunity);
    throw error;
  }
}

/** Removes what an import that was killed has left aside. */
function clearLeftovers(root: string, disk: Disk): void {
  for (const name of disk.readdirSync(root)) {
    const pid = name.startsWith(STAGE) ? Number(name.slice(STAGE.length)) : NaN;
    if (Number.isInteger(pid) && !isOtherRun(pid))
      disk.rmSync(path.join(root, name), { recursive: true, force: true });
  }
}

/** What the system calls the fault, as in `ENOSPC` for a disk that is full. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
