import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const FLAGS = [
  "--headless",
  "--no-sandbox", // root in a container has no sandbox; the only pages opened are our own
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--remote-debugging-pipe",
];

/**
 * Whether a browser at this path really opens a page and runs its scripts. Asked over the debugging pipe, as the page
 * tests do: `--dump-dom` never ends with the browser that npm brings, and `--version` proves nothing about libraries.
 */
export async function launches(executable, timeoutMs = 30_000) {
  const profile = mkdtempSync(path.join(tmpdir(), "browser-profile-"));
  try {
    return (await answerOf(executable, profile, timeoutMs)) === 42;
  } catch {
    return false; // not a program, or not a browser
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function answerOf(executable, profile, timeoutMs) {
  const child = spawn(executable, [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  const gone = new Promise((resolve) => {
    child.once("error", resolve);
    child.once("exit", resolve);
  });
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, timeoutMs)));
  try {
    return await Promise.race([sixTimesSeven(child), gone, late]);
  } finally {
    clearTimeout(timer);
    kill(child);
    await gone;
  }
}

async function sixTimesSeven(child) {
  const ask = questions(child.stdio[3], child.stdio[4]);
  const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
  const { result } = await ask("Runtime.evaluate", { expression: "6 * 7" }, sessionId);
  return result.value;
}

/** The DevTools protocol over two pipes: JSON messages that end with a zero byte. */
function questions(input, output) {
  const waiting = new Map();
  let asked = 0;
  let pending = "";
  input.on("error", () => {}); // the browser ended: `gone` says so
  output.on("error", () => {});
  output.setEncoding("utf8").on("data", (text) => {
    const messages = (pending + text).split("\0");
    pending = messages.pop();
    for (const message of messages) {
      const { id, result, error } = readMessage(message);
      const answer = waiting.get(id);
      waiting.delete(id);
      if (error) answer?.reject(new Error(error.message));
      else answer?.resolve(result);
    }
  });
  return (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++asked;
      waiting.set(id, { resolve, reject });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}

function readMessage(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {}; // not a browser's answer; the time limit ends the wait
  }
}

/** The whole group: a browser is a dozen processes. */
function kill(child) {
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It had ended, or never started.
  }
}
