import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useBrowser } from "./support/browser.ts";
import { inLanes } from "./support/lanes.ts";
import { ALL_MODES, faultsInModes, LIGHT, OTHER_MODES, type Mode } from "./support/modes.ts";
import { HARD, TEMPLATES, type Sample } from "./support/templates.ts";

const { visit, site } = useBrowser();

/** `EVERY_MODE=1 npx vitest run --project site test/browser/accessibility.test.ts` looks at every page in every mode. */
const EVERY_MODE = process.env["EVERY_MODE"] !== undefined;

const MANY_PAGES = { timeout: EVERY_MODE ? 1_800_000 : 600_000 };

/** Opens a page, and waits for a form that loads what it needs before it shows. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector("#form-part[hidden]") === null);
}

/** What is wrong on pages: each is loaded once, and looked at in each mode that it is wanted in. */
async function faultsOn(
  samples: readonly Sample[],
  modesOf: (sample: Sample) => readonly Mode[],
): Promise<string[]> {
  const faults: string[] = [];
  await inLanes(samples, async () => {
    const { page, faults: ownFaults } = await visit();
    return async (sample) => {
      const [name, path] = sample;
      await open(page, site(name).url(path));
      const found = await faultsInModes(page, modesOf(sample));
      faults.push(...found.map((fault) => `${name} ${path}: ${fault}`));
      faults.push(...ownFaults.splice(0));
    };
  });
  return faults;
}

describe("axe finds nothing, and no error, dialog or request to elsewhere comes", () => {
  it("on any page of the site, in light colours; on each template in all modes", MANY_PAGES, async () => {
    const templates = new Set(TEMPLATES.map(([, path]) => path));
    const pages = site("shipped").built.pages.map(({ path }): Sample => ["shipped", path]);
    expect(pages.map(([, path]) => path)).toEqual(expect.arrayContaining([...templates]));
    const modesOf = ([, path]: Sample): readonly Mode[] =>
      EVERY_MODE || templates.has(path) ? [LIGHT, ...OTHER_MODES] : [LIGHT];
    expect(await faultsOn(pages, modesOf)).toEqual([]);
  });

  it("on pages of records that are hard to show, in all modes", MANY_PAGES, async () => {
    expect(await faultsOn(HARD, () => ALL_MODES)).toEqual([]);
  });
});
