import { sha256 as hash } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * What `content/sha256.ts` does, in a browser: the form judges a draft beside all records, whose ledgers name each other's hashes,
 * and the browser's own digest cannot be asked without waiting. `site/without-node.ts` puts it in the other's place.
 */
export function sha256(content: Uint8Array | string): string {
  return bytesToHex(hash(typeof content === "string" ? utf8ToBytes(content) : content));
}
