import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lookAtRepositories, type Look } from "../../src/repositories/look.ts";
import { printReportText } from "../../src/repositories/report.ts";
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

  it("asks GitHub one question for all, and one comparison and one licence for each new commit", () => {
    const { github } = all.asked();
    // One query; for the five missing ones, one request more to learn why; at most two for each commit, and a few for those with trouble.
    expect(github).toBeGreaterThan(50);
    expect(github).toBeLessThanOrEqual(1 + 5 + 2 * 45 + 20);
  });

  it("changes nothing the second time, and asks almost nothing", async () => {
    all.asked();
    const again = await lookAtRepositories(
      registerOf({ ...records, [REPOSITORIES]: first.text }),
      all.host,
      now,
    );
    expect(again.text).toBe(first.text);
    const asked = all.asked();
    const failed = first.report.failed.length;
    expect(Object.values(asked).reduce((sum, one) => sum + one)).toBeLessThanOrEqual(4 * failed);
    expect(again.report.changes).toEqual([]);
  }, 60_000);
});
