import * as fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Disk } from "../../src/import/write-rows.ts";
import { AWARDED, contentsOf, csvOf, folderOf, imported } from "./support/folder.ts";

const ROWS = ["2027-101-charts", "2027-102-maps"].map((ref) => ({ ...AWARDED, ref }));

/** A disk on which the nth step of writing fails; what removes still works, as on a disk that is full. */
function failingAt(step: number, code = "ENOSPC"): { disk: Disk; failed: () => boolean } {
  let steps = 0;
  const count = (): void => {
    steps += 1;
    if (steps === step) throw Object.assign(new Error(code), { code });
  };
  const disk: Disk = {
    ...fs,
    mkdirSync: (...given: Parameters<typeof fs.mkdirSync>) => {
      // The folders themselves are made before any row is.
      if (!/opportunities$|awards$|\.import-\d+$/.test(String(given[0]))) count();
      return fs.mkdirSync(...given);
    },
    writeFileSync: (...given) => {
      count();
      fs.writeFileSync(...given);
    },
    linkSync: (...given) => {
      count();
      fs.linkSync(...given);
    },
    renameSync: (...given) => {
      count();
      fs.renameSync(...given);
    },
  };
  return { disk, failed: () => steps >= step };
}

/** The folder as it is with some of the rows, each of them whole. */
function withRows(...rows: typeof ROWS): Record<string, string> {
  const root = folderOf();
  if (rows.length > 0) imported(root, csvOf(...rows));
  return contentsOf(root);
}

describe("a row that cannot be written", () => {
  it("leaves nothing behind, wherever the disk fails, and the next row is written", () => {
    const states = [withRows(...ROWS.slice(1)), withRows(...ROWS.slice(0, 1))].map((state) =>
      JSON.stringify(state),
    );
    const whole = JSON.stringify(withRows(...ROWS));
    for (let step = 1; ; step += 1) {
      const root = folderOf();
      const { disk, failed } = failingAt(step);
      const { written, refusedRows, problems } = imported(root, csvOf(...ROWS), disk);
      const state = JSON.stringify(contentsOf(root));
      if (!failed()) {
        expect([state, step > 10]).toEqual([whole, true]);
        return;
      }
      expect(states).toContain(state);
      expect([written, refusedRows]).toEqual([{ opportunities: 1, awards: 1, events: 2 }, 1]);
      expect(problems).toMatchObject([
        { file: "records.csv", message: { en: expect.stringContaining("(ENOSPC)") as string } },
      ]);
    }
  });

  it("does not take the place of a file or a folder that came meanwhile", () => {
    for (const place of ["opportunities/2027-101-charts.md", "awards/2027-101-charts"]) {
      const root = folderOf();
      const disk: Disk = {
        ...fs,
        linkSync: (from, to) => {
          if (place.endsWith(".md"))
            fs.writeFileSync(path.join(root, place), "somebody else's", { flag: "wx" });
          else fs.mkdirSync(path.join(root, place));
          fs.linkSync(from, to);
        },
      };
      const { written, problems } = imported(root, csvOf(...ROWS.slice(0, 1)), disk);
      expect(written).toEqual({ opportunities: 0, awards: 0, events: 0 });
      expect(problems).toMatchObject([{ message: { en: "There is a record “2027-101-charts” already." } }]);
      const there = Object.keys(contentsOf(root)).filter((name) => name.includes("2027-101"));
      expect(there).toEqual([place]);
    }
  });

  it("is written by a copy where a disk has no links", () => {
    const root = folderOf();
    const disk: Disk = {
      ...fs,
      linkSync: () => {
        throw Object.assign(new Error("no links here"), { code: "EPERM" });
      },
    };
    expect(imported(root, csvOf(...ROWS), disk).refusedRows).toBe(0);
    expect(contentsOf(root)).toEqual(withRows(...ROWS));
  });
});

describe("what an import that was killed left aside", () => {
  it("is cleared by the next one, unless that import still runs", () => {
    const root = folderOf();
    // No process has the first number; the second belongs to the one that started this test.
    const [dead, alive] = [".import-2147483646", `.import-${process.ppid}`];
    for (const name of [dead, alive, ".important"]) fs.mkdirSync(path.join(root, name));
    imported(root, csvOf(...ROWS));
    expect(Object.keys(contentsOf(root)).filter((name) => name.startsWith("."))).toEqual(
      [alive, ".important"].sort(),
    );
  });
});
