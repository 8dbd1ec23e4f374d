import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/content/yaml.ts";
import { withoutEntries } from "../../src/content/without-entries.ts";

const TEAMS = `# Who may post.
# Keys that begin with demo- are made up.
real: { name: { en: Real, fr: Vraie } } # since 2021
demo-a:
  name:
    en: >-
      A long
      name
  # within
  contact: a@example.org # role

# Another real one.
"other": { name: { en: 'It''s "real"' } }
demo-b: { name: { en: B } }   # the last
# The end.
`;

describe("removing entries of a data file", () => {
  it("leaves every other line as it was written", () => {
    expect(withoutEntries(TEAMS, (key) => String(key).startsWith("demo-"))).toBe(`# Who may post.
# Keys that begin with demo- are made up.
real: { name: { en: Real, fr: Vraie } } # since 2021

# Another real one.
"other": { name: { en: 'It''s "real"' } }
# The end.
`);
  });

  it("takes items of a list by their index", () => {
    const list = "# Why.\n- rule: A\n  ends: 1\n# About b.\n- rule: B\n\n- { rule: C }";
    expect(withoutEntries(list, (index) => index !== 1)).toBe("# Why.\n# About b.\n- rule: B\n\n");
    expect(withoutEntries(list, (index) => index === 1)).toBe(
      "# Why.\n- rule: A\n  ends: 1\n# About b.\n\n- { rule: C }",
    );
  });

  it("leaves an empty list or mapping where nothing is left, so that the file can be read", () => {
    expect(withoutEntries("# Why.\n- a\n- b", () => true)).toBe("# Why.\n[]\n");
    expect(withoutEntries("a: { name: A }\n", () => true)).toBe("{}\n");
  });

  it("knows lists and mappings on one line", () => {
    expect(withoutEntries("# Why.\n[a, b, c] # all\n", (index) => index === 1)).toBe(
      "# Why.\n[ a, c ] # all\n",
    );
    expect(withoutEntries("{ a: 1, b: 2 }\n", (key) => key === "a")).toBe("{ b: 2 }\n");
  });

  it("changes nothing where nothing is to be removed", () => {
    expect(withoutEntries(TEAMS, () => false)).toBe(TEAMS);
    expect(withoutEntries("# Nothing.\n", () => true)).toBe("# Nothing.\n");
  });

  it("removes what it should and keeps what it should, however the entries are written and whatever stands between", () => {
    const value = fc.constantFrom(
      "x",
      "{ a: 1 }",
      "[1, 2] # c",
      "\n  a: 1\n  b: >-\n    x\n    y",
      "|\n  text\n  # not a comment",
      "'q' # c",
    );
    const between = fc.constantFrom("", "# comment\n", "\n", "\n# comment\n\n");
    const entry = fc.record({ value, between, removed: fc.boolean() });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), fc.boolean(), (entries, endsWithBreak) => {
        const text = entries.map((one, index) => `${one.between}key-${index}: ${one.value}\n`).join("");
        const file = endsWithBreak ? text : text.slice(0, -1);
        const gone = new Set<string | number>(
          entries.flatMap((one, index) => (one.removed ? [`key-${index}`] : [])),
        );
        const before = readYaml(file).value as Record<string, unknown>;
        const left = withoutEntries(file, (key) => gone.has(key));
        expect(readYaml(left).value).toEqual(
          Object.fromEntries(Object.entries(before).filter(([key]) => !gone.has(key))),
        );
        expect(left.match(/# c\b|# comment/g)?.length ?? 0).toBeGreaterThanOrEqual(
          entries.filter((one) => one.between.includes("#")).length,
        );
      }),
    );
  });
});
