// @ts-check
// The thread of page-writer.ts. Plain JavaScript, for a thread of Node 20 cannot begin with TypeScript; its types are checked all the same.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parentPort } from "node:worker_threads";

/**
 * @typedef {import("./page-writer.ts").Batch} Batch
 * @typedef {import("./page-writer.ts").WriteAnswer} WriteAnswer
 */

/** @type {Set<string>} */
const made = new Set();

/** @param {Batch} batch */
function writeBatch({ bytes, files }) {
  for (const { file, start, end, follows } of files) {
    const folder = path.dirname(file);
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      made.add(folder);
    }
    writeFileSync(file, new Uint8Array(bytes, start, end - start), { flag: follows ? "a" : "w" });
  }
}

/**
 * An error that is handed to another thread loses what the system calls it.
 *
 * @param {unknown} error
 * @returns {WriteAnswer["fault"]}
 */
function faultOf(error) {
  if (!(error instanceof Error)) return { message: String(error) };
  return "code" in error ? { message: error.message, code: String(error.code) } : { message: error.message };
}

parentPort?.on("message", (/** @type {Batch} */ batch) => {
  /** @type {WriteAnswer} */
  const answer = { bytes: batch.bytes };
  try {
    writeBatch(batch);
  } catch (error) {
    answer.fault = faultOf(error);
  }
  parentPort?.postMessage(answer, [batch.bytes]);
});
