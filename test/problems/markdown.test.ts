import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { plainInMarkdown } from "../../src/problems/harmless.ts";
import { LARGEST_SUMMARY, printMarkdown, type MarkdownOptions } from "../../src/problems/markdown.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { HOSTILE, problem } from "./make-problem.ts";

const OPTIONS: MarkdownOptions = { productAt: "https://github.com/o/r/blob/HEAD/", largest: LARGEST_SUMMARY };

const print = (problems: readonly Problem[], options: Partial<MarkdownOptions> = {}): string =>
  printMarkdown(problems, { ...OPTIONS, ...options });

/** As a code host reads it: HTML is HTML, and bare addresses are links. */
const host = new MarkdownIt({ html: true, linkify: true });

/** The kinds of token that a text becomes, and the words that a reader sees. */
function rendered(markdown: string): { types: string[]; words: string[] } {
  const tokens = host.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  return {
    types: tokens.map(({ type }) => type),
    words: tokens.filter(({ type }) => /^(text|text_special)$/.test(type)).map(({ content }) => content),
  };
}

const count = (types: readonly string[], type: string): number => types.filter((one) => one === type).length;

const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."|\\`[]()<>!&#@*_~$:/ha1\n") }),
);

describe("problems as a table in Markdown", () => {
  it("have their place, the page of their rule, and both languages", () => {
    expect(print([problem(), problem({ level: "warning", path: "" })]))
      .toBe(`**1 error, 1 warning, 0 signals** · **1 erreur, 1 avertissement, 0 signal**

| | Where · Endroit | Rule · Règle | What is wrong, and what to do | Ce qui ne va pas, et quoi faire |
| --- | --- | --- | --- | --- |
| ✖ error · erreur | opportunities/2027-001-date-picker.md:10:8<br>price | [MA-201](https://github.com/o/r/blob/HEAD/docs/rules/MA-201.md) | The price is over the limit. Ask for less. | Le prix dépasse la limite\u00a0: 10\u00a0000\u00a0&#36;. Demandez moins. |
| ⚠ warning · avertissement | opportunities/2027-001-date-picker.md:10:8 | [MA-201](https://github.com/o/r/blob/HEAD/docs/rules/MA-201.md) | The price is over the limit. Ask for less. | Le prix dépasse la limite\u00a0: 10\u00a0000\u00a0&#36;. Demandez moins. |
`);
  });

  it("are no table where there are none", () => {
    expect(print([])).toBe("**0 errors, 0 warnings, 0 signals** · **0 erreur, 0 avertissement, 0 signal**\n");
  });

  it("say which rules were skipped, and why", () => {
    const reason = { en: "No revision.", fr: "Pas de révision : rien." };
    expect(print([problem()], { skipped: [{ rule: "MA-213", reason }] })).toContain(
      "\nSkipped: MA-213. No revision.\n\nVérification omise\u00a0: MA-213. Pas de révision\u00a0: rien.\n",
    );
  });

  it("cannot break the table, link, show, embed, mention or refer, whatever a contributor writes", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (file, path, said) => {
        const message = { en: `“${said}” is wrong.`, fr: `« ${said} » est faux.` };
        const markdown = print([problem({ file, path: `a${path}`, message }), problem()]);
        const { types, words } = rendered(markdown);
        expect([count(types, "tr_open"), count(types, "td_open")]).toEqual([3, 10]);
        // The two pages of rules, the two breaks before a path, and what the counts are set in.
        expect([count(types, "link_open"), count(types, "html_inline"), count(types, "strong_open")]).toEqual(
          [2, 2, 2],
        );
        for (const type of ["image", "code_inline", "em_open", "s_open", "html_block", "softbreak"])
          expect(types).not.toContain(type);
        expect(words.join("")).not.toMatch(/[@\uff20\ufe6b][\p{L}\d]|[#\uff03\ufe5f]\d|GH-\d/iu);
      }),
      { numRuns: 300 },
    );
  });

  it("fit where there is little room, the worst kept, and what was left out is said", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9000 }),
        fc.integer({ min: 0, max: 60 }),
        (largest, length) => {
          const problems = Array.from({ length }, (_, index) => problem({ line: index + 1 }));
          const markdown = print(problems, { largest });
          expect(new TextEncoder().encode(markdown).length).toBeLessThanOrEqual(largest);
          const shown = count(rendered(markdown).types, "tr_open") - (length > 0 ? 1 : 0);
          const left = /more room: (\d+) errors?/.exec(markdown)?.[1] ?? "0";
          expect(shown + Number(left)).toBe(length);
          if (shown > 0) expect(markdown).toContain(".md:1:8");
        },
      ),
    );
  });

  it("fill a whole summary and no more", () => {
    const markdown = print(Array.from({ length: 5000 }, () => problem()));
    const bytes = new TextEncoder().encode(markdown).length;
    expect(bytes).toBeLessThanOrEqual(LARGEST_SUMMARY);
    expect(bytes).toBeGreaterThan(LARGEST_SUMMARY - 1000);
    expect(markdown).toMatch(/Left out.*\d+ errors[^]*Omis.*\d+ erreurs/);
  });

  it("link within the address that was given, whatever is in it", () => {
    const { types } = rendered(print([problem()], { productAt: "https://example.org/a)|(b/" }));
    expect([count(types, "td_open"), count(types, "link_open")]).toEqual([5, 1]);
  });
});

describe("a contributor's text within Markdown", () => {
  it.each(HOSTILE)("%j is read as it was written", (text) => {
    const { words } = rendered(plainInMarkdown(text));
    const plain = text
      .replace(/\s+/g, " ")
      .replace(/[\p{Cc}\p{Cf}]/gu, "\ufffd")
      .trim();
    expect(words.join("").replaceAll("\u200b", "").trim()).toBe(plain);
  });
});
