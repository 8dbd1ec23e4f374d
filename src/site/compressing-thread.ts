import { Worker } from "node:worker_threads";
import type { Archiver } from "../open-data/package/archive.ts";
import type { CompressedFile } from "../open-data/package/compression.mjs";

export type ToCompress =
  | { readonly kind: "piece"; readonly name: string; readonly piece: Uint8Array<ArrayBuffer> }
  | { readonly kind: "end" };

export type FromCompressing =
  | { readonly kind: "taken"; readonly bytes: number }
  | { readonly kind: "files"; readonly files: ReadonlyMap<string, CompressedFile> };

/** Bytes that may be on their way: the thread always has something to do, and little memory waits for it. */
const MOST_ON_WAY = 33_554_432;

/**
 * Compresses the files of an archive on a thread of its own, while this one makes the next of them: to compress all data takes a
 * third as long as to make it. What comes out is what `Compression` makes on this thread.
 */
export class CompressingThread implements Archiver {
  readonly #thread = new Worker(new URL("./compress-files.mjs", import.meta.url), {
    // It loads nothing that needs what this process was started with.
    execArgv: [],
  });
  #onWay = 0;
  #files: ReadonlyMap<string, CompressedFile> | undefined;
  #fault: Error | undefined;
  #hear: () => void = () => undefined;

  constructor() {
    this.#thread.on("message", (message: FromCompressing) => {
      if (message.kind === "files") this.#files = message.files;
      else this.#onWay -= message.bytes;
      this.#hear();
    });
    this.#thread.on("error", (error: Error) => {
      this.#fault = error;
      this.#hear();
    });
    // Only who waits for it keeps the process alive.
    this.#thread.unref();
  }

  /** Hands a copy of a piece to the thread; `room` says when there is room for the next. */
  add(name: string, piece: Uint8Array): void {
    const copy = new Uint8Array(piece);
    this.#onWay += copy.length;
    this.#say({ kind: "piece", name, piece: copy }, [copy.buffer]);
  }

  /** Resolves when the thread has caught up; rejects when it has failed. */
  async room(): Promise<void> {
    await this.#until(() => this.#onWay < MOST_ON_WAY);
  }

  /** All files, compressed. Nothing can be added any more. */
  async end(): Promise<ReadonlyMap<string, CompressedFile>> {
    this.#say({ kind: "end" });
    await this.#until(() => this.#files !== undefined);
    return this.#files ?? new Map();
  }

  /** Ends the thread, also when what it does is not wanted any more. */
  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  #say(message: ToCompress, handed: readonly ArrayBuffer[] = []): void {
    this.#thread.postMessage(message, handed);
  }

  /** While it is waited for, the thread keeps the process alive. */
  async #until(done: () => boolean): Promise<void> {
    this.#thread.ref();
    while (!this.#fault && !done()) await new Promise<void>((resolve) => (this.#hear = resolve));
    this.#thread.unref();
    if (this.#fault) throw this.#fault;
  }
}
