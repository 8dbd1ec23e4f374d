import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { gitIn, type Git } from "../../src/changes/git.ts";
import { historyOf } from "../../src/changes/history.ts";
import type { Ref } from "../../src/model/ref.ts";
import type { History } from "../../src/register/history.ts";
import {
  goodRecords,
  HOLIDAYS,
  OPEN,
  PROGRAM,
  SKILLS,
  swap,
  TEAMS,
  type Change,
  type Files,
} from "../register/memory-folder.ts";

const REF = "2027-001-date-picker" as Ref;
const START = Date.parse("2027-01-08T12:00:00Z");

let root = "";
let top = "";

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "history-"));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
beforeEach(() => {
  top = mkdtempSync(path.join(root, "repository-"));
  git([], "init", "-q", "-b", "main");
});

function git(input: string[], ...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: "1" };
  return execFileSync("git", args, { cwd: top, env, encoding: "utf8", input: input.join("") });
}

/** One commit, for `git fast-import`: what it changes (null removes), when, and on which branch. */
interface Commit {
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  readonly minutes: number;
  readonly branch?: string;
  readonly from?: string;
  readonly merge?: string;
}

function written({ files, minutes, branch = "main", from, merge }: Commit): string {
  const seconds = START / 1000 + minutes * 60;
  const changes = Object.entries(files).map(([name, text]) => {
    if (text === null) return `D ${name}\n`;
    const bytes = Buffer.from(text);
    return `M 100644 inline ${name}\ndata ${bytes.length}\n${bytes.toString("utf8")}\n`;
  });
  const parents = `${from === undefined ? "" : `from ${from}\n`}${merge === undefined ? "" : `merge ${merge}\n`}`;
  // The author wrote it long before; what counts is when it was committed.
  const who = `author A <a@example.org> 1000000000 +0000\ncommitter A <a@example.org> ${seconds} -0500\n`;
  return `commit refs/heads/${branch}\n${who}data 1\nx\n${parents}${changes.join("")}\n`;
}

function commit(...commits: readonly Commit[]): void {
  git(commits.map(written), "fast-import", "--quiet", "--force");
}

const changed = (path: string, change: Change): Record<string, string | Uint8Array | null> =>
  Object.fromEntries([[path, goodRecords({ [path]: change })[path] ?? null]]);

const good: Files = goodRecords();

/** The versions of the open opportunity: minutes since the start, and what they are. */
function versions(history: History): readonly unknown[] {
  if (history.kind !== "kept") return [history.reason.en];
  return history
    .versionsOf(REF)
    .map((version) => [
      (version.from - START) / 60_000,
      version.kind === "read"
        ? version.state.opportunity.hours
        : version.kind === "absent"
          ? "absent"
          : version.reason.en,
    ]);
}

const hours = (count: number): Record<string, string | Uint8Array | null> =>
  changed(OPEN, swap("hours: 60", `hours: ${count}`));

const ours = (): History => historyOf(gitIn(top));

describe("the history of a record", () => {
  it("is what it was after each commit that changed it, by the date of the commit", () => {
    commit(
      { files: good, minutes: 0 },
      { files: { "README.md": "Nothing about records." }, minutes: 1 },
      { files: hours(70), minutes: 2 },
      { files: changed(TEAMS, (text) => text), minutes: 3 },
      { files: { ...hours(80), ...changed(TEAMS, (text) => `${text}\n`) }, minutes: 4 },
    );
    const history = ours();
    expect(versions(history)).toEqual([
      [0, 60],
      [2, 70],
      [4, 80],
    ]);
    expect(history).toMatchObject({
      commits: 3,
      refs: ["2026-004-azure-policies", REF],
      dataChanged: START + 240_000,
    });
  });

  it("takes what was merged as one change, made when it was merged", () => {
    commit(
      { files: good, minutes: 0 },
      { files: hours(70), minutes: 1, branch: "proposal", from: "refs/heads/main" },
      { files: hours(75), minutes: 2, branch: "proposal" },
      { files: { "README.md": "Meanwhile." }, minutes: 3 },
      { files: hours(75), minutes: 4, merge: "refs/heads/proposal" },
    );
    expect(versions(ours())).toEqual([
      [0, 60],
      [4, 75],
    ]);
  });

  it("does not go back in time where a clock ran slow", () => {
    commit({ files: good, minutes: 10 }, { files: hours(70), minutes: 5 }, { files: hours(80), minutes: 12 });
    expect(versions(ours())).toEqual([
      [10, 60],
      [10, 70],
      [12, 80],
    ]);
  });

  it("is not dated by a clock that once ran ahead", () => {
    commit(
      { files: good, minutes: 0 },
      { files: hours(70), minutes: 500_000 },
      { files: hours(80), minutes: 2 },
      { files: hours(90), minutes: 3 },
    );
    expect(versions(ours())).toEqual([
      [0, 60],
      [2, 70],
      [2, 80],
      [3, 90],
    ]);
  });

  it("tells of a time at which the record was not there, under this name", () => {
    const renamed = "opportunities/2027-002-date-picker.md";
    commit(
      { files: good, minutes: 0 },
      { files: { [OPEN]: null, [renamed]: good[OPEN] ?? "" }, minutes: 1 },
      { files: { [renamed]: null, [OPEN]: good[OPEN] ?? "" }, minutes: 2 },
    );
    const history = ours();
    expect(versions(history)).toEqual([
      [0, 60],
      [1, "absent"],
      [2, 60],
    ]);
    expect(history.kind === "kept" && history.refs).toContain("2027-002-date-picker");
  });

  it.each([
    [
      "cannot be understood",
      swap('price: "6500.00"', "price: a lot"),
      "The record could not be read at that time.",
    ],
    ["is no text", () => new Uint8Array([0xff, 0xfe, 0x00]), "The record could not be read at that time."],
    [
      "is larger than a record may be",
      (text: string) => text + "x".repeat(70_000),
      "The record could not be read at that time.",
    ],
    [
      "held something private",
      swap("# English", "# English\n\nPay to card 4111 1111 1111 1111."),
      "The record held something private at that time, which is not told again.",
    ],
  ])("does not give what %s, and says so", (_, change, reason) => {
    const text = change(String(good[OPEN]));
    commit({ files: good, minutes: 0 }, { files: hours(70), minutes: 2 });
    // Bytes that are no text do not go through a text.
    mkdirSync(path.join(top, "opportunities"), { recursive: true });
    const object = execFileSync("git", ["hash-object", "-w", "--stdin"], {
      cwd: top,
      encoding: "utf8",
      input: text,
    }).trim();
    git(
      [
        `commit refs/heads/main\ncommitter A <a@example.org> ${START / 1000 + 240} +0000\ndata 1\nx\nfrom refs/heads/main^0\nM 100644 ${object} ${OPEN}\n\n`,
      ],
      "fast-import",
      "--quiet",
    );
    commit({ files: hours(80), minutes: 6, from: "refs/heads/main^0" });
    expect(versions(ours())).toEqual([
      [0, 60],
      [2, 70],
      [4, reason],
      [6, 80],
    ]);
  });

  it("is understood by the lists of its own time", () => {
    commit(
      {
        files: { ...good, [TEAMS]: String(good[TEAMS]).replace("Web Accessibility,", "Accessible Web,") },
        minutes: 0,
      },
      { files: { [TEAMS]: good[TEAMS] ?? "" }, minutes: 1 },
      { files: hours(70), minutes: 2 },
    );
    const history = ours();
    const names =
      history.kind === "kept" &&
      history
        .versionsOf(REF)
        .map(
          (version) =>
            version.kind === "read" && version.state.catalogue.teams.get("web-accessibility")?.name.en,
        );
    expect(names).toEqual(["Accessible Web", "Web Accessibility", "Web Accessibility"]);
  });

  it("has a version more where its own entries of a list have changed, and none where others have", () => {
    const renamed = String(good[TEAMS]).replace("Web Accessibility,", "Accessible Web,");
    commit(
      { files: good, minutes: 0 },
      { files: { [TEAMS]: renamed }, minutes: 1 },
      { files: { [TEAMS]: `${renamed}other-team:\n  name: { en: Other, fr: Autre }\n` }, minutes: 2 },
      { files: hours(70), minutes: 3 },
      {
        files: { [SKILLS]: `${String(good[SKILLS])}cobol: { name: { en: COBOL, fr: COBOL } }\n` },
        minutes: 4,
      },
      { files: { [PROGRAM]: `${String(good[PROGRAM])}# A word.\n` }, minutes: 5 },
      { files: { [PROGRAM]: String(good[PROGRAM]).replace("Employment and", "Work and") }, minutes: 6 },
      {
        files: { [HOLIDAYS]: `${String(good[HOLIDAYS])}- { date: 2027-01-27, name: { en: A, fr: B } }\n` },
        minutes: 7,
      },
    );
    expect(versions(ours())).toEqual([
      [0, 60],
      [1, 60],
      [3, 70],
      [6, 70],
      [7, 70],
    ]);
  });

  it("is what it was while nobody could read the lists, and is read as soon as somebody can", () => {
    commit(
      { files: { ...good, [PROGRAM]: "[" }, minutes: 0 },
      { files: { [TEAMS]: `${String(good[TEAMS])}\n` }, minutes: 1 },
      { files: { [PROGRAM]: good[PROGRAM] ?? "" }, minutes: 2 },
      { files: { [PROGRAM]: "[" }, minutes: 3 },
      { files: { [PROGRAM]: good[PROGRAM] ?? "" }, minutes: 4 },
    );
    expect(versions(ours())).toEqual([
      [0, "The programme could not be read at that time."],
      [2, 60],
    ]);
  });

  it("is read in a folder within a repository", () => {
    const inside = (files: Commit["files"]): Commit["files"] =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`the records/${name}`, text]));
    commit(
      { files: { ...inside(good), [OPEN]: "Another folder's." }, minutes: 0 },
      { files: inside(hours(70)), minutes: 1 },
    );
    mkdirSync(path.join(top, "the records"));
    expect(versions(historyOf(gitIn(path.join(top, "the records"))))).toEqual([
      [0, 60],
      [1, 70],
    ]);
  });
});

describe("where there is no history", () => {
  it("is said: nothing was committed, a folder that is not in Git, a machine without Git", () => {
    expect(versions(ours())).toEqual(["Nothing has been committed yet."]);
    const folder = mkdtempSync(path.join(root, "folder-"));
    expect(versions(historyOf(gitIn(folder)))).toEqual(["These records are not kept in Git."]);
    expect(versions(historyOf(() => ({ kind: "absent" })))).toEqual(["Git is not on this machine."]);
  });

  it("is said of a shallow clone, which has a part of it", () => {
    commit({ files: good, minutes: 0 }, { files: hours(70), minutes: 1 });
    const clone = path.join(root, "shallow");
    git([], "clone", "-q", "--depth", "1", `file://${top}`, clone);
    expect(versions(historyOf(gitIn(clone)))[0]).toContain("shallow clone");
  });

  it("is said where Git fails: it takes too long, or says more than memory should hold", () => {
    commit({ files: good, minutes: 0 });
    const real = gitIn(top);
    const slow: Git = (args, input) => {
      if (args[0] === "cat-file") throw new Error("spawnSync git ETIMEDOUT");
      return real(args, input);
    };
    expect(versions(historyOf(slow))).toEqual(["Git could not read the history."]);
  });

  it("is said where Git does not have what it names", () => {
    commit({ files: good, minutes: 0 });
    const real = gitIn(top);
    const poor: Git = (args, input) =>
      args[0] === "cat-file"
        ? { kind: "done", code: 0, out: Buffer.from(`${"0".repeat(40)} missing\n`), said: "" }
        : real(args, input);
    expect(versions(historyOf(poor))[0]).toContain("not on this machine");
  });
});

describe("a history of 2,000 commits", () => {
  it("is asked of Git in as many processes as one of two", () => {
    const asked = (): string[][] => {
      const calls: string[][] = [];
      const real = gitIn(top);
      const history = historyOf((args, input) => {
        calls.push([...args]);
        return real(args, input);
      });
      expect(history.kind).toBe("kept");
      if (history.kind === "kept") expect(history.versionsOf(REF).length).toBe(history.commits);
      return calls;
    };
    commit({ files: good, minutes: 0 }, { files: hours(1), minutes: 1 });
    const few = asked();
    commit(
      { files: good, minutes: 0 },
      ...Array.from({ length: 1999 }, (_, index) => ({ files: hours(index + 1), minutes: index + 1 })),
    );
    expect(asked()).toEqual(few);
    expect(few.length).toBe(4);
  });
});

it("nothing that a repository's own settings name is run", () => {
  commit({ files: good, minutes: 0 }, { files: hours(70), minutes: 1 });
  const trace = path.join(root, "was-run");
  for (const [name, value] of [
    ["log.showSignature", "true"],
    ["gpg.program", `touch ${trace};`],
    ["diff.external", `touch ${trace};`],
    ["core.fsmonitor", `touch ${trace};`],
    ["log.diffMerges", "off"],
    ["diff.orderFile", path.join(root, "no-such-file")],
    ["diff.renames", "copies"],
  ])
    git([], "config", name ?? "", value ?? "");
  expect(versions(ours())).toEqual([
    [0, 60],
    [1, 70],
  ]);
  expect(PROGRAM in good).toBe(true);
  expect(() => execFileSync("ls", [trace], { stdio: "ignore" })).toThrow();
});
