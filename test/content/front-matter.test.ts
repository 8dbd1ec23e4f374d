import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitFrontMatter } from "../../src/content/front-matter.ts";
import { readYaml } from "../../src/content/yaml.ts";

const withoutReturn = (line: string): string => line.replace(/\r$/, "");

describe("a record's file", () => {
  it("comes apart into its fields and its text", () => {
    expect(splitFrontMatter("---\ntitle: Azure\n---\n\n# English\n")).toEqual({
      yaml: "\ntitle: Azure",
      body: "\n# English\n",
      bodyLine: 4,
    });
  });

  it("may have no text", () => {
    expect(splitFrontMatter("---\nevent: paid\n---\n")).toMatchObject({ yaml: "\nevent: paid", body: "" });
  });

  it("may end without a line break", () => {
    expect(splitFrontMatter("---\nevent: paid\n---")).toMatchObject({ yaml: "\nevent: paid", body: "" });
  });

  it("may have Windows line breaks", () => {
    expect(splitFrontMatter("---\r\ntitle: Azure\r\n---\r\n# English\r\n")).toMatchObject({
      yaml: "\r\ntitle: Azure",
      body: "# English\r\n",
      bodyLine: 4,
    });
  });

  it.each(["---   \na: b\n---\n", "--- yaml\na: b\n---  \n", "---yml\na: b\n---\n"])(
    "may say that it is YAML, and have spaces after the dashes: %j",
    (text) => {
      const parts = splitFrontMatter(text);
      expect(typeof parts === "object" && readYaml(parts.yaml).value).toEqual({ a: "b" });
    },
  );

  it("keeps a line of dashes within its text", () => {
    expect(splitFrontMatter("---\na: b\n---\none\n\n---\n\ntwo\n")).toMatchObject({
      body: "one\n\n---\n\ntwo\n",
    });
  });

  it("keeps the line numbers of its fields, and of its text", () => {
    const fields = fc.array(fc.constantFrom("a: b", "", "# note", "  - c", "d: e\r"), { maxLength: 9 });
    const body = fc.array(fc.constantFrom("# English", "", "word", "\tcode", "---x"), { maxLength: 9 });
    fc.assert(
      fc.property(fields, body, (yamlLines, bodyLines) => {
        const text = ["---", ...yamlLines, "---", ...bodyLines].join("\n");
        const parts = splitFrontMatter(text);
        if (typeof parts === "string") throw new Error(parts);
        const lines = text.split("\n");
        expect(parts.yaml.split(/\r?\n/).slice(1)).toEqual(
          lines.slice(1, 1 + yamlLines.length).map(withoutReturn),
        );
        if (parts.body !== "") expect(parts.body.split("\n")[0]).toBe(lines[parts.bodyLine - 1]);
      }),
    );
  });
});

describe("a file is refused", () => {
  it.each([
    ["that does not begin with ---", "title: Azure\n", "missing"],
    ["that is empty", "", "missing"],
    ["that begins with a blank line", "\n---\na: b\n---\n", "missing"],
    ["whose fields have no end", "---\ntitle: Azure\n\n# English\n", "unclosed"],
    ["whose fields end in a line that only begins with dashes", "---\na: b\n--- # English\n", "unclosed"],
    ["that is nothing but three dashes", "---", "unclosed"],
    ["with old Macintosh line breaks", "---\ra: b\r---\r", "unclosed"],
  ])("%s", (_, text, fault) => {
    expect(splitFrontMatter(text)).toBe(fault);
  });

  it.each([
    "js",
    "javascript",
    "json",
    "toml",
    "coffee",
    "cson",
    "JS",
    " js ",
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
  ])("whose fields are in the language %j, and nothing of it runs", (language) => {
    const text = `---${language}\n{ "x": (globalThis.ran = true) }\n---\n`;
    expect(splitFrontMatter(text)).toBe("language");
    expect(globalThis).not.toHaveProperty("ran");
  });

  it("for any fields in another language, also where there are none", () => {
    expect(splitFrontMatter("---js\n---\n")).toBe("language");
  });

  it("or split, whatever it is, and never throws", () => {
    const pieces = fc.constantFrom(
      "---",
      "---js",
      "----",
      "\n",
      "\r\n",
      "a: b",
      " ",
      "\ufeff",
      "# English",
      "--- ",
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parts = splitFrontMatter(text);
        if (typeof parts === "string") expect(["missing", "unclosed", "language"]).toContain(parts);
        else expect(text.endsWith(parts.body)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

it("fields are not closed by a line that goes on after its dashes", () => {
  expect(splitFrontMatter("---\na: b\n---- \nc: d\n---\nbody\n")).not.toMatchObject({ yaml: "\na: b" });
});
