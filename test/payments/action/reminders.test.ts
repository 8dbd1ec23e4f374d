import { afterEach, describe, expect, it } from "vitest";
import { addDays, parseDate, weekday, type CalendarDate } from "../../../src/time/calendar.ts";
import { Programme, ROUND } from "./support/programme.ts";
import { recordsUntil } from "./support/ledgers.ts";
import { freshRecords, REF } from "./support/records.ts";

let programme: Programme;
afterEach(() => programme.close());

const day = (text: string): CalendarDate => {
  const parsed = parseDate(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};

interface Said {
  readonly on: string;
  readonly marker: string;
}

/** Runs the workflow as its schedule does, from Monday to Friday, and tells what was said on which day. */
async function eachWeekday(from: string, to: string): Promise<Said[]> {
  const said: Said[] = [];
  for (let today = day(from); today <= day(to); today = addDays(today, 1)) {
    if (weekday(today) === 0 || weekday(today) === 6) continue;
    const known = said.length;
    await programme.run(ROUND, { day: today });
    const now = await reminders();
    said.push(...now.slice(known).map((marker) => ({ on: today, marker })));
  }
  return said;
}

/** The markers of what has been said once, oldest first. */
async function reminders(): Promise<string[]> {
  const comments = await programme.host.get<{ body: string }[]>("issues/1/comments?per_page=100");
  return comments.flatMap(
    ({ body }) => /^<!-- micro-acquisition: payment once (.*) -->/.exec(body)?.[1] ?? [],
  );
}

async function labels(): Promise<string[]> {
  const issue = await programme.host.get<{ labels: { name: string }[] }>("issues/1");
  return issue.labels.map(({ name }) => name).sort();
}

describe("the round of every business day", () => {
  it("reminds at each step once, in business days, and not on a holiday", async () => {
    programme = await Programme.start(recordsUntil("invoiced"));
    // Invoiced on Tuesday, August 18; 5, 10 and 20 business days later; Labour Day is no holiday of these records.
    expect(await eachWeekday("2026-08-19", "2026-09-22")).toEqual([
      { on: "2026-08-25", marker: "reminder certified since=2026-08-18 after=5" },
      // An invoice goes back by September 2, 15 days after it came: said five business days before.
      { on: "2026-08-26", marker: "refusal due=2026-09-02 near" },
      { on: "2026-09-01", marker: "reminder certified since=2026-08-18 after=10" },
      // Paid by September 17, 30 days after the invoice: said five business days before, and when it has passed.
      { on: "2026-09-10", marker: "interest due=2026-09-17 near" },
      { on: "2026-09-15", marker: "reminder certified since=2026-08-18 after=20" },
      { on: "2026-09-18", marker: "interest due=2026-09-17 late" },
    ]);
  }, 60_000);

  it("counts a holiday as no day, and reminds of nothing on it", async () => {
    const records = recordsUntil(
      "invoiced",
      freshRecords({
        "_data/holidays.yml": "- { date: 2026-08-25, name: { en: A day off, fr: Un congé } }\n",
      }),
    );
    programme = await Programme.start(records);
    expect(await eachWeekday("2026-08-24", "2026-08-27")).toEqual([
      { on: "2026-08-26", marker: "reminder certified since=2026-08-18 after=5" },
      { on: "2026-08-26", marker: "refusal due=2026-09-02 near" },
    ]);
  });

  it("tells the furthest step alone where days were missed, and says nothing twice on a day", async () => {
    programme = await Programme.start(recordsUntil("invoiced"));
    await programme.run(ROUND, { day: "2026-09-03" });
    await programme.run(ROUND, { day: "2026-09-03" });
    expect(await reminders()).toEqual(["reminder certified since=2026-08-18 after=10"]);
  });

  it("sets and takes away the labels that are ours, and leaves others’ alone", async () => {
    programme = await Programme.start(recordsUntil("invoiced"));
    await programme.run(ROUND, { day: "2026-08-25" });
    expect(await labels()).toEqual(["payment", "payment: awaiting certification"]);
    await programme.host.call("POST", "issues/1/labels", { labels: ["for the minister"] });
    await programme.run(ROUND, { day: "2026-08-26" });
    expect(await labels()).toEqual([
      "for the minister",
      "payment",
      "payment: awaiting certification",
      "payment: overdue",
    ]);
    const paid = recordsUntil("requisitioned");
    await programme.host.commit(
      Object.fromEntries(Object.entries(paid).filter(([path]) => path.includes(REF))),
    );
    await programme.run(ROUND, { day: "2026-08-27" });
    expect(await labels()).toEqual(["for the minister", "payment", "payment: awaiting payment"]);
  });

  it("opens an issue again that somebody has closed, as long as the award has not ended", async () => {
    programme = await Programme.start(recordsUntil("invoiced"));
    await programme.run(ROUND, { day: "2026-08-20" });
    await programme.host.call("PATCH", "issues/1", { state: "closed" });
    await programme.run(ROUND, { day: "2026-08-21" });
    expect((await programme.host.get<{ state: string }>("issues/1")).state).toBe("open");
  });

  it("takes no issue for its own that somebody else has written, whatever stands in it", async () => {
    programme = await Programme.start(recordsUntil("invoiced"));
    const body = `<!-- micro-acquisition: payment of ${REF} -->\n\nSend the money to me.`;
    await programme.host.call("POST", "issues", { title: "Payment", body }, "stranger");
    await programme.run(ROUND, { day: "2026-08-20" });
    expect((await programme.host.get<{ body: string }>("issues/1")).body).toBe(body);
    expect((await programme.host.get<unknown[]>("issues?state=open")).length).toBe(2);
  });

  it("has nothing to do for a programme that does not record its steps", async () => {
    programme = await Programme.start(
      Object.fromEntries(
        Object.entries(recordsUntil("invoiced")).map(([path, text]) => [
          path,
          text.replace("payments:\n", "payments:\n  steps: false\n"),
        ]),
      ),
    );
    await programme.run(ROUND, { day: "2026-09-03" });
    expect(programme.host.writes).toEqual([]);
  });
});
