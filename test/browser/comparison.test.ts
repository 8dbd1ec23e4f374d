import { describe, expect, it } from "vitest";
import { useBrowser } from "./support/browser.ts";

const { visit, site } = useBrowser();
const EN = "/en/dashboard/compare/";
const FR = "/fr/tableau-de-bord/comparer/";

const file = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

describe("the comparison with a file of one's own", () => {
  it("shows another programme's numbers by keyboard, and sends the file nowhere", async () => {
    const { page, faults } = await visit({ viewport: { width: 320, height: 640 } });
    const asked: string[] = [];
    await page.goto(site("shipped").url(EN), { waitUntil: "networkidle" });
    page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    expect(await page.isVisible("#compare-without-script")).toBe(false);
    await page.focus("#compare-file");
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(file("other.json", site("everything").built.text("/data/dashboard.json")));
    await page.waitForSelector("#own-comparison");
    expect(await page.innerText("#compare-status")).toMatch(/^Shown below: Micro-acquisition and .+\.$/);
    expect(await page.locator("#compare-result table").first().innerText()).toContain("Awards counted");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(asked).toEqual(["GET /data/dashboard.json"]);
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

  it("says without JavaScript where the numbers are", async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(site("shipped").url(EN));
    expect(await page.isVisible("#compare-own")).toBe(false);
    expect(await page.innerText("#compare-without-script")).toContain("dashboard.json");
  });
});
