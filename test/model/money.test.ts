import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  parseMoney,
  parseTaxRate,
  sum,
  taxOn,
  toCents,
  writeMoney,
  type Cents,
} from "../../src/model/money.ts";

const MOST_CENTS = 99_999_999_999;
const amounts = fc.integer({ min: 0, max: MOST_CENTS }).map(toCents);

function rateOf(percent: string) {
  const rate = parseTaxRate(percent);
  if (rate === undefined) throw new Error(`${percent} is not a rate`);
  return rate;
}

function centsOf(text: string): Cents {
  const amount = parseMoney(text);
  if (amount === undefined) throw new Error(`${text} is not an amount`);
  return amount;
}

describe("reading an amount", () => {
  it.each([
    ["6500", 650_000],
    ["6500.00", 650_000],
    ["8695.65", 869_565],
    ["0", 0],
    ["0.01", 1],
    ["999999999.99", MOST_CENTS],
  ])("reads %j as %i cents", (text, cents) => {
    expect(parseMoney(text)).toBe(cents);
  });

  it.each([
    ["an exponent", "1e4"],
    ["a hexadecimal number", "0x10"],
    ["an octal number", "0o17"],
    ["digits of another script", "١٠"],
    ["full-width digits", "６５００"],
    ["an amount as French writes it", " 6 500,00 $"],
    ["thousands with a comma", "6,500.00"],
    ["thousands with an underscore", "6_500"],
    ["a currency", "$6500"],
    ["one decimal", "6500.5"],
    ["three decimals", "6500.505"],
    ["a decimal comma", "6500,50"],
    ["a point without decimals", "6500."],
    ["decimals without a whole part", ".50"],
    ["a minus sign", "-1"],
    ["a plus sign", "+1"],
    ["nothing", ""],
    ["a space before", " 6500"],
    ["a line break after", "6500\n"],
    ["infinity", "Infinity"],
    ["not a number", "NaN"],
    ["ten digits before the point", "1000000000.00"],
  ])("refuses %s", (_, text) => {
    expect(parseMoney(text)).toBeUndefined();
  });

  it("reads no text but plain digits, with two decimals or none", () => {
    const nearlyAmounts = fc.string({ unit: fc.constantFrom(..."0123456789.,-+eE $x_٣５\n") });
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearlyAmounts), (text) => {
        expect(parseMoney(text) !== undefined).toBe(/^[0-9]{1,9}(\.[0-9][0-9])?(?![^])/.test(text));
      }),
    );
  });
});

describe("writing an amount", () => {
  it.each([
    [0, "0.00"],
    [5, "0.05"],
    [650_000, "6500.00"],
    [-650_005, "-6500.05"],
  ])("writes %i cents as %j", (cents, text) => {
    expect(writeMoney(toCents(cents))).toBe(text);
  });

  it("writes what reads back as the same amount", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseMoney(writeMoney(amount))).toBe(amount);
      }),
    );
  });
});

describe("cents", () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    "are never %d, which would be a mistake of the program",
    (value) => {
      expect(() => toCents(value)).toThrow(RangeError);
    },
  );

  it("add up", () => {
    expect(sum([centsOf("6500.00"), centsOf("0.05"), centsOf("845.00")])).toBe(734_505);
  });

  it("of nothing are none", () => {
    expect(sum([])).toBe(0);
  });
});

describe("reading a tax rate", () => {
  it.each([
    ["0", 0],
    ["5", 5000],
    ["13", 13_000],
    ["13.5", 13_500],
    ["14.975", 14_975],
    ["99.999", 99_999],
  ])("reads %j percent as %i thousandths", (text, rate) => {
    expect(parseTaxRate(text)).toBe(rate);
  });

  it.each(["", "13 %", "13%", "-5", "1e1", "13.", ".5", "14.9755", "13,5", "100", "١٣", "0x5", " 5"])(
    "refuses %j",
    (text) => {
      expect(parseTaxRate(text)).toBeUndefined();
    },
  );
});

describe("tax on an amount", () => {
  it.each([
    ["6500.00", "13", "845.00"],
    ["8695.65", "15", "1304.35"],
    ["8695.66", "15", "1304.35"],
    ["6500.00", "14.975", "973.38"],
    ["0.10", "5", "0.01"],
    ["0.09", "5", "0.00"],
    ["6500.00", "0", "0.00"],
  ])("of %s at %s %% is %s", (amount, percent, tax) => {
    expect(writeMoney(taxOn(centsOf(amount), rateOf(percent)))).toBe(tax);
  });

  it("is exact and rounded half up, for every amount and rate that a record can hold", () => {
    const rates = fc.integer({ min: 0, max: 99_999 }).map((thousandths) => {
      return rateOf(`${Math.trunc(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`);
    });
    fc.assert(
      fc.property(amounts, rates, (amount, rate) => {
        const twice = 2n * BigInt(amount) * BigInt(rate);
        const halfUp = (twice + 100_000n) / 200_000n;
        expect(BigInt(taxOn(amount, rate))).toBe(halfUp);
      }),
      { examples: [[toCents(99_999_950_001), rateOf("99.999")]] },
    );
  });
});
