import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { onTestFinished } from "vitest";

const SCRIPTS = path.resolve(import.meta.dirname, "../../scripts");

export interface Finished {
  readonly code: number | null;
  readonly stderr: string;
}

/** A fresh clone with nothing but the set-up in it, on a machine whose only programs are the ones a test puts there. */
export class FakeMachine {
  readonly project = temporary("project");
  readonly #bin = temporary("bin");

  constructor() {
    mkdirSync(path.join(this.project, "scripts"));
    for (const part of ["setup.mjs", "setup"]) {
      cpSync(path.join(SCRIPTS, part), path.join(this.project, "scripts", part), { recursive: true });
    }
    this.lock("one");
  }

  /** Gives the clone a package-lock.json that differs with the text. */
  lock(text: string): void {
    this.write(
      "package-lock.json",
      JSON.stringify({ packages: { "": {}, "node_modules/a": { version: text } } }),
    );
  }

  /** Puts a program on the machine, by its JavaScript. It notes its arguments first, for `calls`. */
  program(name: string, javaScript: string): string {
    const file = path.join(this.#bin, name);
    const note = `require("fs").appendFileSync(${JSON.stringify(this.#callsOf(name))}, process.argv.slice(2).join(" ") + "\\n");`;
    writeFileSync(file, `#!${process.execPath}\n${note}\n${javaScript}\n`, { mode: 0o755 });
    return file;
  }

  calls(name: string): string[] {
    return (readText(this.#callsOf(name)) ?? "").split("\n").filter((line) => line !== "");
  }

  write(file: string, text: string): void {
    const full = path.join(this.project, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  }

  read(file: string): string | undefined {
    return readText(path.join(this.project, file));
  }

  /** Runs the set-up to its end; `onOutput` sees what it has said so far, and may end it. */
  setUp(
    options: {
      args?: readonly string[];
      env?: Record<string, string>;
      node?: readonly string[];
      onOutput?: (said: string, interrupt: () => void) => void;
    } = {},
  ): Promise<Finished> {
    const args = [
      ...(options.node ?? []),
      path.join(this.project, "scripts/setup.mjs"),
      ...(options.args ?? []),
    ];
    const child = spawn(process.execPath, args, { env: { PATH: this.#bin, ...options.env } });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      options.onOutput?.(stderr, () => child.kill("SIGINT"));
    });
    return new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => {
        resolve({ code, stderr });
      });
    });
  }

  #callsOf(name: string): string {
    return path.join(this.#bin, `${name}.calls`);
  }
}

function temporary(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `setup-${name}-`));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
