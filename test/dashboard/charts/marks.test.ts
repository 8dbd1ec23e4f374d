import { describe, expect, it } from "vitest";
import { dashboardWith, groupRow, payRow, SOME } from "./support/numbers.ts";
import { drawnOf, marksOf, numberOf, SIZES, valuesOf, type Drawn } from "./support/parse.ts";

const dashboard = dashboardWith(SOME);

/** Whether lengths stand to each other as values do, to the tenth of a pixel to which they are rounded. */
function expectProportional(lengths: readonly number[], values: readonly number[]): void {
  expect(lengths).toHaveLength(values.length);
  const [length, value] = [Math.max(...lengths), Math.max(...values)];
  expect(length).toBeGreaterThan(10);
  for (const [index, one] of values.entries())
    expect(Math.abs((lengths[index] ?? 0) - (one / value) * length)).toBeLessThanOrEqual(0.2);
}

const lengthsOf = (drawn: Drawn, kind: string, attribute: "width" | "height"): readonly number[] =>
  marksOf(drawn, kind).map((mark) => numberOf(mark, attribute));

describe.each(SIZES)("the marks of a drawing that is %s", (size) => {
  it.each(["spend-by-team", "spend-by-skill"] as const)("are as long as the table’s amounts: %s", (id) => {
    const drawn = drawnOf(id, dashboard, size);
    expectProportional(lengthsOf(drawn, "s1", "width"), valuesOf(drawn, 2));
  });

  it("are as high as the table’s amounts over time, for what was committed and for what was paid", () => {
    const drawn = drawnOf("spend-over-time", dashboard, size);
    expectProportional(lengthsOf(drawn, "s1", "height"), valuesOf(drawn, 2));
    // Both stand on one scale: the highest column is that of the highest amount.
    const scale = Math.max(...lengthsOf(drawn, "s1", "height")) / Math.max(...valuesOf(drawn, 2));
    expect(lengthsOf(drawn, "s2", "height").map((height) => Math.round(height / scale / 10))).toEqual(
      valuesOf(drawn, 3).map((value) => Math.round(value / 10)),
    );
  });

  it("are as long as the numbers that reached each step", () => {
    const drawn = drawnOf("flow", dashboard, size);
    expectProportional(lengthsOf(drawn, "s1", "width"), valuesOf(drawn, 1));
  });

  it("are as high as the opportunities with so many applications, with a place for those that none had", () => {
    const drawn = drawnOf("applications", dashboard, size);
    expectProportional(lengthsOf(drawn, "s1", "height"), [0, 2, 4, 3, 0, 1]);
    expect(valuesOf(drawn, 1)).toEqual([2, 4, 3, 1]);
  });

  it("lie from the first to the third quartile of each stage that is known, a diamond at its median", () => {
    const drawn = drawnOf("stages", dashboard, size);
    const bands = marksOf(drawn, "s1");
    const [low, high] = [valuesOf(drawn, 3), valuesOf(drawn, 5)];
    expectProportional(
      bands.map((band) => numberOf(band, "width")),
      high.map((value, index) => value - (low[index] ?? 0)),
    );
    expect(marksOf(drawn, "median")).toHaveLength(bands.length);
    expect(bands).toHaveLength(3);
  });

  it("are one for each payment whose days are known, the late ones as diamonds, and a triangle for what is far off", () => {
    const drawn = drawnOf("time-to-pay", dashboard, size);
    const days = valuesOf(drawn, 4);
    const [inTime, late] = [marksOf(drawn, "s1"), marksOf(drawn, "s3")];
    expect(inTime.length + late.length).toBe(days.length);
    expect(late).toHaveLength(days.filter((one) => one > 30).length);
    expect(late.filter((mark) => mark.classList.contains("far"))).toHaveLength(1);
    // The standard of 30 days is the line across: marks above it are late, those below are not.
    const standard = numberOf(drawn.root.querySelector("line.standard") ?? drawn.root, "y1");
    const ground = numberOf(drawn.root.querySelector("line.axis") ?? drawn.root, "y1");
    const heights = inTime.map((mark) => ground - numberOf(mark, "cy"));
    expect(Math.max(...heights)).toBeLessThan(ground - standard);
    const drawnDays = heights.map((height) => Math.round((height / (ground - standard)) * 30));
    expect(drawnDays).toEqual([12, 8, 22]);
  });

  it("add up to the table’s shares, supplier after supplier", () => {
    const drawn = drawnOf("concentration", dashboard, size);
    const points = marksOf(drawn, "s1");
    const ground = numberOf(drawn.root.querySelector("line.axis") ?? drawn.root, "y1");
    expectProportional(
      points.map((point) => ground - numberOf(point, "cy")),
      valuesOf(drawn, 5),
    );
  });
});

describe("many rows", () => {
  const teams = Array.from({ length: 30 }, (_, index) => groupRow(`team-${index}`, 3000 - index * 50));

  it("of teams are ten bars and one for all others, which has their sum; the table has each", () => {
    const drawn = drawnOf("spend-by-team", dashboardWith({ teams }));
    const all = valuesOf(drawn, 2);
    expect(drawn.chart.table.rows).toHaveLength(30);
    const others = all.slice(10).reduce((sum, value) => sum + value, 0);
    expectProportional(lengthsOf(drawn, "s1", "width"), [...all.slice(0, 10), others]);
    expect(drawn.root.textContent).toContain("20 others");
  });

  it("of skills have no sum, for an award may be in several of them", () => {
    const drawn = drawnOf("spend-by-skill", dashboardWith({ teams, skills: teams }));
    expect(marksOf(drawn, "s1")).toHaveLength(10);
  });

  it("of payments lie together in circles, which is said, and which stand for all of them", () => {
    const payments = Array.from({ length: 4000 }, (_, index) =>
      payRow(
        `2026-${String((index % 9) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")}`,
        (index * 7) % 45,
      ),
    ).sort((a, b) => (a.paid < b.paid ? -1 : 1));
    const drawn = drawnOf("time-to-pay", dashboardWith({ payments, standard: 30 }));
    const marks = drawn.root.querySelectorAll(".mark");
    expect(marks.length).toBeLessThan(400);
    expect(drawn.chart.measure).toContain("A circle stands for the awards around it");
    expect(drawn.markup.length).toBeLessThan(40_000);
  });
});
