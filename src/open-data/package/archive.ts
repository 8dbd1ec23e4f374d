import { crc32 } from "node:zlib";
import { Deflate, Zip, type ZipInputFile } from "fflate";

/** All files of an archive are of one day: they are of no other age than what they say. On the clock, without a zone. */
const DAY = "1980-01-01T00:00:00";

/** In ZIP's words (APPNOTE, 4.4.5). */
const STORED = 0;
const DEFLATED = 8;

/** Fast, and within a few percent of the smallest. */
const LEVEL = 4;

/** What is compressed in itself, which compressing again makes no smaller. */
const COMPRESSED = ".parquet";

/** One file, compressed as its pieces come. */
class Entry {
  readonly chunks: Uint8Array<ArrayBuffer>[] = [];
  readonly #deflate: Deflate | undefined;
  crc = 0;
  size = 0;

  constructor(name: string) {
    if (name.endsWith(COMPRESSED)) return;
    this.#deflate = new Deflate({ level: LEVEL }, (chunk) => this.chunks.push(chunk.slice()));
  }

  get compression(): number {
    return this.#deflate ? DEFLATED : STORED;
  }

  add(piece: Uint8Array): void {
    this.crc = crc32(piece, this.crc);
    this.size += piece.length;
    if (this.#deflate) this.#deflate.push(piece);
    else this.chunks.push(piece.slice());
  }

  end(): void {
    this.#deflate?.push(new Uint8Array(0), true);
  }
}

/**
 * A ZIP of files: the same files give the same bytes, in the order of their names, whatever the order in which they were added.
 * Only what is compressed of them is held. It is compressed in JavaScript, for what a system's own library makes of a text
 * differs from one machine to another.
 */
export class Archive {
  readonly #entries = new Map<string, Entry>();

  /** Adds a piece to a file. Names have no folder above them, and no two files have one. */
  add(name: string, piece: Uint8Array): void {
    const entry = this.#entries.get(name) ?? new Entry(name);
    this.#entries.set(name, entry);
    entry.add(piece);
  }

  /** The whole archive, in pieces. Nothing can be added any more. */
  pieces(): readonly Uint8Array[] {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((error, piece) => {
      if (error) throw error;
      pieces.push(piece);
    });
    const names = [...this.#entries.keys()].sort((a, b) => (a < b ? -1 : 1));
    for (const name of names) {
      const entry = this.#entries.get(name);
      if (!entry) continue;
      entry.end();
      const { crc, size, compression, chunks } = entry;
      const file: ZipInputFile = { filename: name, crc, size, compression, mtime: DAY };
      zip.add(file);
      for (const [index, chunk] of chunks.entries()) file.ondata?.(null, chunk, index === chunks.length - 1);
    }
    zip.end();
    return pieces;
  }
}
