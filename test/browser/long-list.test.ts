import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BENCH_NOW } from "../../src/bench/calendar.ts";
import { makeRecords } from "../../src/bench/records.ts";
import { PART_SIZE } from "../../src/site/views/list-parts.ts";
import { runBuild } from "../site/support/build-sites.ts";
import { BuiltSite } from "../site/support/built-site.ts";
import { serve, useBrowser, type ServedSite } from "./support/browser.ts";

/** Purchases that are all decided: three pages of each list. */
const RECORDS = 2 * PART_SIZE + 3;

const NOW = new Date(BENCH_NOW).toISOString().replace(".000Z", "Z");

const { visit } = useBrowser();

let folder: string;
let served: ServedSite;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "long-list-"));
  const [content, output] = [path.join(folder, "content"), path.join(folder, "site")];
  for (const file of makeRecords(RECORDS)) {
    const target = path.join(content, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
  const { code, said } = await runBuild(content, output, { now: NOW });
  if (code !== 0) throw new Error(said);
  served = await serve(new BuiltSite(content, output));
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

/** The addresses of the records that a page lists, in its order. */
function listed(at: string): string[] {
  const links = served.built.page(at).document.querySelectorAll(".card h3 a, main tbody th a");
  return [...links].map((link) => link.getAttribute("href") ?? "");
}

async function open(at: string): Promise<{ page: Page; faults: string[] }> {
  const { page, faults } = await visit({ at: NOW });
  await page.goto(served.url(at));
  return { page, faults };
}

const shown = (page: Page): Promise<number> => page.locator(".card:visible").count();

describe("a list that is too long for one page", () => {
  it.each([
    ["/en/opportunities/", "page-2/", "page-3/"],
    ["/fr/occasions/", "page-2/", "page-3/"],
    ["/en/awards/", "page-2/", "page-3/"],
    ["/fr/contrats/", "page-2/", "page-3/"],
  ])("%s has every record once, page after page", (list, ...further) => {
    const parts = [list, ...further.map((part) => list + part)].map(listed);
    expect(parts.map(({ length }) => length)).toEqual([PART_SIZE, PART_SIZE, 3]);
    expect(new Set(parts.flat()).size).toBe(RECORDS);
  });

  it("leads from each page to the others, and to all on one page", async () => {
    const { page, faults } = await open("/en/opportunities/");
    await page.getByRole("link", { name: "Next" }).click();
    expect(new URL(page.url()).pathname).toBe("/en/opportunities/page-2/");
    const ways = page.getByRole("navigation", { name: "Pages of the list" });
    expect(await ways.locator("[aria-current=page]").getAttribute("aria-label")).toBe("Page 2");
    await ways.getByRole("link", { name: "Page 3" }).click();
    await page.getByRole("link", { name: "Previous" }).click();
    await page.getByRole("link", { name: `All ${RECORDS} opportunities on one page` }).click();
    expect(await shown(page)).toBe(RECORDS);
    await page.getByRole("link", { name: "Français" }).click();
    expect(new URL(page.url()).pathname).toBe("/fr/occasions/toutes/");
    expect(faults).toEqual([]);
  });

  it("is light: no page of it takes more than 30 KB with its style, packed", () => {
    const style = served.built.files.find((file) => file.endsWith(".css")) ?? "";
    const packed = (text: string): number => gzipSync(text).length;
    for (const at of ["/en/", "/en/opportunities/", "/fr/occasions/page-2/", "/fr/contrats/"]) {
      const weight = packed(served.built.page(at).source) + packed(served.built.text(style));
      expect(weight, at).toBeLessThan(30 * 1024);
    }
  });
});

describe("the filter of such a list", () => {
  it("finds what was decided earlier, once it is used", async () => {
    const { page, faults } = await open("/en/opportunities/");
    expect(await shown(page)).toBe(PART_SIZE);
    const last = titleOnLastPage();
    await page.getByLabel("Words").fill(last);
    await page.getByRole("link", { name: last }).waitFor();
    expect(await shown(page)).toBe(1);
    expect(await page.getByRole("status").innerText()).toBe(`1 of ${RECORDS} shown`);
    expect(await page.getByRole("navigation", { name: "Pages of the list" }).isVisible()).toBe(false);
    await page.getByRole("button", { name: "Show all" }).click();
    // A form tells of its reset before its fields are empty.
    await expect.poll(() => shown(page)).toBe(RECORDS);
    expect(faults).toEqual([]);
  });

  it("does so from an address that was shared", async () => {
    const last = titleOnLastPage();
    const { page } = await open(`/en/opportunities/?q=${encodeURIComponent(last)}`);
    await page.getByRole("link", { name: last }).waitFor();
    expect(await shown(page)).toBe(1);
  });

  it("asks for nothing until it is used", async () => {
    const { page } = await visit({ at: NOW });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(served.url("/en/opportunities/"), { waitUntil: "networkidle" });
    expect(asked.filter((one) => one.includes("/all/"))).toEqual([]);
  });

  it("says what it could not look through, and tries again", async () => {
    const { page } = await open("/fr/occasions/");
    await page.route("**/toutes/", (route) => route.abort());
    await page.getByLabel("Mots").fill("zzz");
    await expect.poll(() => page.getByRole("status").innerText()).toContain("n’ont pas pu être chargées");
    await page.unroute("**/toutes/");
    await page.getByLabel("Mots").fill("zzzz");
    await expect.poll(() => page.getByRole("status").innerText()).toContain("Rien ne correspond");
  });
});

function titleOnLastPage(): string {
  const heading = served.built.page("/en/opportunities/page-3/").document.querySelector(".card h3");
  return heading?.textContent ?? "";
}
