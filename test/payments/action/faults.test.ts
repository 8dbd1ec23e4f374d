import { afterEach, describe, expect, it } from "vitest";
import type { Break } from "./support/fake-github.ts";
import { byHand, Programme, ROUND, type HostEvent, type RunOptions } from "./support/programme.ts";
import { freshRecords, TOTAL } from "./support/records.ts";
import { invoicedRecords } from "./support/ledgers.ts";
import { told } from "./support/told.ts";

let programme: Programme | undefined;
afterEach(() => programme?.close());

interface Case {
  readonly records: Record<string, string>;
  readonly event: (programme: Programme) => Promise<HostEvent> | HostEvent;
  readonly options: RunOptions;
  readonly job: "record" | "certify" | "answer";
}

const CASES: Record<string, Case> = {
  "an event that is proposed": {
    records: freshRecords(),
    event: () => byHand("tess", { event: "committed", date: "2026-07-17", amount: TOTAL }),
    options: { day: "2026-07-20" },
    job: "record",
  },
  "an event by the form": {
    records: freshRecords(),
    event: (one) => one.form("tess", { event: "committed", date: "2026-07-17", amount: TOTAL }),
    options: { day: "2026-07-20" },
    job: "record",
  },
  "a certification": {
    records: invoicedRecords(),
    event: (one) => one.form("tess", { event: "certified", amount: TOTAL }),
    options: { day: "2026-08-20", approvedBy: "carl" },
    job: "certify",
  },
  "a round with a reminder": {
    records: invoicedRecords(),
    event: () => ROUND,
    options: { day: "2026-08-26" },
    job: "record",
  },
  "a refusal": {
    records: freshRecords(),
    event: (one) => one.form("tess", { event: "delivered", date: "2026-07-17" }),
    options: { day: "2026-07-20" },
    job: "answer",
  },
};

/** What is on the host at the end, and how many calls it took. */
async function lived(
  { records, event, options, job }: Case,
  breaking?: { readonly call: number; readonly at: Break },
): Promise<{ readonly end: string; readonly calls: readonly string[] }> {
  await programme?.close();
  programme = await Programme.start(records);
  const { host } = programme;
  const started = await event(programme);
  host.asked.length = 0;
  host.breaking = breaking;
  const first = programme.act(started, job, options);
  if (breaking) await expect(first).rejects.toThrow();
  else await first;
  const calls = [...host.asked];
  host.breaking = undefined;
  // The same run once more, as somebody starts it again: also where nothing went wrong.
  await programme.act(started, job, options);
  return { end: await told(host), calls };
}

/** Where calls can break off so that the host is left otherwise: a question changes nothing, whenever it breaks off. */
function breaksOf(calls: readonly string[], questionsToo: boolean): { call: number; at: Break }[] {
  return calls.flatMap((asked, call): { call: number; at: Break }[] => {
    if (!asked.startsWith("GET "))
      return [
        { call, at: "before" },
        { call, at: "after" },
      ];
    return questionsToo ? [{ call, at: "before" }] : [];
  });
}

describe.each(Object.entries(CASES))("%s", (name, one) => {
  it("comes to the same end wherever a call to the host breaks off, once the run is started again", async () => {
    const { end, calls } = await lived(one);
    const breaks = breaksOf(calls, name === "an event that is proposed");
    expect(breaks.length).toBeGreaterThan(3);
    for (const breaking of breaks) {
      const broken = await lived(one, breaking);
      expect(broken.end, `${calls[breaking.call] ?? ""} broke off ${breaking.at} the host did it`).toBe(end);
    }
  }, 120_000);
});
