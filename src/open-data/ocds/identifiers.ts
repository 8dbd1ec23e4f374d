import { createHash } from "node:crypto";
import type { Program } from "../../model/program.ts";
import type { Opportunity } from "../../register/register.ts";

/**
 * What stands before a ref where nobody has issued a prefix. An issued one is `ocds-` and six letters or digits, so that this
 * is none, and says so to whoever reads it.
 */
export const UNREGISTERED = "ocds-unregistered";

/** What stands before the ref of a record that is made up, also where a prefix is issued: it never mixes with real ones. */
export const DEMONSTRATION = "ocds-demonstration";

/** The Open Contracting ID of a record: a prefix and its ref, both of which never change. */
export function ocidOf(
  { ref, demonstration }: Pick<Opportunity, "ref" | "demonstration">,
  program: Program,
): string {
  return `${demonstration ? DEMONSTRATION : (program.open_data?.ocid_prefix ?? UNREGISTERED)}-${ref}`;
}

/** Enough that two releases of one process never share it by chance. */
const DIGITS = 16;

/** A short name for a text: the beginning of its SHA-256. */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, DIGITS);
}
