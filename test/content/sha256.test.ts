import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256, sha256OfText } from "../../src/content/sha256.ts";

describe("our own SHA-256", () => {
  it.each([
    ["nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["FIPS 180's three letters", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ])("of %s is the published one", (_, text, hash) => {
    expect(sha256OfText(text)).toBe(hash);
  });

  it("is that of Node for any bytes, also where they fill a block or go just over", () => {
    const sized = [55, 56, 63, 64, 65, 119, 120, 128].map((length) => new Uint8Array(length).fill(0xa5));
    for (const bytes of sized) expect(sha256(bytes)).toBe(byNode(bytes));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(sha256(bytes)).toBe(byNode(bytes));
      }),
    );
  });

  it("of a text is that of its UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(sha256OfText(text)).toBe(byNode(new TextEncoder().encode(text)));
      }),
    );
  });
});

function byNode(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
