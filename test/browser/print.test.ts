import { expect, it } from "vitest";
import { useBrowser } from "./support/browser.ts";

const { visit, site } = useBrowser();

const PAGE = "/en/opportunities/2026-001-every-field/";

it("a printed page has no menus", async () => {
  const { page } = await visit();
  await page.goto(site("everything").url(PAGE));
  await page.emulateMedia({ media: "print" });
  for (const part of ["nav", ".skip", ".language", "footer ul"]) {
    expect({ part, visible: await page.locator(`${part}:visible`).count() }).toEqual({ part, visible: 0 });
  }
  expect(await page.locator("h1:visible").count()).toBe(1);
  expect(await page.locator("footer p").first().isVisible()).toBe(true);
});

it("a printed list has no form", async () => {
  const { page } = await visit();
  await page.goto(site("everything").url("/en/opportunities/"));
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("form:visible").count()).toBe(0);
  expect(await page.locator(".card:visible").count()).toBe(await page.locator(".card").count());
});

it("a printed link says where it leads", async () => {
  const { page } = await visit();
  await page.goto(site("everything").url(PAGE));
  await page.emulateMedia({ media: "print" });
  const after = await page
    .locator("main a[href='https://example.org/guide']")
    .evaluate((link) => getComputedStyle(link, "::after").content);
  expect(after).toContain("https://example.org/guide");
});

it("a page is printed dark on white, also for who reads in dark colours", async () => {
  const { page } = await visit({ colorScheme: "dark" });
  await page.goto(site("everything").url(PAGE));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const pale = await page.evaluate(() => {
    const brightness = (colour: string): number =>
      Math.max(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
    return (
      [...document.querySelectorAll<HTMLElement>("body *")]
        .filter(
          (element) =>
            element.checkVisibility() &&
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        // Browsers leave out backgrounds: what is pale cannot be read on paper.
        .filter((element) => brightness(getComputedStyle(element).color) > 170)
        .map(
          (element) =>
            `${element.tagName.toLowerCase()}.${element.className}: ${getComputedStyle(element).color}`,
        )
    );
  });
  expect([...new Set(pale)]).toEqual([]);
});
