import { spawn } from "node:child_process";

/**
 * Runs a program to its end. Its output is kept and not shown: it matters only where the program fails.
 * Arguments must be our own constants, because on Windows they pass through a shell (npm is a batch file there).
 */
export function runCommand(program, args, options = {}) {
  return new Promise((resolve) => {
    const chunks = [];
    const child = spawn(program, args, {
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    // A set-up that is told to end takes npm with it; from a terminal, Ctrl-C reaches both anyway.
    const end = () => child.kill();
    process.once("exit", end);
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    const settle = (ok, text) => {
      process.removeListener("exit", end);
      resolve({ ok, output: text ?? Buffer.concat(chunks).toString("utf8") });
    };
    child.on("error", (error) => settle(false, error.message));
    child.on("close", (code) => settle(code === 0));
  });
}
