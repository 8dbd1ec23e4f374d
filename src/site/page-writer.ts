import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** How many files are on their way to the disk at once: enough to keep it busy, few enough to stay in memory. */
const AT_ONCE = 16;

/**
 * Writes pages while others are rendered. Whoever writes waits only when too many are on their way, and learns then, or
 * at the end, of one that failed.
 */
export class PageWriter {
  #written = 0;
  readonly #places: Promise<void>[] = [];
  readonly #folders = new Map<string, Promise<unknown>>();

  get written(): number {
    return this.#written;
  }

  /** Takes a file's text, and resolves when there is room for the next one. */
  async write(file: string, text: string): Promise<void> {
    const place = this.#written % AT_ONCE;
    this.#written += 1;
    await this.#places[place];
    const saved = this.#save(file, text);
    // Whoever waits for this place hears of it; until then it is nobody's unhandled rejection.
    saved.catch(() => undefined);
    this.#places[place] = saved;
  }

  /** Resolves when everything is on the disk. */
  async finish(): Promise<void> {
    await Promise.all(this.#places);
  }

  async #save(file: string, text: string): Promise<void> {
    const folder = path.dirname(file);
    let made = this.#folders.get(folder);
    if (!made) {
      made = mkdir(folder, { recursive: true });
      this.#folders.set(folder, made);
    }
    await made;
    await writeFile(file, text);
  }
}
