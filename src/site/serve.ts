// The development server. Eleventy's own was looked at and left: it listens on every network address and has no option
// for another, follows links out of the served folder, does not look at the Host header, and swaps the bodies of pages
// by script, so that one sees something else than a visitor does.
import { performance } from "node:perf_hooks";

import type { Problem } from "../problems/problem.ts";
import type { BuildOutcome } from "./build.ts";
import { answer, type Served } from "./serve/answer.ts";
import { listenOnLoopback } from "./serve/listen.ts";
import { openRebuildQueue, type Change } from "./serve/rebuild.ts";
import { openReloadChannel } from "./serve/reload.ts";
import { watchSources, type Watched } from "./serve/watch.ts";

/** Changes come in bursts of a few milliseconds; more would eat into the second in which a change is to be seen. */
const QUIET_MS = 60;

/** A build's outcome, or the reason why the program itself failed: half-written code is usual here. */
export type BuildAttempt = BuildOutcome | { readonly kind: "failed"; readonly reason: string };

/** What happens, for the terminal to tell. */
export interface DevelopmentEvents {
  /** There is something to open: once, after the first build. */
  ready(url: string): void;
  built(pages: number, milliseconds: number, problems: readonly Problem[]): void;
  /** Records cannot be read; the last good site is still served. */
  refused(problems: readonly Problem[]): void;
  failed(reason: string): void;
}

export interface DevelopmentOptions extends Watched {
  /** Where `build` writes the site. */
  readonly output: string;
  /** The first port to try; 0 for any. */
  readonly port: number;
  /** Builds the site, with fresh code where the code has changed. Must not reject. */
  readonly build: (change: Change) => Promise<BuildAttempt>;
  readonly events: DevelopmentEvents;
}

export interface Development {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the site on this machine, builds it, and builds it again on every change. Throws PortsTaken. */
export async function develop(options: DevelopmentOptions): Promise<Development> {
  const { events } = options;
  const reload = openReloadChannel();
  let served: Served = { kind: "waiting", problems: [] };
  let isReady = false;
  let isClosing = false;

  const server = await listenOnLoopback(options.port, (request, response) => {
    answer(request, response, served, reload).catch((error: unknown) => {
      events.failed(reasonOf(error));
      response.destroy();
    });
  });

  const queue = openRebuildQueue(async (change) => {
    const started = performance.now();
    const outcome = await options.build(change);
    if (isClosing) return;
    switch (outcome.kind) {
      case "built":
        served = { kind: "site", root: options.output, basePath: outcome.basePath };
        reload.announce();
        events.built(outcome.pages, Math.round(performance.now() - started), outcome.problems);
        break;
      case "refused":
        if (served.kind === "waiting") {
          served = { kind: "waiting", problems: outcome.problems };
          reload.announce();
        }
        events.refused(outcome.problems);
        break;
      case "failed":
        events.failed(outcome.reason);
    }
    if (isReady) return;
    isReady = true;
    events.ready(`http://localhost:${server.port}${served.kind === "site" ? served.basePath : "/"}`);
  }, QUIET_MS);

  const stopWatching = await watchSources(options, {
    changed: (change) => {
      queue.changed(change);
    },
    failed: (error) => {
      events.failed(reasonOf(error));
    },
  });
  queue.changed("content");

  return {
    port: server.port,
    async close() {
      isClosing = true;
      await Promise.all([stopWatching(), server.close()]);
      await queue.close();
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
