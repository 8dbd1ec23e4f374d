import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import {
  AWARD,
  goodRecords,
  ledgerPath,
  NOW,
  OPEN,
  PROGRAM,
  registerOf,
  swap,
} from "../../register/memory-folder.ts";
import { openFolder } from "../../../src/register/disk.ts";
import { loadRegister } from "../../../src/register/load.ts";
import { at, AWARDED_REF, historyFrom, lifeOf, NO_HISTORY, publish, read } from "./support/life.ts";

const ZONE = process.env["TZ"];

describe("what is published", () => {
  afterEach(() => {
    process.env["TZ"] = ZONE;
  });

  it("is the same, byte for byte, in any time zone and each time", () => {
    const { history, files } = historyFrom([
      ["2026-12-01T10:00:00Z", { [ledgerPath("0006-paid.md")]: null }],
      ["2026-12-02T10:00:00Z", { [ledgerPath("0006-paid.md")]: (text) => text }],
    ]);
    const texts = ["Pacific/Auckland", "America/St_Johns", "UTC"].map((zone) => {
      process.env["TZ"] = zone;
      return JSON.stringify([...publish(registerOf(files), history, NOW)]);
    });
    expect(new Set(texts).size).toBe(1);
  });

  it("is no package, and says so, where there is nothing to tell", () => {
    const files = goodRecords(
      Object.fromEntries(
        Object.keys(goodRecords())
          .filter((name) => !name.startsWith("_data"))
          .map((name) => [name, null]),
      ),
    );
    const published = publish(registerOf(files), NO_HISTORY, NOW);
    expect([...published.keys()]).toEqual(["/data/ocds/report.json"]);
    expect(read(published).report).toMatchObject({ processes: 0, history: { kept: false } });
  });

  it("says who publishes, under which licence, and with which extensions", () => {
    const files = goodRecords({
      [PROGRAM]: (text) =>
        `${text}open_data: { licence: https://example.org/licence, publication_policy: https://example.org/policy }\n`,
    });
    const text = publish(registerOf(files), NO_HISTORY, NOW).get("/data/ocds/records.json") ?? "";
    expect(JSON.parse(text)).toMatchObject({
      uri: "https://micro-acquisition.example.org/data/ocds/records.json",
      version: "1.1",
      publishedDate: "2027-01-20T17:00:00Z",
      publisher: { name: "Employment and Social Development", uri: "https://micro-acquisition.example.org/" },
      license: "https://example.org/licence",
      publicationPolicy: "https://example.org/policy",
      packages: ["https://micro-acquisition.example.org/data/ocds/releases.json"],
    });
  });
});

describe("money", () => {
  const contract = (changes: Parameters<typeof lifeOf>[1][0][1]) =>
    (
      lifeOf(AWARDED_REF, [["2026-12-01T10:00:00Z", changes]], "2027-01-20T17:00:00Z")
        .compiled as unknown as { contracts: unknown[] }
    ).contracts[0];

  it("of a contract and its payments is with all taxes, that of tender and award before tax", () => {
    const { compiled } = lifeOf(AWARDED_REF, [["2026-12-01T10:00:00Z", {}]], "2027-01-20T17:00:00Z");
    expect(compiled).toMatchObject({
      tender: { value: { amount: 6500, currency: "CAD" } },
      awards: [{ value: { amount: 6500, currency: "CAD" } }],
      contracts: [
        {
          value: { amount: 7473.38 },
          implementation: { transactions: [{ value: { amount: 7473.38 } }], finalValue: { amount: 7473.38 } },
        },
      ],
    });
  });

  it("is not told where nobody knows it: a contract's without its tax, a payment's without an amount", () => {
    const told = contract({
      [AWARD]: (text) => text.replace(/^tax:\n(?: {2}.*\n)+/m, ""),
      [ledgerPath("0006-paid.md")]: swap('amount: "7473.38"\n', ""),
    });
    expect(told).not.toHaveProperty("value");
    expect(told).toMatchObject({ implementation: { transactions: [{ id: `${AWARDED_REF}-0006` }] } });
    expect(told).not.toHaveProperty("implementation.transactions.0.value");
    expect(told).not.toHaveProperty("implementation.finalValue");
  });

  it("that came back is a payment below nothing, so that the sum is what was spent", () => {
    const told = contract({
      [ledgerPath("0007-refunded.md")]: '---\nevent: refunded\ndate: 2026-09-01\namount: "473.38"\n---\n',
    });
    expect(told).toMatchObject({
      implementation: {
        transactions: [{ value: { amount: 7473.38 } }, { value: { amount: -473.38 } }],
        finalValue: { amount: 7000 },
      },
    });
  });

  it("is told only of payments that the ledger's rules let count", () => {
    const early = contract({
      [PROGRAM]: (text) => `${text}payments: { pay_within: 30 }\n`,
      [ledgerPath("0005-certified.md")]: null,
    });
    expect(early).toMatchObject({ status: "active" });
    expect(early).not.toHaveProperty("implementation.transactions");
    const { report } = lifeOf(
      AWARDED_REF,
      [["2026-12-01T10:00:00Z", { [PROGRAM]: (text) => `${text}payments: { pay_within: 30 }\n` }]],
      "2027-01-20T17:00:00Z",
    );
    expect(report.left_out).toMatchObject([
      {
        record: AWARDED_REF,
        reason: { en: expect.stringContaining("0006-paid.md is not counted") as string },
      },
    ]);
  });
});

describe("the pilot's real record", () => {
  const golden = (name: string): string => path.join(import.meta.dirname, "golden", name);

  it.each(["releases", "records"] as const)("is published as it always was: %s", (name) => {
    const loaded = loadRegister(openFolder("."));
    if (loaded.kind !== "register") throw new Error("the records that are shipped cannot be read");
    const { register } = loaded;
    const pilot = new Map(
      [...register.opportunities].filter(([ref]) => ref === "2021-001-azure-marketplace-policies"),
    );
    const text =
      publish({ ...register, opportunities: pilot }, NO_HISTORY, at("2026-11-23T15:00:00Z")).get(
        `/data/ocds/${name}.json`,
      ) ?? "";
    const readable = `${JSON.stringify(JSON.parse(text), undefined, 2)}\n`;
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(golden(`pilot-${name}.json`), readable);
    expect(readable).toBe(readFileSync(golden(`pilot-${name}.json`), "utf8"));
  });
});

it("text with marks, quotes and signs comes back as it was written", () => {
  const hostile = '</script><b>&amp; "quoted" \\ 😀 =1+1 \u2028';
  const { compiled } = lifeOf(
    "2027-001-date-picker" as typeof AWARDED_REF,
    [
      [
        "2027-01-12T12:00:00Z",
        { [OPEN]: swap("en: Accessible date picker for benefit forms", `en: ${JSON.stringify(hostile)}`) },
      ],
    ],
    "2027-01-20T17:00:00Z",
  );
  expect(compiled?.["tender"]).toMatchObject({ title: hostile });
});
