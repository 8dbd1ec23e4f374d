import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney, moneyIn } from "../../src/i18n/money.ts";
import { toCents } from "../../src/model/money.ts";
import { faultsAsShown } from "./french-faults.ts";

describe("an amount", () => {
  it.each([
    [1_000_000, "CAD", "$10,000", "10\u00a0000\u00a0$"],
    [869_565, "CAD", "$8,695.65", "8\u00a0695,65\u00a0$"],
    [650_000, "CAD", "$6,500", "6\u00a0500\u00a0$"],
    [650_050, "CAD", "$6,500.50", "6\u00a0500,50\u00a0$"],
    [5, "CAD", "$0.05", "0,05\u00a0$"],
    [0, "CAD", "$0", "0\u00a0$"],
    [-17_000, "CAD", "-$170", "-170\u00a0$"],
    [350_000, "USD", "US$3,500", "3\u00a0500\u00a0$\u00a0US"],
    [123_456_789, "CAD", "$1,234,567.89", "1\u00a0234\u00a0567,89\u00a0$"],
  ])("of %i cents %s is written %s and %s", (cents, currency, en, fr) => {
    const amount = toCents(cents);
    expect([
      formatMoney(amount, currency, "en"),
      formatMoney(amount, currency, "fr").replace("\u2212", "-"),
    ]).toEqual([en, fr]);
  });

  it("never breaks over two lines, and has French typography", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999_999 }).map(toCents),
        fc.constantFrom("CAD", "USD", "EUR"),
        (amount, currency) => {
          const [en, fr] = [formatMoney(amount, currency, "en"), formatMoney(amount, currency, "fr")];
          expect(en + fr).not.toMatch(/[^\S\u00a0]/);
          expect(faultsAsShown(fr)).toEqual([]);
        },
      ),
    );
  });

  it("shows every cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => {
        const digits = formatMoney(toCents(cents), "CAD", "fr").replace(/[^\d,]/g, "");
        const [whole = "", fraction = "00"] = digits.split(",");
        expect(Number(whole) * 100 + Number(fraction)).toBe(cents);
      }),
    );
  });

  it("is ready for a message in both languages", () => {
    expect(moneyIn("CAD", { total: toCents(1_017_000), limit: toCents(1_000_000) })).toEqual({
      en: { total: "$10,170", limit: "$10,000" },
      fr: { total: "10\u00a0170\u00a0$", limit: "10\u00a0000\u00a0$" },
    });
  });
});
