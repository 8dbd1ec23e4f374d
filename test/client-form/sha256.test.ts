import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 as inBrowser } from "../../src/client-form/sha256.ts";
import { sha256 } from "../../src/content/sha256.ts";

describe("the hash of an event", () => {
  it("is the published one", () => {
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("is the same in a browser as in Node, of any bytes and of any text", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: "grapheme" }), (bytes, text) => {
        expect(inBrowser(bytes)).toBe(sha256(bytes));
        expect(inBrowser(text)).toBe(sha256(text));
        expect(sha256(text)).toBe(sha256(new TextEncoder().encode(text)));
      }),
    );
  });
});
