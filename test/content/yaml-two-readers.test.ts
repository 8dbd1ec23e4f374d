import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { readYaml } from "../../src/content/yaml.ts";

// A record must say the same to us as to every other program: what we read is what a strict parser of YAML 1.2 reads.

/** Both say nothing where nothing is written: one as null, we as "". */
function withoutNulls(value: unknown): unknown {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(withoutNulls);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withoutNulls(item)]));
}

/** What the strict parser reads, or undefined where it refuses the text. */
function strictly(text: string): unknown {
  const document = parseDocument(text, { schema: "failsafe", prettyErrors: false, logLevel: "error" });
  return document.errors.length > 0 || document.contents === null
    ? undefined
    : withoutNulls(document.toJS({ maxAliasCount: 0 }));
}

const VALUES = [
  "",
  "a",
  "b c",
  "010",
  "10:30",
  "2027-01-01 10:30",
  "é",
  "a: b",
  "a #b",
  "a#b",
  "a:b",
  "- a",
  "-a",
  "[a, b]",
  "[a, b",
  "{ en: x, fr: y }",
  "{ en: x,",
  "'a'",
  "'a",
  "a'",
  "'a''b'",
  "'a' b",
  "'a'#b",
  "[a]#b",
  '"a"',
  '"a',
  '"a\\"b"',
  '"a\\n\\x41\\u00e9"',
  '"\\q"',
  ">-",
  ">",
  "|",
  "|-",
  "|+",
  "~",
  "null",
  "%a",
  "@a",
  "`a`",
  "\ta",
  "a\u00a0b",
  "<<",
];

const lines = fc
  .tuple(
    fc.constantFrom("", "", "", "", "  ", "  ", "    ", " ", "\t"),
    fc.constantFrom(
      "title:",
      "en: ",
      "fr: ",
      "posted: ",
      "closes: ",
      "team: ",
      "- ",
      "- asked: ",
      "'q': ",
      '"w" : ',
      "",
    ),
    fc.constantFrom(...VALUES),
    fc.constantFrom(
      "\n",
      "\n",
      "\n",
      "\n",
      "\r\n",
      "\n\n",
      " \n",
      "\t\n",
      "\r",
      "\n  more\n",
      "\n    more\n",
      "\n  # c\n",
    ),
  )
  .map(([indent, name, value, end]) => `${indent}${name}${name.endsWith(":") ? " " : ""}${value}${end}`);

/** Fields as people write them, well and badly. */
const records = fc.array(lines, { maxLength: 6 }).map((all) => `posted: 2027-01-01\n${all.join("")}`);

describe("what is read", () => {
  it("is what a strict parser reads, and what it refuses is refused", () => {
    fc.assert(
      fc.property(records, (text) => {
        expect(readYaml(text).value).toEqual(strictly(text));
      }),
      {
        numRuns: 600,
        examples: [
          ["title: 'C'# and .NET\n"],
          ["skills: [r]#b\n"],
          ["en: 'a\ntitle: b'\n"],
          ["a: b\rc: d\n"],
          ["a:\n  - -\n  - b: c\n"],
          ["a:\n\t- b\n"],
        ],
      },
    );
  });
});
