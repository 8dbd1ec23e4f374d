import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BENCH_NOW, firstYear, holidaysFrom } from "../../src/bench/calendar.ts";
import { purchaseAt } from "../../src/bench/purchase.ts";
import { makeRecords, MOST_RECORDS, type MadeFile } from "../../src/bench/records.ts";
import { judge } from "../../src/guardrails/judge.ts";
import { isRef } from "../../src/model/ref.ts";
import { countRecords } from "../../src/register/counts.ts";
import { openFolder } from "../../src/register/disk.ts";
import { loadRegister } from "../../src/register/load.ts";
import type { Register } from "../../src/register/register.ts";
import { statusesOf } from "../../src/register/status.ts";

const RECORDS = 60;

let folder: string;
let register: Register;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bench-records-"));
  for (const file of makeRecords(RECORDS)) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
  const loaded = loadRegister(openFolder(folder));
  if (loaded.kind !== "register") throw new Error("no programme");
  register = loaded.register;
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the records that the bench makes", () => {
  it("are as many as asked for, each with an award and a ledger of 6 to 8 events", () => {
    expect(countRecords(register)).toMatchObject({ opportunities: RECORDS, awards: RECORDS });
    for (const { ledger } of register.awards.values()) expect([6, 7, 8]).toContain(ledger.length);
  });

  it("have no errors when they are judged, and warnings and signals as seldom as in life", () => {
    const problems = judge(register, BENCH_NOW);
    expect(problems.filter(({ level }) => level === "error")).toEqual([]);
    expect(problems.length).toBeLessThan(RECORDS / 4);
  });

  it("offer too little now and then, as people do (MA-202)", () => {
    const holidays = holidaysFrom(firstYear(2000));
    const cheap = Array.from({ length: 2000 }, (_, index) => purchaseAt(index, 2000, holidays)).filter(
      ({ price, hours }) => price < 6000 * (hours + 10),
    );
    expect(cheap.length).toBeGreaterThan(5);
    expect(cheap.length).toBeLessThan(50);
  });

  it("hold a chain of hashes in each ledger", () => {
    const texts = new Map([...makeRecords(RECORDS)].map(({ path, text }) => [path, text]));
    for (const { ledger } of register.awards.values()) {
      const hashes = ledger.map(({ file }) => sha256(texts.get(file.path) ?? ""));
      expect(ledger.map(({ previous }) => previous)).toEqual([undefined, ...hashes.slice(0, -1)]);
    }
  });

  it("are about as long as the shipped ones, in both languages", () => {
    for (const { body } of register.opportunities.values()) {
      for (const text of [body.en ?? "", body.fr ?? ""]) {
        const words = text.split(/\s+/).length;
        expect(words).toBeGreaterThan(130);
        expect(words).toBeLessThan(380);
      }
    }
  });

  it("are spread over years and statuses", () => {
    const years = new Set([...register.opportunities.keys()].map((ref) => ref.slice(0, 4)));
    expect(years.size).toBe(6);
    expect(new Set(statusesOf(register, BENCH_NOW).values()).size).toBeGreaterThan(2);
  });
});

describe("making records", () => {
  it("gives the same bytes for the same number", () => {
    expect(digest(makeRecords(RECORDS))).toBe(digest(makeRecords(RECORDS)));
  });

  it("gives other bytes for another number", () => {
    expect(digest(makeRecords(RECORDS))).not.toBe(digest(makeRecords(RECORDS + 1)));
  });

  it("gives every record a ref of its own, also at the most that it makes", () => {
    const holidays = holidaysFrom(firstYear(MOST_RECORDS));
    const refs = Array.from(
      { length: MOST_RECORDS },
      (_, index) => purchaseAt(index, MOST_RECORDS, holidays).ref,
    );
    expect(refs.every(isRef)).toBe(true);
    expect(new Set(refs.map((ref) => ref.slice(0, 8))).size).toBe(MOST_RECORDS);
  });
});

function digest(files: Iterable<MadeFile>): string {
  return sha256([...files].map(({ path, text }) => `${path}\n${text}`).join("\n"));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
