import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { YamlFaultKind } from "../../src/content/yaml-faults.ts";
import { positionAt } from "../../src/content/text-place.ts";
import { offsetOf, type FieldPath } from "../../src/content/yaml-place.ts";
import { readYaml } from "../../src/content/yaml.ts";
import { processorTime } from "./processor-time.ts";

/** The faults of a text, each as `line:column kind`. */
function faultsOf(text: string): string[] {
  return readYaml(text).faults.map(({ kind, offset }) => {
    const { line, column } = positionAt(text, offset);
    return `${line}:${column} ${kind}`;
  });
}

describe("a value is exactly the text that was written", () => {
  it.each([
    ["a number with a leading zero", "010"],
    ["what YAML 1.1 reads as base 60", "10:30"],
    ["a wall time", "2021-07-12 23:59"],
    ["a date", "2021-06-23"],
    ["a word for false", "no"],
    ["a word for true", "yes"],
    ["true", "true"],
    ["a number with an underscore", "1_000"],
    ["a float", "6500.00"],
    ["an exponent", "1e4"],
    ["a hexadecimal number", "0x10"],
    ["an octal number", "0o17"],
    ["infinity", ".inf"],
    ["a null", "null"],
    ["a tilde", "~"],
    ["a number too great for a float", "12345678901234567890"],
    ["a hash without a space before it", "c#"],
    ["an ampersand within", "R&D"],
    ["a star within", "2*3"],
  ])("%s", (_, text) => {
    expect(readYaml(`value: ${text}\n`).value).toEqual({ value: text });
  });

  it("with quotes taken off and escapes resolved", () => {
    expect(readYaml(`a: "6500.00"\nb: 'l''offre'\nc: "\\u00e9t\\u00e9"\n`).value).toEqual({
      a: "6500.00",
      b: "l'offre",
      c: "été",
    });
  });

  it("with folded lines joined and literal lines kept", () => {
    expect(readYaml("a: >-\n  one\n  two\nb: |\n  one\n  two\n").value).toEqual({
      a: "one two",
      b: "one\ntwo\n",
    });
  });

  it("without comments", () => {
    expect(readYaml("# first\na: b # second\n").value).toEqual({ a: "b" });
  });

  it("as empty text where nothing is written", () => {
    expect(readYaml("a:\nb: ''\n").value).toEqual({ a: "", b: "" });
  });

  it("for any text in double quotes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(readYaml(`value: ${JSON.stringify(text)}`).value).toEqual({ value: text });
      }),
    );
  });

  it("for any date, time or number", () => {
    const plain = fc.oneof(
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.stringMatching(/^\d{1,6}([_:.,]\d{1,6})?$/),
      fc.stringMatching(/^0[xob]?[0-9a-f]{1,8}$/),
    );
    fc.assert(
      fc.property(plain, (text) => {
        expect(readYaml(`value: ${text}`).value).toEqual({ value: text });
      }),
    );
  });

  it("as a key too, whatever JavaScript's own objects call theirs", () => {
    const { value, faults } = readYaml("constructor: a\ntoString: b\n010: c\n");
    expect(faults).toEqual([]);
    expect(Object.entries(value as object)).toEqual(
      expect.arrayContaining([
        ["constructor", "a"],
        ["toString", "b"],
        ["010", "c"],
      ]),
    );
  });

  it("of a merge key, which merges nothing", () => {
    expect(readYaml("<<: { a: b }\n").value).toEqual({ "<<": { a: "b" } });
  });

  it("the same with Windows line breaks", () => {
    expect(readYaml("a: one\r\nb:\r\n  - two\r\n  - three\r\n").value).toEqual({
      a: "one",
      b: ["two", "three"],
    });
  });

  it("the same after a byte order mark", () => {
    expect(readYaml("\ufeffa: one\n").value).toEqual({ a: "one" });
  });
});

describe("what is refused, and where", () => {
  it.each<[what: string, text: string, faults: string[]]>([
    ["an anchor", "a: 1\nb: &x 2\n", ["2:4 alias"]],
    ["an anchor on a mapping", "a: 1\nb: &x\n  c: 2\n", ["2:4 alias"]],
    ["an anchor on a key", "a: 1\n&x b: 2\n", ["2:1 alias"]],
    ["an anchor in a list", "a: [b, &x c]\n", ["1:8 alias"]],
    ["an alias", "a: 1\nb: *x\n", ["2:4 alias"]],
    ["a tag", "a: 1\nb: !!int 2\n", ["2:4 tag"]],
    ["a tag of JavaScript", "a: !!js/function 'x'\n", ["1:4 tag"]],
    ["a tag on a mapping", "a: 1\nb: !x\n  c: 2\n", ["2:4 tag"]],
    ["a field written twice", "a: 1\nb: 2\na: 3\n", ["3:1 duplicate-key"]],
    ["a field written twice within another", "a:\n  b: 1\n  b: 2\n", ["3:3 duplicate-key"]],
    ["a field written twice within braces", "a: { b: 1, b: 2 }\n", ["1:12 duplicate-key"]],
    ["a field written twice, once in quotes", 'a: 1\n"a": 2\n', ["2:1 duplicate-key"]],
    ["a field named __proto__", "a: 1\n__proto__: { admin: true }\n", ["2:1 forbidden-key"]],
    ["a field named __proto__ within another", "a:\n  __proto__: 1\n", ["2:3 forbidden-key"]],
    ["a field named __proto__ by escapes", 'a: 1\n"\\x5f_proto__": 2\n', ["2:1 forbidden-key"]],
    ["a tab before a field", "a:\n\tb: 1\n", ["2:1 tab"]],
    ["a tab before the first field", "\ta: 1\n", ["1:1 tab"]],
    ["one tab before a field, and nothing else of its line", "a:\n\tb: 1\n  c: 2\n", ["2:1 tab"]],
    ["one tab before an item of a list", "a:\n  - b\n\t- c\n", ["3:1 tab"]],
    ["a tab, and a second colon elsewhere", "a:\n\tb: 1\nc: d: e\n", ["2:1 tab", "3:4 colon"]],
    ["a second and a third colon, once", "a: b: c: d\n", ["1:4 colon"]],
    ["a line too far left", "a:\n    b: 1\n  c: 2\n", ["3:1 indent"]],
    ["a second colon", "title: Azure: policies\n", ["1:8 colon"]],
    ["a double quote that is not closed", 'a: 1\nb: "x\n', ["3:1 unclosed"]],
    ["a single quote that is not closed", "a: 1\nb: 'x\n", ["3:1 unclosed"]],
    ["a second document", "a: 1\n---\nb: 2\n", ["2:1 several-documents"]],
    ["a second document after the end of the first", "a: 1\n...\nb: 2\n", ["3:1 several-documents"]],
    ["nothing at all", "", ["1:1 not-a-mapping"]],
    ["nothing but a comment", "# to be written\n", ["1:1 not-a-mapping"]],
    ["an escape that does not exist", 'a: 1\nb: "\\q"\n', ["2:5 other"]],
    ["a backtick", "a: `x`\n", ["1:4 other"]],
    ["an at sign", "actor: @jdoe\n", ["1:8 other"]],
    ["words after a closing quote", "a: 'x' y\n", ["1:8 other"]],
    ["a bracket too many", "a: [b]]\n", ["1:7 other"]],
  ])("%s", (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
    expect(readYaml(text).value).toBeUndefined();
  });

  it.each<[what: string, text: string]>([
    ["bracket", "skills: [azure-policy, powershell\nposted: 2021-06-23\n"],
    ["brace", "title: { en: Azure, fr: Azure\nteam: cloud\n"],
    ["bracket at the end", "skills: [azure-policy\n"],
  ])("a %s that is not closed, as what it is", (_, text) => {
    const kinds: (YamlFaultKind | undefined)[] = readYaml(text).faults.map(({ kind }) => kind);
    expect(kinds).toContain("unclosed");
    expect(kinds).not.toContain("indent");
  });

  it("a line without a colon, without speaking of brackets", () => {
    expect(faultsOf("team: cloud\nposted\n")).toEqual(["2:1 no-colon"]);
  });

  it.each(["? [a, b]\n: c\n", "? { a: b }\n: c\n", "[a]: b\n", "{ a: b }: c\n"])(
    "a field whose name is not a text: %j",
    (text) => {
      expect(readYaml(text)).toMatchObject({
        value: undefined,
        faults: [{ offset: expect.any(Number) as number }],
      });
    },
  );

  it("each of several faults, in one go", () => {
    expect(faultsOf("a: &x 1\nb: !!int 2\na: 3\n").sort()).toEqual([
      "1:4 alias",
      "2:4 tag",
      "3:1 duplicate-key",
    ]);
  });

  it("the first faults of a long text, without reading it all", () => {
    const text = `a: b\n${"' #\n".repeat(16_000)}`;
    expect(faultsOf(text)).toEqual(faultsOf(text.slice(0, 400)));
    expect(faultsOf(text)).toHaveLength(20);
    expect(processorTime(() => readYaml(text), 100)).toBeLessThan(100);
  });

  it("a fault after many lines that are right", () => {
    const lines = Array.from({ length: 4_000 }, (_, index) => `field${index}: [a, b]`);
    expect(faultsOf([...lines, "last: &x y"].join("\n"))).toEqual(["4001:7 alias"]);
  });

  it("the place of a fault also with Windows line breaks", () => {
    expect(faultsOf("a: 1\r\nb: 2\r\na: 3\r\n")).toEqual(["3:1 duplicate-key"]);
  });

  it("a bomb of aliases, at once", () => {
    const levels = Array.from({ length: 9 }, (_, index) => {
      const before = index === 0 ? '"lol"' : Array.from({ length: 9 }, () => `*l${index - 1}`).join(",");
      return `l${index}: &l${index} [${before}]`;
    });
    const { value, faults } = readYaml(levels.join("\n"));
    expect(value).toBeUndefined();
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(["alias"]));
    expect(processorTime(() => readYaml(levels.join("\n")), 200)).toBeLessThan(200);
  });

  it("nothing that stands in quotes", () => {
    expect(readYaml(`a: "&x"\nb: '*x'\nc: "!!int 2"\nd: "a: b"\n`)).toEqual({
      value: { a: "&x", b: "*x", c: "!!int 2", d: "a: b" },
      faults: [],
    });
  });
});

describe("any text at all", () => {
  const yamlish = fc
    .array(
      fc.constantFrom(
        ..."ab1:-?[]{},&*!|>'\"%@`#~ \t\n\r\\",
        "a: ",
        "\n  ",
        "- ",
        "---\n",
        "...\n",
        "__proto__",
        "<<: ",
        "é",
        "\ufeff",
        "\u2028",
        "\0",
        "\ud800",
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(""));
  const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => new TextDecoder().decode(array));

  it("gives a value or faults, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(yamlish, bytes, fc.string({ unit: "binary" })), (text) => {
        const { value, faults } = readYaml(text);
        expect(value === undefined).toBe(faults.length > 0);
        for (const { offset } of faults) expect(offset >= 0 && offset <= text.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("holds nothing but texts, lists and mappings", () => {
    const isPlain = (value: unknown): boolean =>
      typeof value === "string" ||
      (Array.isArray(value)
        ? value.every(isPlain)
        : typeof value === "object" &&
          value !== null &&
          Object.getPrototypeOf(value) === Object.prototype &&
          Object.values(value).every(isPlain));
    fc.assert(
      fc.property(yamlish, (text) => {
        const { value } = readYaml(text);
        if (value !== undefined) expect(isPlain(value)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a place in a text", () => {
  const text = "a: 1\nbb: 2\n";

  it.each([
    [0, 1, 1],
    [3, 1, 4],
    [5, 2, 1],
    [9, 2, 5],
    [11, 3, 1],
    [999, 3, 1],
  ])("%i characters in is line %i, column %i", (offset, line, column) => {
    expect(positionAt(text, offset)).toEqual({ line, column });
  });
});

describe("where a field stands", () => {
  const yaml = `title:
  en: Azure policies
  fr: Politiques Azure
skills: [azure-policy, powershell]
questions:
  - asked: 2021-06-25
    question: { en: Why?, fr: Pourquoi ? }
`;

  function placeOf(path: FieldPath, of: "value" | "key"): string {
    return yaml.slice(offsetOf(yaml, path, of)).split("\n")[0] ?? "";
  }

  it.each<[FieldPath, string]>([
    [["title", "fr"], "Politiques Azure"],
    [["skills", 1], "powershell]"],
    [["questions", 0, "asked"], "2021-06-25"],
    [["questions", 0, "question", "fr"], "Pourquoi ? }"],
    [["title"], "en: Azure policies"],
  ])("%j: its value", (path, rest) => {
    expect(placeOf(path, "value")).toBe(rest);
  });

  it.each<[FieldPath, string]>([
    [["title"], "title:"],
    [["title", "fr"], "fr: Politiques Azure"],
    [["questions", 0, "question"], "question: { en: Why?, fr: Pourquoi ? }"],
  ])("%j: its name", (path, rest) => {
    expect(placeOf(path, "key")).toBe(rest);
  });

  it.each<[what: string, path: FieldPath, rest: string]>([
    ["in its mapping", ["title", "de"], "en: Azure policies"],
    ["in its list", ["skills", 7], "[azure-policy, powershell]"],
    ["in the question that has no answer", ["questions", 0, "answer", "fr"], "asked: 2021-06-25"],
    ["at the top", ["team"], "title:"],
    ["at the closest thing, where a text has no fields", ["skills", 0, "en"], "azure-policy, powershell]"],
  ])("that is not there is %s", (_, path, rest) => {
    expect(placeOf(path, "value")).toBe(rest);
  });

  it("is the beginning of a text that cannot be read", () => {
    expect(offsetOf("", ["title"], "value")).toBe(0);
  });
});
