import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Ref } from "../../src/model/ref.ts";
import {
  AWARD,
  AWARDED,
  check,
  expectOnly,
  goodRecords,
  ledgerPath,
  OPEN,
  problemsOf,
  registerOf,
  swap,
} from "./memory-folder.ts";

const REF = "2026-004-azure-policies" as Ref;

describe("an award that was read", () => {
  it("has its ledger in the order of its numbers", () => {
    const ledger = registerOf(goodRecords()).awards.get(REF)?.ledger;
    expect(ledger?.map(({ number, event, amount }) => [number, event, amount])).toEqual([
      [1, "committed", 747_338],
      [2, "delivered", undefined],
      [3, "accepted", undefined],
      [4, "invoiced", 747_338],
      [5, "certified", undefined],
      [6, "paid", 747_338],
    ]);
  });

  it("knows of each event the hash of its bytes, and the file before it, also where that cannot be read", () => {
    const bytes = new TextEncoder().encode("\uFEFF---\nevent: accepted\ndate: 2026-08-17\n---\n");
    const files = goodRecords({
      [ledgerPath("0003-accepted.md")]: bytes,
      [ledgerPath("0005-certified.md")]: "---\nevent: certified\n---\n",
    });
    const hash = (path: string) =>
      createHash("sha256")
        .update(files[path] ?? "")
        .digest("hex");
    const ledger = registerOf(files).awards.get(REF)?.ledger ?? [];
    expect(ledger.map(({ sha256, file }) => [file.path, sha256])).toEqual(
      ledger.map(({ file }) => [file.path, hash(file.path)]),
    );
    expect(ledger.map(({ before }) => before?.number)).toEqual([undefined, 1, 2, 3, 5]);
    expect(ledger.at(-1)?.before?.sha256).toBe(hash(ledgerPath("0005-certified.md")));
  });

  it("may have an empty ledger", () => {
    const files = Object.entries(goodRecords()).filter(([path]) => !/000\d-/.test(path));
    expect(registerOf(Object.fromEntries(files)).awards.get(REF)?.ledger).toEqual([]);
  });

  it("may have gaps in its numbers, which sort by their value", () => {
    const files = goodRecords({
      [ledgerPath("0100-confirmed.md")]: "---\nevent: confirmed\ndate: 2026-08-28\n---\n",
    });
    expect(registerOf(files).awards.get(REF)?.ledger.at(-1)).toMatchObject({
      number: 100,
      event: "confirmed",
    });
  });

  it("has its words in each language", () => {
    const change = (text: string): string => `${text}\n# English\n\nDone.\n\n# Français\n\nFait.\n`;
    expect(registerOf(goodRecords({ [AWARD]: change })).awards.get(REF)?.body).toEqual({
      en: "Done.",
      fr: "Fait.",
    });
  });
});

describe("an award without its opportunity (MA-101)", () => {
  it("is a problem", () => {
    const files = goodRecords({ [AWARDED]: null });
    expectOnly(files, { rule: "MA-101", file: AWARD, at: [2, 1], path: "" });
    expect(problemsOf(files)[0]?.message).toEqual({
      en: "There is no opportunity “2026-004-azure-policies”.",
      fr: "Il n’y a pas d’occasion « 2026-004-azure-policies ».",
    });
  });

  it("is none where the opportunity is there but cannot be read, which has its own problem", () => {
    const change = swap('price: "6500.00"', "price: free");
    expectOnly(goodRecords({ [AWARDED]: change }), {
      rule: "MA-103",
      file: AWARDED,
      at: "free",
      path: "price",
    });
  });
});

describe("a name that is not known (MA-103)", () => {
  it.each([
    [
      "of a payment method",
      swap("acquisition-card", "aquisition-card"),
      "aquisition-card",
      "payment_method",
      "acquisition-card",
    ],
    ["of a tax region", swap("tax:\n  region: QC", "tax:\n  region: QCA"), "QCA", "tax.region", "QC"],
    [
      "of a tax region in small letters",
      swap("tax:\n  region: QC", "tax:\n  region: qc"),
      "qc",
      "tax.region",
      "QC",
    ],
  ])("%s is a problem where it stands: did you mean?", (_, change, at, path, meant) => {
    const files = goodRecords({ [AWARD]: change });
    expectOnly(files, { rule: "MA-103", file: AWARD, at, path });
    expect(problemsOf(files)[0]?.tip.en).toBe(`Did you mean “${meant}”?`);
  });
});

describe("an event", () => {
  it("is the one that its file's name says (MA-101)", () => {
    const path = ledgerPath("0006-paid.md");
    expectOnly(goodRecords({ [path]: swap("event: paid", "event: refunded") }), {
      rule: "MA-101",
      file: path,
      at: "refunded",
      path: "event",
    });
  });

  it("has a number of its own (MA-101)", () => {
    const path = ledgerPath("0005-confirmed.md");
    expectOnly(goodRecords({ [path]: "---\nevent: confirmed\ndate: 2026-08-28\n---\n" }), {
      rule: "MA-101",
      file: path,
      at: "event:",
      path: "",
    });
  });

  it("that cannot be read is not in the ledger, and hides no other", () => {
    const { register } = check(
      goodRecords({ [ledgerPath("0002-delivered.md")]: swap("2026-08-12", "August") }),
    );
    expect(register?.awards.get(REF)?.ledger.map(({ number }) => number)).toEqual([1, 3, 4, 5, 6]);
  });
});

it("two awards of different opportunities are two", () => {
  const path = "awards/2027-001-date-picker/award.md";
  const files = goodRecords({ [path]: '---\nsupplier: { name: Amélie Tremblay }\nprice: "6500.00"\n---\n' });
  expect([...registerOf(files).awards.keys()]).toEqual(["2026-004-azure-policies", "2027-001-date-picker"]);
  expect(String(files[OPEN])).toContain("2027-02-01");
});
