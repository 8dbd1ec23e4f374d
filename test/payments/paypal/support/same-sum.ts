import { crc32 } from "../../../../src/payments/paypal/crc32.ts";

/**
 * Bytes that begin as given, go on with ten printable characters, and have the sum that is wanted: as a forger makes them.
 * A sum is linear over single bits, so that the bits to turn are found by solving 32 equations.
 */
export function withSum(before: string, after: string, sum: number): string {
  // The low four bits of each character from "@" on keep it printable.
  const places = 10;
  const at = Buffer.byteLength(before);
  const bytes = Buffer.from(before + "@".repeat(places) + after);
  const zero = crc32(bytes);
  const turns = Array.from({ length: places * 4 }, (_, bit) => {
    const turned = Buffer.from(bytes);
    turn(turned, at, bit);
    return { sum: (crc32(turned) ^ zero) >>> 0, bits: [bit] };
  });
  let wanted = (sum ^ zero) >>> 0;
  for (let column = 31; column >= 0; column -= 1) {
    const mask = (1 << column) >>> 0;
    const pivot = turns.findIndex((one) => (one.sum & mask) !== 0);
    const row = turns.splice(pivot, pivot === -1 ? 0 : 1)[0];
    if (!row) continue;
    for (const one of turns) {
      if ((one.sum & mask) === 0) continue;
      one.sum = (one.sum ^ row.sum) >>> 0;
      one.bits = [...one.bits, ...row.bits];
    }
    if ((wanted & mask) === 0) continue;
    wanted = (wanted ^ row.sum) >>> 0;
    for (const bit of row.bits) turn(bytes, at, bit);
  }
  return bytes.toString();
}

function turn(bytes: Buffer, at: number, bit: number): void {
  const place = at + (bit >> 2);
  bytes[place] = (bytes[place] ?? 0) ^ (1 << (bit & 3));
}
