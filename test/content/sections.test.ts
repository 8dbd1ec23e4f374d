import { describe, expect, it } from "vitest";
import { plainHeading, sectionsOf } from "../../src/content/sections.ts";

const all = (source: string) => sectionsOf(source, () => true).map(({ heading, text }) => [heading, text]);
const thorough = (source: string) =>
  sectionsOf(source, () => false).map(({ heading, text }) => [heading, text]);

describe("the sections of a text", () => {
  it.each([
    [
      "One after the other",
      "## A\n\nOne.\n\n## B\nTwo.\n",
      [
        ["A", "One."],
        ["B", "Two."],
      ],
    ],
    [
      "with those of their own",
      "## A\n\n### B\n\nTwo.\n\n## C\n",
      [
        ["A", "### B\n\nTwo."],
        ["B", "Two."],
        ["C", ""],
      ],
    ],
    ["with words before the first", "Before.\n\n## A\n\nOne.", [["A", "One."]]],
    ["with no headings", "Before.\n", []],
    ["with #hashtags, which are none", "## A\n\n#one\n", [["A", "#one"]]],
  ])("%s are the same at a glance and taken apart", (_, source, sections) => {
    expect(all(source)).toEqual(sections);
    expect(thorough(source)).toEqual(sections);
  });

  it("begin where their headings do", () => {
    expect(sectionsOf("One.\n\n## A\n\n## B\n", () => true).map(({ start }) => start)).toEqual([6, 12]);
  });

  it("may have headings that are underlined, once they are looked for", () => {
    expect([all("A\n---\n\nOne.\n"), thorough("A\n---\n\nOne.\n")]).toEqual([[], [["A", "One."]]]);
  });

  it.each(["```\n## A\n```\n", "~~~\n## A\n~~~\n", "<!--\n## A\n-->\n"])("are none within %j", (source) => {
    expect(sectionsOf(source, (headings) => headings.length > 0)).toEqual([]);
  });
});

describe("a heading that is compared", () => {
  it.each([
    ["**Critères d’acceptation** :", "criteres d'acceptation"],
    ["BACKGROUND ##", "background"],
    ["What\u00a0we  need", "what we need"],
  ])("%s is %s", (heading, plain) => {
    expect(plainHeading(heading)).toBe(plain);
  });
});
