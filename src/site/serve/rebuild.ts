/** What has changed: records alone, or the program that reads them. */
export type Change = "content" | "code";

export interface RebuildQueue {
  changed(change: Change): void;
  /** Forgets what waits and resolves when no build runs. */
  close(): Promise<void>;
}

/**
 * Turns many changes into few builds: one when changes have been quiet for a moment (an editor writes a file in
 * several steps, Git writes many files), never two at a time, and one more after a build during which something
 * changed. `build` must not reject.
 */
export function openRebuildQueue(build: (change: Change) => Promise<void>, quietMs: number): RebuildQueue {
  let waiting: Change | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const start = (): void => {
    timer = undefined;
    if (running !== undefined || waiting === undefined) return; // the running build looks again when it ends
    const change = waiting;
    waiting = undefined;
    running = build(change).finally(() => {
      running = undefined;
      if (timer === undefined) start();
    });
  };

  return {
    changed(change) {
      waiting = waiting === "code" ? "code" : change;
      clearTimeout(timer);
      timer = setTimeout(start, quietMs);
    },
    async close() {
      waiting = undefined;
      clearTimeout(timer);
      await running;
    },
  };
}
