import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { judge } from "../../src/guardrails/judge.ts";
import { planRemoval, type Removal } from "../../src/import/demonstration.ts";
import { printRemoval, removeDemonstration } from "../../src/import/remove-demonstration.ts";
import { openFolder } from "../../src/register/disk.ts";
import { faultsAsShown } from "../i18n/french-faults.ts";
import {
  AWARD,
  AWARDED,
  EXCEPTIONS,
  goodRecords,
  OPEN,
  PROGRAM,
  swaps,
  TEAMS,
} from "../register/memory-folder.ts";
import { contentsOf, folderOf, NOW, registerIn, text } from "./support/folder.ts";
import { HAS_DEMONSTRATION, REMOVED } from "../support/demonstration.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const MARK = (record: string): string => record.replace(/\n---\n/, "\ndemonstration: true\n---\n");

const EXCEPTION_OF = (record: string): string => `- rule: MA-206 # for ${record}
  record: ${record}
  reason: { en: A reason, fr: Une raison }
  approved_by: { en: A director, fr: Une direction }
  ends: 2027-12-31
`;

const DELEGATION = "_data/delegation.yml";
const MAY_SIGN = (account: string): string =>
  `- { account: ${account}, sections: ["34"], from: 2026-01-01, role: { en: A manager, fr: Une gestionnaire } }\n`;

/** The open record is real, the awarded one made up, by a made-up team; a third team is made up, and used by a real record. */
const SOME = goodRecords({
  [AWARDED]: (record) => MARK(record).replace("team: cloud-operations", "team: demo-cloud"),
  [AWARD]: MARK,
  // On a Friday, for which it has an exception.
  [OPEN]: swaps(
    ["team: web-accessibility", "team: demo-kept"],
    ["closes: 2027-02-01 14:30", "closes: 2027-01-29 14:30"],
  ),
  [DELEGATION]: `# Who signs.\n${MAY_SIGN("Demo-certifier")}${MAY_SIGN("real-certifier")}`,
  [TEAMS]: (teams) =>
    `${teams}# Made up:\ndemo-cloud: { name: { en: Demo, fr: Démo } }\ndemo-kept: { name: { en: Kept, fr: Gardée } }\n`,
  [EXCEPTIONS]: `# Why.\n${EXCEPTION_OF("2026-004-azure-policies")}${EXCEPTION_OF("2027-001-date-picker")}`,
});

function removalOf(root: string): Removal {
  const plan = planRemoval(openFolder(root), NOW);
  if (plan.kind !== "removal") throw new Error(JSON.stringify(plan.problems));
  return plan.removal;
}

describe("removing the demonstration", () => {
  it("takes made-up records, their awards and exceptions, and made-up teams that nobody else names", () => {
    const root = folderOf(SOME);
    const before = contentsOf(root);
    const removal = removalOf(root);
    expect(contentsOf(root)).toEqual(before);
    removeDemonstration(root, removal);
    expect(printRemoval(removal, { dryRun: false }).split("\n").slice(0, 6)).toEqual([
      AWARDED,
      "awards/2026-004-azure-policies/",
      "_data/exceptions.yml: MA-206 2026-004-azure-policies",
      "_data/teams.yml: demo-cloud",
      "_data/delegation.yml: Demo-certifier",
      "Removed: opportunities 1, awards 1, exceptions 1, teams 1, accounts 1.",
    ]);
    expect(existsSync(path.join(root, AWARDED))).toBe(false);
    expect(existsSync(path.join(root, path.dirname(AWARD)))).toBe(false);
    expect(text(root, EXCEPTIONS)).toBe(`# Why.\n${EXCEPTION_OF("2027-001-date-picker")}`);
    expect(text(root, TEAMS)).toContain("# Made up:\ndemo-kept:");
    expect(text(root, DELEGATION)).toBe(`# Who signs.\n${MAY_SIGN("real-certifier")}`);
    const after = contentsOf(root);
    const untouched = Object.keys(after).filter((name) => ![EXCEPTIONS, TEAMS, DELEGATION].includes(name));
    for (const name of untouched) expect([name, after[name]]).toEqual([name, before[name]]);
    expect(registerIn(root).unreadable).toEqual([]);
    expect(removalOf(root)).toMatchObject({ opportunities: [], awards: [], exceptions: [], teams: [] });
  });

  it("takes a made-up record that has something wrong in it too", () => {
    const root = folderOf({
      ...SOME,
      [AWARDED]: MARK(String(goodRecords()[AWARDED])).replace('"6500.00"', "lots"),
    });
    expect(removalOf(root).opportunities).toEqual([AWARDED]);
  });

  it("takes nothing where a real record leans on a made-up one", () => {
    const root = folderOf({
      ...SOME,
      [OPEN]: String(SOME[OPEN]).replace("hours: 60", "hours: 60\nrepeats: 2026-004-azure-policies"),
    });
    expect(planRemoval(openFolder(root), NOW)).toMatchObject({
      kind: "would-break",
      problems: [{ file: OPEN, path: "repeats" }],
    });
  });

  it("is not for a folder whose programme cannot be read", () => {
    const root = folderOf({ ...SOME, [PROGRAM]: "name: x" });
    expect(planRemoval(openFolder(root), NOW)).toMatchObject({ kind: "unreadable" });
  });

  it.skipIf(!HAS_DEMONSTRATION)(
    `leaves of the project's own content a register without a fault${REMOVED}`,
    () => {
      const root = mkdtempSync(path.join(tmpdir(), "demonstration-"));
      onTestFinished(() => {
        rmSync(root, { recursive: true, force: true });
      });
      for (const part of ["_data", "opportunities", "awards"])
        cpSync(path.join(PROJECT, part), path.join(root, part), { recursive: true });
      const removal = removalOf(root);
      expect(removal.opportunities.length).toBeGreaterThan(10);
      removeDemonstration(root, removal);
      const { register } = registerIn(root);
      expect(judge(register, NOW).filter(({ level }) => level === "error")).toEqual([]);
      expect([...register.opportunities.keys()]).toContain("2021-001-azure-marketplace-policies");
      expect([...register.teams.keys()].filter((key) => key.startsWith("demo-"))).toEqual([]);
      for (const { fields } of register.files) expect(fields).not.toHaveProperty("demonstration");
    },
  );

  it("says with --dry-run that nothing was removed, in both languages", () => {
    const lines = printRemoval(removalOf(folderOf(SOME)), { dryRun: true }).split("\n");
    expect(lines).toContain(
      "To be removed (with --dry-run, nothing was): opportunities 1, awards 1, exceptions 1, teams 1, accounts 1.",
    );
    expect(faultsAsShown(lines.at(-1) ?? "")).toEqual([]);
  });

  it("reminds of a notice that speaks of a demonstration", () => {
    const root = folderOf({
      ...SOME,
      [PROGRAM]: `${String(SOME[PROGRAM])}notice: { en: A demonstration, fr: Une démonstration }\n`,
    });
    expect(printRemoval(removalOf(root), { dryRun: false })).toContain(
      "The notice in _data/program.yml still speaks of a demonstration",
    );
  });
});
