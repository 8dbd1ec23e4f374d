import { createHash } from "node:crypto";

/**
 * SHA-256 of bytes, in hexadecimal; of a text, that of its UTF-8, which is how Git stores it. By Node, which is several times as
 * fast as what browsers get in its place (`client-form/sha256.ts`).
 */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
