import { describe, expect, it } from "vitest";
import { instantOf } from "../../src/time/calendar.ts";
import { eventPath, recordsWith, upTo, type Line } from "../payments/support/ledger.ts";
import { expectProblems, HOLIDAYS, problemsOf, PROGRAM } from "../register/memory-folder.ts";

const rule = "MA-608";
const level = "warning";

function at(day: string, files: ReturnType<typeof recordsWith>) {
  return problemsOf(files, instantOf(Date.parse(`${day}T16:00:00Z`))).filter(
    (problem) => problem.rule === rule,
  );
}

// Delivered on Saturday 2026-07-18, accepted on Sunday 2026-07-19, invoiced on Monday the 20th, certified on Tuesday the 21st, requested on Wednesday the 22nd.
describe("MA-608: nothing waits too long", () => {
  it.each<[Line["event"], number, inTime: string, late: string, since: string]>([
    ["delivered", 2, "2026-07-24", "2026-07-27", "2026-07-18"],
    ["accepted", 3, "2026-07-24", "2026-07-27", "2026-07-19"],
    ["invoiced", 4, "2026-07-27", "2026-07-28", "2026-07-20"],
    ["certified", 5, "2026-07-28", "2026-07-29", "2026-07-21"],
    ["requisitioned", 6, "2026-07-28", "2026-07-29", "2026-07-22"],
  ])("lets “%s” wait five business days, and tells of the sixth", (event, number, inTime, late, since) => {
    const files = recordsWith(upTo(event));
    expect(at(inTime, files)).toEqual([]);
    expectProblems(files, at(late, files), {
      rule,
      level,
      file: eventPath(number, event),
      at: since,
      path: "date",
    });
  });

  it("says for what, since when and on whom, in both languages", () => {
    expect(at("2026-07-29", recordsWith(upTo("requisitioned")))[0]).toMatchObject({
      message: {
        en: "Waiting for payment for 6 business days, since 2026-07-21 (all steps together).",
        fr: "En attente du paiement depuis 6 jours ouvrables, soit depuis le 2026-07-21 (toutes étapes comprises).",
      },
      tip: { en: "It is up to whoever pays.", fr: "C’est à la personne qui paie d’agir." },
    });
  });

  it("counts no holidays", () => {
    const closed = "- { date: 2026-07-23, name: { en: A holiday, fr: Un jour férié } }\n";
    const files = recordsWith(upTo("invoiced"), { [HOLIDAYS]: closed });
    expect([at("2026-07-28", files).length, at("2026-07-29", files).length]).toEqual([0, 1]);
  });

  it("waits for a dispute to be settled from the day of it", () => {
    const files = recordsWith([...upTo("invoiced"), { event: "disputed", date: "2026-07-24" }]);
    expect(at("2026-07-31", files)).toEqual([]);
    expect(at("2026-08-03", files)[0]?.message.en).toContain("a dispute to be settled for 6 business days");
  });

  it("tells of it though an event was refused, unless that may be the step that is missing", () => {
    const twice = { event: "disputed", date: "2026-07-20" } as const;
    const files = recordsWith([...upTo("invoiced"), twice, twice]);
    expect(at("2026-07-28", files)).toHaveLength(1);
    expect(at("2026-07-28", recordsWith([...upTo("invoiced"), { event: "requisitioned" }]))).toEqual([]);
  });

  it.each<[what: string, lines: readonly Line[]]>([
    ["a late delivery", upTo("committed")],
    ["what was paid", upTo("paid")],
    ["what has ended", [...upTo("invoiced"), { event: "cancelled" }]],
  ])("is not for %s", (_, lines) => {
    expect(at("2027-01-19", recordsWith(lines))).toEqual([]);
  });

  it("is not for a programme that sets no number", () => {
    const files = recordsWith(upTo("invoiced"), {
      [PROGRAM]: (text) => `${text}payments: { pay_within: 30 }\n`,
    });
    expect(at("2027-01-19", files)).toEqual([]);
  });
});
