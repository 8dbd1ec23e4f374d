import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { gitIn } from "../../../src/changes/git.ts";
import { historyOf } from "../../../src/changes/history.ts";
import { instantOf } from "../../../src/time/calendar.ts";
import {
  goodRecords,
  OPEN,
  PROGRAM,
  registerOf,
  swap,
  TEAMS,
  type Change,
  type Files,
} from "../../register/memory-folder.ts";
import { publish, read } from "./support/life.ts";

const START = Date.parse("2027-01-20T12:00:00Z");

type Changes = Readonly<Record<string, Change>>;

/** What was published after each commit, an hour after the other: the date and the tags of every release, by its id. */
function publishedAfterEach(commits: readonly Changes[]): readonly ReadonlyMap<string, string>[] {
  const top = mkdtempSync(path.join(tmpdir(), "for-ever-"));
  onTestFinished(() => {
    rmSync(top, { recursive: true, force: true });
  });
  const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: "1" };
  const git = (input: string, ...args: string[]) => execFileSync("git", args, { cwd: top, env, input });
  git("", "init", "-q", "-b", "main");
  let changes: Changes = {};
  return commits.map((more, hours) => {
    changes = { ...changes, ...more };
    const files = goodRecords(changes);
    const at = START + hours * 3_600_000;
    git(commitOf(files, at / 1000, hours > 0), "fast-import", "--quiet");
    // Within the hour, before the next commit.
    const now = instantOf(at + 600_000);
    const { releases } = read(publish(registerOf(files), historyOf(gitIn(top)), now));
    return new Map(releases.map(({ id, date, tag }) => [id, `${date} ${tag.join(" ")}`]));
  });
}

function commitOf(files: Files, seconds: number, isLater: boolean): string {
  const written = Object.entries(files).map(([name, text]) => {
    const bytes = Buffer.from(text);
    return `M 100644 inline ${name}\ndata ${bytes.length}\n${bytes.toString("utf8")}\n`;
  });
  const from = isLater ? "from refs/heads/main^0\n" : "";
  return `commit refs/heads/main\ncommitter A <a@example.org> ${seconds} +0000\ndata 1\nx\n${from}deleteall\n${written.join("")}\n`;
}

const hours = (count: number): Changes => ({ [OPEN]: swap("hours: 60", `hours: ${count}`) });
const team = (name: string): Changes => ({
  [TEAMS]: (text) => text.replace("Web Accessibility,", `${name},`),
});

it.each<[string, readonly Changes[]]>([
  ["its team is called otherwise", [{}, team("Accessible Web"), hours(70)]],
  ["another list changes", [{}, team("Accessible Web"), { [PROGRAM]: (text) => `${text}# A word.\n` }]],
  [
    "its team is called otherwise, and again as before",
    [{}, team("Accessible Web"), team("Web Accessibility")],
  ],
  ["the department is", [{}, { [PROGRAM]: (text) => text.replace("Employment and", "Work and") }, hours(70)]],
  ["it is changed, changed back and changed again", [{}, hours(70), { [OPEN]: (text) => text }, hours(70)]],
])("what was published of a record stays, under its id and date, when %s", (_, commits) => {
  const builds = publishedAfterEach(commits);
  const all = builds.at(-1);
  for (const build of builds)
    expect(new Map([...(all ?? [])].filter(([id]) => build.has(id)))).toEqual(build);
  expect(all?.size).toBeGreaterThan(builds[0]?.size ?? 0);
});
