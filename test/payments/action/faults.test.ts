import { afterEach, describe, expect, it } from "vitest";
import { parseMoney } from "../../../src/model/money.ts";
import { parseDate } from "../../../src/time/calendar.ts";
import type { Break } from "./support/fake-github.ts";
import {
  byHand,
  capture,
  formBody,
  Programme,
  ROUND,
  type HostEvent,
  type RunOptions,
  WHY,
} from "./support/programme.ts";
import { freshRecords, TOTAL } from "./support/records.ts";
import { invoicedRecords, recordsUntil } from "./support/ledgers.ts";
import { told } from "./support/told.ts";

let programme: Programme | undefined;
afterEach(() => programme?.close());

interface Case {
  readonly records: Record<string, string>;
  readonly event: (programme: Programme) => Promise<HostEvent> | HostEvent;
  readonly options: RunOptions;
  readonly job: "record" | "capture" | "certify" | "requisition" | "answer";
  /** Who starts the run again; who started it, where it is left out. */
  readonly startedAgainBy?: string;
}

const owed = parseMoney(TOTAL);
const settled = parseDate("2026-08-24");
if (owed === undefined || settled === undefined) throw new Error("no payment");

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
  "a payment that PayPal has confirmed": {
    records: recordsUntil("requisitioned"),
    event: () => capture("8MC585209K746392H"),
    options: {
      day: "2026-08-25",
      askPayment: ({ kind, id, ref }) =>
        Promise.resolve({
          kind: "payment",
          payment: { kind, id, ref, status: "COMPLETED", amount: owed, settled },
        }),
    },
    job: "capture",
  },
  "a requisition that somebody else starts again": {
    records: recordsUntil("certified"),
    event: (one) => one.form("tess", { event: "requisitioned", amount: TOTAL }),
    options: { day: "2026-08-21", approvedBy: "fiona" },
    job: "requisition",
    startedAgainBy: "sam",
  },
  "a round that closes a proposal, and the issue of an award that has ended": {
    records: recordsUntil("committed"),
    event: async (one) => {
      const day = { day: "2026-07-20" };
      await one.run(byHand("tess", { event: "extended", date: "2026-07-20", until: "2026-09-01" }), day);
      await one.run(byHand("tess", { event: "cancelled", date: "2026-07-20", ...WHY }), day);
      const pulls = await one.host.get<{ number: number; title: string }[]>("pulls?state=open");
      const cancelling = pulls.find(({ title }) => title.includes("ancel"));
      await one.host.call("PUT", `pulls/${cancelling?.number ?? 0}/merge`, {});
      return ROUND;
    },
    options: { day: "2026-07-21" },
    job: "record",
  },
  "a form that is edited, whose older proposal is closed": {
    records: freshRecords(),
    event: async (one) => {
      const asked = { event: "committed", date: "2026-07-17", amount: "7000.00" };
      await one.run(await one.form("tess", asked), { day: "2026-07-20" });
      await one.host.call("PATCH", "issues/1", { body: formBody({ ...asked, amount: TOTAL }) });
      return one.issueEvent(1, "tess", "edited");
    },
    options: { day: "2026-07-20" },
    job: "record",
  },
  "a round that opens an issue again": {
    records: invoicedRecords(),
    event: async (one) => {
      await one.run(ROUND, { day: "2026-08-20" });
      await one.host.call("PATCH", "issues/1", { state: "closed" });
      return ROUND;
    },
    options: { day: "2026-08-21" },
    job: "record",
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
  { records, event, options, job, startedAgainBy }: Case,
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
  const again = startedAgainBy === undefined ? started : { ...started, triggeredBy: startedAgainBy };
  await programme.act(again, job, options);
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
    expect(breaks.length).toBeGreaterThan(1);
    for (const breaking of breaks) {
      const broken = await lived(one, breaking);
      expect(broken.end, `${calls[breaking.call] ?? ""} broke off ${breaking.at} the host did it`).toBe(end);
    }
  }, 120_000);
});
