// @ts-check
// The thread of compressing-thread.ts. Plain JavaScript, for a thread of Node 20 cannot begin with TypeScript; its types are checked all the same.
import { parentPort } from "node:worker_threads";
import { Compression } from "../open-data/package/compression.mjs";

/**
 * @typedef {import("./compressing-thread.ts").ToCompress} ToCompress
 * @typedef {import("./compressing-thread.ts").FromCompressing} FromCompressing
 */

const compression = new Compression();

/**
 * @param {FromCompressing} answer
 * @param {readonly ArrayBuffer[]} [handed]
 */
function say(answer, handed = []) {
  parentPort?.postMessage(answer, handed);
}

parentPort?.on("message", (/** @type {ToCompress} */ message) => {
  if (message.kind === "piece") {
    compression.add(message.name, message.piece);
    say({ kind: "taken", bytes: message.piece.length });
    return;
  }
  const files = compression.end();
  say(
    { kind: "files", files },
    [...files.values()].flatMap(({ chunks }) => chunks.map(({ buffer }) => buffer)),
  );
});
