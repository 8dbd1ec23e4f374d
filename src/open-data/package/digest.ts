import { createHash } from "node:crypto";

/** How large a file is, in bytes, and the SHA-256 of them, in hexadecimal digits. */
export interface Digest {
  readonly bytes: number;
  readonly sha256: string;
}

/** Takes a file's pieces as they are made, and tells what the whole of it is. */
export class Digester {
  readonly #hash = createHash("sha256");
  #bytes = 0;

  add(piece: string | Uint8Array): void {
    this.#hash.update(piece);
    this.#bytes += Buffer.byteLength(piece);
  }

  /** To be asked once, after the last piece. */
  digest(): Digest {
    return { bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }
}

const encoder = new TextEncoder();

/** A piece of a file as it is written: text in UTF-8. */
export function bytesOf(piece: string | Uint8Array): Uint8Array {
  return typeof piece === "string" ? encoder.encode(piece) : piece;
}
