import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isRef } from "../../../src/model/ref.ts";
import { nextEvent, type ProposedEvent } from "../../../src/payments/next-event.ts";
import { contextOf } from "../../../src/payments/context.ts";
import { fold } from "../../../src/payments/ledger.ts";
import { openFolder } from "../../../src/register/disk.ts";
import { loadRegister } from "../../../src/register/load.ts";
import type { Register } from "../../../src/register/register.ts";
import { noonOf } from "./support/programme.ts";
import { recordsUntil } from "./support/ledgers.ts";
import { LEDGER, REF } from "./support/records.ts";

const NOW = noonOf("2026-08-12");
const WHO = ["-c", "user.name=Someone", "-c", "user.email=someone@example.org", "-c", "commit.gpgsign=false"];

let top: string;
beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), "clones-"));
  git(top, "init", "--quiet", "--bare", "--initial-branch=main", "bare.git");
  git(top, "clone", "--quiet", "bare.git", "one");
  git(path.join(top, "one"), "checkout", "--quiet", "-b", "main");
  for (const [file, text] of Object.entries(recordsUntil("committed"))) write("one", file, text);
  commit("one", "Records");
  push("one");
  git(top, "clone", "--quiet", "bare.git", "other");
});
afterEach(() => {
  rmSync(top, { recursive: true });
});

function git(folder: string, ...args: string[]): string {
  const env = { PATH: process.env["PATH"], HOME: top, GIT_CONFIG_NOSYSTEM: "1" };
  return execFileSync("git", [...WHO, ...args], { cwd: folder, env, encoding: "utf8", stdio: "pipe" });
}

function write(clone: string, file: string, text: string): void {
  const place = path.join(top, clone, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

function commit(clone: string, message: string): void {
  git(path.join(top, clone), "add", "--all");
  git(path.join(top, clone), "commit", "--quiet", "-m", message);
}

/** Without force, as the Action moves the default branch. */
function push(clone: string): void {
  git(path.join(top, clone), "push", "--quiet", "origin", "main");
}

function registerOf(clone: string): Register {
  const loaded = loadRegister(openFolder(path.join(top, clone)));
  if (loaded.kind !== "register") throw new Error("no programme");
  return loaded.register;
}

/** The next event of the ledger as this clone knows it, committed. */
function record(clone: string, event: ProposedEvent): void {
  if (!isRef(REF)) throw new Error(REF);
  const next = nextEvent(registerOf(clone), REF, event, NOW);
  if (next.kind !== "file") throw new Error(JSON.stringify(next));
  write(clone, next.path, next.text);
  commit(clone, next.path);
}

function ledgerOf(clone: string): string[] {
  return git(path.join(top, clone), "ls-files", LEDGER)
    .split("\n")
    .map((file) => file.slice(LEDGER.length))
    .filter((name) => /^\d/.test(name));
}

const DELIVERED: ProposedEvent = { event: "delivered", date: "2026-08-12", actor: "sam" };
const EXTENDED: ProposedEvent = { event: "extended", date: "2026-08-12", actor: "tess", until: "2026-09-01" };

describe("two clones that race for one number", () => {
  beforeEach(() => {
    record("one", EXTENDED);
    record("other", DELIVERED);
  });

  it("both take it, and Git refuses the one that comes second", () => {
    expect([ledgerOf("one").at(-1), ledgerOf("other").at(-1)]).toEqual([
      "0002-extended.md",
      "0002-delivered.md",
    ]);
    push("one");
    expect(() => push("other")).toThrow(/rejected|fetch first|fast-forward/);
  });

  it("end with one event a number and a whole chain, once the second has folded anew on the newest", () => {
    push("one");
    git(path.join(top, "other"), "fetch", "--quiet");
    git(path.join(top, "other"), "reset", "--quiet", "--hard", "origin/main");
    record("other", DELIVERED);
    push("other");
    expect(ledgerOf("other")).toEqual(["0001-committed.md", "0002-extended.md", "0003-delivered.md"]);
    const register = registerOf("other");
    const award = isRef(REF) ? register.awards.get(REF) : undefined;
    expect(award && fold(award, contextOf(register, NOW)).faults).toEqual([]);
    expect(register.problems).toEqual([]);
  });

  // Why the file's name alone guards nothing, and the branch is moved only from the commit that was looked at.
  it("would merge without a conflict, and the ledger would have two events of one number", () => {
    push("one");
    git(path.join(top, "other"), "pull", "--quiet", "--no-rebase", "--no-edit");
    expect(ledgerOf("other").filter((name) => name.startsWith("0002"))).toHaveLength(2);
    expect(
      registerOf("other")
        .problems.map(({ message }) => message.en)
        .join(),
    ).toContain("two events with the number 2");
  });
});

it("the same event from two clones is one file, which the second finds there", () => {
  record("one", DELIVERED);
  push("one");
  git(path.join(top, "other"), "pull", "--quiet");
  expect(() => record("other", DELIVERED)).toThrow('"already"');
});
