import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useBrowser } from "./support/browser.ts";

const { visit, site } = useBrowser();

/** Closes on 2026-12-14 at 14:30 in St. John’s, which is 18:00 UTC. */
const OPEN = "2026-001-every-field";
const LAST_MOMENT = "2026-12-14T17:59:59.999Z";
const CLOSED = "2026-12-14T18:00:00Z";

/** Is posted on 2026-12-01: from midnight in St. John’s, which is 03:30 UTC. */
const UPCOMING = "2026-003-upcoming";
const EVE = "2026-12-01T03:29:59.999Z";
const POSTED = "2026-12-01T03:30:00Z";

const LISTS = { en: "/en/opportunities/", fr: "/fr/occasions/" } as const;

async function openAt(path: string, at: string): Promise<Page> {
  const { page } = await visit({ at });
  await page.goto(site("everything").url(path));
  return page;
}

function tagOf(page: Page): Promise<string> {
  return page.locator("h1 + .tags .tag[data-status]").innerText();
}

/** What is said under "Send an application". */
function applicationText(page: Page): Promise<string> {
  return page.locator("section[aria-labelledby=apply]").innerText();
}

/** The heading of the list that a record's card stands in. */
function listOf(page: Page, ref: string): Promise<string> {
  return page
    .locator("section", { has: page.locator(`.card a[href*="${ref}"]`) })
    .locator("h2")
    .innerText();
}

function tagInList(page: Page, ref: string): Promise<string> {
  return page
    .locator(".card", { has: page.locator(`a[href*="${ref}"]`) })
    .locator("[data-status]")
    .innerText();
}

describe.each([
  {
    language: "en" as const,
    open: { tag: "Open", list: "Open for applications", text: "Send your application before" },
    closed: {
      tag: "Being evaluated",
      list: "Closed, being evaluated",
      text: "Applications are no longer taken.",
    },
    upcoming: { tag: "Opening soon", list: "Opening soon", text: "Applications are not taken yet." },
  },
  {
    language: "fr" as const,
    open: { tag: "Ouverte", list: "Candidatures ouvertes", text: "Envoyez votre candidature avant" },
    closed: {
      tag: "En évaluation",
      list: "Fermées, en évaluation",
      text: "Les candidatures ne sont plus reçues.",
    },
    upcoming: { tag: "À venir", list: "À venir", text: "Les candidatures ne sont pas encore reçues." },
  },
])("a page that was built earlier, in $language", ({ language, open, closed, upcoming }) => {
  const list = LISTS[language];

  it.each([
    ["is open until the last moment", OPEN, LAST_MOMENT, open, [closed, upcoming]],
    ["is closed from the closing time on", OPEN, CLOSED, closed, [open, upcoming]],
    ["is announced until its day begins", UPCOMING, EVE, upcoming, [open, closed]],
    ["is open from the beginning of its day", UPCOMING, POSTED, open, [upcoming, closed]],
    ["is closed when it opened and closed since", UPCOMING, "2026-12-15T18:00:00Z", closed, [open, upcoming]],
  ])("shows that an opportunity %s", async (_, ref, at, expected, others) => {
    const page = await openAt(`${list}${ref}/`, at);
    expect(await tagOf(page)).toBe(expected.tag);
    const text = await applicationText(page);
    expect(text).toContain(expected.text);
    for (const other of others) expect(text).not.toContain(other.text);
  });

  it.each([
    ["open", OPEN, LAST_MOMENT, open],
    ["closed", OPEN, CLOSED, closed],
    ["announced", UPCOMING, EVE, upcoming],
    ["open that was announced", UPCOMING, POSTED, open],
  ])("lists as %s what is", async (_, ref, at, expected) => {
    const page = await openAt(list, at);
    expect(await tagInList(page, ref)).toBe(expected.tag);
    expect(await listOf(page, ref)).toBe(expected.list);
  });

  it("does not show on the home page what has closed", async () => {
    expect(await countOnHome(language, LAST_MOMENT)).toBe(1);
    expect(await countOnHome(language, CLOSED)).toBe(0);
  });
});

/** How often the opportunity that closes stands on the home page. */
async function countOnHome(language: keyof typeof LISTS, at: string): Promise<number> {
  const page = await openAt(`/${language}/`, at);
  return page.locator(`.card a[href*="${OPEN}"]`).count();
}

describe("the home page", () => {
  it("says that nothing is open, once all is closed", async () => {
    const { page } = await visit({ at: "2030-01-01T00:00:00Z" });
    await page.goto(site("english").url("/en/"));
    expect(await page.locator(".card").count()).toBe(0);
    expect(await page.locator("main").innerText()).toContain("Nothing is open at the moment.");
  });

  it("does not say so where it knows the first few only", async () => {
    const page = await openAt("/en/", "2030-01-01T00:00:00Z");
    expect(await page.locator("main").innerText()).not.toContain("Nothing is open at the moment.");
  });
});

describe("a list", () => {
  it("says that nothing is open, once all is closed", async () => {
    const page = await openAt(LISTS.en, "2030-01-01T00:00:00Z");
    const section = page.locator("[data-phase=open]");
    expect(await section.locator(".card").count()).toBe(0);
    expect(await section.innerText()).toContain("Nothing is open at the moment.");
  });

  it("does not say so any more, once something has come in", async () => {
    const page = await openAt(LISTS.en, "2030-01-01T00:00:00Z");
    expect(await page.locator("[data-phase=evaluating] .none").isVisible()).toBe(false);
  });

  it("has every record once, whatever the moment", async () => {
    const page = await openAt(LISTS.en, CLOSED);
    const hrefs = await page
      .locator(".card h3 a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    const built = site("everything").built.page(LISTS.en).document.querySelectorAll(".card");
    expect(new Set(hrefs).size).toBe(built.length);
    expect(hrefs).toHaveLength(built.length);
  });
});

describe("what people have decided", () => {
  it.each([
    "/en/opportunities/2026-006-cancelled/",
    "/en/opportunities/2026-007-no-award/",
    "/en/opportunities/2026-020-awarded/",
    "/en/opportunities/2026-026-paid/",
    "/en/opportunities/2026-027-terminated/",
    "/fr/contrats/2026-030-every-event/",
  ])("stays, whatever the clock shows: %s", async (path) => {
    const { page } = await visit({ at: "2030-01-01T00:00:00Z" });
    await page.goto(site("everything").url(path));
    const after = await page.locator("main").innerHTML();
    const { page: asBuilt } = await visit({ javaScriptEnabled: false });
    await asBuilt.goto(site("everything").url(path));
    expect(after).toBe(await asBuilt.locator("main").innerHTML());
  });
});
