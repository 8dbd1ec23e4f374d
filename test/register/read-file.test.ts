import { describe, expect, it } from "vitest";
import {
  AWARD,
  check,
  EXCEPTIONS,
  expectOnly,
  goodRecords,
  ledgerPath,
  memoryFolder,
  OPEN,
  PROGRAM,
  registerOf,
  SKILLS,
  swap,
} from "./memory-folder.ts";
import { loadRegister } from "../../src/register/load.ts";

const LARGEST = 65_536;
const good = (path: string): string => String(goodRecords()[path]);

/** The open opportunity, its text drawn out to a number of bytes. */
function sized(bytes: number): string {
  const text = good(OPEN);
  const missing = bytes - new TextEncoder().encode(text).length;
  return text + " ".repeat(missing - 1) + "\n";
}

describe("a file that cannot be opened as text is a problem (MA-101)", () => {
  const text = good(OPEN);
  const utf16 = (littleEndian: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
    [...("\ufeff" + text)].forEach((_, index) =>
      view.setUint16(2 * index, ("\ufeff" + text).charCodeAt(index), littleEndian),
    );
    return new Uint8Array(view.buffer);
  };

  it.each<[string, string | Uint8Array]>([
    ["in UTF-16, as old editors save it", utf16(true)],
    ["in UTF-16, the other way round", utf16(false)],
    [
      "in Latin-1",
      Uint8Array.from(text, (letter) => (letter.charCodeAt(0) > 255 ? 63 : letter.charCodeAt(0))),
    ],
    ["with a byte that no text has", Uint8Array.of(...new TextEncoder().encode(text), 0xff)],
    ["with a NUL", text + "\0"],
    ["with half a character at its end", new TextEncoder().encode(text + "é").slice(0, -1)],
    ["one byte too large", sized(LARGEST + 1)],
    ["a hundred times too large", sized(100 * LARGEST)],
  ])("%s", (_, content) => {
    expectOnly(goodRecords({ [OPEN]: content }), { rule: "MA-101", file: OPEN, at: [1, 1], path: "" });
  });

  it("that vanished between two looks", () => {
    const folder = memoryFolder(goodRecords());
    const read = (path: string, most: number): Uint8Array => {
      if (path === OPEN) throw new Error("ENOENT");
      return folder.read(path, most);
    };
    const loaded = loadRegister({ ...folder, read });
    expect(loaded.kind === "register" && loaded.register.problems).toMatchObject([
      {
        rule: "MA-101",
        file: OPEN,
        message: { en: "The file cannot be opened.", fr: "Le fichier ne peut pas être ouvert." },
      },
    ]);
  });

  it("but not one of exactly 64 KiB", () => {
    expectOnly(goodRecords({ [OPEN]: sized(LARGEST) }));
  });

  it("nor one with a byte order mark, or with Windows line breaks", () => {
    const windows = (file: string): string => "\ufeff" + file.replaceAll("\n", "\r\n");
    expectOnly(goodRecords({ [OPEN]: windows, [AWARD]: windows, [PROGRAM]: windows }));
    expect(
      registerOf(goodRecords({ [OPEN]: windows })).opportunities.get("2027-001-date-picker" as never)?.title,
    ).toEqual(registerOf(goodRecords()).opportunities.get("2027-001-date-picker" as never)?.title);
  });
});

describe("a file whose fields cannot be told from its text is a problem (MA-107)", () => {
  it.each([
    ["without the first line of dashes", swap("---\ntitle:", "title:")],
    ["without the second line of dashes", swap("---\n\n# English", "\n# English")],
    ["with JavaScript", swap("---\ntitle:", "---js\ntitle:")],
    ["with JSON", swap("---\ntitle:", "---json\ntitle:")],
    ["that is empty", ""],
  ])("%s", (_, change) => {
    expectOnly(goodRecords({ [OPEN]: change }), { rule: "MA-107", file: OPEN, at: [1, 1], path: "" });
  });
});

describe("YAML that is refused is a problem where it stands (MA-107)", () => {
  it.each<[what: string, change: (text: string) => string, at: string | [number, number]]>([
    ["an anchor", swap("team: web", "team: &web web"), "&web"],
    ["an alias", swap("team: web-accessibility", "team: *web"), "*web"],
    ["a tag", swap("hours: 60", "hours: !!int 60"), "!!int"],
    ["a field twice", swap("hours: 60", "hours: 60\nposted: 2027-01-12"), "posted: 2027-01-12"],
    ["__proto__", swap("hours: 60", "hours: 60\n__proto__: 1"), "__proto__"],
    ["a tab", swap("  - typescript", "\t- typescript"), "\t- typescript"],
    ["a second colon", swap("en: Accessible date", "en: Accessible: date"), "Accessible: date"],
    ["a field without a colon", swap("hours: 60", "hours"), "hours\n"],
    ["a backtick", swap("licence: MIT", "licence: `MIT`"), "`MIT`"],
  ])("%s", (_, change, at) => {
    expectOnly(goodRecords({ [OPEN]: change }), { rule: "MA-107", file: OPEN, at, path: "" });
  });

  it.each([
    ["a list in place of fields", "---\n- one\n- two\n---\n", [2, 1]],
    ["a text in place of fields", "---\nhello\n---\n", [2, 1]],
    ["no fields at all", "---\n---\n", [1, 1]],
    ["nothing but comments", "---\n# title\n---\n", [1, 1]],
  ] as const)("%s", (_, text, at) => {
    expectOnly(goodRecords({ [OPEN]: text }), { rule: "MA-107", file: OPEN, at, path: "" });
  });

  it("in the files of the programme too", () => {
    expectOnly(goodRecords({ [PROGRAM]: swap("currency: CAD", "currency: CAD\ncurrency: USD") }), {
      rule: "MA-107",
      file: PROGRAM,
      at: "currency: USD",
      path: "",
    });
  });

  it("in events too", () => {
    const path = ledgerPath("0006-paid.md");
    expectOnly(goodRecords({ [path]: swap("event: paid", "event: !paid paid") }), {
      rule: "MA-107",
      file: path,
      at: "!paid",
      path: "",
    });
  });
});

describe("what says nothing is as if it were not written", () => {
  it("a field with nothing after it", () => {
    expectOnly(goodRecords({ [OPEN]: swap("licence: MIT", "licence: MIT\nrepository: ''\nquestions:") }));
  });

  it("a list of names with nothing but comments in it", () => {
    expectOnly(goodRecords({ [EXCEPTIONS]: "# None at the moment.\n" }));
  });

  it("an empty list of names", () => {
    expectOnly(goodRecords({ [EXCEPTIONS]: "" }));
  });

  it("but a skill that no list knows any more is said", () => {
    const { problems } = check(goodRecords({ [SKILLS]: "# None yet.\n" }));
    expect(new Set(problems.map(({ rule, path }) => `${rule} ${path}`))).toEqual(
      new Set(["MA-103 skills[0]", "MA-103 skills[1]"]),
    );
  });
});
