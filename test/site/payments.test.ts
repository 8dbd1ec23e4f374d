import { describe, expect, it } from "vitest";
import { parseHTML } from "linkedom";
import Papa from "papaparse";
import { LOCALES } from "../../src/model/locale.ts";
import type { PayPeriod } from "../../src/payments/pay-periods.ts";
import { Site } from "../../src/site/site.ts";
import { payChart } from "../../src/site/views/payments-chart.ts";
import { registerWith } from "../payments/support/ledger.ts";
import { NOW } from "../register/memory-folder.ts";
import { REFS } from "./content/everything.ts";
import { HAS_DEMONSTRATION, REMOVED } from "../support/demonstration.ts";
import { builtSite, type BuiltPage } from "./support/built-site.ts";
import { SITE_NAMES } from "./support/build-sites.ts";

const PATHS = { en: "/en/payments/", fr: "/fr/paiements/" } as const;

/** The text of a part of a page, with plain spaces. */
function textOf(page: BuiltPage, selector: string): string {
  return (page.document.querySelector(selector)?.textContent ?? "").replace(/\s+/g, " ").trim();
}

const rowsOf = (page: BuiltPage, section: string): string[][] =>
  [...page.document.querySelectorAll(`section[aria-labelledby=${section}] tbody tr`)].map((row) =>
    [...row.children].map((cell) => cell.textContent.replace(/\s+/g, " ").trim()),
  );

describe.each(SITE_NAMES)("the payments of the site “%s”", (name) => {
  const site = builtSite(name);

  it("have a page in each language, one link away from every page", () => {
    for (const locale of site.languages) {
      const home = site.page(`/${locale}/`).document;
      const links = [...home.querySelectorAll("footer a")].map((link) => link.getAttribute("href"));
      expect(links).toContain(site.url.pathname + PATHS[locale].slice(1));
    }
  });

  it("are there as data, the same events in both forms", () => {
    const csv = site.text("/data/payments.csv");
    const { payments } = JSON.parse(site.text("/data/payments.json")) as {
      payments: { ref: string; number: number }[];
    };
    const rows = Papa.parse<Record<string, string>>(csv.slice(1), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(rows.map(({ ref, number }) => `${ref} ${number}`)).toEqual(
      payments.map(({ ref, number }) => `${ref} ${number}`),
    );
  });
});

describe("a programme of which nothing is known", () => {
  const site = builtSite("empty");

  it.each(LOCALES)("says so in %s, and shows no number", (locale) => {
    const page = site.page(PATHS[locale]);
    expect(page.document.querySelectorAll("table, svg")).toHaveLength(0);
    expect(textOf(page, "#standard + p")).toBe(
      locale === "en"
        ? "This programme has set no number of days for its payments."
        : "Ce programme n’a fixé aucun délai pour ses paiements.",
    );
    expect(textOf(page, "section[aria-labelledby=times]")).toContain(
      locale === "en"
        ? "No award has been paid in full yet."
        : "Aucun contrat n’a encore été payé en entier.",
    );
  });
});

describe("payments of which only the end is known", () => {
  it("are told without days, never with 0", () => {
    const page = builtSite("english").page("/en/payments/");
    expect(rowsOf(page, "paid")).toEqual([
      ["A list of trees Demonstration", "Supplier A", "May 1, 2026", "Not known"],
    ]);
    expect(rowsOf(page, "times")).toEqual([
      ["May 2026", "1; the days are known for 0", "Not known", "Not known"],
    ]);
    expect(
      [...page.document.querySelectorAll(".chart svg.narrow text")].map((text) => text.textContent),
    ).toEqual(["May 2026", "not known (1 payment)"]);
    expect(page.document.querySelectorAll(".chart .mark")).toHaveLength(0);
  });
});

describe("the chart of payments in thirteen months", () => {
  const paidIn = (month: string): PayPeriod => ({
    ...{ from: month, to: `${month.slice(0, 5)}12`, payments: 12, known: 12 },
    ...{ median: 13.5, longest: 20, inTime: 12, judged: 12 },
  });

  it.each([
    ["en", "October to December 2026", ["13.5 days (12 payments)", "Standard: 30 days"]],
    ["fr", "octobre à décembre 2026", ["13,5 jours (12 paiements)", "Norme : 30 jours"]],
  ] as const)("says each period and its days in words beside the bar: %s", (locale, name, words) => {
    const site = new Site(registerWith([]), [], NOW, []);
    const quarters = ["2026-10", "2026-07", "2026-04", "2026-01", "2025-10"].map((month) => ({
      ...paidIn(month),
      name,
    }));
    const { document } = parseHTML(`<main>${String(payChart(site, "chart", quarters, locale))}</main>`);
    for (const size of ["wide", "narrow"]) {
      const texts = [...document.querySelectorAll(`svg.${size} text`)].map(({ textContent }) =>
        textContent.replaceAll("\u00a0", " "),
      );
      expect(texts).toEqual([...quarters.flatMap(() => [name, words[0]]), words[1]]);
      expect(document.querySelectorAll(`svg.${size} .mark`)).toHaveLength(quarters.length);
    }
  });
});

describe.skipIf(!HAS_DEMONSTRATION)(`the payments that come with the product${REMOVED}`, () => {
  const site = builtSite("shipped");

  it("name roles, and no account", () => {
    for (const locale of LOCALES) {
      const text = textOf(site.page(PATHS[locale]), "main");
      expect(text).not.toMatch(/demo-/);
      expect(text).toContain(locale === "en" ? "The certifier" : "La personne qui atteste (article 34)");
    }
  });

  it("keep made-up payments out of every number", () => {
    const times = textOf(site.page(PATHS.en), "section[aria-labelledby=times]");
    expect(times).toContain("No award has been paid in full yet.");
    expect(times.indexOf("No award has been paid")).toBeLessThan(
      times.indexOf("These payments are made up."),
    );
    expect(rowsOf(site.page(PATHS.en), "times").at(-1)).toEqual(["All", "2", "10", "13", "2 of 2 (100%)"]);
  });

  it("wait for nobody where the pilot’s contract ended in 2021, whose exception is one link away", () => {
    expect(textOf(site.page(PATHS.en), "section[aria-labelledby=waits]")).not.toContain("Azure");
    const pilot = site.page("/en/awards/2021-001-azure-marketplace-policies/");
    expect(textOf(pilot, ".timeline")).toContain("An exception allows it");
    expect(pilot.document.querySelectorAll(".event.refused")).toHaveLength(0);
    expect(textOf(pilot, "section[aria-labelledby=ledger] dl.facts")).toContain(
      "The contract ended without a payment",
    );
  });

  it("tell on an award’s page each step with its time beside the standard, in roles first", () => {
    const award = site.page("/en/awards/2026-003-accessible-guide-pages/");
    const steps = [...award.document.querySelectorAll(".timeline > li")].map((step) =>
      [...step.querySelectorAll(":scope > p")]
        .map((part) => part.textContent.replace(/\s+/g, " ").trim())
        .join(" | "),
    );
    expect(steps[4]).toBe(
      "June 2, 2026 · Deputy responsibility centre manager (demonstration) Certified for payment (section 34) $4,520 | 6 days later (4 business days). Standard kept: 4 of at most 5 business days.",
    );
    expect(textOf(award, "section[aria-labelledby=ledger] dl.facts")).toContain(
      "13 days, from May 27, 2026 to June 9, 2026. The programme aims at 7.",
    );
  });
});

describe("what is overdue", () => {
  const site = builtSite("everything");

  it("comes first, and says whose turn it is and since when", () => {
    const rows = rowsOf(site.page("/en/payments/"), "waits");
    const isOverdue = rows.map(([, awaited = ""]) => awaited.endsWith("Overdue"));
    expect(isOverdue.lastIndexOf(true)).toBeLessThan(isOverdue.indexOf(false));
    expect(rows.find(([award]) => award === "Stage overdue")).toEqual([
      "Stage overdue",
      "The certification Overdue",
      "The certifier",
      "September 3, 2026",
      "57",
      "September 10, 2026",
    ]);
  });

  it("may owe interest, which only finance can say", () => {
    const late = textOf(site.page("/fr/paiements/"), "section[aria-labelledby=late]");
    expect(late).toContain("Seules les finances peuvent le dire");
    expect(late).toContain("pas encore payé; l’échéance était le 3 octobre 2026, il y a 51 jours");
    const award = textOf(
      site.page(`/en/awards/${REFS.overdue}/`),
      "section[aria-labelledby=ledger] dl.facts",
    );
    expect(award).toContain("Not kept: the last day was October 3, 2026, 51 days ago.");
    expect(award).toContain("Whether interest is owed is for finance to say");
  });
});

describe("events that a guardrail does not let pass", () => {
  const site = builtSite("everything");

  it("are told openly, and change no number", () => {
    const award = site.page("/en/awards/2026-030-every-event/");
    const paid = award.document.querySelector(".event.paid");
    expect(paid?.classList.contains("refused")).toBe(true);
    expect(paid?.textContent).toContain("Not counted");
    expect(paid?.querySelector(".note.broken a")?.textContent).toMatch(/^MA-60\d$/);
  });

  it("are listed with the number of them", () => {
    const page = site.page("/en/payments/");
    const listed = [...page.document.querySelectorAll("section[aria-labelledby=doubts] li")].map((line) =>
      line.textContent.replace(/\s+/g, " ").trim(),
    );
    expect(listed.find((line) => line.startsWith("Stage every-event"))).toMatch(/: \d+ events$/);
  });
});
