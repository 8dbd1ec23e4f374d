import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { manyAwards } from "../client-explorer/support/columns.ts";
import { useBrowser, type Visit, type VisitOptions } from "./support/browser.ts";
import { ALL_MODES, faultsInModes } from "./support/modes.ts";

const EN = "/en/dashboard/explorer/";
const FR = "/fr/tableau-de-bord/explorateur/";
const WIDE = { width: 1280, height: 900 };

const { visit, site } = useBrowser();

/** The data that the site was built with. */
const OWN = "";
const MANY = JSON.stringify(manyAwards(400));

interface ViewOptions extends VisitOptions {
  readonly at?: string;
  /** The file that comes in place of the site’s own (`OWN`): of 400 generated awards, where nothing is said. */
  readonly data?: string;
}

/** Opens the explorer by an address that asks for something, and waits until it answers. */
async function visitView(
  query: string,
  { at = EN, data = MANY, ...options }: ViewOptions = {},
): Promise<Visit> {
  const found = await visit({ viewport: WIDE, ...options });
  if (data !== OWN) await serveData(found.page, data);
  await found.page.goto(site("everything").url(`${at}?${query}`));
  await answered(found.page);
  return found;
}

async function serveData(page: Page, body: string): Promise<void> {
  await page.route("**/data/explorer.json", (route) =>
    route.fulfill({ body, contentType: "application/json" }),
  );
}

async function answered(page: Page): Promise<void> {
  await page.locator("#explorer-table tfoot").waitFor();
}

/** The cells of the table, as they are read. */
async function tableOf(page: Page): Promise<string[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("#explorer-table tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()),
    ),
  );
}

const searchOf = (page: Page): string => new URL(page.url()).search;

async function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent.trim() ?? "");
}

/** Presses Tab until an element has the focus, as who has no mouse must. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** The pixels of the chart in a rectangle of the page’s pixels, from its corner. */
async function pixelsOf(
  page: Page,
  at: { x: number; y: number; width: number; height: number },
): Promise<number[]> {
  return page.evaluate(({ x, y, width, height }) => {
    const canvas = document.querySelector("canvas");
    const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!canvas || !pen) throw new Error("there is no chart");
    const scale = canvas.width / canvas.clientWidth;
    pen.canvas.width = canvas.width;
    pen.canvas.height = canvas.height;
    pen.drawImage(canvas, 0, 0);
    return [...pen.getImageData(x * scale, y * scale, width * scale, height * scale).data];
  }, at);
}

describe("the explorer", () => {
  it("loads nothing before someone asks for it, and then its script and its file alone", async () => {
    const { page, faults } = await visit({ viewport: WIDE });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname.replace(/-[0-9a-f]{10}/, "")));
    await page.goto(site("everything").url(EN), { waitUntil: "networkidle" });
    expect(asked.filter((path) => path.includes("explorer.js"))).toEqual([]);
    asked.length = 0;
    await page.click("#open-explorer");
    await answered(page);
    // The script is asked for twice, to be examined and to be run; the second time, a cache may answer.
    expect([...new Set(asked.map((path) => path.replace(/^.*\/(?=assets|data)/, "")))]).toEqual([
      "assets/explorer.js",
      "data/explorer.json",
    ]);
    expect(await focusedText(page)).toBe("Your question");
    expect(searchOf(page)).toBe("?measure=committed&by=fiscal-year");
    expect(faults).toEqual([]);
  });

  it("explains itself without JavaScript, and leads to the same numbers", async () => {
    const { page, faults } = await visit({ viewport: WIDE, javaScriptEnabled: false });
    await page.goto(site("everything").url(`${FR}?measure=paid&by=team`));
    expect(await page.isVisible("#open-explorer")).toBe(false);
    expect(await page.innerText("main")).toContain("Sans lui, les mêmes nombres sont ici");
    await page.click("main a[href$='/paiements/']");
    expect(await page.textContent("h1")).toBe("Paiements");
    expect(faults).toEqual([]);
  });

  it("says so where its data does not come, and asks again when asked again", async () => {
    const { page } = await visit({ viewport: WIDE });
    await page.route("**/data/explorer.json", (route) => route.fulfill({ status: 500 }));
    await page.goto(site("everything").url(EN));
    await page.click("#open-explorer");
    await page.getByText("The data could not be loaded.").waitFor();
    await page.unroute("**/data/explorer.json");
    await page.click("#open-explorer");
    await answered(page);
    expect(await page.textContent("#explorer-load")).toBe("");
  });

  it("takes a whole task by keyboard alone: from the button to a file", async () => {
    const { page, faults } = await visit({ viewport: WIDE });
    await serveData(page, MANY);
    await page.goto(site("everything").url(EN));
    await tabTo(page, "#open-explorer");
    await page.keyboard.press("Enter");
    await answered(page);
    await tabTo(page, "#explorer-measure");
    await page.keyboard.type("Awards");
    await tabTo(page, "#explorer-by");
    await page.keyboard.type("Team");
    expect(searchOf(page)).toBe("?measure=awards&by=team");
    expect(await page.textContent("#explorer-live")).toMatch(/^Awards by team\. All of the time\. /);

    await tabTo(page, "button.row");
    const names = (await tableOf(page)).slice(1, -1).map(([name]) => name);
    expect(names.length).toBeGreaterThan(2);
    expect(await focusedText(page)).toBe(names[0]);
    const marked = async (): Promise<string | null> => page.textContent("#explorer-table tr.at th");
    expect(await marked()).toBe(names[0]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    expect(await focusedText(page)).toBe(names[1]);
    expect(await marked()).toBe(names[1]);
    await page.keyboard.press("End");
    expect(await focusedText(page)).toBe(names.at(-1));
    await page.keyboard.press("Home");
    expect(await focusedText(page)).toBe(names[0]);
    // One stop for the whole table: the next Tab leaves it.
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("explorer-csv");
    await page.keyboard.press("Shift+Tab");
    expect(await focusedText(page)).toBe(names[0]);

    await page.keyboard.press("Enter");
    expect(searchOf(page)).toMatch(/^\?measure=awards&by=fiscal-year&team=/);
    expect(await page.textContent("#explorer-subtitle")).toContain(`Team: ${names[0] ?? ""}`);
    // The focus is on the first row of what has come.
    expect(await focusedText(page)).toBe((await tableOf(page))[1]?.[0]);
    await tabTo(page, "#explorer-csv");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toBe("explorer-awards-by-fiscal-year.csv");
    expect(await page.textContent("#explorer-saved")).toBe("Saved: explorer-awards-by-fiscal-year.csv");
    expect(faults).toEqual([]);
  });

  it("does by mouse what it does by keyboard: a bar leads into its group", async () => {
    const { page, faults } = await visitView("measure=awards&by=team");
    const [, first] = await tableOf(page);
    const bar = { position: { x: 20, y: 34 } };
    await page.locator("canvas").hover(bar);
    await expect.poll(() => page.locator("#explorer-table tr.at th").allTextContents()).toEqual([first?.[0]]);
    await page.locator("canvas").click(bar);
    // The chart hears of it with the next frame.
    await expect.poll(() => searchOf(page)).toMatch(/^\?measure=awards&by=fiscal-year&team=/);
    expect(await page.textContent("#explorer-subtitle")).toContain(`Team: ${first?.[0] ?? ""}`);
    expect(faults).toEqual([]);
  });

  it("finds a supplier by a part of the name, and says so where nobody is called so", async () => {
    const { page, faults } = await visitView("measure=awards&by=supplier");
    const [, [name = ""] = []] = await tableOf(page);
    await page.locator("#explorer-filters summary").click();
    await page.fill("#explorer-supplier", "nobody is called so");
    await page.keyboard.press("Tab");
    expect(await page.textContent("#explorer-supplier-problem")).toContain("nobody is called so");
    expect(searchOf(page)).toBe("?measure=awards&by=supplier");
    await page.fill("#explorer-supplier", name.slice(-3).toUpperCase());
    const proposed = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLOptionElement>("#explorer-suppliers option")].map(
        ({ value }) => value,
      ),
    );
    expect(proposed).toContain(name);
    await page.fill("#explorer-supplier", name.toUpperCase());
    await page.keyboard.press("Tab");
    expect(await page.textContent("#explorer-supplier-problem")).toBe("");
    expect((await tableOf(page)).slice(1, -1).map(([first]) => first)).toEqual([name]);
    expect(await page.inputValue("#explorer-supplier")).toBe(name);
    expect(faults).toEqual([]);
  });
});

describe("the address of the explorer", () => {
  it("opens what it says, after a reload too, and goes back and forth", async () => {
    const { page, faults } = await visitView("measure=committed&by=region&made-up=without&show=25");
    const first = await tableOf(page);
    expect(await page.textContent("#explorer-title")).toBe("Money committed by region");
    expect(await page.inputValue("#explorer-made-up")).toBe("without");
    await page.selectOption("#explorer-by", "licence");
    await page.selectOption("#explorer-measure", "days-to-pay");
    const last = await tableOf(page);
    expect(await page.textContent("#explorer-title")).toBe("Days to pay by licence");
    await page.goBack();
    expect(await page.textContent("#explorer-title")).toBe("Money committed by licence");
    await page.goBack();
    expect(await tableOf(page)).toEqual(first);
    expect(await page.inputValue("#explorer-by")).toBe("region");
    await page.goForward();
    await page.goForward();
    expect(await tableOf(page)).toEqual(last);
    await page.reload();
    await answered(page);
    expect(await tableOf(page)).toEqual(last);
    expect(faults).toEqual([]);
  });

  it("takes one step back for one walk down a list of choices by its arrow keys", async () => {
    const { page } = await visitView("measure=committed&by=team");
    await page.focus("#explorer-measure");
    for (const measure of ["paid", "price", "awards"]) {
      await page.keyboard.press("ArrowDown");
      expect(searchOf(page)).toBe(`?measure=${measure}&by=team`);
    }
    await page.goBack();
    expect(searchOf(page)).toBe("?measure=committed&by=team");
  });

  it("says the same in the other language", async () => {
    const { page, faults } = await visitView("measure=awards&by=team&from=2020-2021-Q1");
    const numbers = (await tableOf(page)).slice(1).map(([, value]) => value);
    await page.click(".language a");
    await answered(page);
    expect(await page.textContent("#explorer-title")).toBe("Contrats par équipe");
    expect((await tableOf(page)).slice(1).map(([, value]) => value)).toEqual(numbers);
    expect(faults).toEqual([]);
  });

  it.each<[name: string, query: string, names: string]>([
    [
      "markup and what objects inherit",
      "measure=%3Cscript%3Ealert(1)%3C/script%3E&by=__proto__&team=%00&from=2026&show=-1",
      "Measure, Split by, From, Team, Groups shown at most",
    ],
    [
      "markup in a name",
      "measure=paid&by=team&supplier=%27%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
      "Supplier",
    ],
    [
      "broken escapes and a long tail",
      `measure=%E0%A4%A&by=%ZZ&to=${"9".repeat(2000)}`,
      "Measure, Split by, To",
    ],
  ])("that asks for what is not there shows the usual, and says so: %s", async (_, query, names) => {
    const { page, faults } = await visitView(query);
    expect(await page.textContent("#explorer-misread")).toBe(
      `The address asks for something that these records do not have, so that it was left out: ${names}.`,
    );
    expect((await tableOf(page)).length).toBeGreaterThan(2);
    // What is chosen next is a good address again.
    await page.selectOption("#explorer-by", "status");
    expect(await page.textContent("#explorer-misread")).toBe("");
    expect(searchOf(page)).toMatch(/^\?measure=(?:committed|paid)&by=status$/);
    expect(faults).toEqual([]);
  });
});

describe("the files of the explorer", () => {
  it.each([
    [EN, MANY],
    [FR, MANY],
    // With names of every kind that a record may have.
    [EN, OWN],
  ])("hold what is seen: the table as CSV (%s)", async (at, data) => {
    const { page, faults } = await visitView("measure=committed&by=supplier", { at, data });
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#explorer-csv")]);
    const text = readFileSync(await download.path(), "utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    const { data: read } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
    // An amount as the page writes it, without what makes it pretty.
    const bare = (cell: string): string =>
      /\d/.test(cell)
        ? cell
            .replace(/[\s\u00a0$]/g, "")
            .replace(/,(?=\d{3})/g, "")
            .replace(",", ".")
        : cell;
    const seen = await tableOf(page);
    expect(read.map(([name = ""]) => name.replace(/^'/, ""))).toEqual(seen.map(([name]) => name));
    expect(read.slice(1).map(([, value = ""]) => Number(value))).toEqual(
      seen.slice(1).map(([, value = ""]) => Number(bare(value)) || 0),
    );
    expect(read.map((cells) => cells.slice(2))).toEqual(seen.map((cells) => cells.slice(2)));
    expect(faults).toEqual([]);
  });

  it.each(["light", "dark"] as const)("hold what is seen: the chart as PNG (%s)", async (colorScheme) => {
    const { page, faults } = await visitView("measure=awards&by=team", { colorScheme });
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#explorer-png")]);
    expect(download.suggestedFilename()).toBe("explorer-awards-by-team.png");
    const png = readFileSync(await download.path()).toString("base64");
    const compared = await page.evaluate(async (encoded) => {
      const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const chart = document.querySelector("canvas");
      if (!chart) throw new Error("there is no chart");
      const copy = document.createElement("canvas");
      copy.width = picture.width;
      copy.height = picture.height;
      const pen = copy.getContext("2d", { willReadFrequently: true });
      if (!pen) throw new Error("there is no pen");
      pen.drawImage(picture, 0, 0);
      const all = pen.getImageData(0, 0, copy.width, copy.height).data;
      // On the screen the chart stands on the ground of the page.
      const ground = `rgb(${[...all.slice(0, 3)].join(", ")})`;
      const seen = document.createElement("canvas");
      seen.width = chart.width;
      seen.height = chart.height;
      const other = seen.getContext("2d", { willReadFrequently: true });
      if (!other) throw new Error("there is no pen");
      other.fillStyle = ground;
      other.fillRect(0, 0, seen.width, seen.height);
      other.drawImage(chart, 0, 0);
      const expected = other.getImageData(0, 0, seen.width, seen.height).data;
      const left = (picture.width - chart.width) / 2;
      const isAt = (top: number): boolean => {
        for (let y = 0; y < chart.height; y += 1)
          for (let x = 0; x < chart.width * 4; x += 1)
            if (all[((top + y) * picture.width + left) * 4 + x] !== expected[y * chart.width * 4 + x])
              return false;
        return true;
      };
      let found = 0;
      while (found + chart.height <= picture.height && !isAt(found)) found += 1;
      if (found + chart.height > picture.height) found = -1;
      let clear = 0;
      for (let at = 3; at < all.length; at += 4) if (all[at] !== 255) clear += 1;
      return { ground, page: getComputedStyle(document.documentElement).backgroundColor, found, clear };
    }, png);
    expect(compared.found).toBeGreaterThan(50);
    expect(compared.clear).toBe(0);
    expect(compared.ground).toBe(compared.page);
    expect(faults).toEqual([]);
  });
});

describe("the chart", () => {
  it("takes on the colours of the page when they change, and needs none where they are forced", async () => {
    const { page, faults } = await visitView("measure=awards&by=team");
    const colour = async (): Promise<string> =>
      (await pixelsOf(page, { x: 24, y: 37, width: 1, height: 1 })).join();
    expect(await colour()).toBe("29,74,122,255");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(colour).toBe("179,212,247,255");
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    await expect.poll(colour).not.toBe("29,74,122,255");
    // The words of the first bar are there as well.
    const words = await pixelsOf(page, { x: 0, y: 8, width: 200, height: 16 });
    expect(words.filter((value, at) => at % 4 === 3 && value > 0).length).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });

  it("is a table on paper", async () => {
    const { page } = await visitView("measure=awards&by=team");
    await page.emulateMedia({ media: "print" });
    expect(await page.isVisible("canvas")).toBe(false);
    expect(await page.isVisible("#explorer-form")).toBe(false);
    expect(await page.isVisible("#explorer-table tfoot")).toBe(true);
    expect(await page.isVisible("#explorer-finding")).toBe(true);
  });
});

describe("100,000 awards", () => {
  it("are answered in less than 100 ms a change, table and chart and all", { timeout: 180_000 }, async () => {
    const data = JSON.stringify(manyAwards(100_000));
    const { page, faults } = await visitView("measure=committed&by=team", { data });
    const times = await page.evaluate(() => {
      const change = (name: string, value: string): number => {
        const control = document.querySelector<HTMLSelectElement>(`#explorer-${name}`);
        if (!control) throw new Error(`there is no ${name}`);
        control.value = value;
        if (control.value !== value) throw new Error(`${name} cannot be ${value}`);
        const begun = performance.now();
        control.dispatchEvent(new Event("change", { bubbles: true }));
        // What was written must be laid out before anybody sees it.
        document.body.getBoundingClientRect();
        return performance.now() - begun;
      };
      const all: number[] = [];
      for (const by of ["supplier", "skill", "quarter", "fiscal-year", "team", "status"]) {
        all.push(change("by", by));
        for (const measure of ["paid", "days-to-pay", "applications-each", "awards", "committed"])
          all.push(change("measure", measure));
        for (const [name, value] of [
          ["region", "region-3"],
          ["skill", "skill-7"],
          ["from", "2018-2019-Q2"],
          ["show", "100"],
          ["region", ""],
          ["skill", ""],
          ["from", ""],
          ["show", "10"],
        ] as const)
          all.push(change(name, value));
      }
      return all.sort((a, b) => a - b);
    });
    expect(times).toHaveLength(84);
    expect(times[42]).toBeLessThan(100);
    expect(faults).toEqual([]);
  });
});

describe("axe finds nothing with the explorer open, in any mode", () => {
  it.each([
    ["a filter that does not fit", EN, "measure=days-to-pay&by=skill&team=bogus", MANY],
    ["a filter that does not fit", FR, "measure=days-to-pay&by=skill&team=bogus", MANY],
    ["a chart over time", EN, "measure=paid&by=quarter", MANY],
    ["a chart over time", FR, "measure=paid&by=quarter", MANY],
    ["names of every kind", EN, "measure=committed&by=supplier", OWN],
    ["names of every kind", FR, "measure=committed&by=supplier", OWN],
    ["nothing that fits", EN, "measure=paid&by=quarter", OWN],
    ["nothing that fits", FR, "measure=paid&by=quarter", OWN],
  ])("%s, on %s", async (_, at, query, data) => {
    const { page, faults } = await visitView(query, { at, data });
    await page.locator("#explorer-filters summary").click();
    await page.fill("#explorer-supplier", "nobody");
    await page.keyboard.press("Tab");
    expect(await faultsInModes(page, ALL_MODES)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
