import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MESSAGES } from "../../src/i18n/messages.ts";
import { pathOf } from "../../src/i18n/routes.ts";
import { LOCALES, type Locale } from "../../src/model/locale.ts";
import { useBrowser, type Visit } from "./support/browser.ts";
import { ScreenReader } from "./support/screen-reader.ts";

// Each task by keyboard and screen reader alone: names are those of the accessibility tree. How an opportunity is posted is
// walked by post-form.test.ts, and how the explorer is asked by explorer.test.ts.

const { visit, site } = useBrowser();

/** The words that people look for, as the page shows them. */
const SAID = {
  en: {
    words: "Words",
    find: "Every field",
    filter: "Filter",
    follow: "Follow this opportunity",
    calendar: "Calendar",
    numbers: /^The numbers: Spend over time/,
    chart: /committed|spent|paid/i,
    csv: "Download as CSV: Spend over time",
    inAll: /^awards\.csv/,
  },
  fr: {
    words: "Mots",
    find: "Chaque champ",
    filter: "Filtrer",
    follow: "Suivre cette occasion",
    calendar: "Calendrier",
    numbers: /^Les chiffres\s: Les dépenses au fil du temps/,
    chart: /engag|dépens|pay/i,
    csv: /^Télécharger en CSV\s: Les dépenses au fil du temps/,
    inAll: /^awards\.csv/,
  },
} as const;

async function readerAtHome(locale: Locale): Promise<Visit & { reader: ScreenReader }> {
  const found = await visit({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  await found.page.goto(site("everything").url(`/${locale}/`));
  return { ...found, reader: await ScreenReader.on(found.page) };
}

describe.each(LOCALES)("by keyboard and screen reader alone, in %s", (locale) => {
  const words = SAID[locale];
  const { site: menu, openData } = MESSAGES[locale];

  it("an opportunity is found, and followed", async () => {
    const { page, faults, reader } = await readerAtHome(locale);
    await reader.tabTo("link", menu.opportunities);
    await reader.enterPage();
    expect(await reader.at("h1")).toEqual({ role: "heading", name: menu.opportunities });
    expect((await reader.at("#filter")).role).toBe("search");
    await reader.tabTo("searchbox", words.words);
    await page.keyboard.type(words.find);
    await reader.tabTo("button", words.filter);
    await page.keyboard.press("Enter");
    expect((await reader.at("[role=status]")).role).toBe("status");
    await expect.poll(() => page.locator(".card:visible").count()).toBeLessThan(5);
    const title = await page.locator(".card:visible h3").first().innerText();
    await reader.tabTo("link", title);
    await reader.enterPage();
    expect(await reader.at("h1")).toEqual({ role: "heading", name: title });
    expect(await reader.at("#follow")).toEqual({ role: "heading", name: words.follow });
    await reader.tabTo("link", "Atom");
    const feed = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    expect(await (await page.request.get(feed)).text()).toContain("<feed");
    await reader.tabTo("link", words.calendar);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(readFileSync(await download.path(), "utf8")).toContain("BEGIN:VEVENT");
    expect(faults).toEqual([]);
  });

  it("a chart is read: what it says, its numbers, and how to take them along", async () => {
    const { page, faults, reader } = await readerAtHome(locale);
    await reader.tabTo("link", menu.dashboard);
    await reader.enterPage();
    const chart = await reader.at("svg[aria-labelledby=spend-over-time-name]");
    expect(chart.role).toBe("image");
    expect(chart.name).toMatch(words.chart);
    await reader.tabTo("DisclosureTriangle", words.numbers);
    await page.keyboard.press("Enter");
    const table = page.locator(":focus").locator("..").locator("table");
    expect(await table.isVisible()).toBe(true);
    expect(await table.getByRole("columnheader").count()).toBeGreaterThan(1);
    expect(await table.getByRole("rowheader").count()).toBeGreaterThan(0);
    await reader.tabTo("link", words.csv);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toBe(`spend-over-time.${locale}.csv`);
    expect(faults).toEqual([]);
  });

  it("data are downloaded", async () => {
    const { page, faults, reader } = await readerAtHome(locale);
    await reader.tabTo("link", openData.title);
    await reader.enterPage();
    expect(new URL(page.url()).pathname.endsWith(pathOf({ kind: "data" }, locale))).toBe(true);
    await reader.tabTo("link", words.inAll);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(readFileSync(await download.path(), "utf8")).toContain("2026-030-every-event");
    expect(faults).toEqual([]);
  });
});

describe("the accessibility tree", () => {
  it("has a name for all that can be used and for each part of a page", async () => {
    const { page } = await visit();
    const { browser } = await ScreenReader.on(page);
    const faults: string[] = [];
    for (const path of [
      "/en/",
      "/fr/occasions/",
      "/fr/tableau-de-bord/",
      "/en/data/",
      "/fr/integrite/",
      "/en/how-to-post/form/",
    ]) {
      await page.goto(site("everything").url(path));
      const { nodes } = await browser.send("Accessibility.getFullAXTree");
      const spoken = nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? "").trim() }));
      const named = spoken.filter(({ role }) => NAMED.has(role));
      expect(named.length).toBeGreaterThan(15);
      faults.push(
        ...named.filter(({ name }) => name === "").map(({ role }) => `${path}: a ${role} without a name`),
      );
      for (const role of ["banner", "main", "contentinfo"]) {
        const count = spoken.filter((one) => one.role === role).length;
        if (count !== 1) faults.push(`${path}: ${count} times ${role}`);
      }
      const regions = spoken.filter(({ role }) => ["navigation", "region", "search", "form"].includes(role));
      const names = regions.map(({ role, name }) => `${role} ${name}`);
      faults.push(
        ...names
          .filter((name, index) => names.indexOf(name) !== index)
          .map((name) => `${path}: twice ${name}`),
      );
    }
    expect(faults).toEqual([]);
  });
});

const NAMED = new Set(
  "link button textbox searchbox spinbutton combobox checkbox radio image heading navigation region search form DisclosureTriangle".split(
    " ",
  ),
);
