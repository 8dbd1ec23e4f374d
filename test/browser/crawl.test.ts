import { describe, expect, it } from "vitest";
import { SITE_NAMES } from "../site/support/build-sites.ts";
import { useBrowser } from "./support/browser.ts";

const { visit, site } = useBrowser();

/** Pages that are opened at a time. */
const LANES = 3;

describe("every page of a site opens", () => {
  it.each(SITE_NAMES)("without an error, a dialog or a request to elsewhere: “%s”", async (name) => {
    const served = site(name);
    const waiting = served.built.pages.map(({ path }) => path);
    const opened: string[] = [];
    const faults: string[] = [];
    const openAll = async (): Promise<void> => {
      const visited = await visit();
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const response = await visited.page.goto(served.url(path));
        if (response?.status() !== 200) faults.push(`${path}: status ${response?.status() ?? "unknown"}`);
        opened.push(path);
      }
      faults.push(...visited.faults);
    };
    await Promise.all(Array.from({ length: LANES }, openAll));
    expect(faults).toEqual([]);
    expect(opened).toHaveLength(served.built.pages.length);
  });

  it("and an address without a page leads to one that says so", async () => {
    const { page } = await visit();
    const response = await page.goto(site("english").url("/en/opportunities/2026-999-nothing/"));
    expect(response?.status()).toBe(404);
    await page.getByRole("link", { name: "Home" }).click();
    expect(new URL(page.url()).pathname).toBe("/micro-acquisition/en/");
  });
});
