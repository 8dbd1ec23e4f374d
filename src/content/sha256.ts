import { createHash } from "node:crypto";

/**
 * SHA-256 of bytes, in hexadecimal; of a text, that of its UTF-8, which is how Git stores it. For Node alone: the form in the
 * browser judges opportunities, whose files nothing names by their hash (`site/without-node.ts` leaves this out).
 */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
