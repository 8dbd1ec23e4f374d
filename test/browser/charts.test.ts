import { expect, it } from "vitest";
import { useBrowser } from "./support/browser.ts";

const { visit, site } = useBrowser();

const PAGE = "/en/dashboard/";

it("in forced colours, a curve is a line and no area, and every other mark is there", async () => {
  const { page, faults } = await visit({ forcedColors: "active", viewport: { width: 360, height: 640 } });
  await page.goto(site("shipped").url(PAGE));
  const fills = await page.evaluate(() =>
    [...document.querySelectorAll(".chart svg.narrow :is(.mark, .line)")].map((mark) => ({
      line: mark.classList.contains("line"),
      fill: getComputedStyle(mark).fill,
    })),
  );
  expect(fills.filter(({ line }) => line).map(({ fill }) => fill)).toEqual(["none"]);
  expect(fills.filter(({ line, fill }) => !line && fill === "none")).toEqual([]);
  expect(faults).toEqual([]);
});

it("on paper, each chart has its table beneath it", async () => {
  const { page } = await visit();
  await page.goto(site("shipped").url(PAGE));
  await page.emulateMedia({ media: "print" });
  const tables = await page.evaluate(() =>
    [...document.querySelectorAll(".chart")].map((chart) => chart.querySelector("table")?.checkVisibility()),
  );
  expect(tables.length).toBeGreaterThan(6);
  expect(tables.filter((isSeen) => isSeen !== true)).toEqual([]);
});
