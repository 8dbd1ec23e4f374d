import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LARGEST_CONFIRMATIONS, readRepositories } from "../../src/register/repositories.ts";
import type { Problem } from "../../src/problems/problem.ts";
import {
  expectOnly,
  goodRecords,
  LINK,
  memoryFolder,
  problemsOf,
  PROGRAM,
  registerOf,
  REPOSITORIES,
  type Change,
  type Files,
} from "./memory-folder.ts";

const SEEN = "2027-01-19T03:00:00Z";
const ONE = { address: "https://github.com/Example-Gov/One.git", checked: SEEN, verdict: "confirmed" };
const COMMIT = { commit: "ab".repeat(20), checked: SEEN, verdict: "not-found", reason: "commit-not-found" };

/** Good records of a programme that asks no host: only the reading is in question. */
function recordsWith(content: Change | undefined): Files {
  return goodRecords({
    [PROGRAM]: (text) => text.replace(/^repositories:\n(?: .*\n)+/m, ""),
    [REPOSITORIES]: content ?? null,
  });
}

const file = (...repositories: object[]): string => `${JSON.stringify({ repositories }, null, 2)}\n`;
const good = file({
  ...ONE,
  etag: '"abc"',
  facts: { public: { value: true, seen: SEEN, how: "github-graphql" } },
  commits: [COMMIT],
});

describe("what was last seen of linked repositories", () => {
  it("is read by the key of each, which is not as anybody writes it", () => {
    const { repositories } = registerOf(recordsWith(good));
    expect([...repositories.keys()]).toEqual(["https://github.com/example-gov/one"]);
    expect(repositories.get("https://github.com/example-gov/one")?.facts?.public?.value).toBe(true);
    expectOnly(recordsWith(good));
  });

  it("is nothing where there is no file", () => {
    expect(registerOf(recordsWith(undefined)).repositories.size).toBe(0);
  });

  it.each<[string, string, "MA-102" | "MA-103", string, string]>([
    ["a conflict of two branches", `<<<<<<< HEAD\n${good}`, "MA-103", "<<<<<<< HEAD", ""],
    ["an end too early", '{\n  "repositories": [\n    {"address"}', "MA-103", "}", ""],
    ["a list", "[]", "MA-103", "[]", ""],
    ["nothing of what it should have", "{}", "MA-103", "{}", "repositories"],
    [
      "a verdict that nobody gives",
      good.replace('"not-found"', '"maybe"'),
      "MA-103",
      '"maybe"',
      "repositories[0].commits[0].verdict",
    ],
    [
      "a field that nobody knows",
      good.replace('"etag"', '"colour"'),
      "MA-102",
      '"\\"abc',
      "repositories[0].colour",
    ],
    [
      "a moment that does not exist",
      good.replace(
        `"checked": "${SEEN}",\n      "verdict"`,
        '"checked": "2027-13-40T03:00:00Z",\n      "verdict"',
      ),
      "MA-103",
      '"2027-13-40',
      "repositories[0].checked",
    ],
    [
      "a day that its month does not have",
      good.replace(`"seen": "${SEEN}"`, '"seen": "2027-02-31T03:00:00Z"'),
      "MA-103",
      '"2027-02-31',
      "repositories[0].facts.public.seen",
    ],
    [
      "what no host gives to ask with",
      good.replace('"\\"abc\\""', '"abc\\r\\nx-secret: 1"'),
      "MA-103",
      '"abc',
      "repositories[0].etag",
    ],
    [
      "one repository in two spellings",
      file(
        { ...ONE, commits: [] },
        { ...ONE, address: "https://www.github.com/example-gov/one", commits: [] },
      ),
      "MA-103",
      '"https://www',
      "repositories[1].address",
    ],
    [
      "a key that would change every object",
      good.replace('"etag": "\\"abc\\""', '"__proto__": {}'),
      "MA-102",
      "{},",
      "repositories[0].__proto__",
    ],
  ])("is told with its place and how to mend it: %s", (_, text, rule, at, path) => {
    expectOnly(recordsWith(text), { rule, file: REPOSITORIES, at, path });
  });

  it.each([
    ["a link", LINK],
    ["no text", Uint8Array.from([0x7b, 0xff, 0x7d])],
  ])("is not read where it is %s", (_, content) => {
    expectOnly(recordsWith(content), {
      rule: "MA-101",
      file: REPOSITORIES,
      at: [1, 1],
      path: "",
    });
  });

  it("may be longer than a record, but not without end", () => {
    const long = (spaces: number): string => `${good}${" ".repeat(spaces - good.length)}`;
    const files = (length: number) => recordsWith(long(length));
    expect(problemsOf(files(LARGEST_CONFIRMATIONS))).toEqual([]);
    expectOnly(files(LARGEST_CONFIRMATIONS + 1), {
      rule: "MA-101",
      file: REPOSITORIES,
      at: [1, 1],
      path: "",
    });
  });

  it("is a problem and never an exception, whatever the file says", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.json().map((json) => `{"repositories":${json}}`),
        ),
        (text) => {
          const problems: Problem[] = [];
          const read = readRepositories(
            memoryFolder({ [REPOSITORIES]: text }),
            { name: "repositories.json", kind: "file" },
            [],
            problems,
          );
          expect(
            read.size > 0 || problems.length > 0 || text.replace(/\s/g, "") === '{"repositories":[]}',
          ).toBe(true);
          for (const { line, column } of problems) expect(line * column).toBeGreaterThan(0);
        },
      ),
    );
  });
});
