import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { DASHBOARD_SCHEMA, dashboardSchemaText } from "../../src/dashboard/schema-document.ts";
import { dashboardOf } from "../../src/dashboard/make-dashboard.ts";
import { readDashboard } from "../../src/dashboard/read-dashboard.ts";
import { dashboardJson } from "../../src/dashboard/write-dashboard.ts";
import { faultsOfMessage } from "../i18n/french-faults.ts";
import { registerWith, SMOOTH } from "../payments/support/ledger.ts";
import { NOW } from "../register/memory-folder.ts";
import { dashboardOfMade, made } from "./support/purchases.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const DASHBOARD = dashboardOf(registerWith(SMOOTH), NOW);
const JSON_TEXT = dashboardJson(DASHBOARD);

const validate = new Ajv({ allErrors: true, strict: false }).compile(
  JSON.parse(dashboardSchemaText()) as object,
);

/** The file with one of its texts changed, which is there. */
function changed(from: string, to: string): string {
  expect(JSON_TEXT).toContain(from);
  return JSON_TEXT.replace(from, () => to);
}

/** The objects of a file whose value is a share, or an index of shares. */
function sharesIn(value: unknown, isShare = false): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => sharesIn(one));
  const it = value as Record<string, unknown>;
  const isOfShares = it["unit"] === "share" || it["unit"] === "index";
  const below = Object.entries(it).flatMap(([key, one]) =>
    sharesIn(one, key === "share" || (isOfShares && (key === "reached" || key === "real"))),
  );
  return (isShare || isOfShares) && "value" in it ? [it, ...below] : below;
}

function problemOf(text: string) {
  const read = readDashboard(text, "theirs.json");
  if (read.kind === "dashboard") throw new Error("it was read");
  return read.problem;
}

describe("dashboard.json", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    process.env["TZ"] = zone;
  });

  it("is the same bytes on every machine", () => {
    const texts = ["Pacific/Kiritimati", "America/St_Johns", "UTC"].map((name) => {
      process.env["TZ"] = name;
      return dashboardJson(dashboardOf(registerWith(SMOOTH), NOW));
    });
    expect(new Set(texts)).toEqual(new Set([JSON_TEXT]));
  });

  it("has a definition in both languages, unit, population and n beside each number, money as text and null for what is not known", () => {
    const { headline, pay_time: payTime } = JSON.parse(JSON_TEXT) as Record<string, Record<string, unknown>>;
    expect(headline?.["paid"]).toEqual({
      id: "spend.paid",
      name: { en: "Paid", fr: "Payé" },
      definition: { en: expect.stringContaining("payments"), fr: expect.stringContaining("paiements") },
      population: { en: "All awards", fr: "Tous les contrats" },
      unit: "money",
      value: "7473.38",
      n: 1,
      missing: 0,
      small_population: true,
    });
    expect(headline?.["ended"]).toMatchObject({ value: null, n: 0 });
    expect(payTime?.["planned"]).toBeNull();
  });

  it("comes back as the same dashboard, whatever the purchases", () => {
    fc.assert(
      fc.property(fc.array(made, { maxLength: 5 }), (purchases) => {
        const dashboard = dashboardOfMade(purchases);
        const text = dashboardJson(dashboard);
        expect(readDashboard(text)).toEqual({ kind: "dashboard", dashboard });
        expect(readDashboard(`\uFEFF${text}`).kind).toBe("dashboard");
        expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("has no share from a record by which more applications passed than came", () => {
    const register = registerWith(SMOOTH);
    const awards = new Map(
      [...register.awards].map(([ref, award]) => [
        ref,
        { ...award, applications: { received: 2, passed: 3 } },
      ]),
    );
    const dashboard = dashboardOf({ ...register, awards }, NOW);
    expect(dashboard.applications.passRate).toMatchObject({ value: undefined, n: 0, missing: 1 });
    expect(dashboard.applications.mean).toMatchObject({ value: 2, n: 1 });
    expect(readDashboard(dashboardJson(dashboard)).kind).toBe("dashboard");
  });

  it("has a line for each row, so that two of its versions can be compared", () => {
    const lines = JSON_TEXT.split("\n");
    expect(lines.filter((line) => line.startsWith('{"kind":"named"'))).toHaveLength(
      DASHBOARD.spend.flatMap(({ rows }) => rows).filter(({ kind }) => kind === "named").length,
    );
  });
});

describe("its schema", () => {
  it("is what docs/schema has (else: npm run schemas)", () => {
    const kept = readFileSync(path.join(PROJECT, `docs/schema/${DASHBOARD_SCHEMA}.json`), "utf8");
    expect(kept).toBe(dashboardSchemaText());
  });

  it("refuses another unit, an amount that is a number, and a count below 0", () => {
    for (const [from, to] of [
      ['"unit":"money"', '"unit":"count"'],
      ['"value":"7473.38"', '"value":7473.38'],
      ['"missing":0', '"missing":-1'],
    ] as const)
      expect(validate(JSON.parse(changed(from, to)))).toBe(false);
  });
});

describe("another programme’s dashboard.json", () => {
  it.each([
    ["that breaks off", () => JSON_TEXT.slice(0, 400), "From here on, the file is not JSON."],
    ["that is a page", () => "<!doctype html>", "From here on, the file is not JSON."],
    ["that is something else", () => "{}", "The file is JSON, but not the dashboard of a programme."],
    ["that is a list", () => "[1]", "The file is JSON, but not the dashboard of a programme."],
    [
      "of a later format",
      () => changed('"version":1', '"version":2'),
      "The file is of version 2 of its format; this program reads version 1.",
    ],
    [
      "with an amount that is none",
      () => changed('"value":"7473.38"', '"value":"7,473.38"'),
      "“real.committed.value” is not what it should be.",
    ],
    [
      "with a day that does not exist",
      () => changed('"today":"2027-01-20"', '"today":"2027-02-30"'),
      "“today” is not what it should be.",
    ],
    [
      "with a number under another’s id",
      () => changed('"id":"awards.made"', '"id":"spend.paid"'),
      "“real.awards.id” is not what it should be.",
    ],
    [
      "with an address that runs",
      () => changed('"url":"https://', '"url":"javascript:'),
      "“programme.url” is not what it should be.",
    ],
  ])("%s is refused, with the place and the reason in both languages", (_, text, message) => {
    const problem = problemOf(text());
    expect(problem).toMatchObject({ file: "theirs.json", level: "error", message: { en: message } });
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.tip.fr).toContain("/data/dashboard.json");
    for (const { fr } of [problem.message, problem.tip]) expect(faultsOfMessage(fr)).toEqual([]);
  });

  it("is told the line of its fault", () => {
    const broken = changed('"small_below":5', '"small_below":"5"');
    const line = broken.split("\n").findIndex((text) => text.includes('"small_below"')) + 1;
    expect(problemOf(broken)).toMatchObject({ path: "small_below", line });
  });

  it.each([
    [1.5, "is more than 1, which it cannot be.", "dépasse 1, ce qui est impossible."],
    [-0.1, "is less than 0, which it cannot be.", "est inférieur à 0, ce qui est impossible."],
  ])("has no share of %d, wherever it stands", (value, en, fr) => {
    const register = registerWith(SMOOTH);
    const program = { ...register.program, targets: { delivered: 80, applications: 4 } };
    const file = JSON.parse(dashboardJson(dashboardOf({ ...register, program }, NOW))) as unknown;
    const places = sharesIn(file);
    expect(places.length).toBeGreaterThan(15);
    for (const place of places) {
      const before = place["value"];
      place["value"] = value;
      const { message, path: where } = problemOf(JSON.stringify(file));
      expect(message).toEqual({ en: `“${where}” ${en}`, fr: `« ${where} » ${fr}` });
      expect(validate(file)).toBe(false);
      place["value"] = before;
    }
    expect(validate(file)).toBe(true);
  });

  it("may have more than we know, which is left out", () => {
    const more = changed('"version":1', '"version":1,"mood":"good","__proto__":{"polluted":true}');
    expect(readDashboard(more)).toEqual({ kind: "dashboard", dashboard: DASHBOARD });
    expect({}).not.toHaveProperty("polluted");
  });

  it("never breaks the reader, whatever its text", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(readDashboard(deep).kind).toBe("refused");
    expect(
      readDashboard(changed('"version":1', `"version":1,"more":${"[".repeat(500)}${"]".repeat(500)}`)).kind,
    ).toBe("dashboard");
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readDashboard(text).kind).toBe("refused");
      }),
    );
    fc.assert(
      fc.property(fc.nat(JSON_TEXT.length - 1), fc.string({ maxLength: 3 }), (at, put) => {
        const text = JSON_TEXT.slice(0, at) + put + JSON_TEXT.slice(at + 1);
        expect(["dashboard", "refused"]).toContain(readDashboard(text).kind);
      }),
      { numRuns: 60 },
    );
  });
});
