import { describe, expect, it } from "vitest";
import { chartOf } from "../../../src/dashboard/charts/all.ts";
import { CHART_IDS } from "../../../src/dashboard/charts/chart.ts";
import { LOCALES } from "../../../src/model/locale.ts";
import { dashboardWith, groupRow, payRow, quarterRow, stageRow, type Numbers } from "./support/numbers.ts";
import { drawnIfAny, marksOf } from "./support/parse.ts";

const headlineOf = (id: (typeof CHART_IDS)[number], numbers: Numbers): string =>
  chartOf(id, dashboardWith(numbers), "en").headline.replaceAll("\u00a0", " ");

describe("of nothing", () => {
  it.each(LOCALES)("each chart says in %s that there is nothing, and draws nothing", (locale) => {
    for (const id of CHART_IDS) {
      const { headline, draw, reading } = chartOf(id, dashboardWith(), locale);
      expect({ id, draw, reading }).toEqual({ id, draw: undefined, reading: [] });
      expect(headline).toMatch(
        locale === "en" ? /\bNo\b|Nothing|nobody|No purchase/i : /Aucun|Aucune|aucune/,
      );
      expect(headline).not.toMatch(/\b0\b/);
    }
  });
});

describe("of one", () => {
  it("team, all is said of it", () => {
    expect(headlineOf("spend-by-team", { teams: [groupRow("Cloud", 6500)] })).toBe(
      "All of the $6,500 was spent by one team, Cloud",
    );
  });

  it("supplier, words say it and no curve is drawn", () => {
    const numbers = { suppliers: [groupRow("Supplier A", 6500)] };
    expect(headlineOf("concentration", numbers)).toBe(
      "All of the spend that can be told apart went to one supplier, Supplier A",
    );
    expect(chartOf("concentration", dashboardWith(numbers), "en").draw).toBeUndefined();
  });

  it("quarter, it is named", () => {
    expect(headlineOf("spend-over-time", { quarters: [quarterRow(2026, 1, 6500, 0)] })).toBe(
      "All of the $6,500 was committed in Q1 of 2026-2027",
    );
  });

  it("payment, no median is made of it, and it stands in the middle of the picture", () => {
    const numbers = { payments: [payRow("2026-05-04", 1)], standard: 30 };
    expect(headlineOf("time-to-pay", numbers)).toBe("The one payment that is known took 1 day");
    const drawn = drawnIfAny("time-to-pay", dashboardWith(numbers), "wide");
    expect(drawn && marksOf(drawn, "s1")).toHaveLength(1);
  });

  it("opportunity, its applications are told", () => {
    expect(headlineOf("applications", { applications: { 1: 1 } })).toBe(
      "The one opportunity that is known had 1 application",
    );
    expect(headlineOf("flow", { flow: [1, 0, 0, 0, 0, 0, 0, 0, 0] })).toBe(
      "One opportunity was posted; none has come as far as payment yet",
    );
  });
});

describe("of equals", () => {
  it("nobody is called the first", () => {
    const rows = [groupRow("A", 5000), groupRow("B", 5000), groupRow("C", 5000)];
    expect(headlineOf("spend-by-team", { teams: rows })).toBe("3 teams spent the same: $5,000 each");
    expect(headlineOf("concentration", { suppliers: rows })).toBe(
      "The spend is spread evenly: 3 suppliers have the same share",
    );
    expect(headlineOf("spend-by-team", { teams: [...rows, groupRow("D", 1000)] })).toBe(
      "3 teams spend the most, each 31% of $16,000",
    );
  });

  it("days are told once", () => {
    const payments = [payRow("2026-05-04", 12), payRow("2026-06-04", 12)];
    expect(headlineOf("time-to-pay", { payments, standard: 30 })).toBe("Each of 2 payments took 12 days");
  });
});

describe("of one that is far off", () => {
  const payments = ["03", "04", "05", "06", "07"].map((month, index) =>
    payRow(`2026-${month}-10`, index === 3 ? 900 : 10 + index),
  );

  it("the others do not lie on the ground: it stands at the end of the scale, with its number", () => {
    const drawn = drawnIfAny("time-to-pay", dashboardWith({ payments, standard: 30 }), "wide");
    const heights = drawn ? marksOf(drawn, "s1").map((mark) => Number(mark.getAttribute("cy"))) : [];
    expect(new Set(heights).size).toBe(4);
    expect(drawn?.root.textContent).toContain("900");
    expect(drawn?.chart.reading.join(" ")).toContain("beyond the scale");
  });
});

describe("of what is not known", () => {
  it("a team has no bar, and words in its place", () => {
    const drawn = drawnIfAny(
      "spend-by-team",
      dashboardWith({ teams: [groupRow("A", 5000), groupRow("B", undefined)] }),
      "wide",
    );
    expect(drawn && marksOf(drawn, "s1")).toHaveLength(1);
    expect(drawn?.root.textContent).toContain("not known");
    expect(drawn?.chart.table.rows[1]?.[2]).toEqual({ text: "not known", value: undefined });
  });

  it("a quarter has a question mark, and one in which nothing happened has none", () => {
    const nothing = { value: undefined, n: 0, missing: 0, smallPopulation: true };
    const drawn = drawnIfAny(
      "spend-over-time",
      dashboardWith({
        quarters: [
          quarterRow(2026, 1, 5000, undefined),
          { ...quarterRow(2026, 2, 0, 0), committed: nothing, paid: nothing },
        ],
      }),
      "wide",
    );
    const marks = [...(drawn?.root.querySelectorAll("text") ?? [])].filter(
      (text) => text.textContent === "?",
    );
    expect(marks).toHaveLength(1);
    expect(drawn?.chart.table.rows.map((row) => row[3]?.value)).toEqual([undefined, 0]);
  });

  it("a stage says so, and does not stand at 0 days", () => {
    const drawn = drawnIfAny(
      "stages",
      dashboardWith({ stages: [stageRow("A", [3]), stageRow("B", [], 4)] }),
      "wide",
    );
    expect(drawn && marksOf(drawn, "median")).toHaveLength(1);
    expect(drawn?.chart.table.rows[1]?.[4]?.text).toBe("not known");
  });
});
