import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { byHand, Programme, type Asked, type RunOptions } from "./support/programme.ts";
import { TOTAL } from "./support/records.ts";
import { ledgerOn, told } from "./support/told.ts";

let programme: Programme;
beforeEach(async () => {
  programme = await Programme.start();
});
afterEach(() => programme.close());

/** The paper of an invoice, and that of a payment by card. */
const INVOICE = "1".repeat(64);
const SLIP = "2".repeat(64);

describe("the first event of an award", () => {
  it("becomes one file on a branch, one pull request, and one issue that follows the award", async () => {
    await programme.run(byHand("tess", { event: "committed", date: "2026-07-17", amount: TOTAL }), {
      day: "2026-07-20",
    });
    await expect(await told(programme.host)).toMatchFileSnapshot(golden("first-event.txt"));
  });
});

describe("the whole life of an award", () => {
  it("leaves exactly these files, pull requests, comments and labels", async () => {
    await proposed("tess", { event: "committed", date: "2026-07-17", amount: TOTAL }, "2026-07-17");
    await proposed("sam", { event: "delivered", date: "2026-08-12" }, "2026-08-12");
    await proposed("tess", { event: "accepted", date: "2026-08-17" }, "2026-08-17");
    await proposed(
      "sam",
      { event: "invoiced", date: "2026-08-18", amount: TOTAL, evidence: INVOICE },
      "2026-08-18",
    );
    await signed({ event: "certified", amount: TOTAL }, { day: "2026-08-20", approvedBy: "carl" });
    await signed({ event: "requisitioned", amount: TOTAL }, { day: "2026-08-21", approvedBy: "fiona" });
    await proposed(
      "paula",
      { event: "paid", date: "2026-08-25", amount: TOTAL, evidence: SLIP },
      "2026-08-25",
    );
    await proposed("sam", { event: "confirmed", date: "2026-08-27" }, "2026-08-27");
    expect(await ledgerOn(programme.host)).toEqual([
      "0001-committed.md",
      "0002-delivered.md",
      "0003-accepted.md",
      "0004-invoiced.md",
      "0005-certified.md",
      "0006-requisitioned.md",
      "0007-paid.md",
      "0008-confirmed.md",
    ]);
    await expect(await told(programme.host)).toMatchFileSnapshot(golden("whole-life.txt"));
  });
});

function golden(name: string): string {
  return path.join(import.meta.dirname, "golden", name);
}

/** Someone starts the workflow by hand, and somebody else merges what comes of it. */
async function proposed(sender: string, asked: Asked, day: string): Promise<void> {
  const outcome = await programme.run(byHand(sender, asked), { day });
  expect(outcome.refused).toEqual([]);
  await programme.merge(day);
}

/** Someone fills in the form, and a reviewer of the environment approves. */
async function signed(asked: Asked, options: RunOptions): Promise<void> {
  const outcome = await programme.run(await programme.form("tess", asked), options);
  expect([outcome.refused, outcome.published]).toEqual([[], true]);
}
