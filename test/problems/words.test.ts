import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { didYouMean } from "../../src/problems/did-you-mean.ts";
import { byWeight, stopsBuild, type Level, type Problem, type RuleId } from "../../src/problems/problem.ts";
import { quote } from "../../src/problems/quote.ts";

describe("did you mean", () => {
  const FIELDS = ["title", "summary", "team", "licence", "questions_close"];

  it.each([
    ["TITLE", "title"],
    ["license", "licence"],
    ["sumary", "summary"],
    ["question_close", "questions_close"],
    ["questionsclose", "questions_close"],
  ])("%s: %s", (written, meant) => {
    expect(didYouMean(written, FIELDS)).toBe(meant);
  });

  it.each(["price", "x", "", "zzzzzzzz", "teeeam!"])("%j: nothing near", (written) => {
    expect(didYouMean(written, FIELDS)).toBeUndefined();
  });

  it("does not mind in which case a name is known", () => {
    expect([didYouMean("mit", ["MIT", "ISC"]), didYouMean("qc", ["ON", "QC"])]).toEqual(["MIT", "QC"]);
  });

  it("has nothing to say where nothing is known", () => {
    expect(didYouMean("title", [])).toBeUndefined();
  });

  it("knows every name that is written as it is", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), (names) => {
        for (const name of names) expect(didYouMean(name, names)).toBe(name);
      }),
    );
  });
});

describe("a quotation", () => {
  it.each([
    ["an ordinary value", "6 500,00 $", "6 500,00 $"],
    ["a line break", "a\n::error::b", "a ::error::b"],
    ["other line breaks", "a\r\n\u2028\u2029b", "a b"],
    ["an escape sequence", "a\u001b[31mb", "a\ufffd[31mb"],
    ["a direction override", "a\u202eb", "a\ufffdb"],
    ["a zero-width space", "a\u200bb", "a\ufffdb"],
    ["a bell", "a\u0007b", "a\ufffdb"],
    ["accents and emoji", "élan 😀", "élan 😀"],
  ])("of %s is on one line, with nothing hidden", (_, value, shown) => {
    expect(quote(value)).toBe(shown);
  });

  it("is cut where it is long", () => {
    expect(quote("4111 1111 1111 1111 is mine")).toBe("… is mine");
    expect(quote("a".repeat(61))).toBe(`${"a".repeat(60)}…`);
    expect(quote("a".repeat(60))).toBe("a".repeat(60));
  });

  it.each([
    ["a card with dots", "4111.1111.1111.1111", "…"],
    ["a card with spaces around dashes", "card 4111 - 1111 - 1111 - 1111 here", "card … here"],
    ["a card over two lines", "4111\n1111 1111 1111", "…"],
    ["a card in full-width digits", "pay ４１１１ １１１１ １１１１ １１１１", "pay …"],
    ["a card with characters that nobody sees", "4111\u200b1111\u200b1111\u200b1111", "…"],
    ["a social insurance number", "046 454 286", "…"],
    ["a social insurance number in one word", "046454286", "…"],
    ["a token", `ghp_${"a1B2".repeat(9)}`, "…"],
    ["a token that would be cut", `${"word ".repeat(10)}ghp_${"a1B2".repeat(9)}`, `${"word ".repeat(10)}…`],
    ["a private key", "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg/kq+hki=\n-----END", "…-----END"],
    ["a PayPal account", "PayPal: jane.doe@mail.example.com, please", "…, please"],
    ["an IBAN", "to GB82 WEST 1234 5698 7654 32", "to …"],
    ["a home", "12 rue des Érables, Sherbrooke", "… "],
    ["a number of twelve digits", "123456789012", "…"],
  ])("does not say again %s", (_, value, shown) => {
    expect(quote(value)).toBe(shown.trim());
  });

  it.each([
    "2027-02-01 14:30",
    "10 000,50 $",
    "613-555-0123",
    "v1.2.3",
    "EN 301 549",
    "046 454 287",
    "0123456789abcdef0123456789abcdef01234567",
    "４ tests",
  ])("says what is not private as it is: %s", (value) => {
    expect(quote(value)).toBe(value);
  });

  it("is not cut within a character", () => {
    expect(quote("a".repeat(59) + "😀😀")).not.toMatch(/\p{Cs}/u);
  });

  it("is short, on one line and without hidden characters, whatever is quoted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (value) => {
        const shown = quote(value);
        expect([...shown].length).toBeLessThanOrEqual(61);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029\n]/u);
      }),
    );
  });
});

describe("a problem", () => {
  it.each<[RuleId, Level, boolean]>([
    ["MA-101", "error", true],
    ["MA-110", "error", true],
    ["MA-110", "warning", false],
    ["MA-201", "error", false],
    ["MA-302", "error", false],
    ["MA-108", "signal", false],
  ])("of %s as %s stops the build: %s", (rule, level, stops) => {
    expect(stopsBuild({ rule, level } as Problem)).toBe(stops);
  });

  it("that is worse comes before one that is earlier", () => {
    const said = { en: "", fr: "" };
    const at = (level: Level, file: string, line: number): Problem => ({
      ...{ rule: "MA-101", column: 1, path: "", message: said, tip: said },
      ...{ level, file, line },
    });
    const list = [
      at("signal", "a", 1),
      at("error", "b", 10),
      at("warning", "a", 1),
      at("error", "b", 9),
      at("error", "a", 99),
    ];
    expect(list.sort(byWeight).map(({ level, file, line }) => `${level} ${file}:${line}`)).toEqual([
      "error a:99",
      "error b:9",
      "error b:10",
      "warning a:1",
      "signal a:1",
    ]);
  });
});
