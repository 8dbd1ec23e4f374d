import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

import { beforeEach, expect, it, onTestFinished } from "vitest";

const RUN = path.resolve(import.meta.dirname, "../../scripts/run.mjs");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "start-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
});

function start(...args: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [RUN, "start", ...args]);
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

async function end(child: ChildProcessWithoutNullStreams): Promise<{ code: number | null; said: string }> {
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, said };
}

it("builds the shipped records, says in one line what to open, and ends cleanly on Ctrl-C", async () => {
  const child = start("--output", path.join(folder, "site"), "--port", "0", "--now", "2026-01-15T15:00:00Z");
  const ended = end(child);
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const [, found] = /^Open (http:\S+) · Ouvrez \1$/m.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then(({ said: errors }) => {
      reject(new Error(errors));
    });
  });
  const response = await fetch(url);
  expect(response.status).toBe(200);
  await response.text();

  child.kill("SIGINT");
  expect(await ended).toEqual({ code: 0, said: "" });
});

it("says which ports are taken, and ends", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(65_535, "127.0.0.1", resolve));
  onTestFinished(() => {
    other.close();
  });
  const { code, said } = await end(start("--output", path.join(folder, "site"), "--port", "65535"));
  expect(code).toBe(2);
  expect(said).toContain("Ports 65535 to 65535 are all taken: name another one with --port.");
});

it.each([
  { args: ["--content", "/nowhere"], says: "--content /nowhere: not a folder of records" },
  { args: ["--prot", "1"], says: "Unknown option --prot" },
  { args: ["--port", "http"], says: "--port http: not a whole number" },
  { args: ["--now", "today"], says: "--now today: not an instant" },
  { args: ["--output", "/"], says: "--output /: a build replaces this folder in whole" },
])("refuses $args in one line and exits 2", async ({ args, says }) => {
  const { code, said } = await end(start(...args));
  expect(code).toBe(2);
  expect(said).toContain(says);
  expect(said.trim().split("\n")).toHaveLength(1);
});
