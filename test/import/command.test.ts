import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { faultsAsShown } from "../i18n/french-faults.ts";
import { goodRecords, TEAMS } from "../register/memory-folder.ts";
import { AWARDED, contentsOf, csvOf, folderOf, OPPORTUNITY } from "./support/folder.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(script: string, ...given: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/run.mjs", script, ...given], {
    cwd: PROJECT,
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

function withCsv(root: string, csv: string | Uint8Array): string {
  const file = path.join(root, "records.csv");
  writeFileSync(file, csv);
  return file;
}

describe("npm run import", () => {
  it("exits 0 with one line of counts in each language when every row is a record", () => {
    const root = folderOf();
    const { code, out, err } = run(
      "import",
      withCsv(root, csvOf(OPPORTUNITY, { ...AWARDED, ref: "2027-102-maps" })),
      "--content",
      root,
    );
    expect({ code, out, err }).toEqual({
      code: 0,
      out: "2 opportunities, 1 award, 2 events written; 0 rows refused.\nÉcrits\u00a0: 2 occasions, 1 contrat, 2 événements; 0 ligne refusée.\n",
      err: "",
    });
  });

  it("exits 1 when a row was refused, with its place, what is wrong and what to do, and writes the others", () => {
    const root = folderOf();
    const csv = csvOf(OPPORTUNITY, { ...OPPORTUNITY, ref: "2027-102-maps", team: "web accesibility" });
    const { code, out } = run("import", withCsv(root, csv), "--content", root);
    expect(code).toBe(1);
    expect(out).toContain("records.csv:3:4  MA-103  team\n");
    expect(out).toContain(
      "“team” holds “web accesibility”, which is not the key or the name of one entry of _data/teams.yml. Did you mean “Web Accessibility”?",
    );
    expect(out).toContain("\n1 opportunity, 0 awards, 0 events written; 1 row refused.\n");
    for (const line of out
      .split("\n")
      .filter((one) => one.includes("Vouliez-vous") || one.startsWith("Écrits"))) {
      expect(faultsAsShown(line)).toEqual([]);
    }
  });

  it.each([
    ["there is no such file", undefined, /there is no such file\..*ce fichier n’existe pas\./],
    [
      "the file is in Windows-1252",
      new Uint8Array([0x72, 0x65, 0x66, 0x0a, 0xe9]),
      /not text in UTF-8; in the spreadsheet, save it as “CSV UTF-8”/,
    ],
    ["the file is empty", "", /the file is empty/],
    ["the file is not a table of records", "Dear all,\nsee below.", /not a table of records/],
  ])("exits 2 with one line when %s", (_, csv, says) => {
    const root = folderOf();
    const before = contentsOf(root);
    const file = csv === undefined ? path.join(root, "absent.csv") : withCsv(root, csv);
    const { code, out, err } = run("import", file, "--content", root);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(says);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect({ ...contentsOf(root), "records.csv": "" }).toEqual({ ...before, "records.csv": "" });
  });

  it("exits 2 when no file is named, or --content is not a folder of records", () => {
    expect(run("import").err).toContain("FILE.csv is missing.");
    const root = folderOf();
    const empty = path.join(root, "empty");
    mkdirSync(empty);
    const { code, err } = run("import", withCsv(root, csvOf(OPPORTUNITY)), "--content", empty);
    expect(code).toBe(2);
    expect(err).toContain("not a folder of records");
  });

  it("exits 2 when the programme's own files cannot be read, and says where", () => {
    const root = folderOf(goodRecords({ [TEAMS]: "a: [" }));
    const { code, out, err } = run("import", withCsv(root, csvOf(OPPORTUNITY)), "--content", root);
    expect(code).toBe(2);
    expect(out).toContain(`${TEAMS}:1:`);
    expect(err).toContain("Nothing was imported");
  });
});

describe("npm run remove-demonstration", () => {
  it("lists with --dry-run what it would remove, and removes nothing", () => {
    const root = folderOf(
      goodRecords({
        "opportunities/2027-001-date-picker.md": (record) =>
          record.replace(/\n---\n/, "\ndemonstration: true\n---\n"),
      }),
    );
    const before = contentsOf(root);
    const { code, out } = run("remove-demonstration", "--content", root, "--dry-run");
    expect([code, out.split("\n")[0]]).toEqual([0, "opportunities/2027-001-date-picker.md"]);
    expect(contentsOf(root)).toEqual(before);
    expect(run("remove-demonstration", "--content", root).code).toBe(0);
    expect(Object.keys(contentsOf(root))).not.toContain("opportunities/2027-001-date-picker.md");
  });
});
