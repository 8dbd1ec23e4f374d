import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** What a command cost, seen from outside. */
export interface ProcessCost {
  /** From its start to its end. */
  readonly seconds: number;
  /** The most memory that it held, with the processes that it started; undefined where the system does not tell (only Linux does). */
  readonly peakMegabytes: number | undefined;
}

/** How often a process's memory is read, in milliseconds. The system keeps the peak, so that only what grows in the last moment is missed. */
const EVERY = 20;

/** Runs a command to its end. Throws `CommandFailed` where it cannot be started or ends otherwise than with 0. */
export function watchProcess(command: string, args: readonly string[], cwd: string): Promise<ProcessCost> {
  const started = performance.now();
  const child = spawn(command, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  const peaks = new Map<number, number>();
  const look = setInterval(() => {
    if (child.pid !== undefined) notePeaks(child.pid, peaks);
  }, EVERY);
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.once("error", (error) => {
      clearInterval(look);
      reject(new CommandFailed(command, error.message, said));
    });
    child.once("close", (code, signal) => {
      const seconds = (performance.now() - started) / 1000;
      clearInterval(look);
      if (code !== 0) reject(new CommandFailed(command, signal ?? String(code), said));
      else {
        const kilobytes = [...peaks.values()].reduce((sum, one) => sum + one, 0);
        resolve({ seconds, peakMegabytes: kilobytes === 0 ? undefined : kilobytes / 1024 });
      }
    });
  });
}

/** The command could not be run to a good end. */
export class CommandFailed extends Error {
  constructor(
    readonly command: string,
    readonly end: string,
    readonly said: string,
  ) {
    super(`${command}: ${end}\n${said}`);
  }
}

/** The peak of a process and of those that it started, as the kernel keeps them (`VmHWM`, in kilobytes). */
function notePeaks(pid: number, peaks: Map<number, number>): void {
  const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readProc(`/proc/${pid}/status`))?.[1];
  if (peak !== undefined) peaks.set(pid, Number(peak));
  const children = readProc(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean);
  for (const child of children) notePeaks(Number(child), peaks);
}

/** A process that has ended in between says nothing more. */
function readProc(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
