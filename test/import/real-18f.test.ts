import { readFileSync } from "node:fs";
import { expect, it, onTestFinished } from "vitest";
import { judge } from "../../src/guardrails/judge.ts";
import { importRecords } from "../../src/import/import.ts";
import { sum, writeMoney } from "../../src/model/money.ts";
import { committedTotal } from "../../src/payments/totals.ts";
import { instantOf } from "../../src/time/calendar.ts";
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
  it("are imported whole: 39 opportunities, 39 awards, 60 events, 34,480 dollars, and no error", () => {
    const root = exampleFolder();
    const rows = realRows();
    const events = rows.flatMap((row) => [row["ledger.accepted"], row["ledger.paid"]]).filter(Boolean).length;
    const written = {
      opportunities: rows.length,
      awards: rows.filter((row) => row["award.price"]).length,
      events,
    };
    expect(written).toEqual({ opportunities: 39, awards: 39, events: 60 });
    expect(importReal(root)).toEqual({ kind: "imported", written, refusedRows: 0, problems: [] });
    const { register } = registerIn(root);
    expect(judge(register, NOW).filter(({ level }) => level === "error")).toEqual([]);
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

  it("are not imported a second time, and stay as they are", () => {
    const root = exampleFolder();
    importReal(root);
    const before = contentsOf(root);
    expect(importReal(root)).toMatchObject({
      written: { opportunities: 0, awards: 0, events: 0 },
      refusedRows: 39,
    });
    expect(contentsOf(root)).toEqual(before);
  });
});
