import path from "node:path";
import { describe, expect, it } from "vitest";
import { newProgramme } from "../../scripts/new/programme.ts";
import { recordEvent } from "../../src/payments/command/record-event.ts";
import { createFile } from "../../src/posting/create-file.ts";
import { draftOf } from "../../src/posting/draft.ts";
import { replaceFile } from "../../src/register/replace-file.ts";
import { AWARDED, contentsOf, csvOf, folderOf, imported } from "../import/support/folder.ts";
import { recordsWith, REF, TOTAL, upTo } from "../payments/support/ledger.ts";
import { SECTIONS, wholeAnswers } from "../posting/support/answers.ts";
import { onFailingDisk } from "../support/failing-disk.ts";
import { goodRecords, NOW, type Files } from "./memory-folder.ts";

// Whatever writes records, ended after each of its steps on the disk: by being killed, and by a full disk.

interface Command {
  readonly name: string;
  readonly files: Files;
  readonly run: (root: string) => unknown;
  /** Of several records, those that may be there without the others. */
  readonly half?: Files;
  /** Whether the same, run again after it was killed, ends the work and leaves nothing of the first; else somebody must look. */
  readonly again: boolean;
}

const PROGRAMME = path.resolve(import.meta.dirname, "../../examples/valmarine/programme.json");

/** The opportunity of AWARDED, as it is imported. */
const IMPORTED = `---
title: { en: Charts, fr: Graphiques }
team: web-accessibility
price: "3500.00"
posted: 2027-01-11
closes: 2027-02-01 14:30
---
`;

const COMMANDS: readonly Command[] = [
  {
    name: "payment record",
    files: recordsWith(upTo("accepted")),
    run: (content) =>
      recordEvent(
        {
          event: "invoiced",
          date: "2026-07-20",
          actor: "supplier",
          amount: TOTAL,
          evidence: "ab".repeat(32),
        },
        { content, ref: REF, now: NOW, wait: 0 },
      ),
    // The marker of who was killed is for a person to remove, as the next run says.
    again: false,
  },
  {
    name: "new",
    files: goodRecords(),
    run: (root) =>
      createFile(
        root,
        draftOf(wholeAnswers(), {
          languages: ["en", "fr"],
          sections: SECTIONS,
          used: ["2027-001-date-picker"],
          year: "2027",
        }),
      ),
    again: false,
  },
  {
    name: "import",
    files: goodRecords(),
    run: (root) => imported(root, csvOf(AWARDED)),
    half: { ...goodRecords(), "opportunities/2027-101-charts.md": IMPORTED },
    again: true,
  },
  {
    name: "repositories",
    files: { ...goodRecords(), "_data/repositories.json": '{ "the": "old one" }\n' },
    run: (root) => replaceFile(path.join(root, "_data/repositories.json"), '{ "the": "new one" }\n'),
    again: true,
  },
  {
    name: "new --programme --replace",
    files: { "_data/program.yml": "the old one\n", "awards/.keep": "", "opportunities/.keep": "" },
    run: (output) =>
      newProgramme({
        answers: PROGRAMME,
        output,
        replace: true,
        now: NOW,
        show: () => undefined,
        tell: () => undefined,
      }),
    again: true,
  },
];

/**
 * What there is for the product to read: no hidden file of its own, and nothing that has a run's number at its end, but for a folder
 * that was moved away and is put back by the next run. As text, which tells apart enough.
 */
function stateOf(root: string): string {
  const entries = Object.entries(contentsOf(root));
  const isThere = new Set(entries.map(([name]) => name));
  const put = entries.map(([name, text]) => [
    isThere.has("_data") ? name : name.replace(/^_data\.old-\d+/, "_data"),
    text,
  ]);
  const hidden = /^\.[^/]+\.taken|^\.import-|\.(?:new|old)-\d+/;
  return JSON.stringify(put.filter(([name = ""]) => !hidden.test(name)).sort());
}

describe.each(COMMANDS)("what “$name” writes", ({ files, run, half, again }) => {
  /** The states in which it may leave a folder. */
  async function states(): Promise<readonly string[]> {
    const after = folderOf(files);
    await run(after);
    return [stateOf(folderOf(files)), stateOf(after)];
  }

  it("is there as a whole or not at all, wherever it is killed", async () => {
    const [before, after, ...rest] = [...(await states()), ...(half ? [stateOf(folderOf(half))] : [])];
    for (let step = 1; ; step += 1) {
      const root = folderOf(files);
      const failed = await onFailingDisk("killed", step, () => run(root));
      if (!failed) {
        expect(step).toBeGreaterThan(2);
        return;
      }
      const found = stateOf(root);
      expect([before, after, ...rest].includes(found) ? "whole" : found).toBe("whole");
      if (!again) continue;
      await run(root);
      expect(JSON.stringify(Object.entries(contentsOf(root)).sort())).toBe(after);
    }
  });

  it("is not there where the disk is full, and neither is anything else that was not", async () => {
    const [before, after] = await states();
    for (let step = 1; ; step += 1) {
      const root = folderOf(files);
      const failed = await onFailingDisk("full", step, () => run(root));
      const found = JSON.stringify(Object.entries(contentsOf(root)).sort());
      expect(found).toBe(failed ? before : after);
      if (!failed) return;
    }
  });
});
