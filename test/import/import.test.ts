import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { goodRecords, PROGRAM, swap, TEAMS } from "../register/memory-folder.ts";
import {
  AWARDED,
  contentsOf,
  csvOf,
  folderOf,
  imported,
  OPPORTUNITY,
  registerIn,
  text,
} from "./support/folder.ts";

const ENGLISH = goodRecords({ [PROGRAM]: swap("[en, fr]", "[en]") });
const sha256 = (content: string): string => createHash("sha256").update(content).digest("hex");

describe("a row", () => {
  it("becomes an opportunity as people write it", () => {
    const root = folderOf();
    const row = {
      ...OPPORTUNITY,
      team: "accessibilité du web",
      skills: "TypeScript; politiques azure;;typescript ",
      price: "3500",
      "body.en": "What we need.\n\n- One chart",
      "body.fr": "Ce qu’il faut.\n\n- Un graphique",
    };
    expect(imported(root, csvOf(row)).problems).toEqual([]);
    expect(text(root, "opportunities/2027-101-charts.md")).toBe(`---
title: { en: Charts, fr: Graphiques }
team: web-accessibility
price: "3500"
skills: [typescript, azure-policy]
posted: 2027-01-11
closes: 2027-02-01 14:30
---

# English

What we need.

- One chart

# Français

Ce qu’il faut.

- Un graphique
`);
  });

  it("becomes an award with its ledger, each event naming the bytes of the one before", () => {
    const root = folderOf();
    const row = {
      ...AWARDED,
      "award.payment_method": "acquisition_card",
      "award.applications.received": "4",
      "award.applications.passed": "1",
    };
    expect(imported(root, csvOf(row)).written).toEqual({ opportunities: 1, awards: 1, events: 2 });
    const first = text(root, "awards/2027-101-charts/0001-committed.md");
    expect(first).toBe("---\nevent: committed\ndate: 2027-02-05\n---\n");
    expect(text(root, "awards/2027-101-charts/0002-paid.md")).toBe(
      `---\nevent: paid\ndate: 2027-03-01\namount: "3500.00"\nprevious: ${sha256(first)}\n---\n`,
    );
    expect(text(root, "awards/2027-101-charts/award.md")).toBe(`---
supplier:
  name: Érable Logiciel inc.
applications:
  received: 4
  passed: 1
price: "3500.00"
payment_method: acquisition-card
---
`);
  });

  it("has its events in the order of their days, and within a day in that of a smooth award", () => {
    const root = folderOf();
    const row = {
      ...AWARDED,
      "ledger.paid": "2027-03-01",
      "ledger.accepted": "2027-03-01",
      "ledger.extended": "2027-02-10",
      "ledger.delivered": "2027-03-01",
      "ledger.committed": "2027-02-11",
    };
    imported(root, csvOf(row));
    const names = Object.keys(contentsOf(root)).filter((name) => name.startsWith("awards/2027-101-charts/0"));
    expect(names.map((name) => path.basename(name))).toEqual([
      "0001-extended.md",
      "0002-committed.md",
      "0003-delivered.md",
      "0004-accepted.md",
      "0005-paid.md",
    ]);
    const ledger =
      [...registerIn(root).register.awards.values()].find(({ ref }) => ref === OPPORTUNITY["ref"])?.ledger ??
      [];
    expect(ledger.map(({ previous }) => previous)).toEqual([
      undefined,
      ...ledger.slice(0, -1).map(({ file }) => sha256(text(root, file.path))),
    ]);
  });

  it("keeps what looks like a formula as the text that it is", () => {
    const root = folderOf();
    const row = {
      ...OPPORTUNITY,
      "title.en": '=HYPERLINK("x")',
      "title.fr": "@SUM(A1)",
      "body.en": "+1-2",
      "body.fr": "-1+2",
    };
    expect(imported(root, csvOf(row)).problems).toEqual([]);
    const opportunity = [...registerIn(root).register.opportunities.values()].find(
      ({ ref }) => ref === OPPORTUNITY["ref"],
    );
    expect(opportunity?.title).toEqual({ en: '=HYPERLINK("x")', fr: "@SUM(A1)" });
    expect(opportunity?.body).toEqual({ en: "+1-2", fr: "-1+2" });
  });

  it("needs one language only, and no heading, where the programme has one", () => {
    const root = folderOf(ENGLISH);
    expect(imported(root, csvOf({ ...OPPORTUNITY, "title.fr": "", "body.en": "Words." })).problems).toEqual(
      [],
    );
    expect(text(root, "opportunities/2027-101-charts.md")).toMatch(
      /^title: \{ en: Charts \}$[^]*---\n\nWords\.\n$/m,
    );
    expect(registerIn(root).unreadable).toEqual([]);
  });
});

describe("what a folder holds already", () => {
  it("is never changed, be it a record, a stray folder or a broken file", () => {
    const root = folderOf();
    mkdirSync(path.join(root, "awards/2027-101-charts"));
    writeFileSync(path.join(root, "opportunities/2027-102-broken.md"), "not a record");
    const before = contentsOf(root);
    const rows = ["2027-101-charts", "2027-102-broken", "2026-004-azure-policies"].map((ref) => ({
      ...AWARDED,
      ref,
    }));
    const { written, refusedRows, problems } = imported(root, csvOf(...rows));
    expect({ written, refusedRows }).toEqual({
      written: { opportunities: 0, awards: 0, events: 0 },
      refusedRows: 3,
    });
    expect(problems.map(({ path: column, message }) => [column, message.en])).toEqual(
      rows.map(({ ref }) => ["ref", `There is a record “${ref}” already.`]),
    );
    expect(contentsOf(root)).toEqual(before);
  });

  it("stays as it is when the same file is imported twice", () => {
    const root = folderOf();
    imported(root, csvOf(AWARDED));
    const before = contentsOf(root);
    expect(imported(root, csvOf(AWARDED))).toMatchObject({
      written: { opportunities: 0, awards: 0, events: 0 },
      refusedRows: 0,
      thereRows: 1,
      problems: [],
    });
    expect(contentsOf(root)).toEqual(before);
  });

  it("is given an award by a row that says the same of the opportunity, and of no other", () => {
    const root = folderOf();
    imported(root, csvOf(OPPORTUNITY));
    const before = contentsOf(root);
    expect(imported(root, csvOf({ ...AWARDED, "title.en": "Other charts" })).refusedRows).toBe(1);
    expect(contentsOf(root)).toEqual(before);
    expect(imported(root, csvOf(AWARDED))).toMatchObject({
      written: { opportunities: 0, awards: 1, events: 2 },
      problems: [],
    });
    expect(contentsOf(root)).toMatchObject(before);
    expect(registerIn(root).unreadable).toEqual([]);
  });

  it("is the same where only its layout is another", () => {
    const root = folderOf();
    imported(root, csvOf(AWARDED));
    const file = path.join(root, "opportunities/2027-101-charts.md");
    writeFileSync(file, text(root, "opportunities/2027-101-charts.md").replace("team:", "# ours\nteam:  "));
    expect(imported(root, csvOf(AWARDED))).toMatchObject({ refusedRows: 0, thereRows: 1 });
    expect(imported(root, csvOf({ ...AWARDED, "ledger.paid.amount": "3400.00" })).refusedRows).toBe(1);
    expect(imported(root, csvOf({ ...AWARDED, "ledger.confirmed": "2027-03-02" })).refusedRows).toBe(1);
  });

  it("may be its programme alone", () => {
    const root = folderOf({ [PROGRAM]: ENGLISH[PROGRAM] ?? "", [TEAMS]: ENGLISH[TEAMS] ?? "" });
    expect(imported(root, csvOf(AWARDED)).written).toEqual({ opportunities: 1, awards: 1, events: 2 });
    expect(existsSync(path.join(root, "awards/2027-101-charts/award.md"))).toBe(true);
    expect(Object.keys(contentsOf(root)).filter((name) => name.startsWith("."))).toEqual([]);
  });
});
