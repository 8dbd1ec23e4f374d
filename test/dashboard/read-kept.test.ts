import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dashboardOf } from "../../src/dashboard/make-dashboard.ts";
import { readKeptDashboards } from "../../src/dashboard/read-kept.ts";
import { dashboardJson } from "../../src/dashboard/write-dashboard.ts";
import { importRecords } from "../../src/import/import.ts";
import { openFolder } from "../../src/register/disk.ts";
import { instantOf } from "../../src/time/calendar.ts";
import { registerIn } from "../import/support/folder.ts";
import { copyOfExample, CSV_18F, describeWith18F } from "../import/support/real-18f.ts";
import { registerWith, SMOOTH } from "../payments/support/ledger.ts";
import { LINK, memoryFolder, NOW } from "../register/memory-folder.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const GOOD = dashboardJson(dashboardOf(registerWith(SMOOTH), NOW));

describe("the dashboards of other programmes", () => {
  it("are read in the order of their files, and nothing else that is there", () => {
    const { dashboards, problems } = readKeptDashboards(
      memoryFolder({
        "_data/compare/b.json": GOOD,
        "_data/compare/a.json": GOOD.replace('"CAD"', '"EUR"'),
        "_data/compare/README.md": "Why",
        "_data/compare/link.json": LINK,
      }),
    );
    expect(dashboards.map(({ file, dashboard }) => [file, dashboard.currency])).toEqual([
      ["_data/compare/a.json", "EUR"],
      ["_data/compare/b.json", "CAD"],
    ]);
    expect(problems).toEqual([]);
  });

  it("are none where a programme keeps none", () => {
    expect(readKeptDashboards(memoryFolder({}))).toEqual({ dashboards: [], problems: [] });
  });

  it("are told by file and place where they cannot be read, and keep the site from being built", () => {
    const { dashboards, problems } = readKeptDashboards(
      memoryFolder({ "_data/compare/cut.json": GOOD.slice(0, 400), "_data/compare/good.json": GOOD }),
    );
    expect(dashboards).toHaveLength(1);
    expect(problems).toMatchObject([{ rule: "MA-103", level: "error", file: "_data/compare/cut.json" }]);
    expect(problems[0]?.line).toBeGreaterThan(1);
  });
});

describe("where the numbers of other programmes come from", () => {
  const kept = (sources: string): ReturnType<typeof readKeptDashboards> =>
    readKeptDashboards(memoryFolder({ "_data/compare/a.json": GOOD, "_data/compare/sources.yml": sources }));

  it("is read by the name of the file", () => {
    const { dashboards, problems } = kept(
      "a:\n  about: { en: Their site, fr: Leur site }\n  link: https://example.org/\n",
    );
    expect(dashboards[0]?.source).toEqual({
      about: { en: "Their site", fr: "Leur site" },
      link: "https://example.org/",
    });
    expect(problems).toEqual([]);
  });

  it("is not known where nothing is said, and the numbers stand all the same", () => {
    const { dashboards, problems } = kept("# Nothing yet\n");
    expect(dashboards).toMatchObject([{ file: "_data/compare/a.json", source: undefined }]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["a name that no file has", "b: { about: { en: Theirs, fr: Le leur } }\n", "MA-101", "b.json"],
    ["another field", "a: { about: { en: Theirs, fr: Le leur }, licence: MIT }\n", "MA-102", "licence"],
    [
      "an address that leads nowhere",
      "a: { about: { en: It, fr: Lui }, link: 'javascript:x' }\n",
      "MA-103",
      "link",
    ],
    ["broken YAML", "a: [\n", "MA-107", ""],
  ])("is a problem with its line where it has %s", (_, sources, rule, said) => {
    const { problems } = kept(sources);
    expect(problems).toMatchObject([{ rule, level: "error", file: "_data/compare/sources.yml" }]);
    expect(JSON.stringify(problems)).toContain(said);
  });
});

describe("a kept file that cannot be opened", () => {
  it("is told where it is not text", () => {
    const folder = memoryFolder({ "_data/compare/a.json": "" });
    const binary = { ...folder, read: () => new Uint8Array([0x7b, 0xff, 0xfe]) };
    expect(readKeptDashboards(binary).problems).toMatchObject([
      { rule: "MA-101", file: "_data/compare/a.json" },
    ]);
  });

  it("is told where the disk refuses it", () => {
    const folder = memoryFolder({ "_data/compare/a.json": GOOD });
    const refused = {
      ...folder,
      read: (): Uint8Array => {
        throw new Error("EACCES");
      },
    };
    expect(readKeptDashboards(refused).problems).toMatchObject([
      { rule: "MA-101", file: "_data/compare/a.json" },
    ]);
  });
});

describeWith18F("the comparison that the product comes with", () => {
  it("is what 18F's 39 real purchases come to: npm run import and npm run build, as its README says", () => {
    const now = instantOf(Date.parse("2026-11-23T15:00:00Z"));
    const example = copyOfExample();
    try {
      importRecords({ bytes: readFileSync(CSV_18F), file: "18f.csv", content: example.root, now });
      const made = dashboardJson(dashboardOf(registerIn(example.root).register, now));
      expect(readFileSync(path.join(PROJECT, "_data/compare/18f-2016.json"), "utf8")).toBe(made);
      expect(readKeptDashboards(openFolder(PROJECT)).problems).toEqual([]);
    } finally {
      example.remove();
    }
  });
});
