import { statSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  choice,
  COMMON,
  instant,
  readArguments,
  run,
  UsageError,
  wholeNumber,
} from "../../scripts/arguments.ts";

describe("readArguments", () => {
  it("reads options in either form, and words", () => {
    const options = { ...COMMON, force: { type: "boolean" } } as const;
    const read = readArguments(["--content", "a", "--output=b", "--force", "FILE"], options, ["FILE.csv"]);
    expect({ ...read.values }).toEqual({ content: "a", output: "b", force: true });
    expect(read.positionals).toEqual(["FILE"]);
  });

  it.each([
    { argv: ["--contents", "x"], says: "Unknown option --contents" },
    { argv: ["-c", "x"], says: "Unknown option -c" },
    { argv: ["--constructor"], says: "Unknown option --constructor" },
    { argv: ["--content"], says: "--content needs a value" },
    { argv: ["--content", "--now", "x"], says: "--content needs a value" },
    { argv: ["--content", "-h"], says: "--content needs a value" },
    { argv: ["--content="], says: "--content needs a value" },
    { argv: ["--force=yes"], says: "--force takes no value" },
    { argv: ["--content", "a", "--content=a"], says: "--content is given twice" },
    { argv: ["--force", "--force"], says: "--force is given twice" },
    { argv: ["word"], says: "Unexpected argument: word" },
  ])("refuses $argv in one line, in both languages", ({ argv, says }) => {
    const read = () => readArguments(argv, { ...COMMON, force: { type: "boolean" } });
    expect(read).toThrow(UsageError);
    expect(read).toThrow(says);
    expect(read).toThrow(/^[^\n]+ · [^\n]+$/);
  });

  it("takes whatever is given for right or wrong use, and for no fault of its own", () => {
    const options = { ...COMMON, base: { type: "string" }, force: { type: "boolean" } } as const;
    const word = fc.constantFrom(
      ...["--base", "--base=", "--base=-h", "--force", "--force=1", "--no-force", "--no-base", "--now"],
      ...["-h", "-", "--", "-hf", "-h=1", "-1", "---", "--=", "--__proto__", "-é", "x", ""],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 5 }), (argv) => {
        fc.pre(!argv.includes("--help"));
        try {
          readArguments(argv, options, ["FILE.csv"]);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
          expect(String(error)).not.toMatch(/[\r\n]/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("tells what a command takes, without asking for what is missing", () => {
    expect(() => readArguments(["--help"], { ...COMMON, force: { type: "boolean" } }, ["FILE.csv"])).toThrow(
      "It takes: FILE.csv [--content …] [--output …] [--now …] [--force] (README.md says more).",
    );
  });

  it("asks for a word that is missing", () => {
    expect(() => readArguments([], COMMON, ["FILE.csv"])).toThrow(
      "FILE.csv is missing. · Il manque FILE.csv.",
    );
  });
});

describe("instant", () => {
  it("reads an instant with its offset", () => {
    expect(instant("2021-07-01T12:00:00Z")).toBe(Date.UTC(2021, 6, 1, 12));
    expect(instant("2021-07-01T08:00-04:00")).toBe(Date.UTC(2021, 6, 1, 12));
  });

  it("asks the clock where none is given", () => {
    expect(instant(undefined, () => 42)).toBe(42);
  });

  it.each([
    "2021-07-01",
    "2021-07-01T12:00:00",
    "2021-02-30T12:00:00Z",
    "2021-07-01T25:00:00Z",
    "tomorrow",
    "0",
  ])("refuses %s", (value) => {
    expect(() => instant(value)).toThrow(UsageError);
  });
});

describe("wholeNumber and choice", () => {
  it("read what fits", () => {
    const range = { otherwise: 8080, from: 0, to: 65_535 };
    expect(wholeNumber("port", undefined, range)).toBe(8080);
    expect(wholeNumber("port", "0", range)).toBe(0);
    expect(choice("format", undefined, ["text", "json"])).toBe("text");
    expect(choice("format", "json", ["text", "json"])).toBe("json");
  });

  it.each(["65536", "-1", "1.5", "1e3", "", "eight"])("refuse the port %s", (value) => {
    expect(() => wholeNumber("port", value, { otherwise: 1, from: 0, to: 65_535 })).toThrow(UsageError);
  });

  it("refuse another word, and say which there are", () => {
    expect(() => choice("format", "xml", ["text", "json"])).toThrow("--format xml: not one of text, json.");
  });
});

describe("run", () => {
  /** What a command that does this prints, and its exit code. */
  async function outcome(main: () => number): Promise<{ printed: string[]; code: typeof process.exitCode }> {
    const printed: string[] = [];
    const before = process.exitCode;
    try {
      await run(main, [], (line) => printed.push(line));
      return { printed, code: process.exitCode };
    } finally {
      process.exitCode = before;
    }
  }

  it("sets the exit code that the command returns", async () => {
    expect(await outcome(() => 1)).toEqual({ printed: [], code: 1 });
  });

  it("tells wrong use in one line and exits 2", async () => {
    const wrong = () => {
      throw new UsageError("No.", "Non.");
    };
    expect(await outcome(wrong)).toEqual({ printed: ["No. · Non."], code: 2 });
  });

  it("tells what the system refuses in one line and exits 2", async () => {
    const refused = () => {
      return statSync("/nowhere/at/all").size;
    };
    const { printed, code } = await outcome(refused);
    expect(code).toBe(2);
    expect(printed).toEqual([
      expect.stringMatching(
        /^Cannot go on: \/nowhere\/at\/all: it is not there[^\n]+\(ENOENT, stat\)\. · Impossible[^\n]+$/,
      ),
    ]);
  });

  it("calls a fault a fault, and shows where it is", async () => {
    const faulty = () => {
      throw new TypeError("oops");
    };
    const { printed, code } = await outcome(faulty);
    expect(code).toBe(2);
    expect(printed[0]).toMatch(/^This is a fault of the program[^\n]+\nTypeError: oops\n/);
  });
});
