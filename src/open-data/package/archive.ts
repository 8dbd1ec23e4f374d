import { Zip, type ZipInputFile } from "fflate";
import type { CompressedFile } from "./compression.mjs";

/** All files of an archive are of one day: they are of no other age than what they say. On the clock, without a zone. */
const DAY = "1980-01-01T00:00:00";

/** In ZIP's words (APPNOTE, 4.4.5). */
const STORED = 0;
const DEFLATED = 8;

/** What takes the files that are to be archived, a piece at a time: `Compression`, or a thread that has one. */
export interface Archiver {
  readonly add: (name: string, piece: Uint8Array) => void;
}

/**
 * A ZIP of files, in pieces: the same files give the same bytes, in the order of their names, whatever the order in which they were
 * added.
 */
export function archiveOf(files: ReadonlyMap<string, CompressedFile>): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [filename, { crc, size, deflated, chunks }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const compression = deflated ? DEFLATED : STORED;
    const file: ZipInputFile = { filename, crc, size, compression, mtime: DAY };
    zip.add(file);
    for (const [index, chunk] of chunks.entries()) file.ondata?.(null, chunk, index === chunks.length - 1);
  }
  zip.end();
  return pieces;
}
