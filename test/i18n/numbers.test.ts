import { expect, it } from "vitest";
import { decimalIn, percentIn } from "../../src/i18n/numbers.ts";

it.each([
  [62.5, "62.5%", "62,5\u00a0%"],
  [100 / 3, "33.3%", "33,3\u00a0%"],
  [50, "50%", "50\u00a0%"],
  [0, "0%", "0\u00a0%"],
])("%d percent are %s in English and %s in French", (percent, en, fr) => {
  expect(percentIn(percent)).toEqual({ en, fr });
});

it.each([
  [0.25, 3, "0.25", "0,25"],
  [2 / 3, 2, "0.67", "0,67"],
  [3, 1, "3", "3"],
])("%d with at most %d decimals is %s in English and %s in French", (value, decimals, en, fr) => {
  expect(decimalIn(value, decimals)).toEqual({ en, fr });
});
