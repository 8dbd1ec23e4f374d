import fs from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

/**
 * What ends a command half-way. "killed": from a step on, nothing reaches the disk any more, not even what would clean up. "full":
 * from a step on, nothing that needs room can be done; what removes and renames still works.
 */
export type Fault = "killed" | "full";

/** What changes a disk, and whether it needs room. */
const STEPS: ReadonlyMap<string, boolean> = new Map([
  ["writeFileSync", true],
  ["writeFile", true],
  ["copyFileSync", true],
  ["linkSync", true],
  ["mkdirSync", true],
  ["mkdir", true],
  ["renameSync", false],
  ["rename", false],
  ["rmSync", false],
  ["rm", false],
]);

type Step = (...given: unknown[]) => unknown;
type Disk = Record<string, Step>;

/**
 * Does something on a disk that fails at its nth step; a text that is being written at that moment is there by half.
 * @returns whether there were as many steps
 */
export async function onFailingDisk(fault: Fault, failsAt: number, work: () => unknown): Promise<boolean> {
  let steps = 0;
  const fails = (needsRoom: boolean): "at this step" | "since" | undefined => {
    if (fault === "full" && !needsRoom) return undefined;
    steps += 1;
    return steps === failsAt ? "at this step" : steps > failsAt ? "since" : undefined;
  };
  const restore = [fs, promises].map((module) => replaceSteps(module as unknown as Disk, fails));
  syncBuiltinESMExports();
  try {
    await work();
  } catch (error) {
    if (!isOurs(error)) throw error;
  } finally {
    for (const back of restore) back();
    syncBuiltinESMExports();
  }
  return steps >= failsAt;
}

function replaceSteps(
  disk: Disk,
  fails: (needsRoom: boolean) => "at this step" | "since" | undefined,
): () => void {
  const real = new Map([...STEPS.keys()].flatMap((name) => (disk[name] ? [[name, disk[name]]] : [])));
  for (const [name, step] of real) {
    disk[name] = (...given) => {
      const [file, text, ...rest] = given;
      // A folder that is there is not made again.
      if (name.startsWith("mkdir") && fs.existsSync(String(file))) return step(...given);
      const failed = fails(STEPS.get(name) === true);
      if (failed === undefined) return step(...given);
      // A file that is made empty is there or not.
      if (failed === "at this step" && name === "writeFileSync" && typeof text === "string" && text !== "")
        step(file, text.slice(0, text.length / 2), ...rest);
      throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC", syscall: "write" });
    };
  }
  return () => {
    for (const [name, step] of real) disk[name] = step;
  };
}

function isOurs(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOSPC";
}
