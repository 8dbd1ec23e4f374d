import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ref } from "../../src/model/ref.ts";
import type { Problem } from "../../src/problems/problem.ts";
import type { Register } from "../../src/register/register.ts";
import { processorTime } from "../content/processor-time.ts";
import { judge } from "../../src/guardrails/judge.ts";
import { printText } from "../../src/problems/text.ts";
import { loadRegister } from "../../src/register/load.ts";
import {
  AWARD,
  EXCEPTIONS,
  goodRecords,
  HOLIDAYS,
  ledgerPath,
  memoryFolder,
  NOW,
  OPEN,
  PROGRAM,
  SKILLS,
  TEAMS,
  type Files,
} from "./memory-folder.ts";

const PAID = ledgerPath("0006-paid.md");
const PLACES = [PROGRAM, TEAMS, SKILLS, HOLIDAYS, EXCEPTIONS, OPEN, AWARD, PAID];
const good = goodRecords();

const PIECES = [
  "title:",
  "  en: ",
  "price: ",
  "- ",
  "---\n",
  "\n",
  "  ",
  "\t",
  "{",
  "}",
  "[",
  "]",
  ",",
  ": ",
  "'",
  '"',
  "&a",
  "*a",
  "!!js",
  "? ",
  "| ",
  ">-\n",
  "#",
  "__proto__: ",
  "constructor: ",
  "\u202e",
  "\ufeff",
  "\u0000",
  "# English\n",
  "# Français\n",
  "```\n",
  "<b>",
  "[x](http://x)",
  "secret",
  "4111 1111 1111 1111",
  "2027-01-01",
  "%",
  "\r\n",
];

/** Anything that could stand in a record: bytes, broken YAML, or a good file in which a piece was put, cut out or moved. */
const contents = (path: string) => {
  const text = String(good[path] ?? "");
  const spots = fc.integer({ min: 0, max: text.length });
  const mended = fc
    .tuple(spots, spots, fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }))
    .map(([a, b, pieces]) => text.slice(0, Math.min(a, b)) + pieces.join("") + text.slice(Math.max(a, b)));
  const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(""));
  const values = fc.json({ maxDepth: 4 });
  return fc.oneof(
    { weight: 4, arbitrary: mended },
    { weight: 2, arbitrary: pieces },
    { weight: 1, arbitrary: pieces.map((yaml) => `---\n${yaml}\n---\n`) },
    { weight: 1, arbitrary: values },
    { weight: 1, arbitrary: values.map((yaml) => `---\n${yaml}\n---\n`) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  );
};

/** Everything that happens to records between the disk and the terminal. */
function run(files: Files) {
  const loaded = loadRegister(memoryFolder(files));
  const problems = loaded.kind === "register" ? judge(loaded.register, NOW) : loaded.problems;
  return { loaded, problems, printed: printText(problems, { colour: false }) };
}

/** Three lines and a blank one for each problem, then the count; no control, direction or zero-width characters. */
function expectNothingForged(problems: readonly Problem[], printed: string): void {
  expect(printed.split("\n")).toHaveLength(5 * problems.length + 1);
  expect(printed.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
}

/** Whether the record of a file came into the register. */
const READ: Readonly<Record<string, ((register: Register) => boolean) | undefined>> = {
  [OPEN]: ({ opportunities }) => opportunities.has("2027-001-date-picker" as Ref),
  [AWARD]: ({ awards }) => awards.has("2026-004-azure-policies" as Ref),
  [PAID]: ({ awards }) => awards.get("2026-004-azure-policies" as Ref)?.ledger.length === 6,
};

describe.each(PLACES)("whatever stands in %s", (path) => {
  it("is a record or a problem with its place, never an exception, and cannot forge a line of what is printed", () => {
    fc.assert(
      fc.property(contents(path), (content) => {
        const { loaded, problems, printed } = run({ ...good, [path]: content });
        const isRead = loaded.kind === "register" && READ[path]?.(loaded.register) !== false;
        expect(isRead || problems.some(({ file }) => file === path)).toBe(true);
        const lines = (typeof content === "string" ? content : new TextDecoder().decode(content)).split(
          "\n",
        ).length;
        for (const { file, line, column, message, tip } of problems) {
          if (file === path) expect(line >= 1 && line <= lines && column >= 1).toBe(true);
          for (const said of [message.en, message.fr, tip.en, tip.fr])
            expect(said).not.toMatch(/^$|undefined|\[object|NaN/);
        }
        expectNothingForged(problems, printed);
      }),
      { numRuns: 40 },
    );
  });
});

describe("whatever is in the folder", () => {
  const names = fc.oneof(
    fc.constantFrom(
      "opportunities/2027-002-x.md",
      "opportunities/::error::x.md",
      "opportunities/\n::error file=x::y.md",
      "opportunities/\u001b[31m.md",
      "awards/2027-002-x/award.md",
      "awards/2027-002-x/0001-paid.md",
      "awards/\n::warning::/award.md",
      "awards/2027-001-date-picker/0001-\n::error::.md",
      "_data/x.yml",
      "__proto__",
      "opportunities/__proto__/x.md",
    ),
    fc.string().map((name) => `opportunities/${name.replaceAll("/", "") || "x"}`),
    fc.string().map((name) => `awards/${name.replaceAll("/", "") || "x"}/award.md`),
  );

  it("is read without an exception, and cannot forge a line", () => {
    const folders = fc.array(fc.tuple(names, fc.constantFrom("", "---\n---\n", String(good[OPEN]))), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(folders, (entries) => {
        const { problems, printed } = run({ ...good, ...Object.fromEntries(entries) });
        expectNothingForged(problems, printed);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a name in a record that tries to forge a line", () => {
  const FORGED = String.raw`"x\n::error file=a.md::forged\e[31m"`;

  it.each([
    ["a field that is not known", { [OPEN]: `---\n${FORGED}: 1\n---\n` }],
    ["a field within another", { [OPEN]: `---\ntitle: { ${FORGED}: 1 }\n---\n` }],
    ["a team", { [TEAMS]: `${FORGED}: { name: { en: x } }\n` }],
    ["a team without a name", { [TEAMS]: `${FORGED}: {}\n` }],
    ["a skill with a wrong name", { [SKILLS]: `${FORGED}: { name: x }\n` }],
    [
      "a tax region, where another is named",
      {
        [PROGRAM]: String(good[PROGRAM]).replace("  AB:", `  ${FORGED}:`),
        [AWARD]: String(good[AWARD]).replace("tax:\n  region: QC", "tax:\n  region: ZZZZ"),
      },
    ],
    [
      "a payment method",
      { [PROGRAM]: String(good[PROGRAM]).replace("  paypal: { en: PayPal,", `  ${FORGED}: { `) },
    ],
  ])("cannot: %s", (_, changes) => {
    const { problems, printed } = run({ ...good, ...changes });
    expect(problems.length).toBeGreaterThan(0);
    expectNothingForged(problems, printed);
  });
});

/** How many times as long as a machine of today this one takes for work that is always the same. */
function slowness(): number {
  const work = (): number => {
    let sum = 0;
    for (let round = 0; round < 60; round += 1) {
      const words = Array.from({ length: 4_000 }, (_, index) => `word ${(index * 31 + round) % 997}`);
      sum += new Set(words.join(" ").split(" ")).size;
    }
    return sum;
  };
  work();
  return processorTime(work, 0) / 60;
}

describe("a file made to take long", () => {
  /**
   * Milliseconds that a file may take on a machine of today, as those of people who write records. Where the processor is
   * slower, or has other things to do, everything takes longer, and so may this.
   */
  const MOST = 500;
  const most = MOST * Math.max(1, slowness());
  const fill = (unit: string, bytes = 64_000): string =>
    unit.repeat(Math.floor(bytes / new TextEncoder().encode(unit).length));
  /** As much as fits of something that is each time a bit different. */
  const count = (write: (index: number) => string): string => {
    let text = "";
    for (let index = 0; text.length < 60_000; index += 1) text += write(index);
    return text;
  };
  const letters = (index: number): string =>
    [...String(index)].map((digit) => "abcdefghij".charAt(Number(digit))).join("");
  const head = String(good[OPEN]).split("# English")[0] ?? "";
  const asBody = (unit: string): string => `${head}# English\n\n${fill(unit, 60_000)}`;

  it.each<[what: string, content: string]>([
    ["brackets", `---\na: ${fill("[")}\n---\n`],
    ["closed brackets", `---\na: ${fill("[", 30_000)}${fill("]", 30_000)}\n---\n`],
    ["braces", `---\n${fill("{a: ")}\n---\n`],
    ["dashes", `---\na:\n ${fill("- ")}\n---\n`],
    ["question marks", `---\n${fill("? ")}\n---\n`],
    ["aliases", `---\na: &a [b]\nc: [${fill("*a,")}]\n---\n`],
    ["tags", `---\na:\n${fill("- !x b\n")}---\n`],
    ["backslashes", `---\na: "${fill("\\\\")}"\n---\n`],
    ["quotes", `---\na: b\n${fill("' #\n")}---\n`],
    ["bars", `---\n${fill("|\n")}---\n`],
    ["old line breaks", `---\n${fill("a: b\r")}\n---\n`],
    ["unknown fields", `---\n${count((index) => `k${index}: 1\n`)}---\n`],
    ["one field, thousands of times", `---\n${fill("title: x\n")}---\n`],
    ["questions that are not", `---\nquestions:\n${fill("  - x\n")}---\n`],
    ["questions in one language", `---\nquestions:\n${fill("  - question: { en: Why }\n")}---\n`],
    ["skills that nobody knows", head.replace("  - typescript\n", fill("  - a-b\n", 60_000))],
    ["hidden characters", `---\ntitle: { en: "${fill("\u200b")}" }\n---\n`],
    ["comments", `---\n${fill("# 4111 1111 1111 1111\n")}a: b\n---\n`],
    ["spaces in a heading", asBody(" ").replace("# English", "# English #x")],
    ["spaces before a line separator", `${head}# ${fill(" ", 60_000)}\u2028x\n`],
    ["blank lines before a marking", `${asBody("\n")}secret`],
    ["stars before a marking", `${asBody("* ")}secret`],
    ["markings", asBody("SECRET\n\n")],
    ["mentions of markings", asBody("a SECRET\n")],
    ["words that begin as a token", asBody("eyJ-")],
    ["mentions of PayPal", asBody("paypal.")],
    ["mentions of PayPal with spaces", asBody("paypal ")],
    ["card numbers", asBody("4111 1111 1111 1111\n")],
    ["postal codes", asBody("K1A 0J9\n")],
    ["digits", asBody("4 ")],
    ["dashed digits", asBody("4-")],
    ["letters and digits of an account", asBody("AB12 ")],
    ["links", asBody("[a](b)\n\n")],
    ["brackets of links", asBody("[")],
    ["headings without words", asBody("# \n")],
    ["demands of products", asBody("must use A B C D ")],
    ["demands of products in sentences", asBody("must use A B. ")],
    ["presence that is denied", asBody("work a b c d on-site no ")],
    ["papers that are asked for", asBody("certified required ")],
    ["beginnings of images", asBody("![")],
    ["HTML", asBody("a <b>\n\n")],
    ["beginnings of HTML", asBody("<a ")],
    ["beginnings of comments", asBody("<!--")],
    ["stars", asBody("**a*")],
    ["list items", asBody("* a\n")],
    ["table rows", `${head}# English\n\na|b\n-|-\n${fill("a|b\n", 60_000)}`],
    [
      "words of mixed alphabets",
      `${head}# English\n\n${count((index) => `a\u0430${letters(index)}\n`).slice(0, 50_000)}`,
    ],
    ["times of day", asBody("12 h ")],
    ["numbers", asBody("1,234 ")],
    ["a number", asBody("1")],
    ["digits and letters", asBody("p1")],
  ])("holds nobody up: %s", (_, content) => {
    const files = { ...good, [OPEN]: content };
    // Twelve good files and the printing are in it.
    expect(processorTime(() => run(files), most)).toBeLessThan(most);
  });
});
