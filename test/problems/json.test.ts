import { describe, expect, it } from "vitest";
import { printJson } from "../../src/problems/json.ts";
import type { Problem } from "../../src/problems/problem.ts";

const PROBLEM: Problem = {
  rule: "MA-103",
  level: "error",
  file: "opportunities/2027-001-date-picker.md",
  line: 10,
  column: 8,
  path: "price",
  // Not printed.
  about: { unreadable: true },
  message: { en: "“price” holds “free”.", fr: "« price » contient « free » : il faut un montant." },
  tip: { en: "Correct it.", fr: "Corrigez-la d'abord." },
};

const RECORDS = { opportunities: 18, awards: 10, events: 46 };

interface Printed {
  problems: { message: { en: string; fr: string }; path: string }[];
  counts: Record<string, number>;
  records: typeof RECORDS;
}

const read = (text: string): Printed => JSON.parse(text) as Printed;

describe("problems as JSON", () => {
  it("have one stable form", () => {
    expect(printJson([PROBLEM], RECORDS)).toBe(`{
  "problems": [
    {
      "rule": "MA-103",
      "level": "error",
      "file": "opportunities/2027-001-date-picker.md",
      "line": 10,
      "column": 8,
      "path": "price",
      "message": {
        "en": "“price” holds “free”.",
        "fr": "«\u00a0price\u00a0» contient «\u00a0free\u00a0»\u00a0: il faut un montant."
      },
      "tip": {
        "en": "Correct it.",
        "fr": "Corrigez-la d’abord."
      }
    }
  ],
  "counts": {
    "error": 1,
    "warning": 0,
    "signal": 0
  },
  "records": {
    "opportunities": 18,
    "awards": 10,
    "events": 46
  },
  "skipped": []
}`);
  });

  it("say that there are none", () => {
    expect(read(printJson([], RECORDS))).toEqual({
      problems: [],
      counts: { error: 0, warning: 0, signal: 0 },
      records: RECORDS,
      skipped: [],
    });
  });

  it("name the rules that were skipped, and why", () => {
    const skipped = [
      { rule: "MA-213", reason: { en: "No revision.", fr: "Pas de révision : rien." } },
    ] as const;
    expect(JSON.parse(printJson([], RECORDS, skipped))).toHaveProperty("skipped", [
      { rule: "MA-213", inPart: false, reason: { en: "No revision.", fr: "Pas de révision\u00a0: rien." } },
    ]);
  });

  it("count each level", () => {
    const problems: Problem[] = [
      PROBLEM,
      PROBLEM,
      { ...PROBLEM, level: "warning" },
      { ...PROBLEM, level: "signal" },
    ];
    expect(read(printJson(problems, RECORDS)).counts).toEqual({ error: 2, warning: 1, signal: 1 });
  });

  it("read back as they were, whatever is in a name", () => {
    const path = 'a"\n\u001b[31m\u2028</script>';
    expect(read(printJson([{ ...PROBLEM, path }], RECORDS)).problems[0]?.path).toBe(path);
  });

  it("have nothing that is not of a problem", () => {
    const more = { ...PROBLEM, secret: "x" } as Problem;
    expect(printJson([more], RECORDS)).not.toContain("secret");
  });
});
