import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useBrowser } from "./support/browser.ts";
import type { Sample } from "./support/templates.ts";

const { visit, site } = useBrowser();

const INTERACTIVE = "a[href], button, input, select, textarea, summary, [tabindex='0']";

/** Pages with every kind of control that the site has. */
const SAMPLES: readonly Sample[] = [
  ["shipped", "/en/"],
  ["shipped", "/fr/"],
  ["everything", "/fr/occasions/"],
  ["everything", "/en/opportunities/2026-001-every-field/"],
  ["everything", "/fr/contrats/2026-030-every-event/"],
  ["shipped", "/en/how-to-post/"],
  ["shipped", "/"],
  ["shipped", "/en/how-to-post/form/"],
];

async function open([name, path]: Sample): Promise<Page> {
  const { page } = await visit({ viewport: { width: 1280, height: 900 } });
  await page.goto(site(name).url(path));
  await page.waitForFunction(() => document.querySelector("#form-part[hidden]") === null);
  return page;
}

/** Names each element that can be used, so that a walk can be compared with them. */
async function nameInteractive(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) =>
      element.checkVisibility(),
    );
    return all.map((element, index) => {
      element.dataset["walk"] =
        `${index} ${element.tagName.toLowerCase()} ${(element.textContent || element.id).trim().slice(0, 40)}`;
      return element.dataset["walk"];
    });
  }, INTERACTIVE);
}

interface Focused {
  readonly name: string;
  readonly hasOutline: boolean;
  readonly isInView: boolean;
}

async function focused(page: Page): Promise<Focused | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      name: element.dataset["walk"] ?? element.tagName,
      hasOutline: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
      isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });
}

describe("the Tab key", () => {
  it.each([
    ["/en/", "Skip to main content"],
    ["/fr/", "Passer au contenu principal"],
  ])("reaches the way past the menu first, and Enter takes it, on %s", async (path, text) => {
    const page = await open(["shipped", path]);
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    expect(await skip.innerText()).toBe(text);
    expect((await focused(page))?.isInView).toBe(true);

    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });

  it.each(SAMPLES)(
    "reaches all that can be used, in the order of the page, and shows where it is: %s %s",
    async (...sample) => {
      const page = await open(sample);
      // Focus is shown at once, and a smooth scroll is not waited for.
      await page.emulateMedia({ reducedMotion: "reduce" });
      const all = await nameInteractive(page);
      const walked: Focused[] = [];
      await page.keyboard.press("Tab");
      for (
        let at = await focused(page);
        at !== undefined && walked.length <= all.length;
        at = await focused(page)
      ) {
        walked.push(at);
        await page.keyboard.press("Tab");
      }
      expect(walked.map(({ name }) => name)).toEqual(all);
      expect(walked.filter(({ hasOutline }) => !hasOutline)).toEqual([]);
      expect(walked.filter(({ isInView }) => !isInView)).toEqual([]);
    },
  );

  it("opens what is folded, with Enter", async () => {
    const page = await open(["everything", "/en/awards/2026-030-every-event/"]);
    const summary = page.locator("summary").first();
    await summary.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("details").first().locator(".hash").isVisible()).toBe(true);
  });
});

describe("the language link", () => {
  it.each([
    ["/en/", "/fr/"],
    ["/en/opportunities/", "/fr/occasions/"],
    ["/en/how-to-apply/", "/fr/comment-postuler/"],
    ["/en/awards/2021-001-azure-marketplace-policies/", "/fr/contrats/2021-001-azure-marketplace-policies/"],
    ["/en/404.html", "/fr/404.html"],
  ])("leads from %s to %s and back", async (english, french) => {
    const page = await open(["shipped", english]);
    await page.getByRole("link", { name: "Français" }).click();
    expect(new URL(page.url()).pathname).toBe(french);
    expect(await page.getAttribute("html", "lang")).toBe("fr-CA");
    await page.getByRole("link", { name: "English" }).click();
    expect(new URL(page.url()).pathname).toBe(english);
  });
});
