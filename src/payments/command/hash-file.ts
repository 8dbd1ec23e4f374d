import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { pipeline } from "node:stream/promises";

export type Hashed =
  | { readonly kind: "hashed"; readonly sha256: string }
  | { readonly kind: "missing" | "not-a-file" | "unreadable" };

/**
 * The SHA-256 of a file that stays where it is, however large: it is read once, piece by piece, and neither copied nor kept.
 * A pipe or a device is no paper, and could be read for ever.
 */
export async function hashFile(file: string): Promise<Hashed> {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found) return { kind: "missing" };
    if (!found.isFile()) return { kind: "not-a-file" };
    const hash = createHash("sha256");
    await pipeline(createReadStream(file), hash);
    return { kind: "hashed", sha256: hash.digest("hex") };
  } catch (error) {
    if (error instanceof Error && "syscall" in error) return { kind: "unreadable" };
    throw error;
  }
}
