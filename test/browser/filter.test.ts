import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useBrowser } from "./support/browser.ts";

const { visit, site } = useBrowser();

/** The records of test/site/content/everything.ts that these tests tell apart, by ref. */
const EVERY_FIELD = "2026-001-every-field";
const BARE = "2026-002-only-what-is-needed";
const DRAFT = "2026-004-draft";
const WITHOUT_AWARD = "2026-007-no-award";

async function openList(search = "", path = "/en/opportunities/"): Promise<Page> {
  const { page } = await visit();
  await page.goto(site("everything").url(path) + search);
  await page.locator("form#filter").waitFor();
  return page;
}

/** The refs of the cards that a visitor sees. */
async function shown(page: Page): Promise<string[]> {
  const links = await page
    .locator(".card h3 a:visible")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  return links.map((href) => href?.split("/").at(-2) ?? "").sort();
}

async function countOfAll(page: Page): Promise<number> {
  return page.locator(".card").count();
}

function query(page: Page): string {
  return new URL(page.url()).search;
}

function told(page: Page): Promise<string> {
  return page.getByRole("status").innerText();
}

describe("the filter of the list of opportunities", () => {
  it("shows everything at first, and tells nothing", async () => {
    const page = await openList();
    expect(await shown(page)).toHaveLength(await countOfAll(page));
    expect(await countOfAll(page)).toBe(
      site("everything").built.page("/en/opportunities/").document.querySelectorAll(".card").length,
    );
    expect(await told(page)).toBe("");
  });

  it("finds words of the title and the summary, in any order", async () => {
    const page = await openList();
    await page.getByLabel("Words").fill("format every");
    expect(await shown(page)).toEqual([EVERY_FIELD]);
  });

  it.each(["ébauche", "ebauche", "ÉBAUCHE", "  Ebauche "])(
    "finds words with or without accents and capitals: “%s”",
    async (words) => {
      const page = await openList("", "/fr/occasions/");
      await page.getByLabel("Mots").fill(words);
      expect(await shown(page)).toEqual([DRAFT]);
    },
  );

  it("does not look through the names of the facts, which every card has", async () => {
    const page = await openList();
    await page.getByLabel("Words").fill("closes team");
    expect(await shown(page)).toEqual([]);
  });

  it.each([
    ["Status", "Closed without award", [WITHOUT_AWARD], "?status=closed-without-award"],
    ["Skill", "TypeScript", [EVERY_FIELD], "?skill=typescript"],
    ["Team", "Team B", [BARE, DRAFT], "?team=team-b"],
  ])("finds by %s", async (label, option, refs, search) => {
    const page = await openList();
    await page.getByLabel(label).selectOption({ label: option });
    expect(await shown(page)).toEqual(refs);
    expect(query(page)).toBe(search);
  });

  it("finds what costs as much as given, or less", async () => {
    const page = await openList();
    await page.getByLabel("Price").fill("100");
    expect(await shown(page)).toEqual([BARE, DRAFT]);
    await page.getByLabel("Price").fill("99.99");
    expect(await shown(page)).toEqual([DRAFT]);
  });

  it("combines what is asked, in the list and in the address", async () => {
    const page = await openList();
    await page.getByLabel("Team").selectOption("team-b");
    await page.getByLabel("Status").selectOption("open");
    expect(await shown(page)).toEqual([BARE]);
    expect(query(page)).toBe("?status=open&team=team-b");
  });

  it("tells how many are shown", async () => {
    const page = await openList();
    await page.getByLabel("Team").selectOption("team-b");
    expect(await told(page)).toBe(`2 of ${await countOfAll(page)} shown`);
  });

  it.each([
    ["/en/opportunities/", "Words", "Nothing matches. Widen the filter, or show all."],
    ["/fr/occasions/", "Mots", "Rien ne correspond. Élargissez le filtre ou affichez tout."],
  ])("tells where nothing matches, on %s", async (path, label, sentence) => {
    const page = await openList("", path);
    await page.getByLabel(label).fill("xyzzy");
    expect(await told(page)).toBe(sentence);
    expect(await shown(page)).toEqual([]);
    expect(await page.locator("main h2:visible").count()).toBe(0);
  });

  it("hides the headings of lists that it has emptied, and no others", async () => {
    const page = await openList();
    await page.getByLabel("Team").selectOption("team-b");
    expect(await page.locator("main h2:visible").allInnerTexts()).toEqual([
      "Open for applications",
      "Opening soon",
    ]);
  });

  it("is restored from an address that someone shared", async () => {
    const page = await openList("?q=only&status=open&team=team-b&price=100");
    expect(await page.getByLabel("Words").inputValue()).toBe("only");
    expect(await page.getByLabel("Status").inputValue()).toBe("open");
    expect(await page.getByLabel("Team").inputValue()).toBe("team-b");
    expect(await page.getByLabel("Price").inputValue()).toBe("100");
    expect(await shown(page)).toEqual([]);
    await page.getByLabel("Words").fill("");
    expect(await shown(page)).toEqual([BARE]);
  });

  it("finds the same by the address of the other language", async () => {
    const page = await openList("?skill=typescript&price=9000", "/fr/occasions/");
    expect(await shown(page)).toEqual([EVERY_FIELD]);
  });

  it("goes along to the other language", async () => {
    const page = await openList();
    await page.getByLabel("Team").selectOption("team-b");
    await page.getByRole("link", { name: "Français" }).click();
    await page.getByRole("heading", { level: 1, name: "Occasions" }).waitFor();
    expect(query(page)).toBe("?team=team-b");
    expect(await shown(page)).toEqual([BARE, DRAFT]);
  });

  it("passes over what an address asks that does not exist", async () => {
    const page = await openList("?status=nonsense&skill=%3Cscript%3E&price=cheap&other=1");
    expect(await shown(page)).toHaveLength(await countOfAll(page));
  });

  it("shows all again when it is reset, and its address is the plain one", async () => {
    const page = await openList("?team=team-b&q=bare");
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => shown(page)).toHaveLength(await countOfAll(page));
    expect(await page.getByLabel("Words").inputValue()).toBe("");
    expect(await page.getByLabel("Team").inputValue()).toBe("");
    expect(query(page)).toBe("");
    expect(await told(page)).toBe("");
  });

  it("is as it was when a reader comes back from a record", async () => {
    const page = await openList();
    await page.getByLabel("Team").selectOption("team-b");
    await page.getByRole("link", { name: "Bare" }).click();
    await page.getByRole("heading", { level: 1, name: "Bare" }).waitFor();
    await page.goBack();
    await page.locator("form#filter").waitFor();
    expect(await shown(page)).toEqual([BARE, DRAFT]);
    expect(await page.getByLabel("Team").inputValue()).toBe("team-b");
  });

  it("leaves the list in one step back, however many fields were changed", async () => {
    const { page } = await visit();
    await page.goto(site("everything").url("/en/"));
    await page.getByRole("link", { name: "See all opportunities" }).click();
    await page.getByLabel("Words").pressSequentially("bare");
    await page.getByLabel("Team").selectOption("team-b");
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe("/en/");
  });

  it("does not load the page again on Enter or by its button", async () => {
    const page = await openList();
    await page.evaluate(() => document.documentElement.setAttribute("data-same-page", ""));
    await page.getByLabel("Words").fill("bare");
    await page.getByLabel("Words").press("Enter");
    await page.getByRole("button", { name: "Filter" }).click();
    expect(await page.locator("html[data-same-page]").count()).toBe(1);
    expect(await shown(page)).toEqual([BARE]);
  });

  it("goes by the status of now, and not of the build", async () => {
    const { page } = await visit({ at: "2026-12-01T12:00:00Z" });
    await page.goto(`${site("everything").url("/en/opportunities/")}?status=open&team=team-b`);
    expect(await shown(page)).toEqual([BARE, DRAFT]);
  });
});

describe("without JavaScript", () => {
  it("the list is complete, and there is no form that could not work", async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(`${site("everything").url("/en/opportunities/")}?team=team-b`);
    expect(await page.locator("form:visible").count()).toBe(0);
    expect(await page.locator(".card:visible").count()).toBe(await countOfAll(page));
  });

  it("a page says how to apply as it stood when it was built", async () => {
    const { page } = await visit({ javaScriptEnabled: false, at: "2030-01-01T00:00:00Z" });
    await page.goto(site("everything").url(`/en/opportunities/${EVERY_FIELD}/`));
    expect(await page.locator("main").innerText()).toMatch(
      /Send your application before Monday, December\s14, 2026, 2:30\sp\.m\./,
    );
    expect(await page.locator("footer").innerText()).toMatch(/November\s23, 2026, 11:30\sa\.m\./);
  });
});
