import { describe, expect, it } from "vitest";
import {
  AWARD,
  EXCEPTIONS,
  goodRecords,
  HOLIDAYS,
  ledgerPath,
  LINK,
  OPEN,
  problemsOf,
  PROGRAM,
  SKILLS,
  swap,
  TEAMS,
  type Change,
} from "../register/memory-folder.ts";

/**
 * A hundred records as people and their enemies write them, each with one thing planted: the check must find it, name the
 * file and the line, and say nothing of the files that are as they were.
 * What is planted: the rule that finds it, the file, the change, and the text on whose line it is told (nothing: line 1).
 */
type Planted = readonly [what: string, rule: string, file: string, change: Change, at?: string];

const PAID = ledgerPath("0006-paid.md");
const NEW = "opportunities/2027-002-planted.md";
const LINKED = "https://github.com/example-gov/azure-policies";
const LINE = "- A date picker that works without a mouse.";
const SUMMARY = "A small component that people can use by keyboard and screen reader.";

/** Something within the English text of the open opportunity, where it is told. */
function inText(what: string, rule: string, text: string, at = text): Planted {
  return [what, rule, OPEN, swap(LINE, `${LINE}\n- ${text}`), at];
}

function inField(what: string, rule: string, from: string, to: string, file = OPEN, at = to): Planted {
  return [what, rule, file, swap(from, to), at];
}

const PLANTED: readonly Planted[] = [
  // 1xx: place, name and form
  ["a name in capitals", "MA-101", "opportunities/2027-002-Planted.md", "---\n---\n"],
  ["a name without its number", "MA-101", "opportunities/planted.md", "---\n---\n"],
  ["a name that climbs out", "MA-101", "opportunities/2027-002-..-planted.md", "---\n---\n"],
  ["another kind of file", "MA-101", "opportunities/2027-002-planted.txt", "hello"],
  ["a link to the machine's own files", "MA-101", NEW, LINK],
  ["a file in a folder too deep", "MA-101", "opportunities/2027-002-planted/notes.md", "hello"],
  [
    "an event of no known kind",
    "MA-101",
    ledgerPath("0007-celebrated.md"),
    "---\nevent: paid\ndate: 2026-08-26\n---\n",
  ],
  ["a file of ten megabytes", "MA-101", OPEN, "a".repeat(10_000_000)],
  ["a file in UTF-16", "MA-101", OPEN, Uint8Array.from([0xff, 0xfe, 0x2d, 0x00, 0x2d, 0x00])],
  ["a NUL", "MA-101", OPEN, swap("hours: 60", "hours: 6\0")],
  ["bytes that are no text", "MA-101", OPEN, Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc3, 0x28])],
  inField("an event that is not what its name says", "MA-101", "event: paid", "event: refunded", PAID),
  inField("a field that nobody knows", "MA-102", "hours: 60", "colour: blue"),
  inField("a field with a slip of the finger", "MA-102", "hours: 60", "huors: 60"),
  inField("a field of another kind of record", "MA-102", "hours: 60", "commit: abc", OPEN),
  inField("a price with an exponent", "MA-103", '"6500.00"', '"1e4"'),
  inField("a price in hexadecimal", "MA-103", '"6500.00"', '"0x10"'),
  inField("a price in other digits", "MA-103", '"6500.00"', '"١٠"'),
  inField("a price as French writes it", "MA-103", '"6500.00"', '" 6 500,00 $"'),
  inField("a price below nothing", "MA-103", '"6500.00"', '"-1.00"'),
  inField("a price with half a cent", "MA-103", '"6500.00"', '"6500.005"'),
  inField("a price in words", "MA-103", '"6500.00"', "lots"),
  inField("a day that does not exist", "MA-103", "selection: 2027-02-05", "selection: 2027-02-30"),
  inField("a year of five digits", "MA-103", "selection: 2027-02-05", "selection: 99999-02-05"),
  inField("a day the other way round", "MA-103", "selection: 2027-02-05", "selection: 05-02-2027"),
  inField("a time that the clocks skip", "MA-103", "closes: 2027-02-01 14:30", "closes: 2027-03-14 02:30"),
  inField("an hour that does not exist", "MA-103", "closes: 2027-02-01 14:30", "closes: 2027-02-01 25:30"),
  inField("hours that are a list", "MA-103", "hours: 60", "hours: [60]"),
  inField("a team that does not exist", "MA-103", "team: web-accessibility", "team: web-accesibility"),
  inField("a skill that does not exist", "MA-103", "  - typescript", "  - typescrypt"),
  inField(
    "a commit that is a branch",
    "MA-103",
    "commit: 0123456789abcdef0123456789abcdef01234567",
    "commit: main",
    AWARD,
  ),
  inField(
    "a repository without https",
    "MA-103",
    "https://github.com/example-gov/azure-policies",
    "http://github.com/a/b",
    AWARD,
  ),
  inField(
    "a repository with a password",
    "MA-103",
    "https://github.com/example-gov/azure-policies",
    "https://a:b@github.com/a/b",
    AWARD,
  ),
  inField(
    "a repository at a number",
    "MA-103",
    "https://github.com/example-gov/azure-policies",
    "https://2130706433/a",
    AWARD,
  ),
  inField(
    "a payment method of another programme",
    "MA-103",
    "payment_method: acquisition-card",
    "payment_method: cash",
    AWARD,
  ),
  [
    "an award without its supplier",
    "MA-103",
    AWARD,
    (text) => text.replace(/supplier:\n(?: {2}.*\n)+/, ""),
    "",
  ],
  [
    "a title in one language",
    "MA-104",
    OPEN,
    swap("  fr: Sélecteur de date accessible pour les formulaires de prestations\n", ""),
    "  en: Accessible date picker",
  ],
  ["a body in one language", "MA-104", OPEN, (text) => text.slice(0, text.indexOf("# Français")), ""],
  inField("a title that never ends", "MA-105", "Accessible date picker for benefit forms", "a".repeat(101)),
  inField("a summary that never ends", "MA-105", SUMMARY, "many words ".repeat(50).trim()),
  inText("words from right to left", "MA-106", "The price is \u202e05.6\u202c dollars."),
  inText("a character that nobody sees", "MA-106", "Works without a mo\u200buse."),
  inText("a joiner that nobody sees", "MA-106", "Works without a mo\u034fuse."),
  inText("a control character", "MA-106", "A bell \u0007 rings."),
  inText("a word with a letter of another alphabet", "MA-106", "Pay by c\u0430rd."),
  inText("an element of HTML", "MA-106", "Press <b>here</b>."),
  inText("a script", "MA-106", "<script>alert(1)</script>"),
  inText("a picture from elsewhere in HTML", "MA-106", '<img src="https://example.org/x.png">'),
  inText("a link that runs", "MA-106", "Press [here](javascript:alert(1))."),
  inText("a link without encryption", "MA-106", "Read [this](http://example.org)."),
  inText("a link to a file of the machine", "MA-106", "Read [this](file:///etc/passwd)."),
  inText("a link that carries its page", "MA-106", "Read [this](data:text/html,hello)."),
  ["an anchor", "MA-107", OPEN, swap("hours: 60", "hours: &h 60"), "hours: &h 60"],
  ["an alias", "MA-107", OPEN, swap("hours: 60", "hours: *h"), "hours: *h"],
  ["a tag that makes an object", "MA-107", OPEN, swap("hours: 60", "hours: !!js/function 60"), "hours: !!js"],
  ["a key twice", "MA-107", OPEN, swap("hours: 60", "hours: 60\nhours: 61"), "hours: 61"],
  [
    "a key that would change every object",
    "MA-107",
    OPEN,
    swap("hours: 60", "__proto__: { hours: 60 }"),
    "__proto__",
  ],
  ["front matter in JavaScript", "MA-107", OPEN, (text) => text.replace("---\n", "---js\n")],
  ["no front matter", "MA-107", OPEN, "# English\n\nHello\n"],
  ["front matter that never ends", "MA-107", OPEN, "---\ntitle: x\n"],
  ["a list that is not closed", "MA-107", OPEN, swap("hours: 60", "hours: [60"), ""],
  inText("a card number", "MA-108", "Pay with 4111 1111 1111 1111."),
  inText("a card number in full width", "MA-108", "Pay with ４１１１ １１１１ １１１１ １１１１."),
  inText("a social insurance number", "MA-108", "Ask 046 454 286."),
  inText("a bank account", "MA-108", "Pay to GB82 WEST 1234 5698 7654 32."),
  inText("an access token", "MA-108", `Use ghp_${"a1B2".repeat(9)}.`),
  inText("a private key", "MA-108", "-----BEGIN RSA PRIVATE KEY-----"),
  inText("a home address", "MA-108", "Send it to K1A 0J9."),
  [
    "a card number in a comment",
    "MA-108",
    OPEN,
    swap("hours: 60", "hours: 60 # 4111 1111 1111 1111"),
    "hours: 60 #",
  ],
  inText("a classification marking", "MA-109", "PROTECTED B"),
  inText("a classification marking in French", "MA-109", "PROTÉGÉ B"),
  inText("a heading that is in one language", "MA-110", "One\n\n### A heading", "## Contexte"),
  inText("a number that is in one language", "MA-110", "At most 45 seconds.", "## Contexte"),
  inText("a link that is in one language", "MA-110", "See [this](https://example.org/a).", "## Contexte"),
  // 2xx: opportunities
  inField("a price over the limit with tax", "MA-201", '"6500.00"', '"8695.66"'),
  inField("a price far over the limit", "MA-201", '"6500.00"', '"95000.00"'),
  inField("more hours than the price pays", "MA-202", "hours: 60", "hours: 99", OPEN, 'price: "6500.00"'),
  inField("a selection before the closing", "MA-203", "selection: 2027-02-05", "selection: 2027-01-29"),
  inField("a delivery before the selection", "MA-203", "delivery: 2027-02-26", "delivery: 2027-02-04"),
  inField(
    "funds reserved after posting",
    "MA-203",
    "funds_reserved: 2027-01-08",
    "funds_reserved: 2027-01-12",
    OPEN,
    "posted:",
  ),
  inField("an opportunity of four days", "MA-204", "posted: 2027-01-11", "posted: 2027-01-26", OPEN, ""),
  inField(
    "questions that end too early",
    "MA-205",
    "hours: 60",
    "questions_close: 2027-01-20 14:30\nhours: 60",
    OPEN,
    "questions_close:",
  ),
  inField("a closing on a Friday", "MA-206", "closes: 2027-02-01 14:30", "closes: 2027-01-29 14:30"),
  inField("a closing on a Sunday", "MA-206", "closes: 2027-02-01 14:30", "closes: 2027-01-31 14:30"),
  inField(
    "more hours a week than a week has",
    "MA-207",
    "delivery: 2027-02-26",
    "delivery: 2027-02-10",
    OPEN,
    "",
  ),
  [
    "acceptance criteria that are missing",
    "MA-208",
    OPEN,
    swap("## Acceptance criteria", "## Conditions"),
    "",
  ],
  [
    "acceptance criteria without the licence",
    "MA-208",
    OPEN,
    swap("- The code is under the MIT licence.\n", ""),
    "",
  ],
  inText("years of experience", "MA-209", "The supplier has at least 5 years of experience."),
  inText("a security clearance", "MA-209", "A reliability clearance is required."),
  inText("presence on site", "MA-209", "The work is done on site in Gatineau."),
  inField("a licence that is not open", "MA-210", "licence: MIT", "licence: CC-BY-NC-4.0"),
  inField("a licence that does not exist", "MA-210", "licence: MIT", "licence: MYTE"),
  ["no funds", "MA-211", OPEN, swap("funds_reserved: 2027-01-08\n", ""), ""],
  ["an attestation that is missing", "MA-212", OPEN, swap("  - stand-alone\n", ""), "  - unclassified"],
  [
    "nobody to write to",
    "MA-216",
    OPEN,
    swap("contact: accessibilite-accessibility@example.gc.ca\n", ""),
    "",
  ],
  ["no skills", "MA-216", OPEN, swap("skills:\n  - typescript\n  - accessibility\n", ""), ""],
  // 3xx: awards
  inField("an award before the closing", "MA-301", "awarded: 2026-07-16", "awarded: 2026-07-10", AWARD),
  inField("a price that was not posted", "MA-301", 'price: "6500.00"', 'price: "6600.00"', AWARD),
  inField("tax of another region", "MA-303", "region: QC\n  amount", "region: ON\n  amount", AWARD, ""),
  inField("a tax that is a cent too high", "MA-303", '"973.38"', '"973.39"', AWARD, ""),
  inField("more that passed than applied", "MA-304", "passed: 1", "passed: 5", AWARD),
  inField(
    "terms signed before the selection",
    "MA-305",
    "terms_signed: 2026-07-17",
    "terms_signed: 2026-07-10",
    AWARD,
  ),
  ["no way to be paid", "MA-306", AWARD, swap("payment_method: acquisition-card\n", ""), ""],
  [
    "a delivery without its commit",
    "MA-307",
    AWARD,
    swap("commit: 0123456789abcdef0123456789abcdef01234567\n", ""),
    "",
  ],
  // 5xx: code, by what was seen of it
  inField("a repository on a host that nobody knows", "MA-501", LINKED, "https://example.org/a/b", AWARD),
  inField("a repository that is somebody's page", "MA-501", LINKED, "https://github.com/example-gov", AWARD),
  inField("a repository that nobody has looked for", "MA-505", LINKED, "https://github.com/a/b", AWARD),
  inField("a licence that the code does not have", "MA-503", "licence: MIT", "licence: Apache-2.0", AWARD),
  inField("a commit that nobody has looked for", "MA-505", "commit: 0123", "commit: 9999", AWARD),
  // 6xx: what any ledger can keep; the rest is for programmes that record every step
  inField("a payment of tomorrow's", "MA-601", "2026-08-25", "2027-08-25", PAID),
  inField("a payment before what it pays for", "MA-601", "2026-08-25", "2026-08-19", PAID),
  inField(
    "a chain that leads nowhere",
    "MA-605",
    "event: paid",
    `previous: ${"0".repeat(64)}\nevent: paid`,
    PAID,
    "previous:",
  ),
  [
    "a payment that is told twice",
    "MA-606",
    ledgerPath("0007-paid.md"),
    '---\nevent: paid\ndate: 2026-08-25\namount: "7473.38"\n---\n',
    "event: paid",
  ],
  // The programme's own files
  ["a programme without its limit", "MA-103", PROGRAM, (text) => text.replace(/^limit:.*\n/m, ""), ""],
  inField("a language that nobody knows", "MA-103", "[en, fr]", "[en, fr, de]", PROGRAM),
  inField(
    "a team without a name",
    "MA-103",
    "  name: { en: Web Accessibility, fr: Accessibilité du Web }",
    "  contact: a@example.gc.ca",
    TEAMS,
    "",
  ),
  inField("a skill with a key in capitals", "MA-103", "azure-policy:", "Azure Policy:", SKILLS),
  inField("a holiday that does not exist", "MA-103", "2027-01-01", "2027-13-01", HOLIDAYS),
  [
    "an exception that nobody needs",
    "MA-701",
    EXCEPTIONS,
    "- rule: MA-201\n  record: 2027-001-date-picker\n  reason: { en: So, fr: Ainsi }\n  approved_by: { en: A director, fr: Une directrice }\n  ends: 2027-12-31\n",
  ],
];

const CASES = PLANTED.map(([what, rule, file, change, at]) => ({ what, rule, file, change, at }));

describe("a hundred broken records", () => {
  it("are at least a hundred, of every rule that one record can break", () => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(100);
  });

  it("are found in no good record", () => {
    expect(problemsOf(goodRecords())).toEqual([]);
  });

  it.each([
    ["huors", "hours"],
    ["hour", "hours"],
  ])("%s: the tip names what was meant", (written, meant) => {
    const problems = problemsOf(goodRecords({ [OPEN]: swap("hours: 60", `${written}: 60`) }));
    expect(problems.map(({ rule, tip }) => [rule, tip.en])).toEqual([["MA-102", `Did you mean “${meant}”?`]]);
  });

  it.each(["a price with an exponent", "a supplier who cannot be read"])(
    "%s: nothing is said of an exception that depends on it",
    (what) => {
      const exception = `- rule: MA-303
  record: 2026-004-azure-policies
  reason: { en: So, fr: Ainsi }
  approved_by: { en: A director, fr: Une directrice }
  ends: 2027-12-31
`;
      const change = what.startsWith("a price")
        ? swap('price: "6500.00"', 'price: "1e4"')
        : swap("  name: Érable Logiciel inc.\n", "");
      const errors = problemsOf(goodRecords({ [AWARD]: change, [EXCEPTIONS]: exception })).filter(
        ({ level }) => level === "error",
      );
      expect(errors.map(({ rule, file }) => [rule, file])).toEqual([["MA-103", AWARD]]);
    },
  );

  it.each(CASES)("$what: $rule", ({ rule, file, change, at }) => {
    const files = goodRecords({ [file]: change });
    const found = problemsOf(files).filter((problem) => problem.rule === rule);
    const [problem] = found;
    expect(problem, `${rule} is among the problems`).toBeDefined();
    expect([...new Set(found.map((one) => one.file))]).toEqual([
      file.endsWith("notes.md") ? file.slice(0, file.lastIndexOf("/")) : file,
    ]);
    expect(problem?.message.fr).not.toBe(problem?.message.en);
    const text = files[file];
    if (at === undefined) expect(problem?.line).toBe(1);
    else if (at !== "" && typeof text === "string")
      expect(text.split("\n")[(problem?.line ?? 0) - 1]).toContain(at.split("\n")[0]);
  });

  it.each(CASES)("$what: nothing is said of another record", ({ file, change }) => {
    const others = problemsOf(goodRecords({ [file]: change })).filter(
      (problem) => problem.level === "error" && problem.file !== file && !file.startsWith(problem.file),
    );
    // Where the programme or a list of names is broken, records that use it may be, too.
    if (!file.startsWith("_data/"))
      expect(others.map(({ rule, file: other }) => `${rule} ${other}`)).toEqual([]);
  });
});
