import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { programmeFiles } from "../../src/adopting/programme-files.ts";
import { readProgrammeAnswers } from "../../src/adopting/read-programme-answers.ts";
import { judge } from "../../src/guardrails/judge.ts";
import { openFolder } from "../../src/register/disk.ts";
import { loadRegister } from "../../src/register/load.ts";
import { instantOf } from "../../src/time/calendar.ts";
import { BuiltSite, faultsOf } from "../site/support/built-site.ts";
import { NOW, PROJECT, runBuild } from "../site/support/build-sites.ts";

const CITY = path.join(PROJECT, "examples/valmarine");

/**
 * Words of the programme that the product comes with, which are wrong on the pages of any other: who runs it, its law, its
 * money, its taxes, its clock and its accounts.
 */
const OF_THE_FIRST = new RegExp(
  [
    "ESDC|EDSC|Employment and Social|Emploi et Développement",
    "Canad(?!a\\.ca)|Government of|gouvernement du|federal|fédéral|Ottawa|Toronto|gc\\.ca",
    "Treasury Board|Conseil du Trésor|Financial Administration|gestion des finances|Open Resource Exchange",
    "section 3[234]|article 3[234]",
    "\\$|\\bCAD\\b|10,000|10\\s000|8,695",
    "\\bGST\\b|\\bHST\\b|\\bQST\\b|\\bTPS\\b|\\bTVH\\b|\\bTVQ\\b",
    "\\bpilot\\b|projet pilote|acquisition card|2021-001",
  ].join("|"),
  "i",
);

/** None is a page: what editors know of every programme, the file of the programme with the comments of its origin, and what is no text. */
const NO_PAGES = /^\/data\/(?:schema\/|posting\.json$)|\.(?:js|css|map|parquet|zip)$/;

describe("the worked second programme, a made-up city", () => {
  const output = mkdtempSync(path.join(tmpdir(), "valmarine-"));
  let site: BuiltSite;

  beforeAll(async () => {
    expect(await runBuild(CITY, output)).toMatchObject({ code: 0 });
    site = new BuiltSite(CITY, output);
  }, 60_000);
  afterAll(() => {
    rmSync(output, { recursive: true });
  });

  it("has the files that its answers make", () => {
    const read = readProgrammeAnswers(readFileSync(path.join(CITY, "programme.json"), "utf8"));
    const files = read.kind === "answers" ? programmeFiles(read.answers) : new Map<string, string>();
    expect(files.size).toBe(7);
    for (const [file, text] of files) expect(readFileSync(path.join(CITY, file), "utf8")).toBe(text);
  });

  it("passes the check, and has a purchase that was paid, one under way and one that is open", () => {
    const loaded = loadRegister(openFolder(CITY));
    if (loaded.kind !== "register") throw new Error(JSON.stringify(loaded.problems));
    expect(judge(loaded.register, instantOf(Date.parse(NOW)))).toEqual([]);
    expect(loaded.register.opportunities.size).toBe(3);
    expect([...loaded.register.awards.values()].map(({ ledger }) => ledger.at(-1)?.event)).toEqual([
      "paid",
      "committed",
    ]);
  });

  it("says on every page that it is made up", () => {
    const silent = site.pages.filter(
      ({ locale, source }) => locale && !/made-up city|ville inventée/.test(source),
    );
    expect(silent.map((page) => page.path)).toEqual([]);
  });

  it("is published under a path of its own, which no link leaves, and every link leads to a file", () => {
    expect(site.url.pathname).toBe("/micro-acquisition/");
    let links = 0;
    const faults = faultsOf(site, function* (page) {
      for (const element of page.document.querySelectorAll("[href], [src], [action]")) {
        const address =
          element.getAttribute("href") ?? element.getAttribute("src") ?? element.getAttribute("action") ?? "";
        const url = new URL(address, site.addressOf(page));
        if (!site.owns(url)) continue;
        links += 1;
        if (site.fileAt(url) === undefined) yield address;
      }
    });
    expect(faults).toEqual([]);
    expect(links).toBeGreaterThan(1000);
  });

  it("speaks of its own money, law, tax and clock", () => {
    const paid = site.page("/en/awards/2026-001-berth-calendar/").source;
    expect(paid).toContain("€3,240");
    expect(paid).toContain("Certified for payment (rule 7 of the city’s treasury)");
    expect(site.page("/fr/contrats/2026-001-berth-calendar/").source).toContain(
      "règle 8 de la trésorerie municipale",
    );
    expect(site.page("/en/opportunities/2026-003-seaweed-map/").source).toMatch(/datetime="2026-12-02T13:00/);
  });

  it("has no word of the programme that the product comes with, on any page, feed, calendar or table", () => {
    const leaks = site.files
      .filter((file) => !NO_PAGES.test(file))
      .flatMap((file) => {
        const found = OF_THE_FIRST.exec(
          site.text(file).replace(/(?:en|fr)-CA|lang(?:uage)?="[^"]*"|"\$schema"/g, ""),
        );
        return found ? [`${file}: ${found[0]}`] : [];
      });
    expect(leaks).toEqual([]);
  });
});
