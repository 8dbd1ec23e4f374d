import { setFlagsFromString } from "node:v8";

/**
 * How much the heap may grow, in percent of what is alive, before what is dead is cleared away. Node lets it double and more.
 * Measured with 10,000 records: a build takes 530 MB in place of 789 MB, a check 442 MB in place of 518 MB, and no longer.
 */
const GROWTH_PERCENT = 40;

/** Versions of V8 that are known to have the setting (Node 20 to 24); another would print that it has not. */
const [LEAST_VERSION, MOST_VERSION] = [11, 13];

/** Lets this process take less memory for a large register. To be called before records are read. */
export function growHeapByLittle(version: string = process.versions.v8): void {
  const major = Number(version.split(".")[0]);
  if (major >= LEAST_VERSION && major <= MOST_VERSION)
    setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
