// Runs before each test file is loaded.
import { beforeEach, inject } from "vitest";

const { __stryker__: stryker } = globalThis as { __stryker__?: { activeMutant?: string | undefined } };
// In a thread that goes on (kept-worker.ts), the mutant of the run before is over.
if (stryker && inject("mutantActivation" as never) !== "static") stryker.activeMutant = undefined;

/** Code with all its mutants in it is slower than the product: how long it takes is not judged here. */
const TIMED = /in proportion to|well under a second|takes less than \d+ ms/;

beforeEach(({ skip, task }) => skip(TIMED.test(task.name), "timed"));
