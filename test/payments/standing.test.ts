import { describe, expect, it } from "vitest";
import { overdue, standingOf, standings } from "../../src/payments/standing.ts";
import { instantOf, type Instant } from "../../src/time/calendar.ts";
import { processorTime } from "../content/processor-time.ts";
import { HOLIDAYS, PROGRAM, type Change } from "../register/memory-folder.ts";
import { awardOf, REF, registerWith, upTo, type Line } from "./support/ledger.ts";

/** Noon in Toronto. */
function noon(day: string): Instant {
  return instantOf(Date.parse(`${day}T16:00:00Z`));
}

function standingAt(day: string, lines: readonly Line[], changes: Readonly<Record<string, Change>> = {}) {
  const register = registerWith(lines, changes);
  return standingOf(awardOf(register), register, noon(day));
}

const waitAt = (...args: Parameters<typeof standingAt>) => standingAt(...args).wait;

// The smooth life: committed on Friday 2026-07-17, then an event a day: certified on Tuesday 2026-07-21.
describe("what an award waits for", () => {
  it.each<[after: string, lines: readonly Line[], next: string, on: string]>([
    ["nothing", [], "committed", "team"],
    ["the commitment", upTo("committed"), "delivered", "supplier"],
    ["the delivery", upTo("delivered"), "accepted", "team"],
    ["a rejection", [...upTo("delivered"), { event: "rejected" }], "delivered", "supplier"],
    ["the acceptance", upTo("accepted"), "invoiced", "supplier"],
    ["the invoice", upTo("invoiced"), "certified", "certifier"],
    ["an invoice that went back", [...upTo("invoiced"), { event: "deficient" }], "invoiced", "supplier"],
    ["the certification", upTo("certified"), "requisitioned", "finance"],
    ["the request of payment", upTo("requisitioned"), "paid", "payer"],
    ["a part", [...upTo("requisitioned"), { event: "partially-paid", amount: "1.00" }], "paid", "payer"],
    ["the payment", upTo("paid"), "confirmed", "supplier"],
    ["a dispute of the invoice", [...upTo("invoiced"), { event: "disputed" }], "certified", "team"],
  ])("after %s is the next step, and on whom", (_, lines, next, on) => {
    expect(waitAt("2026-07-27", lines)).toMatchObject({ for: next, on });
  });

  it.each<[what: string, lines: readonly Line[]]>([
    ["it was paid and confirmed", upTo("confirmed")],
    ["it was cancelled", [...upTo("committed"), { event: "cancelled" }]],
    ["it was terminated", [...upTo("committed"), { event: "terminated" }]],
  ])("is nothing once %s", (_, lines) => {
    expect(waitAt("2026-07-27", lines)).toBeUndefined();
  });

  it("is not said where a programme does not keep every step", () => {
    const imported: readonly Line[] = [{ event: "accepted" }];
    expect(waitAt("2026-07-27", imported, { [PROGRAM]: (text) => text })).toBeUndefined();
  });
});

describe("how long it waits", () => {
  const invoiced = upTo("invoiced").map((line): Line =>
    line.event === "invoiced" ? { ...line, date: "2026-07-24" } : line,
  );

  it("is told in business days, from the day of the last step", () => {
    expect(waitAt("2026-07-31", invoiced)).toMatchObject({
      since: "2026-07-24",
      countedFrom: "2026-07-24",
      waited: 5,
      due: "2026-07-31",
      overdue: false,
    });
  });

  it("is overdue the day after, which a weekend and a holiday put off", () => {
    // Saturday and Sunday are as the Friday before.
    expect(waitAt("2026-08-01", invoiced)).toMatchObject({ waited: 5, overdue: false });
    expect(waitAt("2026-08-03", invoiced)).toMatchObject({ waited: 6, overdue: true });
    const civic = { [HOLIDAYS]: "- { date: 2026-07-27, name: { en: A holiday, fr: Un jour férié } }\n" };
    expect(waitAt("2026-08-02", invoiced, civic)).toMatchObject({
      waited: 4,
      due: "2026-08-03",
      overdue: false,
    });
    expect(waitAt("2026-08-04", invoiced, civic)).toMatchObject({ waited: 6, overdue: true });
  });

  it("is counted from certification for all that follows it", () => {
    expect(waitAt("2026-07-29", upTo("requisitioned"))).toMatchObject({
      since: "2026-07-22",
      countedFrom: "2026-07-21",
      waited: 6,
      due: "2026-07-28",
      overdue: true,
    });
  });

  it("goes on being counted from certification once a part is paid, however late the part came", () => {
    const part: Line = { event: "partially-paid", amount: "1.00", date: "2026-08-03" };
    expect(waitAt("2026-08-04", [...upTo("requisitioned"), part])).toMatchObject({
      since: "2026-08-03",
      countedFrom: "2026-07-21",
      due: "2026-07-28",
      overdue: true,
    });
  });

  it("has the dispute’s last day, and not the delivery’s, while work that is under way is in dispute", () => {
    const lines: readonly Line[] = [...upTo("committed"), { event: "disputed", date: "2026-07-20" }];
    expect(waitAt("2026-07-27", lines)).toMatchObject({
      for: "delivered",
      due: "2026-07-27",
      overdue: false,
    });
    expect(waitAt("2026-07-28", lines)).toMatchObject({ due: "2026-07-27", overdue: true });
    const none = { [PROGRAM]: (text: string) => `${text}payments: { pay_within: 30 }\n` };
    expect(waitAt("2026-12-01", lines, none)).toMatchObject({ due: undefined, overdue: false });
  });

  it("is counted from the day of delivery for a delivery, or that of the last extension", () => {
    expect(waitAt("2026-08-14", upTo("committed"))).toMatchObject({ due: "2026-08-14", overdue: false });
    expect(waitAt("2026-08-15", upTo("committed"))).toMatchObject({ due: "2026-08-14", overdue: true });
    const extended: readonly Line[] = [...upTo("committed"), { event: "extended", until: "2026-08-21" }];
    expect(waitAt("2026-08-15", extended)).toMatchObject({ due: "2026-08-21", overdue: false });
  });

  it("has no last day where the programme sets none", () => {
    const none = { [PROGRAM]: (text: string) => `${text}payments: { pay_within: 30 }\n` };
    expect(waitAt("2026-12-01", invoiced, none)).toMatchObject({ due: undefined, overdue: false });
  });

  it("is, for a dispute after all was paid, for a word of the supplier that it is settled", () => {
    const lines: readonly Line[] = [...upTo("confirmed"), { event: "disputed", date: "2026-07-27" }];
    expect(waitAt("2026-08-04", lines)).toMatchObject({ on: "team", waited: 6, overdue: true });
    expect(waitAt("2026-08-04", [...lines, { event: "confirmed", date: "2026-07-28" }])).toBeUndefined();
  });

  it("starts anew with a dispute, and not with each", () => {
    const again: readonly Line[] = [
      ...invoiced,
      { event: "disputed", date: "2026-07-30" },
      { event: "disputed", date: "2026-08-04" },
    ];
    expect(waitAt("2026-08-07", again)).toMatchObject({
      countedFrom: "2026-07-30",
      waited: 6,
      overdue: true,
    });

    const disputed: readonly Line[] = [...invoiced, { event: "disputed", date: "2026-07-30" }];
    expect(waitAt("2026-08-05", disputed)).toMatchObject({
      countedFrom: "2026-07-30",
      waited: 4,
      disputed: true,
      overdue: false,
    });
  });
});

describe("reminders", () => {
  it.each([
    ["2026-07-24", 0, "2026-07-27"],
    ["2026-07-26", 0, "2026-07-27"],
    ["2026-07-27", 1, "2026-08-03"],
    ["2026-08-03", 2, "2026-08-17"],
    ["2026-08-17", 3, undefined],
    ["2027-01-04", 3, undefined],
  ])("by %s are %i, and the next is on %s", (day, reached, next) => {
    // Invoiced on Monday 2026-07-20; reminders after 5, 10 and 20 business days.
    expect(waitAt(day, upTo("invoiced"))?.reminders).toEqual({ reached, next });
  });

  it("come in the order of their days, whatever order the programme lists them in", () => {
    const jumbled = {
      [PROGRAM]: (text: string) =>
        `${text}payments: { pay_within: 30, told_within: 15, waiting: 5, remind_after: [20, 5, 10] }\n`,
    };
    expect(waitAt("2026-07-24", upTo("invoiced"), jumbled)?.reminders).toEqual({
      reached: 0,
      next: "2026-07-27",
    });
    expect(waitAt("2026-07-27", upTo("invoiced"), jumbled)?.reminders).toEqual({
      reached: 1,
      next: "2026-08-03",
    });
  });

  it("are not sent of what no rule counts", () => {
    expect(waitAt("2027-01-04", upTo("paid"))?.reminders).toEqual({ reached: 0, next: undefined });
  });
});

describe("interest", () => {
  const at = (day: string, lines: readonly Line[], changes = {}) => standingAt(day, lines, changes).interest;

  it.each([
    ["on the thirtieth day is not owed", "2026-08-19", 0],
    ["on the day after may be", "2026-08-20", 1],
  ])("%s", (_, day, daysLate) => {
    expect(at(day, upTo("invoiced"))).toEqual({
      from: "2026-07-20",
      due: "2026-08-19",
      lastDayToRefuse: "2026-08-04",
      paid: undefined,
      daysLate,
    });
  });

  it("says until when an invoice may go back in time, as long as it may", () => {
    expect(at("2026-08-01", upTo("requisitioned"))?.lastDayToRefuse).toBe("2026-08-04");
    expect(at("2026-08-01", upTo("paid"))?.lastDayToRefuse).toBeUndefined();
  });

  it("ends with the last payment, not with a part", () => {
    const lines: readonly Line[] = [
      ...upTo("requisitioned"),
      { event: "partially-paid", amount: "7473.37", date: "2026-08-01" },
      { event: "paid", amount: "0.01", date: "2026-08-25" },
    ];
    expect(at("2026-12-01", lines.slice(0, -1))?.daysLate).toBe(104);
    expect(at("2026-12-01", lines)).toMatchObject({ paid: "2026-08-25", daysLate: 6 });
  });

  /** The invoice of 2026-07-20 goes back on a day, and a right one comes. */
  const back = (day: string, again = "2026-08-20"): readonly Line[] => [
    ...upTo("invoiced"),
    { event: "deficient", date: day },
    { event: "invoiced", date: again },
  ];

  it("counts from the corrected invoice where the supplier was told within 15 days", () => {
    expect(at("2026-09-19", back("2026-08-04"))).toMatchObject({
      from: "2026-08-20",
      due: "2026-09-19",
      daysLate: 0,
    });
  });

  it("counts from the first where the supplier was told on the sixteenth", () => {
    expect(at("2026-09-19", back("2026-08-05"))).toMatchObject({ from: "2026-07-20", daysLate: 31 });
  });

  it("is not counted while the supplier, told in time, has not invoiced again", () => {
    expect(at("2026-12-01", back("2026-08-04").slice(0, -1))).toBeUndefined();
  });

  it.each<[what: string, lines: readonly Line[]]>([
    ["before an invoice", upTo("accepted")],
    ["once the contract is cancelled", [...upTo("invoiced"), { event: "cancelled" }]],
  ])("is not counted %s", (_, lines) => {
    expect(at("2027-01-01", lines)).toBeUndefined();
  });

  it("is not counted by an event that was refused", () => {
    const early: readonly Line[] = [...upTo("committed"), { event: "invoiced" }];
    expect(at("2027-01-01", early)).toBeUndefined();
  });

  it("counts from the later of the two where some invoices are recorded, and so are the days to pay", () => {
    const some = { [PROGRAM]: (text: string) => `${text}payments: { steps: false, pay_within: 30 }\n` };
    const lines: readonly Line[] = [
      { event: "accepted", date: "2026-07-01" },
      { event: "invoiced", date: "2026-07-25" },
      { event: "paid", date: "2026-08-10" },
    ];
    expect(standingAt("2026-12-01", lines, some)).toMatchObject({
      daysToPay: 16,
      interest: { from: "2026-07-25", daysLate: 0 },
    });
  });

  it("and the days to pay count from the first invoice where the supplier was told late", () => {
    const date = "2026-08-21";
    const lines: readonly Line[] = [
      ...back("2026-08-05"),
      { event: "certified", date },
      { event: "requisitioned", date },
      { event: "paid", date },
    ];
    expect(standingAt("2026-12-01", lines)).toMatchObject({
      daysToPay: 32,
      interest: { from: "2026-07-20", daysLate: 2 },
    });
  });

  it("counts from acceptance where invoices are not recorded", () => {
    const some = { [PROGRAM]: (text: string) => `${text}payments: { steps: false, pay_within: 30 }\n` };
    const lines: readonly Line[] = [
      { event: "accepted", date: "2026-07-17" },
      { event: "paid", date: "2026-08-17" },
    ];
    expect(at("2026-12-01", lines, some)).toMatchObject({ due: "2026-08-16", daysLate: 1 });
    expect(standingAt("2026-12-01", lines, some).daysToPay).toBe(31);
  });
});

describe("the overdue", () => {
  it("are those whose day has passed", () => {
    const register = registerWith(upTo("invoiced"));
    expect(overdue(standings(register, noon("2026-07-27")))).toEqual([]);
    expect(overdue(standings(register, noon("2026-07-28"))).map(({ ref, wait }) => [ref, wait.on])).toEqual([
      [REF, "certifier"],
    ]);
  });

  it("of 5,000 awards are found in well under a second", () => {
    const register = registerWith(upTo("invoiced"));
    const award = awardOf(register);
    const awards = new Map(
      Array.from({ length: 5000 }, (_, index) => {
        const ref = `2026-004-azure-policies-${index}` as typeof REF;
        return [ref, { ...award, ref }];
      }),
    );
    const most = 900;
    // Each time another register, for what was folded is remembered.
    const time = processorTime(() => overdue(standings({ ...register, awards }, noon("2027-06-01"))), most);
    expect(time).toBeLessThan(most);
  });
});
