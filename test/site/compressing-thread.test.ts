import { describe, expect, it } from "vitest";
import { archiveOf } from "../../src/open-data/package/archive.ts";
import { Compression } from "../../src/open-data/package/compression.mjs";
import { CompressingThread } from "../../src/site/compressing-thread.ts";

/** Two files whose pieces take turns, one of them more than may be on its way at once. */
function* pieces(): Generator<[name: string, piece: Uint8Array]> {
  for (let index = 0; index < 40; index += 1) {
    yield ["a.csv", Buffer.from(`${index},é\r\n`.repeat(60_000))];
    yield ["b.parquet", Buffer.of(index, 255, 0)];
  }
}

describe("compressing on a thread of its own", () => {
  it("gives the archive that this thread would have made", async () => {
    const here = new Compression();
    const there = new CompressingThread();
    try {
      for (const [name, piece] of pieces()) {
        here.add(name, piece);
        there.add(name, piece);
        await there.room();
      }
      const archive = Buffer.concat(archiveOf(await there.end()));
      expect(archive.equals(Buffer.concat(archiveOf(here.end())))).toBe(true);
    } finally {
      await there.close();
    }
  });

  it("leaves the pieces that it was given as they were", async () => {
    const there = new CompressingThread();
    try {
      const piece = Buffer.from("kept");
      there.add("a.csv", piece);
      await there.end();
      expect(piece.toString()).toBe("kept");
    } finally {
      await there.close();
    }
  });

  it("tells of a thread that failed, and does not wait for it", async () => {
    const there = new CompressingThread();
    try {
      // A file without a name is an error in the thread, as running out of memory would be.
      there.add(undefined as unknown as string, Buffer.of(1));
      await expect(there.end()).rejects.toThrow("endsWith");
    } finally {
      await there.close();
    }
  });
});
