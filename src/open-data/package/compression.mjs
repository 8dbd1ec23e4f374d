// @ts-check
// Plain JavaScript, for a thread of Node 20 cannot begin with TypeScript; its types are checked all the same.
import { crc32 } from "node:zlib";
import { Deflate } from "fflate";

/**
 * A file of an archive, with what ZIP says of it.
 *
 * @typedef {object} CompressedFile
 * @property {number} size in bytes, before it was compressed
 * @property {number} crc
 * @property {boolean} deflated or as it was
 * @property {readonly Uint8Array<ArrayBuffer>[]} chunks
 */

/** Fast, and within a few percent of the smallest. */
const LEVEL = 4;

/** What is compressed in itself, which compressing again makes no smaller. */
const COMPRESSED = ".parquet";

/**
 * Compresses files whose pieces come one by one, and holds of them only what is compressed. The same files give the same bytes on
 * every machine, for it is done in JavaScript: what a system's own library makes of a text differs from one to another.
 */
export class Compression {
  /** @type {Map<string, Growing>} */
  #files = new Map();

  /**
   * Adds a piece to a file. Names have no folder above them, and no two files have one.
   *
   * @param {string} name
   * @param {Uint8Array} piece not held
   */
  add(name, piece) {
    const file = this.#files.get(name) ?? new Growing(name);
    this.#files.set(name, file);
    file.add(piece);
  }

  /**
   * All files, in the order in which they began. Nothing can be added any more.
   *
   * @returns {ReadonlyMap<string, CompressedFile>}
   */
  end() {
    return new Map([...this.#files].map(([name, file]) => [name, file.end()]));
  }
}

/** One file, compressed as its pieces come. */
class Growing {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  #chunks = [];
  /** @type {Deflate | undefined} */
  #deflate;
  #crc = 0;
  #size = 0;

  /** @param {string} name */
  constructor(name) {
    if (name.endsWith(COMPRESSED)) return;
    this.#deflate = new Deflate({ level: LEVEL }, (chunk) => this.#chunks.push(chunk.slice()));
  }

  /** @param {Uint8Array} piece */
  add(piece) {
    this.#crc = crc32(piece, this.#crc);
    this.#size += piece.length;
    if (this.#deflate) this.#deflate.push(piece);
    else this.#chunks.push(new Uint8Array(piece));
  }

  /** @returns {CompressedFile} */
  end() {
    this.#deflate?.push(new Uint8Array(0), true);
    return { size: this.#size, crc: this.#crc, deflated: this.#deflate !== undefined, chunks: this.#chunks };
  }
}
