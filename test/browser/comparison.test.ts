import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useBrowser } from "./support/browser.ts";
import { ALL_MODES, faultsInModes } from "./support/modes.ts";

const { visit, site } = useBrowser();
const EN = "/en/dashboard/compare/";
const FR = "/fr/tableau-de-bord/comparer/";

const file = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

const OTHER = (): ReturnType<typeof file> =>
  file("other.json", site("everything").built.text("/data/dashboard.json"));

const said = async (page: Page): Promise<string> =>
  (await page.innerText("#compare-status")).replaceAll("\u00a0", " ");

describe("the comparison with a file of one's own", () => {
  it("shows another programme's numbers by keyboard, and sends the file nowhere", async () => {
    const { page, faults } = await visit({ viewport: { width: 320, height: 640 } });
    const asked: string[] = [];
    // Before the page is loaded: the browser has to be told to ask us, and a key may be quicker on a busy machine.
    const chooser = page.waitForEvent("filechooser");
    await page.goto(site("shipped").url(EN), { waitUntil: "networkidle" });
    page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    expect(await page.isVisible("#compare-without-script")).toBe(false);
    expect(asked).toEqual([]);
    await page.focus("#compare-file");
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(file("other.json", site("everything").built.text("/data/dashboard.json")));
    await page.waitForSelector("#own-comparison");
    expect(await page.innerText("#compare-status")).toMatch(/^Shown below: Micro-acquisition and .+\.$/);
    expect(await page.locator("#compare-result table").first().innerText()).toContain("Awards counted");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    // The script is asked for twice, to be examined and to be run; the second time, a cache may answer.
    const names = asked.map((one) => one.replace(/-[0-9a-f]{10}/, ""));
    expect([...new Set(names)]).toEqual(["GET /assets/compare.js", "GET /data/dashboard.json"]);
    expect(faults).toEqual([]);
  });

  it.each([
    ["what is no JSON", "{", /^bad\.json ne peut pas être affiché\. Ligne 1, colonne 2 : À partir d’ici/],
    ["JSON of another kind", "[1]", /Le fichier est du JSON, mais pas le tableau de bord d’un programme\./],
    ["markup", "<img src=x onerror=alert(1)>", /le fichier n’est pas du JSON/],
  ])("says what is wrong with %s, and what to take", async (_, text, said) => {
    const { page, faults } = await visit();
    await page.goto(site("shipped").url(FR), { waitUntil: "networkidle" });
    await page.setInputFiles("#compare-file", file("bad.json", text));
    await page.waitForSelector("#compare-status p");
    const told = (await page.innerText("#compare-status")).replaceAll("\u00a0", " ");
    expect(told).toMatch(said);
    expect(told).toContain("Prenez le fichier que le site de l’autre programme offre à /data/dashboard.json");
    expect(await page.locator("#compare-result *").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("does not show markup in another programme's names", async () => {
    const { page, faults } = await visit();
    const text = site("everything")
      .built.text("/data/dashboard.json")
      .replace(/"name":\{"en":"[^"]*"/, '"name":{"en":"<img src=x onerror=alert(1)>"');
    await page.goto(site("shipped").url(EN), { waitUntil: "networkidle" });
    await page.setInputFiles("#compare-file", file("other.json", text));
    await page.waitForSelector("#own-comparison");
    expect(await page.innerText("#own-comparison")).toContain("<img src=x onerror=alert(1)>");
    expect(await page.locator("#compare-result img").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("takes the same file again when it has been mended, and takes away what was shown before", async () => {
    const { page, faults } = await visit();
    await page.goto(site("shipped").url(EN));
    await page.setInputFiles("#compare-file", OTHER());
    await page.waitForSelector("#own-comparison");
    await page.setInputFiles("#compare-file", file("other.json", "{"));
    await page.getByText("other.json cannot be shown.").waitFor();
    expect(await page.locator("#compare-result *").count()).toBe(0);
    expect(await page.inputValue("#compare-file")).toBe("");
    await page.setInputFiles("#compare-file", OTHER());
    await page.waitForSelector("#own-comparison");
    expect(faults).toEqual([]);
  });

  it("refuses a file of another size than any dashboard without reading it", async () => {
    const { page, faults } = await visit();
    await page.goto(site("shipped").url(FR));
    await page.evaluate(() => {
      Blob.prototype.text = () => Promise.reject(new Error("it was read"));
      const chosen = new DataTransfer();
      chosen.items.add(new File([new Uint8Array(64 * 1024 * 1024 + 1)], "grand.json"));
      const input = document.querySelector<HTMLInputElement>("#compare-file");
      if (!input) throw new Error("there is no input");
      input.files = chosen.files;
      input.dispatchEvent(new Event("change"));
    });
    await page.getByText("grand.json ne peut pas être affiché.").waitFor();
    expect(await said(page)).toContain("Le fichier dépasse 64 Mo");
    expect(faults).toEqual([]);
  });

  it("says so where its script is not the one that the page was built with, and asks again", async () => {
    const { page } = await visit();
    await page.route("**/assets/compare-*.js", (route) =>
      route.fulfill({ body: "document.title = 'no'", contentType: "text/javascript" }),
    );
    await page.goto(site("shipped").url(EN));
    const title = await page.title();
    await page.setInputFiles("#compare-file", OTHER());
    await page.getByText("What reads the file could not be loaded.").waitFor();
    expect(await page.title()).toBe(title);
    await page.unroute("**/assets/compare-*.js");
    await page.setInputFiles("#compare-file", OTHER());
    await page.waitForSelector("#own-comparison");
  });

  it("says so where this programme's numbers do not come, and asks again", async () => {
    const { page } = await visit();
    await page.route("**/data/dashboard.json", (route) => route.fulfill({ status: 500 }));
    await page.goto(site("shipped").url(FR));
    await page.setInputFiles("#compare-file", OTHER());
    await page.getByText("n’ont pas pu être chargés").waitFor();
    await page.unroute("**/data/dashboard.json");
    await page.setInputFiles("#compare-file", OTHER());
    await page.waitForSelector("#own-comparison");
  });

  it.each([EN, FR])("has no fault that axe finds, with everything unfolded, in any mode: %s", async (at) => {
    const { page, faults } = await visit();
    await page.goto(site("shipped").url(at));
    await page.setInputFiles("#compare-file", OTHER());
    await page.waitForSelector("#own-comparison");
    for (const summary of await page.locator("main summary").all()) await summary.click();
    expect(await faultsInModes(page, ALL_MODES)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("prints the numbers, and no question for a file", async () => {
    const { page } = await visit();
    await page.goto(site("shipped").url(EN));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#own:visible, #compare-file:visible").count()).toBe(0);
    expect(await page.locator("#kept-1:visible").count()).toBe(1);
    await page.setInputFiles("#compare-file", OTHER());
    await page.waitForSelector("#own-comparison");
    expect(await page.isVisible("#compare-file")).toBe(false);
  });

  it("says without JavaScript where the numbers are", async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(site("shipped").url(EN));
    expect(await page.isVisible("#compare-own")).toBe(false);
    expect(await page.innerText("#compare-without-script")).toContain("dashboard.json");
  });
});
