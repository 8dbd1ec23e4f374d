import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** What a command cost, seen from outside. */
export interface ProcessCost {
  /** From its start to its end. */
  readonly seconds: number;
  /** Processor time of all its threads, and of the processes that it started, up to the last look; undefined where the system does not tell. */
  readonly cpuSeconds: number | undefined;
  /** The most memory that it held, with the processes that it started; undefined where the system does not tell (only Linux does). */
  readonly peakMegabytes: number | undefined;
}

/** How often a process is looked at, in milliseconds. The system keeps the peak and the sum, so that only what comes in the last moment is missed. */
const EVERY = 20;

/** Runs a command to its end. Throws `CommandFailed` where it cannot be started or ends otherwise than with 0. */
export function watchProcess(command: string, args: readonly string[], cwd: string): Promise<ProcessCost> {
  const started = performance.now();
  const child = spawn(command, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  const looks = new Map<number, Look>();
  const looking = setInterval(() => {
    if (child.pid !== undefined) lookAt(child.pid, looks);
  }, EVERY);
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.once("error", (error) => {
      clearInterval(looking);
      reject(new CommandFailed(command, error.message, said));
    });
    child.once("close", (code, signal) => {
      const seconds = (performance.now() - started) / 1000;
      clearInterval(looking);
      if (code !== 0) reject(new CommandFailed(command, signal ?? String(code), said));
      else {
        const sum = (of: (look: Look) => number): number =>
          [...looks.values()].reduce((total, look) => total + of(look), 0);
        const [kilobytes, ticks] = [sum(({ peak }) => peak), sum((look) => look.ticks)];
        resolve({
          seconds,
          cpuSeconds: ticks === 0 ? undefined : ticks / TICKS_A_SECOND,
          peakMegabytes: kilobytes === 0 ? undefined : kilobytes / 1024,
        });
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

/** What the kernel keeps of a process: its peak, in kilobytes, and its processor time. */
interface Look {
  readonly peak: number;
  readonly ticks: number;
}

/** In which `/proc` tells processor time (`sysconf(_SC_CLK_TCK)`, 100 on every Linux that runs Node). */
const TICKS_A_SECOND = 100;

/** Looks at a process and those that it started (proc(5): `VmHWM`, and `utime` and `stime` after the name in brackets). */
function lookAt(pid: number, looks: Map<number, Look>): void {
  const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readProc(`/proc/${pid}/status`))?.[1];
  const stat = readProc(`/proc/${pid}/stat`);
  const [utime, stime] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  if (peak !== undefined)
    looks.set(pid, { peak: Number(peak), ticks: Number(utime ?? 0) + Number(stime ?? 0) });
  const children = readProc(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean);
  for (const child of children) lookAt(Number(child), looks);
}

/** A process that has ended in between says nothing more. */
function readProc(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
