import axe, { type RunOptions } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useBrowser } from "./support/browser.ts";
import { HARD, TEMPLATES, type Sample } from "./support/templates.ts";

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** All rules for what is on a page and how it is laid out. */
const ALL_RULES: RunOptions = {
  runOnly: { type: "tag", values: TAGS },
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations", "incomplete"],
};

/** Where only the colours are others. */
const RULES_OF_COLOUR: RunOptions = {
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
  resultTypes: ["violations"],
};

/** Colours are the same in both languages. */
const COLOURED = TEMPLATES.filter(([, path]) => !path.startsWith("/fr/"));

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 900 };

const { visit, site } = useBrowser();

interface Look extends BrowserContextOptions {
  readonly rules?: RunOptions;
  /** Whether what axe cannot decide is a fault too; on a small screen that is each cell that has to be scrolled to. */
  readonly decideAll?: boolean;
}

/** Opens a page, and waits for a form that loads what it needs before it shows. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector("#form-part[hidden]") === null);
}

/** What axe finds on each page, told by page, rule and element. */
async function faultsOn(
  samples: readonly Sample[],
  { rules = ALL_RULES, decideAll = false, ...options }: Look,
): Promise<string[]> {
  const { page } = await visit(options);
  const faults: string[] = [];
  for (const [name, path] of samples) {
    await open(page, site(name).url(path));
    // By the debugging protocol, where the page's own policy does not hold.
    await page.evaluate(axe.source);
    const { violations, incomplete } = await page.evaluate((run) => window.axe.run(document, run), rules);
    const violated = new Set(violations.map(({ id }) => id));
    for (const { id, help, nodes } of [...violations, ...(decideAll ? incomplete : [])]) {
      for (const node of nodes) {
        // What lies behind the words of a drawing axe cannot decide; test/dashboard/charts/contrast.test.ts computes it.
        if (!violated.has(id) && id === "color-contrast" && node.html.startsWith("<text")) continue;
        faults.push(`${name} ${path}: ${id} (${help}): ${node.html}`);
      }
    }
  }
  return faults;
}

describe("axe finds nothing on any template in either language", () => {
  it("on a wide screen", async () => {
    expect(await faultsOn(TEMPLATES, { viewport: WIDE, decideAll: true })).toEqual([]);
  });

  it("on a phone, which is also a zoom of 400 %", async () => {
    expect(await faultsOn(TEMPLATES, { viewport: NARROW })).toEqual([]);
  });

  it.each([
    ["dark colours", { colorScheme: "dark" }],
    ["forced colours", { forcedColors: "active" }],
  ] satisfies [string, BrowserContextOptions][])("in %s", async (_, options) => {
    expect(await faultsOn(COLOURED, { viewport: WIDE, rules: RULES_OF_COLOUR, ...options })).toEqual([]);
  });
});

describe("axe finds nothing on pages of records that are hard to show", () => {
  it("on a wide screen", async () => {
    expect(await faultsOn(HARD, { viewport: WIDE })).toEqual([]);
  });

  it("on a phone, in dark colours", async () => {
    expect(await faultsOn(HARD, { viewport: NARROW, colorScheme: "dark" })).toEqual([]);
  });
});

describe("no page is wider than the screen", () => {
  const WIDTHS = [320, 705, 832, 1024];

  it.each([
    ["of the templates", TEMPLATES],
    ["of records that are hard to show", HARD],
  ])("%s", async (_, samples) => {
    const { page } = await visit({ viewport: NARROW });
    const faults: string[] = [];
    for (const [name, path] of samples) {
      await open(page, site(name).url(path));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        if (needed > width) faults.push(`${name} ${path} needs ${needed} pixels of ${width}`);
      }
    }
    expect(faults).toEqual([]);
  });
});
