import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AWARDED,
  expectOnly,
  expectProblems,
  goodRecords,
  HOLIDAYS,
  ledgerPath,
  OPEN,
  problemsOf,
  swap,
  swaps,
  TEAMS,
} from "../register/memory-folder.ts";

const rule = "MA-106";
const SUMMARY = "A small component that people can use by keyboard and screen reader.";
const LINE = "- A date picker that works without a mouse.";

/** What is hidden from a reviewer: direction marks and overrides, zero-width and control characters, soft hyphens, tags. */
const HIDDEN = [
  0x00_ad, 0x06_1c, 0x18_0e, 0x20_0b, 0x20_0c, 0x20_0d, 0x20_0e, 0x20_0f, 0x20_2a, 0x20_2b, 0x20_2c, 0x20_2d,
  0x20_2e, 0x20_60, 0x20_61, 0x20_64, 0x20_66, 0x20_67, 0x20_68, 0x20_69, 0x20_28, 0x20_29, 0xfe_ff, 0xff_f9,
  0xff_fe, 0xff_ff, 0x07, 0x08, 0x1b, 0x7f, 0x85, 0x9b, 0xe_0001, 0xe_0041, 0xe_007f, 0x03_4f, 0x11_5f,
  0x31_64, 0xfe_00, 0xfe_0f, 0xe_0100,
].map((code) => String.fromCodePoint(code));

describe("MA-106: hidden characters", () => {
  it.each(
    HIDDEN.map((character) => [
      character.codePointAt(0)?.toString(16).padStart(4, "0").toUpperCase() ?? "",
      character,
    ]),
  )("U+%s is an error in a text, on its line", (code, character) => {
    const bad = LINE.replace("mouse", `mo${character}use`);
    const files = goodRecords({ [OPEN]: swap(LINE, bad) });
    expectOnly(files, { rule, file: OPEN, at: bad, path: "body" });
    expect(problemsOf(files)[0]?.message.en).toContain(`U+${code}`);
  });

  it("are none where they dress an emoji", () => {
    expectOnly(goodRecords({ [OPEN]: swap(LINE, `${LINE} \u2764\ufe0f 1\ufe0f\u20e3`) }));
  });

  it("are errors in a field, where it stands", () => {
    expectOnly(goodRecords({ [OPEN]: swap(SUMMARY, "Safe\u202ecode") }), {
      rule,
      file: OPEN,
      at: "Safe\u202ecode",
      path: "summary.en",
    });
  });

  it.each([
    [
      "an opportunity",
      AWARDED,
      swap("May the script be", String.raw`"May\u202E the script be`),
      swap("TypeScript?", 'TypeScript?"'),
      "questions[0].question.en",
    ],
    [
      "an event",
      ledgerPath("0003-accepted.md"),
      swap("event: accepted", String.raw`note: { en: "a\u200Bb", fr: c }` + "\nevent: accepted"),
      (text: string) => text,
      "note.en",
    ],
  ])("are errors also where they are written as escapes: in %s", (_, file, first, second, path) => {
    const files = goodRecords({ [file]: (text) => second(first(text)) });
    expect(
      problemsOf(files).map((problem) => `${problem.rule} ${problem.level} ${problem.file} ${problem.path}`),
    ).toEqual([`MA-106 error ${file} ${path}`]);
  });

  it("are told once where a text in quotes looks like a comment", () => {
    const change = swap("hours: 60", 'hours: 60\nsignature: "see # the <b>estimate</b>"');
    const problems = problemsOf(goodRecords({ [OPEN]: change })).filter((one) => one.rule === "MA-106");
    expect(problems.map(({ path }) => path)).toEqual(["signature"]);
  });

  it("are errors in a comment too, for a reviewer reads it", () => {
    const problems = problemsOf(goodRecords({ [OPEN]: swap("hours: 60", "hours: 60 # the \u202eestimate") }));
    expect(problems.map((problem) => [problem.rule, problem.level, problem.line])).toEqual([
      ["MA-106", "error", 18],
    ]);
  });

  it("are errors in the programme's own files", () => {
    expectOnly(goodRecords({ [TEAMS]: swap("Web Accessibility,", "Web\u200b Accessibility,") }), {
      rule,
      file: TEAMS,
      at: "Web\u200b",
      path: "web-accessibility.name.en",
    });
  });

  it("are not the spaces and signs that French needs, nor line breaks and tabs", () => {
    const good = "Prêt\u00a0? «\u00a0Oui\u00a0», 10\u202f000\u00a0$ — l’œuvre… 2½ × 3 😀";
    const change = (text: string): string =>
      swaps(["A small component", good], ["Un petit composant", good])(text).replaceAll("\n", "\r\n");
    expectOnly(goodRecords({ [OPEN]: change }));
  });
});

describe("MA-106: mixed alphabets", () => {
  it.each([
    ["Cyrillic а in a Latin word", "k\u0435yboard"],
    ["Greek ο in a Latin word", "keyb\u03bfard"],
  ])("in one word are a warning: %s", (_, word) => {
    const files = goodRecords({ [OPEN]: swap("use by keyboard", `use by ${word}`) });
    expectOnly(files, {
      rule,
      level: "warning",
      file: OPEN,
      at: `A small component that people can use by ${word}`,
      path: "summary.en",
    });
    expect(problemsOf(files)[0]?.message.en).toBe(`“${word}” mixes letters of two alphabets.`);
  });

  it("in a text are told on their line", () => {
    const bad = LINE.replace("mouse", "m\u043euse");
    expectOnly(goodRecords({ [OPEN]: swap(LINE, bad) }), {
      rule,
      level: "warning",
      file: OPEN,
      at: bad,
      path: "body",
    });
  });

  it("in different words are fine", () => {
    expectOnly(
      goodRecords({ [OPEN]: swap("use by keyboard", "use in Українська, Ελληνικά and π by keyboard") }),
    );
  });
});

describe("MA-106: HTML and links", () => {
  it.each([
    ["an element", "<b>bold</b>"],
    ["a script", "<script>alert(1)</script>"],
    ["an image", "<img src=x onerror=alert(1)>"],
    ["a comment", "<!-- hidden -->"],
    ["a broken-off element in capitals", "<DIV>"],
    ["a link that runs", "[here](javascript:alert(1))"],
    ["an unencrypted link", "[here](http://example.org)"],
    ["a link without a scheme", "[here](//example.org)"],
    ["a link within the site", "[here](../awards)"],
    ["an image from an unencrypted address", "![chart](http://example.org/x.png)"],
    ["data in a link", "[here](data:text/html,x)"],
    ["an address in brackets that runs", "<javascript:alert(1)>"],
  ])("%s is an error in a text, once, on its line", (_, markup) => {
    const bad = `${LINE} ${markup}`;
    const files = goodRecords({ [OPEN]: swap(LINE, bad) });
    const problems = problemsOf(files).filter((problem) => problem.rule === rule);
    expectProblems(files, problems, { rule, file: OPEN, at: bad, path: "body" });
  });

  it("HTML is an error in a field, where it stands", () => {
    expectOnly(goodRecords({ [OPEN]: swap(SUMMARY, "Safe <b>code</b>") }), {
      rule,
      file: OPEN,
      at: "Safe <b>",
      path: "summary.en",
    });
  });

  it("HTML is an error on its own line of a paragraph", () => {
    const bad = "A line,\nanother,\nand <b>a third</b>.";
    expectOnly(goodRecords({ [AWARDED]: swap("A script writes the policy in JSON.", bad) }), {
      rule,
      file: AWARDED,
      at: "and <b>",
      path: "body",
    });
  });

  it.each([
    ["HTML in code", "- Use `<b>`."],
    ["a comparison", "- 1 < 2 and 3 > 2."],
    ["an https address in brackets", "- <https://example.org/>"],
    ["a mail address in brackets", "- <team@example.gc.ca>"],
    ["a mail link", "- [write](mailto:team@example.gc.ca)"],
    ["an https link in capitals", "- [code](HTTPS://EXAMPLE.ORG)"],
    ["brackets without a link", "- a list [optional] of (things)"],
  ])("%s is fine", (_, line) => {
    const problems = problemsOf(goodRecords({ [OPEN]: swap(LINE, line) }));
    expect(problems.filter((problem) => problem.rule === rule)).toEqual([]);
  });

  it("YAML's own brackets and arrows are no Markdown", () => {
    expectOnly(goodRecords({ [HOLIDAYS]: swap("{ en: Christmas Day,", "{ en: 'Christmas [Day]',") }));
  });
});

it("MA-106: no text brings HTML or a foreign link onto a page without a word", () => {
  const pieces = fc.constantFrom(
    "<b>",
    "<",
    ">",
    "[a](",
    "http://x",
    ")",
    "javascript:",
    "`",
    "a",
    " ",
    "\n",
    "https://x.ca",
    "!",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join("");
      const problems = problemsOf(
        goodRecords({ [AWARDED]: swap("A script writes the policy in JSON.", `x${text}`) }),
      );
      if (text.includes("<b>") && !/[`\\]/.test(text))
        expect(problems.map((problem) => problem.rule)).toContain(rule);
    }),
    { numRuns: 60 },
  );
});
