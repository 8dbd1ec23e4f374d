import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRecords } from "../../../src/bench/records.ts";
import { BENCH_NOW } from "../../../src/bench/calendar.ts";
import { inconsistencies } from "../../../src/open-data/ocds/rules/all.ts";
import type { Content } from "../../../src/open-data/ocds/model.ts";
import type { Register } from "../../../src/register/register.ts";
import { openFolder } from "../../../src/register/disk.ts";
import { loadRegister } from "../../../src/register/load.ts";
import {
  AWARD,
  AWARDED,
  goodRecords,
  ledgerPath,
  NOW,
  OPEN,
  registerOf,
  swap,
  type Change,
} from "../../register/memory-folder.ts";
import { EXTENSIONS } from "../../../src/open-data/ocds/extensions.ts";
import { sharedSchema, without } from "../../repositories/shared-schemas.ts";
import { everything } from "../../site/content/everything.ts";
import { writeFolder } from "../../site/content/write-folder.ts";
import { at, historyFrom, NO_HISTORY, publish, read, type Step } from "./support/life.ts";
import { withoutTakenBack } from "./support/taken-back.ts";
import { NEEDED, packageValidators, releaseSchema, unknownFields } from "./support/schemas.ts";

function registerIn(folder: string): Register {
  const loaded = loadRegister(openFolder(folder));
  if (loaded.kind !== "register") throw new Error(`there is no programme in ${folder}`);
  return loaded.register;
}

function withEverything(): Register {
  const folder = mkdtempSync(path.join(tmpdir(), "everything-"));
  try {
    writeFolder(folder, everything);
    return registerIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MONDAY = at("2026-11-23T15:00:00Z");

const REMOVALS: readonly Step[] = [
  ["2026-12-01T10:00:00Z", {}],
  [
    "2026-12-02T10:00:00Z",
    {
      [AWARDED]: (text) =>
        text
          .replace(/^questions:[^]*?(?=^---$)/m, "")
          .replace("  - powershell\n", "")
          .replace("hours: 55\n", ""),
    },
  ],
  [
    "2026-12-03T10:00:00Z",
    {
      [AWARD]: (text) =>
        text.replace("awarded: 2026-07-16\n", "").replace("Érable Logiciel inc.", "Another name"),
      [ledgerPath("0006-paid.md")]: null,
    },
  ],
  [
    "2026-12-04T10:00:00Z",
    {
      [AWARD]: null,
      ...Object.fromEntries(
        [
          "0001-committed.md",
          "0002-delivered.md",
          "0003-accepted.md",
          "0004-invoiced.md",
          "0005-certified.md",
        ].map((name) => [ledgerPath(name), null]),
      ),
    },
  ],
];

/** Everything that tests publish, and by when. */
const PUBLISHED: readonly (readonly [name: string, files: () => ReadonlyMap<string, string>])[] = [
  ["the good records", () => publish(registerOf(goodRecords()), NO_HISTORY, NOW)],
  ["the records that are shipped", () => publish(registerIn("."), NO_HISTORY, MONDAY)],
  ["records with every field and event", () => publish(withEverything(), NO_HISTORY, MONDAY)],
  [
    "records that were made at random",
    () =>
      publish(
        registerOf(Object.fromEntries([...makeRecords(40)].map(({ path, text }) => [path, text]))),
        NO_HISTORY,
        BENCH_NOW,
      ),
  ],
  [
    "a history that takes back what it said",
    () => {
      const { history, files } = historyFrom(REMOVALS);
      return publish(registerOf(files), history, NOW);
    },
  ],
];

describe("what is published, by our own checks", () => {
  it.each(PUBLISHED)("is consistent as it is compiled: %s", (_, files) => {
    const { records, report } = read(files());
    expect(records.length).toBe(report.processes);
    for (const { compiledRelease } of records)
      expect(
        inconsistencies({
          content: withoutTakenBack(compiledRelease) as unknown as Content,
          date: compiledRelease.date,
        }),
      ).toEqual([]);
  });

  it.each(PUBLISHED)("has the releases that its records name, the oldest first: %s", (_, files) => {
    const { releases, records } = read(files());
    const linked = records.flatMap((record) => record.releases);
    expect(linked.map(({ url }) => url.split("#")[1])).toEqual(releases.map(({ id }) => id));
    expect(linked.map(({ date }) => date)).toEqual(releases.map(({ date }) => date));
    for (const record of records)
      expect(record.releases.map(({ date }) => date)).toEqual(record.releases.map(({ date }) => date).sort());
    expect(new Set(releases.map(({ id }) => id)).size).toBe(releases.length);
  });
});

describe.skipIf(without(NEEDED) !== "")(
  `what is published, by the standard's own schemas${without(NEEDED)}`,
  () => {
    it.each(PUBLISHED)("is valid: %s", (_, files) => {
      const written = files();
      const validators = packageValidators();
      for (const name of ["releases", "records"] as const) {
        const isValid = validators[name](JSON.parse(written.get(`/data/ocds/${name}.json`) ?? ""));
        expect([name, isValid, validators[name].errors]).toEqual([name, true, null]);
      }
    });

    it.each(PUBLISHED)("has no field that the schema and the extensions do not know: %s", (_, files) => {
      const schema = releaseSchema();
      for (const release of read(files()).releases)
        expect(unknownFields(release, schema, schema)).toEqual([]);
    });

    it("names the extensions by whose schemas it is valid, at their commits", () => {
      const kept = sharedSchema("MANIFEST.tsv")
        .split("\n")
        .map((line) => line.split("\t"));
      for (const { repository, commit } of EXTENSIONS)
        expect(kept.map(([, from, at]) => `${from} ${at}`)).toContain(
          `open-contracting-extensions/${repository} ${commit}`,
        );
    });

    it("is valid whatever is written and taken back, in any order", () => {
      const validators = packageValidators();
      const edits: readonly Readonly<Record<string, Change>>[] = [
        { [OPEN]: swap("hours: 60\n", "") },
        { [OPEN]: (text) => text },
        { [OPEN]: swap("licence: MIT\n", "repository: https://github.com/example-gov/picker\n") },
        { [OPEN]: (text) => text.replace("  - accessibility\n", "") },
        { [OPEN]: (text) => text.replace(/^skills:\n(?: {2}- .*\n)+/m, "") },
        {
          [OPEN]: (text) =>
            text.replace(/^summary:\n(?: {2}.*\n)+/m, "").replace("selection: 2027-02-05\n", ""),
        },
        {
          [AWARD]: null,
          ...Object.fromEntries(
            Object.keys(goodRecords())
              .filter((path) => path.includes("/000"))
              .map((path) => [path, null]),
          ),
        },
        { [AWARDED]: (text) => text.replace(/^amendments:[^]*?(?=^questions:)/m, "") },
      ];
      const steps = fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 5 });
      fc.assert(
        fc.property(steps, (changes) => {
          const { history, files } = historyFrom(
            changes.map((change, index): Step => [`2027-01-${12 + index}T12:00:00Z`, change]),
          );
          const written = publish(registerOf(files), history, NOW);
          for (const name of ["releases", "records"] as const)
            expect([
              validators[name](JSON.parse(written.get(`/data/ocds/${name}.json`) ?? "")),
              validators[name].errors,
            ]).toEqual([true, null]);
        }),
        { numRuns: 25 },
      );
    });
  },
);
