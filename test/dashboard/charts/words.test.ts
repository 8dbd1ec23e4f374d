import { describe, expect, it } from "vitest";
import { widthOf } from "../../../src/dashboard/charts/draw/text-width.ts";
import { LOCALES } from "../../../src/model/locale.ts";
import { dashboardWith, groupRow, payRow } from "./support/numbers.ts";
import { drawnOf, numberOf, SIZES, type Drawn } from "./support/parse.ts";

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
}

function wordsOf({ root }: Drawn): readonly Box[] {
  return [...root.querySelectorAll("text")].map((text) => {
    const width = widthOf(text.textContent);
    const x = numberOf(text, "x");
    const anchor = text.getAttribute("text-anchor") ?? "start";
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    return { text: text.textContent, left, right: left + width, base: numberOf(text, "y") };
  });
}

/** Words that stand on each other: their lines are nearer than words are high, and they are as wide as both. */
function collisionsOf(drawn: Drawn): readonly string[] {
  const all = wordsOf(drawn);
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(
        (other) => Math.abs(one.base - other.base) < 13 && one.left < other.right && other.left < one.right,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );
}

const suppliersOf = (...amounts: readonly number[]): ReturnType<typeof groupRow>[] =>
  amounts.map((amount, index) =>
    groupRow(index === 0 ? "Coopérative Démo-Données" : `Supplier ${index}`, amount),
  );

describe.each(SIZES)("in a drawing that is %s", (size) => {
  describe.each(LOCALES)("in %s", (locale) => {
    it.each([
      ["a first supplier of a fifth", [22, 15, 14, 13, 12, 9, 8, 7]],
      ["a first supplier of nearly all", [95, 3, 2]],
      ["a first supplier of a third", [33, 31, 20, 16]],
      ["two suppliers", [60, 40]],
      ["two hundred suppliers", Array.from({ length: 200 }, (_, index) => 300 - index)],
    ])("no words about concentration are cut or stand on others: %s", (_, amounts) => {
      const drawn = drawnOf(
        "concentration",
        dashboardWith({ suppliers: suppliersOf(...amounts) }),
        size,
        locale,
      );
      expect(collisionsOf(drawn)).toEqual([]);
      expect(wordsOf(drawn).filter(({ text }) => text.endsWith("…"))).toEqual([]);
    });

    it("no month stands on the 0 of the days", () => {
      const payments = [payRow("2026-04-15", 7), payRow("2026-06-15", 13)];
      const drawn = drawnOf("time-to-pay", dashboardWith({ payments, standard: 30 }), size, locale);
      expect(collisionsOf(drawn)).toEqual([]);
    });
  });
});
