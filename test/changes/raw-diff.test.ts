import { describe, expect, it } from "vitest";
import { readContents } from "../../src/changes/contents.ts";
import { gitFolder } from "../../src/changes/git-folder.ts";
import { readRawDiff, readTree } from "../../src/changes/raw-diff.ts";

const [ONE, TWO, NONE] = ["1".repeat(40), "2".repeat(40), "0".repeat(40)];
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe("what Git says of a difference", () => {
  it("is read entry by entry, whatever is in a name", () => {
    const diff = readRawDiff(
      [
        `:100644 100644 ${ONE} ${TWO} M\0a\nb "c".md\0`,
        `:000000 100644 ${NONE} ${TWO} A\0new.md\0`,
        `:100644 000000 ${ONE} ${NONE} D\0:100644 gone.md\0`,
        `:100644 100644 ${ONE} ${ONE} R097\0old.md\0new/old.md\0`,
        `:100644 120000 ${ONE} ${TWO} T\0link.md\0`,
      ].join(""),
    );
    expect(diff.paths).toEqual([
      { kind: "edited", path: 'a\nb "c".md' },
      { kind: "added", path: "new.md" },
      { kind: "removed", path: ":100644 gone.md" },
      { kind: "renamed", from: "old.md", path: "new/old.md" },
      { kind: "edited", path: "link.md" },
    ]);
    expect(diff.before.map(({ path }) => path)).toEqual([
      'a\nb "c".md',
      ":100644 gone.md",
      "old.md",
      "link.md",
    ]);
    expect(diff.before[0]).toMatchObject({ mode: "100644", object: ONE });
  });

  it("may be nothing", () => {
    expect(readRawDiff("")).toEqual({ before: [], paths: [] });
  });

  it.each([
    "a.md\0",
    `:100644 100644 ${ONE} ${TWO} M`,
    `:100644 100644 ${ONE} ${TWO} R100\0a\0`.slice(0, -1),
  ])("is refused where it is something else: %j", (other) => {
    expect(() => readRawDiff(other)).toThrow();
  });
});

describe("a tree", () => {
  it("is its files, without other repositories", () => {
    const tree = `100644 blob ${ONE}\ta b.md\u0000120000 blob ${TWO}\tlink\n\u0000160000 commit ${ONE}\tmodule\0`;
    expect(readTree(tree)).toEqual([
      { path: "a b.md", mode: "100644", object: ONE },
      { path: "link\n", mode: "120000", object: TWO },
    ]);
  });
});

describe("contents", () => {
  it("are told by their length, so that nothing in them is mistaken for another", () => {
    const said = new TextEncoder().encode(
      `${ONE} blob 8\n${NONE.slice(0, 5)}\nç\n${TWO} missing\n${TWO} blob 0\n\n`,
    );
    const contents = readContents(said);
    expect([text(contents.get(ONE)), text(contents.get(TWO)), contents.size]).toEqual(["00000\nç", "", 2]);
  });
});

describe("a folder of Git's files", () => {
  const folder = gitFolder(
    [
      { path: "opportunities/b.md", mode: "100755", object: ONE },
      { path: "opportunities/a.md", mode: "120000", object: TWO },
      { path: "awards/x/award.md", mode: "100644", object: ONE },
      { path: "module", mode: "160000", object: TWO },
    ],
    new Map([[ONE, new TextEncoder().encode("12345")]]),
  );

  it("lists as a folder on disk does", () => {
    expect(folder.list("")).toEqual([
      { name: "awards", kind: "folder" },
      { name: "module", kind: "other" },
      { name: "opportunities", kind: "folder" },
    ]);
    expect(folder.list("opportunities")).toEqual([
      { name: "a.md", kind: "link" },
      { name: "b.md", kind: "file" },
    ]);
    expect(folder.list("nothing")).toEqual([]);
  });

  it("gives one byte more than was asked for, and says what it does not have", () => {
    expect(text(folder.read("opportunities/b.md", 3))).toBe("1234");
    expect(() => folder.read("opportunities/c.md", 3)).toThrow("opportunities/c.md");
  });
});
