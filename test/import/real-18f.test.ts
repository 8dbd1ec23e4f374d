import { readFileSync } from "node:fs";
import { expect, it, onTestFinished } from "vitest";
import { judge } from "../../src/guardrails/judge.ts";
import { importRecords } from "../../src/import/import.ts";
import { sum, writeMoney } from "../../src/model/money.ts";
import { committedTotal } from "../../src/payments/totals.ts";
import { standings } from "../../src/payments/standing.ts";
import { daysBetween, instantOf, parseDate } from "../../src/time/calendar.ts";
import { contentsOf, registerIn } from "./support/folder.ts";
import { copyOfExample, CSV_18F, describeWith18F, realRows } from "./support/real-18f.ts";

const NOW = instantOf(Date.parse("2026-11-23T15:00:00Z"));

function importReal(root: string): ReturnType<typeof importRecords> {
  return importRecords({ bytes: readFileSync(CSV_18F), file: "18f.csv", content: root, now: NOW });
}

function exampleFolder(): string {
  const { root, remove } = copyOfExample();
  onTestFinished(remove);
  return root;
}

describeWith18F("18F's 39 real purchases of 2016", () => {
  it("are imported whole: 39 opportunities, 39 awards, 60 events, 34,480 dollars, and no error but those of splitting", () => {
    const root = exampleFolder();
    const rows = realRows();
    const events = rows.flatMap((row) => [row["ledger.accepted"], row["ledger.paid"]]).filter(Boolean).length;
    const written = {
      opportunities: rows.length,
      awards: rows.filter((row) => row["award.price"]).length,
      events,
    };
    expect(written).toEqual({ opportunities: 39, awards: 39, events: 60 });
    expect(importReal(root)).toEqual({
      kind: "imported",
      written,
      refusedRows: 0,
      thereRows: 0,
      problems: [],
    });
    const { register } = registerIn(root);
    const errors = judge(register, NOW).filter(({ level }) => level === "error");
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(["MA-401"]));
    expect(writeMoney(sum([...register.awards.values()].map(committedTotal)))).toBe("34480.00");
    expect([...register.awards.values()].reduce((total, { ledger }) => total + ledger.length, 0)).toBe(
      events,
    );
  });

  it("say in the register what the file says, cell by cell", () => {
    const root = exampleFolder();
    importReal(root);
    const { opportunities, awards, teams, skills } = registerIn(root).register;
    const found = [...opportunities.values()].map((opportunity) => {
      const award = awards.get(opportunity.ref);
      return {
        ref: opportunity.ref,
        "title.en": opportunity.title.en,
        team: teams.get(opportunity.team)?.name.en,
        contact: opportunity.contact,
        price: writeMoney(opportunity.price),
        skills: opportunity.skills?.map((key) => skills.get(key)?.name.en).join("; "),
        posted: opportunity.posted,
        closes: opportunity.closes,
        selection: opportunity.selection,
        delivery: opportunity.delivery,
        repository: opportunity.repository,
        "award.supplier.name": award?.supplier.name,
        "award.applications.received": String(award?.applications?.received),
        "award.applications.passed": String(award?.applications?.passed),
        "award.price": award && writeMoney(award.price),
        "award.payment_method": award?.payment_method?.replace("-", "_"),
        "ledger.accepted": award?.ledger.find(({ event }) => event === "accepted")?.date ?? "",
        "ledger.paid": award?.ledger.find(({ event }) => event === "paid")?.date ?? "",
      };
    });
    expect(found).toEqual(realRows());
  });

  it("hold four groups of awards over the limit together, each told once with its members and sum", () => {
    const root = exampleFolder();
    importReal(root);
    const split = judge(registerIn(root).register, NOW).filter(({ rule }) => rule === "MA-401");
    const membersOf = (text: string): number[] =>
      [...text.matchAll(/2016-(\d{3})-/g)].map(([, number]) => Number(number));
    expect(
      split.map(({ file, level, path, message }) => ({
        at: membersOf(file),
        level,
        path,
        members: membersOf(message.en),
        said: message.en.slice(0, message.en.indexOf(":")),
      })),
    ).toEqual([
      {
        at: [18],
        level: "error",
        path: "supplier.name",
        members: [4, 5, 18],
        said: "Within 365 days, “vendor-69” won 3 contracts of the same team, for US$3,821 together, over the limit of US$3,500",
      },
      {
        // Two jobs of one repository on one day.
        at: [20],
        level: "error",
        path: "supplier.name",
        members: [17, 20],
        said: "Within 365 days, “vendor-30” won 2 contracts for the same repository, for US$4,597 together, over the limit of US$3,500",
      },
      {
        // Five wins within ten weeks, the two among them.
        at: [22],
        level: "error",
        path: "supplier.name",
        members: [6, 11, 17, 20, 22],
        said: "Within 365 days, “vendor-30” won 5 contracts of the same team, for US$9,795 together, over the limit of US$3,500",
      },
      {
        // The first and the last of them, for one repository.
        at: [22],
        level: "error",
        path: "supplier.name",
        members: [6, 22],
        said: "Within 365 days, “vendor-30” won 2 contracts for the same repository, for US$3,549 together, over the limit of US$3,500",
      },
    ]);
  });

  it("hold three groups of similar opportunities of one team, posted again or in the same words", () => {
    const root = exampleFolder();
    importReal(root);
    const similar = judge(registerIn(root).register, NOW).filter(({ rule }) => rule === "MA-402");
    expect(similar.map(({ message }) => message.en)).toEqual([
      expect.stringContaining("2016-004-save-hours-in-tock-throughout-the-week (100% of the words"),
      expect.stringMatching(/posted 3 similar .* US\$10,500 .*2016-005-.* \(100% .*; 2016-010-.* \(100% /),
      expect.stringMatching(/2016-022-.* \(69% of the words in English: set, docker, compose, app\)/),
    ]);
  });

  it("were paid after 0 to 149 days, twelve of thirty too late", () => {
    const root = exampleFolder();
    importReal(root);
    const { register } = registerIn(root);
    const paid = standings(register, NOW).flatMap(({ daysToPay }) => daysToPay ?? []);
    const byFile = realRows().flatMap((row) => {
      const [accepted, day] = [parseDate(row["ledger.accepted"] ?? ""), parseDate(row["ledger.paid"] ?? "")];
      return accepted && day ? [daysBetween(accepted, day)] : [];
    });
    expect(paid).toEqual(byFile);
    expect([paid.length, Math.min(...paid), Math.max(...paid)]).toEqual([30, 0, 149]);
    const late = judge(register, NOW).filter(({ rule }) => rule === "MA-607");
    expect(late).toHaveLength(byFile.filter((days) => days > 30).length);
    expect(late).toHaveLength(12);
    expect(late[0]?.message.en).toMatch(/^Paid on 2016-\d\d-\d\d, 119 days late: it was due by 2016-/);
  });

  it("are not imported a second time, and stay as they are", () => {
    const root = exampleFolder();
    importReal(root);
    const before = contentsOf(root);
    expect(importReal(root)).toMatchObject({
      written: { opportunities: 0, awards: 0, events: 0 },
      refusedRows: 0,
      thereRows: 39,
      problems: [],
    });
    expect(contentsOf(root)).toEqual(before);
  });
});
