import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { onTestFinished } from "vitest";

import type { Problem } from "../../../src/problems/problem.ts";
import { develop, type BuildAttempt, type Development } from "../../../src/site/serve.ts";
import { ask, type Answer, type AskOptions } from "./ask.ts";

const PATIENCE_MS = 15_000;

/** As the pages of the site have it, for what matters here. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'">`;

interface Happened {
  readonly kind: "ready" | "built" | "refused" | "failed";
  readonly detail: string;
}

/**
 * A content folder with one record, its development server, and a build of a page or two in place of the real one:
 * the record's text becomes the page, and a record that says `broken` cannot be read.
 */
export class SmallSite {
  readonly folder = mkdtempSync(path.join(tmpdir(), "serve-"));
  readonly output = path.join(this.folder, "_site");
  /** What each build was for. */
  readonly builds: string[] = [];
  /** A build that the test wants to hold up awaits this. */
  hold: Promise<void> = Promise.resolve();
  basePath = "/";
  #happened: Happened[] = [];
  #wake: () => void = () => undefined;
  #development: Development | undefined;

  constructor() {
    for (const part of ["opportunities", "src"]) mkdirSync(path.join(this.folder, part));
    this.record("first");
    onTestFinished(async () => {
      await this.#development?.close();
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  record(text: string): void {
    this.write("opportunities/one.md", text);
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.folder, file)), { recursive: true });
    writeFileSync(path.join(this.folder, file), text);
  }

  /** Starts the server and waits for the first build. */
  async start(port = 0): Promise<void> {
    const note = (kind: Happened["kind"], detail: string): void => {
      this.#happened.push({ kind, detail });
      this.#wake();
    };
    this.#development = await develop({
      content: this.folder,
      output: this.output,
      port,
      code: [path.join(this.folder, "src")],
      build: async (change) => {
        this.builds.push(change);
        const attempt = this.#build();
        await this.hold;
        return attempt;
      },
      events: {
        ready: (url) => note("ready", url),
        built: (pages) => note("built", String(pages)),
        refused: (problems) => note("refused", problems.map(({ file }) => file).join()),
        failed: (reason) => note("failed", reason),
      },
    });
    await this.next("ready");
  }

  async stop(): Promise<void> {
    await this.#development?.close();
  }

  get port(): number {
    return this.#development?.port ?? 0;
  }

  /** The next thing of this kind that happens, or has happened since the last call. */
  async next(kind: Happened["kind"]): Promise<string> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const index = this.#happened.findIndex((one) => one.kind === kind);
      const found = this.#happened[index];
      if (found !== undefined) {
        this.#happened = this.#happened.slice(index + 1);
        return found.detail;
      }
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`"${kind}" did not happen; ${JSON.stringify(this.#happened)} did.`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** Asks this site for a path exactly as written. */
  ask(target: string, options: AskOptions = {}): Promise<Answer> {
    return ask(this.port, target, options);
  }

  #build(): BuildAttempt {
    const text = readFileSync(path.join(this.folder, "opportunities/one.md"), "utf8");
    if (text.includes("broken")) return { kind: "refused", problems: [unreadable(text)] };
    if (text.includes("fault")) return { kind: "failed", reason: "TypeError: oops" };
    this.write(
      "_site/index.html",
      `<!doctype html><html><head>${POLICY}</head><body><p>${text}</p></body></html>`,
    );
    this.write("_site/en/index.html", "<title>English</title>");
    this.write("_site/404.html", "<title>Not here</title>");
    this.write("_site/data/a.csv", "ref,title");
    return { kind: "built", pages: 3, problems: [], basePath: this.basePath };
  }
}

function unreadable(text: string): Problem {
  return {
    rule: "MA-103",
    level: "error",
    file: "opportunities/one.md",
    line: 1,
    column: 1,
    path: "price",
    message: { en: `“price” holds “${text}”.`, fr: `« price » contient « ${text} ».` },
    tip: { en: "Correct it.", fr: "Corrigez-le." },
  };
}
