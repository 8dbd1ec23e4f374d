import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { BENCH_NOW } from "../../../src/bench/calendar.ts";
import { changeOneRecord } from "../../../src/bench/compare/second-build.ts";
import { makeRecords } from "../../../src/bench/records.ts";
import { judge } from "../../../src/guardrails/judge.ts";
import { openFolder } from "../../../src/register/disk.ts";
import { loadRegister } from "../../../src/register/load.ts";

it("changes one line of one record, which breaks no rule, and brings it back", () => {
  const content = mkdtempSync(path.join(tmpdir(), "second-"));
  onTestFinished(() => rmSync(content, { recursive: true, force: true }));
  const read = (name: string): string => readFileSync(path.join(content, name), "utf8");
  const changedOf = (files: ReadonlyMap<string, string>) =>
    [...files].filter(([name, text]) => read(name) !== text);
  const before = new Map<string, string>();
  for (const { path: name, text } of makeRecords(3)) {
    before.set(name, text);
    mkdirSync(path.dirname(path.join(content, name)), { recursive: true });
    writeFileSync(path.join(content, name), text);
  }
  const changeBack = changeOneRecord(content);
  const [[name, text] = ["", ""], ...others] = changedOf(before);
  expect(others).toEqual([]);
  const [hours] = /(?<=^hours: )\d+/m.exec(text) ?? [];
  expect(read(name)).toBe(text.replace(`hours: ${hours}`, `hours: ${Number(hours) + 1}`));
  const loaded = loadRegister(openFolder(content));
  if (loaded.kind !== "register") throw new Error("no programme");
  expect(judge(loaded.register, BENCH_NOW).filter(({ level }) => level === "error")).toEqual([]);
  changeBack();
  expect(changedOf(before)).toEqual([]);
});
