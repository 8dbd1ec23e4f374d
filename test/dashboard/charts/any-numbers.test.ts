import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHART_IDS } from "../../../src/dashboard/charts/chart.ts";
import { widthOf } from "../../../src/dashboard/charts/draw/text-width.ts";
import { LOCALES } from "../../../src/model/locale.ts";
import {
  dashboardWith,
  groupRow,
  payRow,
  quarterRow,
  spanRow,
  stageRow,
  type Numbers,
} from "./support/numbers.ts";
import { drawnIfAny, numberOf, SIZES, type Drawn } from "./support/parse.ts";

/** From cents to a number that no programme reaches. */
const amount = fc.option(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 9_999_999, noNaN: true })), {
  nil: undefined,
});
const name = fc.oneof(
  fc.string({ maxLength: 120, unit: "binary" }),
  fc.constantFrom('<script>alert("&")</script>', "'/><text>", "]]>", "名前", "a".repeat(400)),
);
const days = fc.integer({ min: 0, max: 5000 });
const groups = fc.uniqueArray(
  fc.tuple(name, amount).map(([key, value]) => groupRow(key, value)),
  { maxLength: 25, selector: ({ key }) => key },
);
const day = fc
  .integer({ min: 0, max: 2000 })
  .map((since) => new Date(Date.UTC(2024, 0, 1) + since * 86_400_000).toISOString().slice(0, 10));

const numbers: fc.Arbitrary<Numbers> = fc.record({
  quarters: fc
    .array(fc.tuple(amount, amount), { maxLength: 60 })
    .map((some) =>
      some.map(([committed, paid], index) =>
        quarterRow(2015 + Math.floor(index / 4), (index % 4) + 1, committed, paid),
      ),
    ),
  years: groups,
  teams: groups,
  skills: groups,
  suppliers: groups,
  flow: fc.array(fc.nat(3000), { maxLength: 9 }).map((some) => some.sort((a, b) => b - a)),
  stages: fc.array(
    fc.tuple(name, fc.array(days, { maxLength: 6 })).map(([text, some]) => stageRow(text, some)),
    { maxLength: 6 },
  ),
  spans: fc.array(
    fc
      .tuple(name, fc.array(days, { maxLength: 6 }), fc.option(days, { nil: undefined }))
      .map(([text, some, planned]) => spanRow("to-pay", text, some, planned, 57)),
    { maxLength: 3 },
  ),
  payments: fc
    .array(fc.tuple(day, fc.option(days, { nil: undefined })), { maxLength: 350 })
    .map((some) => some.map(([paid, took]) => payRow(paid, took)).sort((a, b) => (a.paid < b.paid ? -1 : 1))),
  standard: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
  applications: fc.dictionary(
    fc.nat(500).map((count) => String(count)),
    fc.integer({ min: 1, max: 5000 }),
    { maxKeys: 20 },
  ),
});

/** Every drawing of some numbers, in each size and language. */
function everyDrawing(some: Numbers): readonly Drawn[] {
  const dashboard = dashboardWith(some);
  return CHART_IDS.flatMap((id) =>
    SIZES.flatMap((size) => LOCALES.flatMap((locale) => drawnIfAny(id, dashboard, size, locale) ?? [])),
  );
}

const NUMERIC = ["x", "y", "width", "height", "x1", "x2", "y1", "y2", "cx", "cy", "r"];

describe("of any numbers, a drawing", () => {
  it("has a number in every attribute that wants one, and no trace of a missing value", () => {
    fc.assert(
      fc.property(numbers, (some) => {
        for (const { root, chart } of everyDrawing(some)) {
          for (const element of root.querySelectorAll("*")) {
            for (const attribute of NUMERIC) {
              const value = element.getAttribute(attribute);
              if (value !== null) expect(value).toMatch(/^-?\d+(?:\.\d)?$/);
            }
            expect(element.getAttribute("d") ?? "").not.toMatch(/NaN|Infinity|undefined/);
          }
          expect(chart.headline).not.toMatch(/NaN|Infinity|undefined/);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("has its marks and its words within its frame", () => {
    fc.assert(
      fc.property(numbers, (some) => {
        for (const drawn of everyDrawing(some)) expect(outside(drawn)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("is made of its own elements only, whatever a name is", () => {
    fc.assert(
      fc.property(numbers, (some) => {
        for (const { root, markup } of everyDrawing(some)) {
          const names = [...root.querySelectorAll("*")].map(({ tagName }) => tagName.toLowerCase());
          expect(names.filter((one) => !ELEMENTS.has(one))).toEqual([]);
          // A name ends no attribute and no element.
          expect(markup.match(/<text/g)?.length ?? 0).toBe(markup.match(/<\/text>/g)?.length ?? 0);
        }
      }),
      { numRuns: 30 },
    );
  });
});

const ELEMENTS = new Set(["rect", "text", "line", "circle", "path", "pattern"]);

/** A halo and a rounding may reach over the edge. */
const SLACK = 1.5;

function outside({ root, width, height }: Drawn): string[] {
  const faults: string[] = [];
  const check = (
    element: Element,
    [left, right]: readonly number[],
    [top, bottom]: readonly number[],
  ): void => {
    const within =
      (left ?? 0) >= -SLACK &&
      (right ?? 0) <= width + SLACK &&
      (top ?? 0) >= -SLACK &&
      (bottom ?? 0) <= height + SLACK;
    if (!within) faults.push(`${element.outerHTML} of ${width} × ${height}`);
  };
  for (const mark of root.querySelectorAll("rect")) {
    const [x, y] = [numberOf(mark, "x"), numberOf(mark, "y")];
    check(mark, [x, x + numberOf(mark, "width")], [y, y + numberOf(mark, "height")]);
  }
  for (const mark of root.querySelectorAll("circle")) {
    const [x, y, r] = [numberOf(mark, "cx"), numberOf(mark, "cy"), numberOf(mark, "r")];
    check(mark, [x - r, x + r], [y - r, y + r]);
  }
  for (const mark of root.querySelectorAll("line"))
    check(
      mark,
      [
        Math.min(numberOf(mark, "x1"), numberOf(mark, "x2")),
        Math.max(numberOf(mark, "x1"), numberOf(mark, "x2")),
      ],
      [
        Math.min(numberOf(mark, "y1"), numberOf(mark, "y2")),
        Math.max(numberOf(mark, "y1"), numberOf(mark, "y2")),
      ],
    );
  for (const text of root.querySelectorAll("text")) {
    const [x, y, length] = [numberOf(text, "x"), numberOf(text, "y"), widthOf(text.textContent)];
    const anchor = text.getAttribute("text-anchor") ?? "start";
    const left = anchor === "start" ? x : anchor === "end" ? x - length : x - length / 2;
    check(text, [left, left + length], [y - 10, y + 3]);
  }
  return faults;
}
