import { describe, expect, it } from "vitest";
import { chartOf } from "../../../src/dashboard/charts/all.ts";
import { CHART_IDS } from "../../../src/dashboard/charts/chart.ts";
import { paperOf, svg } from "../../../src/dashboard/charts/draw/drawing.ts";
import { LOCALES } from "../../../src/model/locale.ts";
import { dashboardWith, SOME } from "./support/numbers.ts";

/** The files open in a browser too, without the colours of the style sheet. */
const asFile = (markup: string): string =>
  markup.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ').replaceAll("\u00a0", "&#160;");

describe.each(CHART_IDS)("the chart “%s”", (id) => {
  it("is drawn as its golden file, for a page and for a phone", async () => {
    for (const size of ["wide", "narrow"] as const) {
      const { draw } = chartOf(id, dashboardWith(SOME), "en");
      const paper = paperOf(id, size);
      const drawing = draw?.(paper);
      expect(drawing).toBeDefined();
      if (drawing)
        await expect(
          asFile(svg(paper, drawing, { name: "name", about: "about" }).markup),
        ).toMatchFileSnapshot(`golden/${id}.${size}.svg`);
    }
  });

  it.each(LOCALES)("says in %s what its golden file says", async (locale) => {
    const { title, headline, measure, reading, table } = chartOf(id, dashboardWith(SOME), locale);
    const lines = [
      title,
      `# ${headline}`,
      measure,
      "",
      ...reading,
      "",
      table.columns.map(({ name, numeric }) => (numeric ? `${name} →` : name)).join(" | "),
      ...table.rows.map((row) => row.map(({ text }) => text).join(" | ")),
    ];
    await expect(`${lines.join("\n").replaceAll("\u00a0", "⍽")}\n`).toMatchFileSnapshot(
      `golden/${id}.${locale}.txt`,
    );
  });
});
