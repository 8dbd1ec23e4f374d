import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

const PRODUCT = path.resolve(import.meta.dirname, "../../..");

/** What every command here needs to be started: the launcher itself, and what its bundles depend on. */
const LAUNCHER = [
  "scripts/run.mjs",
  "scripts/run",
  "src/reuse",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A small project with the launcher in it, in a folder whose name has a space and an accent. */
export class Project {
  folder: string;

  constructor(files: Readonly<Record<string, string>>) {
    const place = mkdtempSync(path.join(tmpdir(), "run-"));
    onTestFinished(() => rmSync(place, { recursive: true, force: true }));
    this.folder = path.join(place, "été à venir");
    for (const part of LAUNCHER)
      cpSync(path.join(PRODUCT, part), path.join(this.folder, part), { recursive: true });
    symlinkSync(path.join(PRODUCT, "node_modules"), path.join(this.folder, "node_modules"), "junction");
    for (const [file, text] of Object.entries(files)) this.write(file, text);
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(this.at(file)), { recursive: true });
    writeFileSync(this.at(file), text);
  }

  at(file: string): string {
    return path.join(this.folder, file);
  }

  read(file: string): string {
    return readFileSync(this.at(file), "utf8");
  }

  /** The names of all that is kept of commands. */
  kept(): readonly string[] {
    return readdirSync(this.at(".cache/commands")).sort();
  }

  /** Runs a command to its end. */
  run(...args: readonly string[]): Promise<Ended> {
    return this.start(args).ended;
  }

  /** Starts a command; `said` waits for the first that it says. */
  start(args: readonly string[]): {
    readonly ended: Promise<Ended>;
    readonly said: Promise<void>;
    readonly kill: (signal: NodeJS.Signals) => void;
  } {
    const child = spawn(process.execPath, [this.at("scripts/run.mjs"), ...args], { cwd: tmpdir() });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    return {
      ended: new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("close", (code, signal) => {
          resolve({ code, signal, stdout, stderr });
        });
      }),
      said: new Promise((resolve) => {
        child.stdout.once("data", () => {
          resolve();
        });
      }),
      kill: (signal) => void child.kill(signal),
    };
  }
}
