import { LARGEST_FILE } from "../register/find.ts";
import { readContents } from "./contents.ts";
import type { Git } from "./git.ts";

/** A quarter of a gigabyte: some hundred thousand versions of records. */
const MOST_BYTES = 268_435_456;

/**
 * The contents of objects that are no larger than a record may be: all others are left out, for they can be none.
 * @returns undefined where they are more than memory should hold, or Git does not have them
 */
export function boundedContents(
  git: Git,
  objects: readonly string[],
): ReadonlyMap<string, Uint8Array> | undefined {
  if (objects.length === 0) return new Map();
  const sizes = git(["cat-file", "--batch-check"], `${objects.join("\n")}\n`);
  if (sizes.kind === "absent" || sizes.code !== 0) return undefined;
  const wanted: string[] = [];
  let total = 0;
  for (const line of sizes.out.toString("utf8").trimEnd().split("\n")) {
    const [object = "", type, size] = line.split(" ");
    if (type !== "blob") return undefined;
    if (Number(size) > LARGEST_FILE) continue;
    wanted.push(object);
    total += Number(size);
  }
  if (total > MOST_BYTES) return undefined;
  const contents = git(["cat-file", "--batch"], `${wanted.join("\n")}\n`);
  return contents.kind === "absent" || contents.code !== 0 ? undefined : readContents(contents.out);
}
