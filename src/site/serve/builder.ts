import { fork, type ChildProcess } from "node:child_process";

import type { BuildAttempt } from "../serve.ts";
import type { Change } from "./rebuild.ts";

/** A process that builds when asked, and keeps what it has loaded between builds. */
export interface Builder {
  build(change: Change): Promise<BuildAttempt>;
  close(): Promise<void>;
}

/**
 * Builds in a process of its own. Records are read by the one that is running and warm; after a change to the code it is
 * replaced, since a process never loads a module twice. Should half-written code crash it or never end, the server lives on.
 */
export function openBuilder(program: URL, args: readonly string[]): Builder {
  let child: ChildProcess | undefined;

  const stop = async (): Promise<void> => {
    const stopping = child;
    child = undefined;
    if (!stopping?.connected) return;
    const gone = new Promise((resolve) => stopping.once("exit", resolve));
    stopping.kill("SIGKILL");
    await gone;
  };

  return {
    async build(change) {
      if (change === "code") await stop();
      if (!child?.connected) child = fork(program, args, { execArgv: ["--import", "tsx"] });
      return ask(child);
    },
    close: stop,
  };
}

/** One message is a request to build; the answer is one message too, or the end of the process. */
function ask(child: ChildProcess): Promise<BuildAttempt> {
  return new Promise((resolve) => {
    const settle = (attempt: BuildAttempt): void => {
      child.removeAllListeners("message").removeAllListeners("exit").removeAllListeners("error");
      resolve(attempt);
    };
    child.once("message", (message) => {
      settle(message as BuildAttempt); // from our own program, by the contract of `answerBuilds`
    });
    child.once("exit", (code, signal) => {
      settle({ kind: "failed", reason: `The building process ended (${signal ?? code ?? "?"}).` });
    });
    child.once("error", (error) => {
      settle({ kind: "failed", reason: error.message });
    });
    child.send("build");
  });
}

/** The other side: answers each request with what `build` says, until the server is gone. */
export function answerBuilds(build: () => Promise<BuildAttempt>): void {
  // Ctrl-C reaches every process of a terminal; the server decides when this one ends.
  process.on("SIGINT", () => undefined);
  process.on("disconnect", () => process.exit());
  process.on("message", () => {
    build()
      .catch((error: unknown): BuildAttempt => {
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return { kind: "failed", reason };
      })
      .then((attempt) => process.send?.(attempt))
      .catch(() => process.exit());
  });
}
