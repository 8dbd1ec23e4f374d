import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AWARD,
  AWARDED,
  expectProblems,
  goodRecords,
  ledgerPath,
  OPEN,
  problemsOf,
  swap,
  type Change,
  type Files,
} from "../register/memory-folder.ts";

const rule = "MA-108";
const LINE = "A script writes the policy in JSON.";

/** What MA-108 says of a line of text; other rules may compare the numbers of the two languages. */
function foundIn(line: string): { files: Files; problems: ReturnType<typeof problemsOf> } {
  const files = goodRecords({ [AWARDED]: swap(LINE, line) });
  return { files, problems: problemsOf(files).filter((problem) => problem.rule === rule) };
}

function levelsIn(line: string): string[] {
  return foundIn(line).problems.map(({ level }) => level);
}

/** What it says of changed files: how bad, and where. */
function foundBy(changes: Readonly<Record<string, Change>>): string[] {
  return problemsOf(goodRecords(changes))
    .filter((problem) => problem.rule === rule)
    .map(({ file, line, level }) => `${level} ${file}:${line}`);
}

/** The number with its check digit, as ISO/IEC 7812-1 computes it. */
function withLuhn(digits: string): string {
  const total = [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + String((10 - (total % 10)) % 10);
}

const offByOne = (digits: string): string =>
  digits.slice(0, -1) + String((Number(digits.slice(-1)) + 1) % 10);
const inFours = (digits: string, by = " "): string => digits.replace(/(.{4})(?=.)/g, `$1${by}`);

const VISA = "4111111111111111";

describe("MA-108: a payment card number", () => {
  it.each([
    ["Visa", VISA],
    ["Mastercard", "5555555555554444"],
    ["Mastercard of the second series", "2223003122003222"],
    ["American Express", "378282246310005"],
    ["Discover", "6011111111111117"],
    ["Visa with 13 digits", "4222222222222"],
    ["19 digits", withLuhn("620000000000000000")],
  ])("is an error: %s", (_, card) => {
    const line = `Pay with ${card}.`;
    const { files, problems } = foundIn(line);
    expectProblems(files, problems, { rule, file: AWARDED, at: line, path: "body" });
  });

  it.each([
    ["in groups of four", inFours(VISA)],
    ["with dashes", inFours(VISA, "-")],
    ["with no-break spaces", inFours(VISA, "\u00a0")],
    ["with thin spaces", inFours(VISA, "\u2009")],
    ["with typographic dashes", inFours(VISA, "\u2013")],
    ["in full-width digits", [...VISA].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join("")],
    [
      "in mathematical digits",
      [...VISA].map((digit) => String.fromCodePoint(0x1d7ce + Number(digit))).join(""),
    ],
    ["with zero-width spaces", inFours(VISA, "\u200b")],
    ["with zero-width joiners between all digits", [...VISA].join("\u200d")],
    ["with soft hyphens", inFours(VISA, "\u00ad")],
    ["as if it were days of a year that has none", "4111-11-11 1111-11-11"],
    ["in brackets", `(${VISA})`],
    ["in code", `\`${VISA}\``],
    ["at the end of a sentence", `${VISA}.`],
    ["after a colon", `Card:${VISA}`],
    ["with dots", inFours(VISA, ".")],
    ["with slashes", inFours(VISA, "/")],
    ["with underlines", inFours(VISA, "_")],
    ["with dashes between spaces", inFours(VISA, " - ")],
    ["with dots in groups of its own", "3782.822463.10005"],
    ["with stars around a part", "**4111** 1111 1111 1111"],
    ["over two lines", "4111\n1111 1111 1111"],
    ["over two lines of a quotation", "4111 1111\n> 1111 1111"],
  ])("is an error however it is disguised: %s", (_, card) => {
    expect(levelsIn(`Pay with ${card} please`)).toEqual(["error"]);
  });

  it("is an error for any number that passes the check, and none where one digit is off", () => {
    const numbers = fc
      .tuple(fc.constantFrom(..."3456"), fc.stringMatching(/^\d{14}$/))
      .map(([first, rest]) => withLuhn(first + rest));
    fc.assert(
      fc.property(numbers, (card) => {
        expect(levelsIn(`Pay with ${inFours(card)}`)).toEqual(["error"]);
        expect(levelsIn(`Pay with ${inFours(offByOne(card))}`)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("does not stand in the message, which goes into public logs", () => {
    const { problems } = foundIn(`Pay with ${VISA}`);
    expect(JSON.stringify(problems)).not.toMatch(/4111|1111/);
    expect(problems[0]?.message).toEqual({
      en: "This looks like a payment card number.",
      fr: "Ceci ressemble à un numéro de carte de paiement.",
    });
  });

  it("is an error on each line where there is one", () => {
    const { files, problems } = foundIn(`First ${VISA}\n\nand second ${inFours(VISA)}`);
    expectProblems(
      files,
      problems,
      { rule, file: AWARDED, at: "First", path: "body" },
      { rule, file: AWARDED, at: "and second", path: "body" },
    );
  });

  it.each<[what: string, file: string, change: (text: string) => string, found: string]>([
    ["a summary", OPEN, swap("A small component", `Card ${VISA}`), `error ${OPEN}:6`],
    ["a supplier's name", AWARD, swap("Érable Logiciel inc.", inFours(VISA)), `error ${AWARD}:3`],
    [
      "the note of an event",
      ledgerPath("0006-paid.md"),
      swap("event: paid", `event: paid\nnote: { en: ${VISA}, fr: x }`),
      `error ${ledgerPath("0006-paid.md")}:3`,
    ],
    [
      "the text of an event",
      ledgerPath("0006-paid.md"),
      (text) => `${text}\nPaid with ${VISA}\n`,
      `error ${ledgerPath("0006-paid.md")}:7`,
    ],
    [
      "escapes",
      OPEN,
      swap(
        "en: A small component that people can use by keyboard and screen reader.",
        String.raw`en: "Card \x34111 1111 1111 1111"`,
      ),
      `error ${OPEN}:6`,
    ],
    [
      "lines that YAML joins",
      OPEN,
      swap("en: A small component that", "en: >-\n    Card 4111 1111\n    1111 1111 that"),
      `error ${OPEN}:6`,
    ],
    ["a comment", OPEN, swap("hours: 60", `hours: 60 # paid by ${VISA}`), `error ${OPEN}:18`],
  ])("is found in %s", (_, file, change, found) => {
    expect(foundBy({ [file]: change })).toEqual([found]);
  });

  it("is told once where a line of a text begins as a comment does", () => {
    const change = swap(
      "en: A small component that people can use by keyboard and screen reader.",
      `en: |\n    Pay:\n    # ${VISA}`,
    );
    expect(foundBy({ [OPEN]: change })).toHaveLength(1);
  });

  it("is found in a comment after a text with a lone quotation mark", () => {
    const change = swap(
      "A small component that people can use by keyboard and screen reader.",
      `A 5" component # ${VISA}`,
    );
    expect(foundBy({ [OPEN]: change })).toEqual([`error ${OPEN}:6`]);
  });
});

describe("MA-108: what only looks like a card number is left alone", () => {
  it.each([
    ["a commit id", "commit 4111111111111111411111111111111141111111"],
    ["a commit id with letters", "commit 41111111111111114abcdef4111111111111111a"],
    ["a SHA-256", `sha256 ${"4111111111111111".repeat(4)}`],
    ["a number of 20 digits", `no. ${VISA}1234`],
    ["a number of 20 digits that begins as a card", `${withLuhn("411111111111111111")}7`],
    ["a decimal number that begins as a card", `${VISA}.25`],
    ["digits that end in letters", `${VISA}abc`],
    ["a part of a path", `${VISA}/files`],
    ["a number of 12 digits", withLuhn("41111111111")],
    ["a UUID of digits", "41111111-1111-4111-8111-111111111111"],
    ["a path in an address", "https://example.org/issues/4111111111111111"],
    ["a version", "v4111111111111111.1"],
    ["a decimal number", "0.4111111111111111"],
    ["a number that begins as no card does", withLuhn("911111111111111")],
    ["noughts", "0000000000000000"],
    ["two days side by side", "2021-06-01 2021-06-06"],
    ["a day and a time to the second", "2021-06-23 10:30:00"],
    ["two phone numbers", "613-555-0123, 819-555-0145"],
    ["years", "2019 2020 2021 2026"],
    ["years with slashes", "2019/2020/2021/2026"],
    ["an ISBN", "ISBN 978-0-306-40615-7"],
    ["an ISBN with spaces", "ISBN 978 2 07 036822 8"],
    ["numbers on lines of their own", "4111\n1111\n1111\n1111"],
    ["items of a list", "\n- 4111\n- 1111\n- 1111\n- 1111\n"],
    ["amounts side by side", "4,111 1,111 1,111 1,111"],
  ])("%s", (_, text) => {
    expect(levelsIn(`See ${text} here`)).toEqual([]);
  });

  it("a commit id in an award's own field", () => {
    const commit = VISA + VISA + "41111111";
    expect(foundBy({ [AWARD]: swap("0123456789abcdef0123456789abcdef01234567", commit) })).toEqual([]);
  });

  it("two days side by side, whichever they are", () => {
    const days = fc
      .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(levelsIn(`From ${from} ${to}`)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("MA-108: other private things", () => {
  it.each<[what: string, text: string, levels: string[]]>([
    ["a social insurance number", "SIN 046 454 286", ["error"]],
    ["a social insurance number with dashes", "046-454-286", ["error"]],
    ["a social insurance number off by one digit", "046 454 287", []],
    ["a social insurance number with dots", "046.454.286", ["error"]],
    ["a social insurance number in one word, called so", "SIN 046454286", ["error"]],
    ["a social insurance number in one word, called so in French", "NAS n° 046454286", ["error"]],
    ["a social insurance number by its whole name", "numéro d’assurance sociale : 046454286", ["error"]],
    ["a social insurance number over two lines", "SIN:\n046 454\n286", ["error"]],
    ["nine digits that nobody calls so", "ticket 046454286", []],
    ["an amount of nine digits", "$046 454 286 and 046 454 286 $", []],
    ["an address of a network", "046.454.286.001", []],
    ["a word that ends as SIN does", "basin 046454286", []],
    ["a phone number", "613 555 0123", []],
    ["a phone number with dots", "613.555.0123", []],
    ["a phone number with its country", "+1 613 555-0123, ext. 1234", []],
    ["an IBAN", "GB82 WEST 1234 5698 7654 32", ["error"]],
    ["an IBAN in one word", "FR1420041010050500013M02606", ["error"]],
    ["an IBAN off by one digit", "GB82 WEST 1234 5698 7654 33", []],
    ["a Canadian bank account", "12345-003-1234567", ["error"]],
    ["a Canadian bank account with spaces", "12345 003 1234567", ["error"]],
    ["a Canadian bank account of twelve digits", "12345-003-123456789012", ["error"]],
    ["a bank account in words", "transit 12345, institution 006, account 1234567", ["error"]],
    [
      "a bank account in words, in French",
      "Transit : 12345\n- Institution : 006\n- Compte : 1234567",
      ["error"],
    ],
    [
      "a bank account that begins with the institution",
      "Institution no 006, transit 12345, compte 1234567",
      ["error"],
    ],
    [
      "a bank account that begins with the account",
      "compte 1234567, transit 12345, institution 006",
      ["error"],
    ],
    ["public transit", "Of 12345 people, 006 take public transit line 12 at stop 1234567.", []],
    ["a number too long for a bank account", "12345-003-1234567890123", []],
    ["a number with dashes that is none", "12345-03-1234567", []],
    ["a PayPal page", "paypal.me/janedoe", ["error"]],
    ["a PayPal account", "PayPal: jane.doe@example.com", ["error"]],
    ["a PayPal page by its long name", "https://www.paypal.com/paypalme/jane", ["error"]],
    ["a PayPal account on the next line", "PayPal at\njane@example.com", ["error"]],
    ["a PayPal account after a label", "PayPal. Adresse : jane@example.com", ["error"]],
    [
      "a PayPal account after a long name",
      "Compte PayPal de Jeanne Tremblay, pigiste à Sherbrooke : jane@example.com",
      ["error"],
    ],
    ["a PayPal account without its sign", "PayPal: jane (at) example.com", ["error"]],
    [
      "a PayPal account without its sign, in French",
      "PayPal : jane [arobase] example [point] com",
      ["error"],
    ],
    ["a mailbox in the next item", "- Paid by PayPal or card\n- Questions: team@example.gc.ca", []],
    ["a mailbox in the next paragraph", "Paid by PayPal\n\nQuestions: team@example.gc.ca", []],
    ["PayPal as a way to be paid", "Suppliers are paid by PayPal or card.", []],
    ["a mailbox in the sentence after PayPal", "Paid by PayPal. Questions to team@example.gc.ca", []],
    ["a transaction at PayPal", "PayPal transaction 1AB23456CD789012E", ["error"]],
    ["a transaction at PayPal before its name", "8MC585209K746392H (remboursement)", ["error"]],
    ["a transaction with a number’s sign", "Transaction no. 1AB23456CD789012E", ["error"]],
    ["a transaction after a label", "Paid by PayPal. ID: 1AB23456CD789012E", ["error"]],
    ["a capture in small letters", "capture 3c679366hh908993f", ["error"]],
    ["a payment at PayPal", "id PAYID-MV5X2QY8XS12345AB678901C", ["error"]],
    ["seventeen letters", "PayPal: misunderstandings", []],
    ["seventeen digits", "PayPal transactions of 2026: 12345678901234567", []],
    ["a code that nobody calls so", "bin 1AB23456CD789012E", []],
    ["a code of another length", "PayPal order 5O190127TN364715TX, transaction 1AB23456CD789012", []],
    ["a code in the next item", "- Paid by PayPal\n- Bin 1AB23456CD789012E", []],
    ["a hash beside a transaction", `transaction ${"a1b2".repeat(16)}, capture ${"a1b2".repeat(10)}`, []],
    ["a token of GitHub", `ghp_${"a1B2".repeat(9)}`, ["error"]],
    ["a fine-grained token of GitHub", `github_pat_${"a1B2_".repeat(10)}`, ["error"]],
    ["a token of GitLab", `glpat-${"a1B2-".repeat(4)}`, ["error"]],
    ["a key of a project", `sk-proj-${"a1B2".repeat(8)}`, ["error"]],
    ["a key without a project", `sk-${"a1B2".repeat(12)}`, ["error"]],
    ["words with dashes", "a risk-management-and-task-allocation-component, sk-learn-compatible", []],
    ["a key of Amazon", "AKIAIOSFODNN7EXAMPLE", ["error"]],
    ["a key of Amazon without a digit", "AKIAIOSFODNNXEXAMPLE", ["error"]],
    ["a token that ends in what could be a commit", `glpat-${"a1b2".repeat(10)}`, ["error"]],
    ["a card after a joiner that nobody sees", "41\u034f11 1111 1111 1111", ["error"]],
    ["a web token", `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.${"a1B2".repeat(5)}`, ["error"]],
    ["a private key", "-----BEGIN RSA PRIVATE KEY-----", ["error"]],
    ["an IBAN in lower case", "gb82 west 1234 5698 7654 32", ["error"]],
    ["a public key", "-----BEGIN PUBLIC KEY-----", []],
    ["a word that begins as a token", "ghp_short", []],
    ["a postal address", "140 Promenade du Portage, Gatineau K1A 0J9", ["warning"]],
    ["a postal code in one word", "K1A0J9", ["warning"]],
    ["a street and a city", "12 rue des Érables, Sherbrooke", ["warning"]],
    ["a street with a comma and a city", "12, rue Principale, Sherbrooke (Québec)", ["warning"]],
    ["a street and a city in English", "12 Maple Grove Road, Ottawa", ["warning"]],
    ["an apartment", "12 King St. W., Apt. 4", ["warning"]],
    ["streets that are counted", "The map shows 12 rue names, and 30 street signs, Ottawa first.", []],
    ["a street without a city", "a sensor on 12 Main Street", []],
    ["a place in a list", "The 5 main roads. Ottawa is one.", []],
    ["ids of standards", "ISO 32000-1:2008, EN 301 549, CAN/ASC-EN 301 549:2024, RFC 9110, NIST 800-53", []],
    ["versions and dates", "v1.2.3, 4.18.2, 2026.11.24, 20261124, 2026-11-24T14:30", []],
    ["amounts", "$10,000.50, 10 000,50 $, 1 250 000, 120 000 000", []],
    ["times and ranges", "2026/2027, 2021-2022, 9:00-17:00, 1 234 567 890", []],
    ["letters and digits that are no postal code", "D1A 0J9 and K1A 0JO", []],
  ])("%s", (_, text, levels) => {
    expect(levelsIn(`See ${text} here`)).toEqual(levels);
  });

  it("are looked for in small letters where a program takes them so", () => {
    for (const text of [
      "PAYPAL.ME/janedoe",
      "PAYPAL (AT) x: JANE (AT) EXAMPLE.COM",
      "TRANSIT 12345 INSTITUTION 006 COMPTE 1234567",
    ])
      expect(levelsIn(text)).toEqual(["error"]);
  });
});

it("MA-108: the addresses that the record format asks for are not private", () => {
  expect(
    foundBy({ [OPEN]: swap("accessibilite-accessibility@example.gc.ca", "role-mailbox@example.gc.ca") }),
  ).toEqual([]);
});
