import { constants, deflateRawSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../../src/payments/paypal/crc32.ts";

describe("crc32", () => {
  it.each([
    // The check value of the catalogue of CRC algorithms, and values of zlib.
    ["123456789", 0xcbf43926],
    ["", 0],
    ["a", 0xe8b7be43],
    ["The quick brown fox jumps over the lazy dog", 0x414fa339],
  ])("%j has the sum that is published for it", (text, sum) => {
    expect(crc32(Buffer.from(text))).toBe(sum);
  });

  it("is the sum that zlib checks in a gzip file, for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        const sum = Buffer.alloc(8);
        sum.writeUInt32LE(crc32(bytes), 0);
        sum.writeUInt32LE(bytes.length, 4);
        const header = Buffer.from("1f8b0800000000000003", "hex");
        const gzip = Buffer.concat([header, deflateRawSync(bytes, { level: constants.Z_BEST_SPEED }), sum]);
        expect(gunzipSync(gzip)).toEqual(Buffer.from(bytes));
      }),
    );
  });
});
