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

/**
 * @param {Batch} batch
 * @returns {WriteAnswer["fault"]} what went wrong with the first file that could not be written; those after it are not tried
 */
function writeBatch({ bytes, files }) {
  for (const { file, start, end, follows } of files) {
    try {
      makeFolder(path.dirname(file));
      writeFileSync(file, new Uint8Array(bytes, start, end - start), { flag: follows ? "a" : "w" });
    } catch (error) {
      return faultOf(error, file);
    }
  }
  return undefined;
}

/** @param {string} folder */
function makeFolder(folder) {
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  made.add(folder);
}

/**
 * An error that is handed to another thread loses what the system calls it; and a disk that is full does not say for which file.
 *
 * @param {unknown} error
 * @param {string} file
 * @returns {WriteAnswer["fault"]}
 */
function faultOf(error, file) {
  if (!(error instanceof Error)) return { message: String(error), path: file };
  const { message, code, syscall, path } = /** @type {NodeJS.ErrnoException} */ (error);
  return { message, code, syscall, path: path ?? file };
}

parentPort?.on("message", (/** @type {Batch} */ batch) => {
  /** @type {WriteAnswer} */
  const answer = { bytes: batch.bytes, fault: writeBatch(batch) };
  parentPort?.postMessage(answer, [batch.bytes]);
});
