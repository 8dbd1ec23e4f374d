import { describe, expect, it } from "vitest";
import { instantOf } from "../../src/time/calendar.ts";
import { eventPath, recordsWith, SMOOTH, upTo } from "../payments/support/ledger.ts";
import { EXCEPTIONS, expectOnly, ledgerPath, problemsOf } from "../register/memory-folder.ts";

const rule = "MA-601";

describe("MA-601: events in order", () => {
  it("lets a ledger be that went its way", () => {
    expectOnly(recordsWith(SMOOTH));
  });

  it("tells of the first event that is out of order, and not of those after it", () => {
    const files = recordsWith(SMOOTH.filter(({ event }) => event !== "delivered"));
    const file = eventPath(2, "accepted");
    expectOnly(files, { rule, file, at: "accepted", path: "event" });
  });

  it("tells of a day that goes back", () => {
    const files = recordsWith([...upTo("delivered"), { event: "accepted", date: "2026-07-17" }]);
    expectOnly(files, { rule, file: eventPath(3, "accepted"), at: "2026-07-17", path: "date" });
  });

  it("tells of a day to come, until it has come where the programme is", () => {
    const files = recordsWith([{ event: "committed", date: "2026-07-18" }]);
    const told = (now: string) =>
      problemsOf(files, instantOf(Date.parse(now))).filter((problem) => problem.rule === rule).length;
    expect([told("2026-07-18T03:59:59Z"), told("2026-07-18T04:00:00Z")]).toEqual([1, 0]);
  });

  it("tells of an extension that does not say until when", () => {
    const files = recordsWith([...upTo("committed"), { event: "extended", until: null }]);
    expectOnly(files, { rule, file: eventPath(2, "extended"), at: "event: extended", path: "" });
  });

  it("is for the ledger that can be read: a file that cannot has its own problem, and no others follow", () => {
    const files = { ...recordsWith(SMOOTH), [eventPath(2, "delivered")]: "---\nevent: delivered\n---\n" };
    expect(new Set(problemsOf(files).map((problem) => problem.rule))).toEqual(new Set(["MA-103", "MA-605"]));
  });

  it("may have an exception, for records that are older than it", () => {
    const files = recordsWith([{ event: "terminated", actor: null }], {
      [EXCEPTIONS]: `- rule: MA-601
  record: 2026-004-azure-policies
  reason: { en: It was ended before this rule, fr: Il a pris fin avant cette règle }
  approved_by: { en: A director, fr: Une direction }
  ends: 2027-12-31
`,
    });
    expect(problemsOf(files).filter(({ level }) => level === "error")).toEqual([]);
    expect(Object.keys(files)).toContain(ledgerPath("0001-terminated.md"));
  });
});
