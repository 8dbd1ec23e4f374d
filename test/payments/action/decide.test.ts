import { describe, expect, it } from "vitest";
import { decide } from "../../../src/payments/action/decide.ts";
import { describeDeed } from "../../../src/payments/action/deed.ts";
import type { Facts } from "../../../src/payments/action/facts.ts";
import { REFUSALS } from "../../../src/payments/action/refusal.ts";
import { readRequest } from "../../../src/payments/action/request.ts";
import { loadRegister } from "../../../src/register/load.ts";
import { memoryFolder } from "../../register/memory-folder.ts";
import { faultsOfMessage } from "../../i18n/french-faults.ts";
import { byHand, noonOf, type Asked } from "./support/programme.ts";
import { invoicedRecords } from "./support/ledgers.ts";
import { LEDGER, TOTAL } from "./support/records.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";

/** All that is known at the start of a run: nothing of it comes from a host here. */
function facts(asked: Asked, changes: Partial<Facts> = {}): Facts {
  const loaded = loadRegister(memoryFolder(invoicedRecords()));
  if (loaded.kind !== "register") throw new Error("no programme");
  const { payload } = byHand("tess", asked);
  return {
    request: readRequest(payload, { eventName: "workflow_dispatch", triggeredBy: "tess" }),
    job: "read",
    now: noonOf("2026-08-20"),
    register: loaded.register,
    base: { branch: "main", commit: COMMIT },
    senderMayWrite: true,
    approvers: [],
    payment: undefined,
    proposals: [],
    issues: [],
    answers: [],
    formNow: undefined,
    labels: [],
    directRefused: false,
    ...changes,
  };
}

const CERTIFIED: Asked = { event: "certified", amount: TOTAL };
const DISPUTED: Asked = { event: "disputed", date: "2026-08-20" };

describe("what is decided by facts alone", () => {
  it.each<[string, Asked, string | undefined]>([
    ["an ordinary event is for the job that proposes", DISPUTED, "record"],
    ["section 34 is for the job that waits for its reviewers", CERTIFIED, "certify"],
    ["what a guard speaks against is for no job", { ...CERTIFIED, amount: "9999.00" }, undefined],
    ["section 33 before section 34 is for no job", { event: "requisitioned", amount: TOTAL }, undefined],
    ["a round is for the job that proposes", { event: "round" }, "record"],
  ])("%s", (_, asked, job) => {
    expect(decide(facts(asked)).job).toBe(job);
  });

  it("is the one file first, and nothing that tells of it", () => {
    const { deeds } = decide(facts(DISPUTED, { job: "record" }));
    expect(deeds.map(({ kind }) => kind)).toEqual(["propose"]);
  });

  it("is a commit on what was looked at, where section 34 was approved, by the reviewer and on the day", () => {
    const [deed] = decide(facts(CERTIFIED, { job: "certify", approvers: ["carl"] })).deeds;
    expect(deed).toMatchObject({ kind: "commit", path: `${LEDGER}0005-certified.md`, parent: COMMIT });
    expect(deed && "text" in deed ? deed.text : "").toMatch(/date: 2026-08-20\nactor: carl\n/);
  });

  it("names the job for a round, of which it knows nothing more", () => {
    expect(decide(facts({ event: "round" })).deeds).toEqual([]);
  });

  it("is the same for the same facts", () => {
    expect(decide(facts(DISPUTED, { job: "record" }))).toEqual(decide(facts(DISPUTED, { job: "record" })));
  });

  it("opens an issue, and then writes on it, sets labels that it has made, and reminds of nothing too early", () => {
    expect(decide(facts({ event: "round" }, { job: "record" })).deeds.map(describeDeed)).toEqual([
      "label · étiquette: payment: event",
      "label · étiquette: payment: record",
      "label · étiquette: payment",
      "label · étiquette: payment: awaiting certification",
      "open an issue · ouvrir un billet: 2026-004-azure-policies",
      "comment · commentaire: 2026-004-azure-policies",
      "labels · étiquettes: 2026-004-azure-policies + payment, payment: awaiting certification",
    ]);
  });
});

describe("what is said to who is refused", () => {
  it.each(Object.entries(REFUSALS))("is in both languages: %s", (_, { en, fr }) => {
    expect(en).not.toBe(fr);
    expect(faultsOfMessage(fr)).toEqual([]);
  });
});
