import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lookAtRepositories, type Look } from "../../src/repositories/look.ts";
import { printReportText } from "../../src/repositories/print-report.ts";
import { instantOf } from "../../src/time/calendar.ts";
import { PROGRAM, REPOSITORIES, registerOf, type Files } from "../register/memory-folder.ts";
import { NOW } from "./support/test-world.ts";
import { twoHundred, type TwoHundred } from "./support/two-hundred.ts";

const GOLDEN = path.join(import.meta.dirname, "golden/two-hundred.json");
const REPORT = path.join(import.meta.dirname, "golden/two-hundred.txt");
const now = instantOf(Date.parse(NOW));

let all: TwoHundred;
let records: Files;
let first: Look;
beforeAll(async () => {
  all = await twoHundred();
  const nothingSeen = Object.entries(all.records).filter(([name]) => name !== REPOSITORIES);
  records = Object.fromEntries(nothingSeen);
  records = { ...records, [PROGRAM]: withEveryHost(String(records[PROGRAM])) };
  first = await lookAtRepositories(registerOf(records), all.host, now);
}, 120_000);
afterAll(() => all.close());

/** The programme, with one more host of each kind that it has not. */
function withEveryHost(program: string): string {
  return program.replace(
    "hosts: [",
    "hosts: [{ host: bitbucket.org, kind: bitbucket }, { host: git.example.org, kind: git }, ",
  );
}

function compared(file: string, text: string): string {
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(file, text);
  return readFileSync(file, "utf8");
}

describe("a look at two hundred awards on four hosts", () => {
  it("gives the file that people have read", () => {
    expect(first.text).toBe(compared(GOLDEN, first.text));
  });

  it("reports what was confirmed, what was not and why, in both languages", () => {
    const printed = printReportText(first.report);
    expect(printed).toBe(compared(REPORT, printed));
  });

  it("asks each host no more than it must for what is new", () => {
    const { github, gitlab, bitbucket, trees } = all.asked();
    // One query for all. Why six are missing: one each. For each commit of the 35 that have one a comparison and a licence,
    // and for the five of a fork the commit itself.
    expect(github).toBe(1 + 6 + 2 * 35 + 5);
    // For each that can be read: what it is, its publiccode.yml, the history, the files and the licence of its commit.
    expect(gitlab).toBeLessThanOrEqual(5 + 5 + 5 + 35 * 5 + 5);
    expect(bitbucket).toBeLessThanOrEqual(5 + 5 + 5 + 35 * 6 + 5 + 10);
    // One conversation by Git for each commit on a default branch, on each of the two hosts whose API tells no trees.
    expect(trees).toBe(2 * 30);
  });

  it("changes nothing the second time, and asks only about what is not as it should be", async () => {
    all.asked();
    const again = await lookAtRepositories(
      registerOf({ ...records, [REPOSITORIES]: first.text }),
      all.host,
      now,
    );
    expect(again.text).toBe(first.text);
    expect(again.report.changes).toEqual([]);
    // On each host five are missing, five private, five empty and five have a commit of a fork; Git has no five that moved,
    // and one stands beside the two hundred.
    expect(again.report.asked).toBe(4 * 20 + 5 + 1);
    const { github, gitlab, bitbucket, git, trees } = all.asked();
    expect(github).toBe(1 + 6 + 5 * 3);
    expect(gitlab).toBe(3 * 5 + 5 * 6);
    expect(bitbucket).toBe(3 * 5 + 5 * 7);
    expect(git).toBeLessThanOrEqual(25 * 6);
    expect(trees).toBe(0);
  }, 60_000);
});
