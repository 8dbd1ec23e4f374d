import path from "node:path";
import { Worker } from "node:worker_threads";

/** Files for the disk, their texts one after the other in one memory that is handed over and not copied. */
export interface Batch {
  readonly bytes: ArrayBuffer;
  /** Where each file goes, and from where to where its text is, in bytes. */
  readonly files: {
    readonly file: string;
    readonly start: number;
    readonly end: number;
    /** Whether it follows on what was written of the file before. */
    readonly follows: boolean;
  }[];
}

/** One for each batch, in their order: the memory back, and what went wrong, with all that the system says of it. */
export interface WriteAnswer {
  readonly bytes: ArrayBuffer;
  readonly fault:
    | {
        readonly message: string;
        readonly code?: string | undefined;
        readonly syscall?: string | undefined;
        readonly path: string;
      }
    | undefined;
}

/** Bytes that are handed over at once: some eighty pages, so that handing over costs next to nothing. */
const BATCH = 1_048_576;

/** One is filled while another is written, and one more lies ready: the memory that pages on their way take. */
const BATCHES = 3;

/** UTF-8 takes at most three bytes for each unit of a JavaScript string. */
const BYTES_OF_A_UNIT = 3;

/**
 * Writes files on a thread of its own while others are rendered, for making tens of thousands of small files takes the
 * system about as long as a third of rendering them. Whoever writes waits only when all that may be on its way is, and
 * learns then, or at the end, of a file that failed.
 */
export class PageWriter {
  readonly #thread = new Worker(new URL("./write-batches.mjs", import.meta.url), {
    // It loads nothing that needs what this process was started with.
    execArgv: [],
    // Its memory is what is handed to it.
    resourceLimits: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 32 },
  });
  readonly #encoder = new TextEncoder();
  readonly #free = Array.from({ length: BATCHES }, () => new ArrayBuffer(BATCH));
  #turn = Promise.resolve();
  #batch: Batch | undefined;
  #used = 0;
  readonly #files = new Set<string>();
  readonly #begun = new Set<string>();
  #onWay = 0;
  #fault: Error | undefined;
  #hear: () => void = () => undefined;

  constructor() {
    this.#thread.on("message", ({ bytes, fault }: WriteAnswer) => {
      this.#onWay -= 1;
      if (fault) this.#fault ??= Object.assign(new Error(fault.message), fault);
      if (bytes.byteLength === BATCH) this.#free.push(bytes);
      this.#hear();
    });
    this.#thread.on("error", (error: Error) => {
      this.#fault ??= error;
      this.#hear();
    });
    // Only who waits for it keeps the process alive.
    this.#thread.unref();
  }

  /** How many files it was given. */
  get written(): number {
    return this.#files.size;
  }

  /** Takes a file's text, and resolves when there is room for the next one. Those who come at once are served in turn. */
  async write(file: string, text: string): Promise<void> {
    // The thread does not follow when this process changes its working folder.
    const place = path.resolve(file);
    if (this.#files.has(place)) throw new Error(`two pages want to be ${place}`);
    this.#files.add(place);
    await this.#inTurn(() => this.#add(place, text, false));
  }

  /**
   * Takes a piece of a file that is too large to be made at once: the first one begins it, and each further one follows on. Resolves
   * when there is room for the next piece, of this file or another.
   */
  async append(file: string, content: string | Uint8Array): Promise<void> {
    const place = path.resolve(file);
    const follows = this.#begun.has(place);
    if (!follows && this.#files.has(place)) throw new Error(`two pages want to be ${place}`);
    this.#begun.add(place);
    this.#files.add(place);
    await this.#inTurn(() => this.#add(place, content, follows));
  }

  /** Resolves when everything is on the disk. */
  async finish(): Promise<void> {
    await this.#inTurn(async () => {
      this.#handOver();
      while (this.#onWay > 0 && !this.#fault) await this.#answer();
      if (this.#fault) throw this.#fault;
    });
  }

  /** Ends the thread; what it has not written by then is not wanted any more. */
  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  async #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    // Whoever waits for it hears of a failure; the next one hears of it by asking for room.
    this.#turn = done.catch(() => undefined);
    await done;
  }

  async #add(file: string, content: string | Uint8Array, follows: boolean): Promise<void> {
    const most = typeof content === "string" ? content.length * BYTES_OF_A_UNIT : content.length;
    if (this.#batch && this.#used + most > this.#batch.bytes.byteLength) this.#handOver();
    this.#batch ??= { bytes: await this.#memory(most), files: [] };
    const start = this.#used;
    const place = new Uint8Array(this.#batch.bytes, start);
    if (typeof content === "string") this.#used += this.#encoder.encodeInto(content, place).written;
    else {
      place.set(content);
      this.#used += content.length;
    }
    this.#batch.files.push({ file, start, end: this.#used, follows });
  }

  /** Room for so many bytes: one that was used before, but for the rare file that is larger. */
  async #memory(bytes: number): Promise<ArrayBuffer> {
    for (;;) {
      if (this.#fault) throw this.#fault;
      if (bytes > BATCH) return new ArrayBuffer(bytes);
      const free = this.#free.pop();
      if (free) return free;
      await this.#answer();
    }
  }

  #handOver(): void {
    if (!this.#batch) return;
    this.#onWay += 1;
    this.#thread.postMessage(this.#batch, [this.#batch.bytes]);
    this.#batch = undefined;
    this.#used = 0;
  }

  /** While it is waited for, the thread keeps the process alive. */
  async #answer(): Promise<void> {
    this.#thread.ref();
    await new Promise<void>((resolve) => (this.#hear = resolve));
    this.#thread.unref();
  }
}
