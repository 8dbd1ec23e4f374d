import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { processorTime } from "./processor-time.ts";
import { bodyIn, splitBody } from "../../src/content/body.ts";

const BOTH = ["en", "fr"] as const;

describe("a body", () => {
  it("comes apart at the headings of its languages", () => {
    expect(splitBody("# English\n\nOne thing.\n\n# Français\n\nUne chose.\n")).toEqual({
      parts: { en: { text: "One thing.", line: 2 }, fr: { text: "Une chose.", line: 6 } },
      outside: undefined,
    });
  });

  it("may begin with either language", () => {
    expect(bodyIn("# Français\n\nUne chose.\n\n# English\n\nOne thing.\n", BOTH)).toEqual({
      en: "One thing.",
      fr: "Une chose.",
    });
  });

  it("may be in one language only", () => {
    expect(bodyIn("# Français\n\nUne chose.\n", BOTH)).toEqual({ en: undefined, fr: "Une chose." });
  });

  it("may be empty", () => {
    expect(splitBody("")).toEqual({ parts: {}, outside: undefined });
  });

  it.each([
    ["in composed letters", "# Fran\u00e7ais"],
    ["in decomposed letters, as some systems type them", "# Franc\u0327ais"],
    ["in capitals", "# FRANÇAIS"],
    ["in small letters", "# français"],
    ["with closing signs", "# Français #"],
    ["with spaces around", "#   Français   "],
    ["with a tab", "#\tFrançais"],
    ["with a Windows line break", "# Français\r"],
  ])("knows the heading Français %s", (_, heading) => {
    expect(bodyIn(`# English\n\nOne.\n\n${heading}\n\nUne.\n`, BOTH)).toEqual({ en: "One.", fr: "Une." });
  });

  it.each([
    "## Français",
    "#Français",
    "# Francais",
    "# Français et anglais",
    "Français",
    "    # Français",
    "> # Français",
  ])("takes %j for a part of its English text", (line) => {
    expect(bodyIn(`# English\n\nOne.\n\n${line}\n`, BOTH)).toEqual({
      en: expect.stringContaining(line.trim()) as string,
      fr: undefined,
    });
  });

  it.each([
    ["backticks", "```\n# Français\n```"],
    ["tildes", "~~~\n# Français\n~~~"],
    ["a language", "```markdown\n# Français\n```"],
    ["a longer fence around a shorter one", "````\n```\n# Français\n```\n````"],
    ["one kind of fence around the other", "~~~\n```\n# Français\n~~~"],
    ["what looks like a second beginning", "```\n```js\n# Français\n```"],
    ["an indented fence", "   ```\n# Français\n   ```"],
    ["a fence that is never closed", "```\n# Français"],
  ])("takes a heading within code for code: %s", (_, code) => {
    expect(splitBody(`# English\n\n${code}\n`).parts.fr).toBeUndefined();
  });

  it.each([
    ["a fence that was closed", "```\nnpm test\n```"],
    ["a fence closed by a longer one", "```\nnpm test\n`````"],
    ["code within a line, in three backticks", "```npm test``` runs everything."],
    ["a fence of two backticks, which is none", "``\nnpm test"],
    ["code by indentation", "    npm test"],
  ])("finds the heading after %s", (_, code) => {
    expect(bodyIn(`# English\n\n${code}\n\n# Français\n\nUne.\n`, BOTH).fr).toBe("Une.");
  });

  it("keeps a second heading of one language within its part", () => {
    expect(bodyIn("# English\n\nOne.\n\n# English\n\nTwo.\n", BOTH).en).toBe("One.\n\n# English\n\nTwo.");
  });

  it("says what stands before the first language, and where", () => {
    expect(splitBody("\n\nHello.\n\n# English\n\nOne.\n").outside).toEqual({ text: "Hello.", line: 2 });
  });

  it("has no part in a language with a heading and nothing below", () => {
    expect(splitBody("# English\n\nOne.\n\n# Français\n\n").parts).toEqual({ en: { text: "One.", line: 2 } });
  });

  it("keeps the indentation of a part's first line, which may be code", () => {
    expect(bodyIn("# English\n\n    npm test\n", BOTH).en).toBe("    npm test");
  });
});

describe("the body of a programme in one language", () => {
  it("needs no heading", () => {
    expect(bodyIn("One thing.\n", ["en"])).toEqual({ en: "One thing." });
  });

  it("may have one", () => {
    expect(bodyIn("# English\n\nOne thing.\n", ["en"])).toMatchObject({ en: "One thing." });
  });

  it("is nothing where nothing is written", () => {
    expect(bodyIn("\n", ["en"])).toEqual({});
  });
});

describe("any body", () => {
  const lines = fc.constantFrom(
    "# English",
    "# Français",
    "```",
    "````",
    "~~~",
    "```js",
    "```a``` b",
    "words",
    "",
    "## More",
    "    code",
    "# Other",
  );
  const bodies = fc.array(lines, { maxLength: 14 }).map((all) => all.join("\n"));

  /** The lines of the first heading of each language, as a Markdown parser sees them. */
  function headingsOf(body: string): { locale: "en" | "fr"; line: number }[] {
    const all = new MarkdownIt().parse(body, {}).flatMap((token, index, tokens) => {
      const name = token.tag === "h1" && token.level === 0 ? tokens[index + 1]?.content : undefined;
      const locale = name === "English" ? ("en" as const) : name === "Français" ? ("fr" as const) : undefined;
      return token.type === "heading_open" && locale && token.map ? [{ locale, line: token.map[0] }] : [];
    });
    return all.filter(({ locale }, index) => all.findIndex((other) => other.locale === locale) === index);
  }

  it("comes apart at the headings that a Markdown parser sees", () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const written = body.split("\n");
        const headings = headingsOf(body);
        const between = (from: number, to: number | undefined) => written.slice(from, to).join("\n").trim();
        const expected = Object.fromEntries(
          headings
            .map(({ locale, line }, index) => [locale, between(line + 1, headings[index + 1]?.line)] as const)
            .filter(([, text]) => text !== ""),
        );
        const { parts, outside } = splitBody(body);
        const found = Object.entries(parts).map(([locale, part]) => [locale, part.text.trim()] as const);
        expect(Object.fromEntries(found)).toEqual(expected);
        expect(outside?.text.trim() ?? "").toBe(between(0, headings[0]?.line));
      }),
      { numRuns: 400 },
    );
  });

  it("gives every part with the line on which it begins", () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const all = body.split("\n");
        const { parts, outside } = splitBody(body);
        for (const part of [parts.en, parts.fr, outside]) {
          if (part) expect(part.text.split("\n")[0]?.trimEnd()).toBe(all[part.line]?.trimEnd());
        }
      }),
    );
  });

  it.each([
    ["a heading with thousands of spaces", `# a${" ".repeat(60_000)}b`],
    ["spaces that end in a line separator", `# ${" ".repeat(600)}\u2028b`],
    ["thousands of signs", `# ${"# ".repeat(30_000)}`],
    ["thousands of lines", "\n".repeat(60_000)],
    ["thousands of backticks", "`".repeat(60_000)],
  ])("is read at once: %s", (_, body) => {
    expect(processorTime(() => splitBody(body), 100)).toBeLessThan(100);
  });
});
