import { ThreadsPoolWorker, type PoolOptions, type PoolWorker, type WorkerRequest } from "vitest/node";

type Listener = (message: unknown) => void;

/** After so many runs a kept thread is renewed, for each run leaves its listeners behind. */
const RUNS_OF_A_THREAD = 100;

let kept: { readonly thread: ThreadsPoolWorker; runs: number } | undefined;

/**
 * A thread of Vitest that outlives its run. StrykerJS chooses a mutant while the tests run, so the code need not be loaded anew
 * for each: that takes ten times as long as most tests. Only a mutant in what is made while the code is loaded has a thread of
 * its own.
 */
export class KeptWorker implements PoolWorker {
  readonly name = "kept";
  readonly #options: PoolOptions;
  readonly #messages = new Set<Listener>();
  #thread: ThreadsPoolWorker | undefined;
  #isKept = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const told = this.#options.project.getProvidedContext() as { mutantActivation?: string };
    this.#isKept = told.mutantActivation === "runtime";
    if (!this.#isKept) {
      this.#thread = new ThreadsPoolWorker(this.#options);
      return this.#thread.start();
    }
    if (kept && kept.runs >= RUNS_OF_A_THREAD) {
      await kept.thread.stop();
      kept = undefined;
    }
    if (!kept) {
      kept = { thread: new ThreadsPoolWorker(this.#options), runs: 0 };
      await kept.thread.start();
    }
    kept.runs += 1;
    this.#thread = kept.thread;
  }

  send(message: WorkerRequest): void {
    // A thread that is told to stop listens to nobody any more.
    if (this.#isKept && message.type === "stop")
      for (const listener of this.#messages) listener({ type: "stopped", __vitest_worker_response__: true });
    else this.#thread?.send(message);
  }

  async stop(): Promise<void> {
    if (!this.#isKept) await this.#thread?.stop();
  }

  on(event: string, listener: Listener): void {
    if (event === "message") this.#messages.add(listener);
    this.#thread?.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    if (event === "message") this.#messages.delete(listener);
    this.#thread?.off(event, listener);
  }

  deserialize(data: unknown): unknown {
    return data;
  }
}
