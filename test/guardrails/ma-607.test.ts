import { describe, expect, it } from "vitest";
import { instantOf, type Instant } from "../../src/time/calendar.ts";
import { eventPath, recordsWith, SMOOTH, upTo, type Line } from "../payments/support/ledger.ts";
import { expectOnly, expectProblems, problemsOf, PROGRAM } from "../register/memory-folder.ts";

const rule = "MA-607";
const level = "warning";

/** The smooth life, invoiced on 2026-07-20 and paid on a day. */
function paidOn(date: string): readonly Line[] {
  return SMOOTH.slice(0, 7).map((line) => (line.event === "paid" ? { ...line, date } : line));
}

function of607(files: ReturnType<typeof recordsWith>, now: Instant) {
  return problemsOf(files, now).filter((problem) => problem.rule === rule);
}

describe("MA-607: paid in time", () => {
  it("lets a payment come on the thirtieth day", () => {
    expectOnly(recordsWith(paidOn("2026-08-19")));
  });

  it("tells of one on the day after, with the days", () => {
    const files = recordsWith(paidOn("2026-08-20"));
    const problems = problemsOf(files);
    expectProblems(files, problems, {
      rule,
      level,
      file: eventPath(7, "paid"),
      at: "2026-08-20",
      path: "date",
    });
    expect(problems[0]?.message).toEqual({
      en: "Paid on 2026-08-20, 1 day late: it was due by 2026-08-19, counted from 2026-07-20.",
      fr: "Payé le 2026-08-20, 1 jour en retard : l’échéance était le 2026-08-19, comptée à partir du 2026-07-20.",
    });
  });

  it("tells of what is not paid yet, from the day after", () => {
    const files = recordsWith(upTo("certified"));
    const at = (day: string) => of607(files, instantOf(Date.parse(`${day}T16:00:00Z`)));
    expect(at("2026-08-19")).toEqual([]);
    const problems = at("2026-08-20");
    expectProblems(files, problems, {
      rule,
      level,
      file: eventPath(5, "certified"),
      at: "2026-07-21",
      path: "date",
    });
  });

  it("counts from the corrected invoice where the supplier was told in time", () => {
    const back = (date: string): readonly Line[] => [
      ...upTo("invoiced"),
      { event: "deficient", date },
      { event: "invoiced", date: "2026-08-25" },
      { event: "certified", date: "2026-08-25" },
      { event: "requisitioned", date: "2026-08-25" },
      { event: "paid", date: "2026-08-25" },
    ];
    expectOnly(recordsWith(back("2026-08-04")));
    const files = recordsWith(back("2026-08-05"));
    expectOnly(files, { rule, level, file: eventPath(9, "paid"), at: "2026-08-25", path: "date" });
  });

  it("tells of what is not paid though an event was refused, unless that may be the payment", () => {
    const twice: readonly Line[] = [
      ...upTo("invoiced"),
      { event: "disputed", date: "2026-07-21" },
      { event: "disputed", date: "2026-07-21" },
    ];
    const now = instantOf(Date.parse("2026-08-20T16:00:00Z"));
    expect(of607(recordsWith(twice), now)).toMatchObject([{ file: eventPath(6, "disputed") }]);
    expect(of607(recordsWith([...upTo("invoiced"), { event: "paid" }]), now)).toEqual([]);
  });

  it("tells it at the payment that counts, and not at one that was refused", () => {
    const files = recordsWith([
      ...paidOn("2026-12-01"),
      { event: "paid", date: "2026-12-02", amount: "1.00" },
    ]);
    expect(problemsOf(files).filter((one) => one.rule === rule)).toMatchObject([
      { file: eventPath(7, "paid") },
    ]);
  });

  it("is not for a programme that sets no number", () => {
    const files = recordsWith(paidOn("2027-01-19"), {
      [PROGRAM]: (text) => `${text}payments: { waiting: 5 }\n`,
    });
    expectOnly(files);
  });
});
