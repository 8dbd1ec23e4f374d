/** The polynomial of IEEE 802.3, with its bits in the order in which the sum is made: as zip, PNG and PayPal use it. */
const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/**
 * The CRC-32 of bytes, from 0 to 4294967295. It finds accidents, not forgeries: what keeps a body from being altered is the
 * signature, and how many bodies share a sum is told in docs/paypal-relay.md. Our own, for Node has one only from 22.2 on.
 */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
