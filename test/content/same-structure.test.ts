import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examineMarkdown } from "../../src/content/markdown.ts";
import { haveSameStructure } from "../../src/content/same-structure.ts";

const ENGLISH = `## Background

See the [page](https://example.org/a) and \`a[0]\`,
which is short.

- One thing
- Another, over
  two lines

1. First
2. Second

| a | b |
| --- | --- |
| c | d |
`;

describe("two texts", () => {
  it("have the same structure where only words and line breaks differ", () => {
    const french = ENGLISH.replace("Background", "Contexte")
      .replace("and `a[0]`,\nwhich is short.", "et\n`a[0]`,\nqui est\nbref.")
      .replace("Another, over\n  two lines", "Une autre");
    expect(haveSameStructure(ENGLISH, ENGLISH)).toBe(true);
    expect(haveSameStructure(ENGLISH, french.replace("Une autre", "Une autre, sur\n  deux\n  lignes"))).toBe(
      true,
    );
  });

  it.each([
    ["a heading less", ENGLISH.replace("## ", "")],
    ["an item more", ENGLISH.replace("- One thing", "- One\n- Thing")],
    ["a link less", ENGLISH.replace("[page](https://example.org/a)", "page")],
    [
      "a link that is code",
      ENGLISH.replace("[page](https://example.org/a)", "`[page](https://example.org/a)`"),
    ],
    ["an item that is code", ENGLISH.replace("- One thing", "```\n- One thing\n```")],
  ])("have not: %s", (_, other) => {
    expect(haveSameStructure(ENGLISH, other)).toBe(false);
  });

  const PIECES = [
    "words",
    "\n",
    "\n\n",
    "\n\n",
    "\n- ",
    "\n  - ",
    "\n* a",
    "\n1. ",
    "\n2) b",
    "\n10. ",
    "\n## ",
    "\n# a",
    "\n#a",
    "\n#",
    "\n---\n",
    "\n===\n",
    "\n-\n",
    "\n    ",
    "\n  ",
    "\n| a | b |\n| - | - |\n",
    "\n> ",
    "\n```\n",
    "`",
    "`a`",
    "``",
    "[",
    "](https://a.b)",
    "[a](https://a.b)",
    "[a](https://a.b/c_(d))",
    "[a][b]",
    "\n[b]: https://a.b\n",
    "<https://a.b>",
    "![a](https://a.b)",
    "\\",
    "*",
    "@",
    "\t",
    "\r",
    "\u2028",
    "é",
  ];
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(""));
  /** The same again, with words put in: what a translation does. */
  const pairs = fc.oneof(
    fc.tuple(texts, texts),
    texts.chain((text) =>
      fc
        .array(fc.tuple(fc.nat(text.length), fc.constantFrom(" x", "x", " ", "\nx", "", "- ")), {
          maxLength: 3,
        })
        .map((cuts): [string, string] => [
          text,
          cuts.reduce((whole, [at, put]) => whole.slice(0, at) + put + whole.slice(at), text),
        ]),
    ),
  );
  const counted = (text: string): number[] => {
    const { headings, listItems, links } = examineMarkdown(text);
    return [headings.length, listItems, links.length];
  };

  it("have as many headings, items and links whenever they are said to have", () => {
    let alike = 0;
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        if (!haveSameStructure(a, b)) return;
        alike += 1;
        expect(counted(a)).toEqual(counted(b));
      }),
      { numRuns: 20_000 },
    );
    expect(alike).toBeGreaterThan(500);
  });
});
