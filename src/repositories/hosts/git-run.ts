import { spawn, type ChildProcess } from "node:child_process";
import type { Reason } from "../../model/repositories.ts";
import { environmentFor, settingsFor, type Way } from "./git-policy.ts";
import { reasonOf } from "./git-reason.ts";

export type GitRun =
  | { readonly kind: "done"; readonly out: Buffer; readonly said: string }
  /** With what Git itself ended with, where it ended by itself. */
  | { readonly kind: "failed"; readonly reason: Reason; readonly code?: number };

export interface GitOptions {
  /** An empty folder of ours, or a repository that we made there: Git’s home, in which no settings and no passwords are. */
  readonly folder: string;
  readonly way: Way;
  /** Ends the run, and all that it started. */
  readonly signal: AbortSignal;
  readonly input?: string;
  /** Has Git say what it exchanges with the host, line by line. */
  readonly traced?: boolean;
}

/** References of a hundred thousand branches; no file that is read is larger. */
const MOST_OUTPUT_BYTES = 16_777_216;
/** Enough of what Git says to know what was the matter. */
const MOST_SAID_BYTES = 16_384;
/** A gibibyte: Git keeps an endless list of references in memory, and would go on until the machine has no more. */
const MOST_MEMORY_KIB = 1_048_576;
/** 256 MiB in blocks of 512 bytes: commits and top folders, without files, of a repository with a million commits. */
const MOST_FILE_BLOCKS = 524_288;

/**
 * Runs Git on what a stranger wrote or serves: without settings, hooks, passwords or questions, going nowhere but by the
 * protocol that is allowed, bounded in time (by the signal), output, memory and size of files. Never throws; what Git said
 * of a failure is made a reason and not kept, since it may quote anything.
 */
export function runGit(args: readonly string[], options: GitOptions): Promise<GitRun> {
  const { folder, way, signal, input = "", traced = false } = options;
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve({ kind: "failed", reason: "timeout" });
      return;
    }
    const child = startBounded(
      [...settingsFor(way), ...args],
      folder,
      traced ? { GIT_TRACE_PACKET: "1" } : {},
    );
    const out: Buffer[] = [];
    let said = "";
    let size = 0;
    let ended: Reason | undefined;
    const end = (reason: Reason): void => {
      ended ??= reason;
      killGroup(child);
    };
    const late = (): void => end("timeout");
    signal.addEventListener("abort", late, { once: true });
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_OUTPUT_BYTES) end("answer-too-large");
      else out.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      if (said.length < MOST_SAID_BYTES) said += chunk.toString("latin1");
    });
    const finish = (run: GitRun): void => {
      signal.removeEventListener("abort", late);
      resolve(run);
    };
    // There is no more room for a process, or, without a shell, no Git on this machine.
    child.on("error", () => finish({ kind: "failed", reason: ended ?? "no-connection" }));
    child.on("close", (code) => {
      if (ended === undefined && code === 0) finish({ kind: "done", out: Buffer.concat(out), said });
      else if (ended !== undefined) finish({ kind: "failed", reason: ended });
      else {
        const reason = code === NO_GIT ? "no-connection" : reasonOf(said);
        finish({ kind: "failed", reason, ...(code === null ? {} : { code }) });
      }
    });
    // Git may be gone before it has read all.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

/** Bounds that a process cannot have from Node; the words of the script are fixed, and what follows them is never read as any. */
const BOUNDED = `ulimit -v ${MOST_MEMORY_KIB}; ulimit -f ${MOST_FILE_BLOCKS}; exec git "$@"`;

/** What a shell ends with where it does not find the program. */
const NO_GIT = 127;

function startBounded(args: readonly string[], folder: string, more: Readonly<Record<string, string>>) {
  const options = {
    cwd: folder,
    env: { ...environmentFor(folder, process.env), ...more },
    // A group of its own, so that the programs which Git starts end with it.
    detached: true,
    windowsHide: true,
    shell: false,
  } as const;
  return process.platform === "win32"
    ? spawn("git", args, options)
    : spawn("/bin/sh", ["-c", BOUNDED, "git", ...args], options);
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It has ended by itself meanwhile.
  }
}
