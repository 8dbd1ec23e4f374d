import { describe, expect, it } from "vitest";
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

describe.each([
  ["English", "/en/dashboard/", "/en/integrity/"],
  ["French", "/fr/tableau-de-bord/", "/fr/integrite/"],
])("who has a minute and a phone (%s)", (_, dashboard, integrity) => {
  it("has the five answers within four screens, each before its chart", async () => {
    const { page } = await visit({ viewport: { width: 360, height: 640 } });
    await page.goto(site("shipped").url(dashboard));
    const ends = await page.evaluate(() =>
      [...document.querySelectorAll(".glance > li")].map(
        (item) => item.getBoundingClientRect().bottom + scrollY,
      ),
    );
    expect(ends).toHaveLength(6);
    expect(ends[4]).toBeLessThanOrEqual(4 * 640);
  });

  it("comes in one step from there to the awards that deserve a question, each with its reason", async () => {
    const { page } = await visit({ viewport: { width: 360, height: 640 } });
    await page.goto(site("shipped").url(dashboard));
    await page.click(".glance a[href$='#asked-now']");
    expect(new URL(page.url()).pathname).toContain(integrity);
    expect(await page.locator("#asked-now + ul > li").count()).toBeGreaterThan(0);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    // It was over a hundred screens while all that asks nothing was open too.
    expect(height).toBeLessThan(45 * 640);
  });
});
