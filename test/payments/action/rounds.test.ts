import { Octokit } from "octokit";
import { afterEach, describe, expect, it } from "vitest";
import { OURSELVES } from "../../../src/code-host/repository.ts";
import { contentAt } from "../../../src/payments/action/facts/content-at.ts";
import { trackingMarker } from "../../../src/payments/action/markers.ts";
import { isRef } from "../../../src/model/ref.ts";
import { memoryFolder } from "../../register/memory-folder.ts";
import { byHand, Programme, ROUND, WHY } from "./support/programme.ts";
import { recordsUntil } from "./support/ledgers.ts";
import { LEDGER, REF, TOTAL } from "./support/records.ts";

let programme: Programme | undefined;
afterEach(() => programme?.close());

/** The workflow's records, the award of which was cancelled long ago where it is a past one. */
async function started(past: boolean): Promise<Programme> {
  programme = await Programme.start(recordsUntil(past ? "committed" : "invoiced"));
  if (past) {
    await programme.run(byHand("tess", { event: "cancelled", date: "2026-07-20", ...WHY }), {
      day: "2026-07-20",
    });
    await programme.merge("2026-07-20");
  }
  return programme;
}

describe("what a round asks of the host", () => {
  it("is next to nothing in the job that only names the one that writes", async () => {
    const { host } = await started(false);
    const outcome = await programme?.run(ROUND, { day: "2026-08-20" });
    expect(outcome?.published).toBe(true);
    const first = host.asked.findIndex((asked) => asked.includes("/issues"));
    // The tip of the branch, and its tree; the same again begins what the job itself asks.
    expect(first).toBeLessThan(6);
  });

  it("does not grow with the awards that have ended and are left in peace", async () => {
    const { host } = await started(true);
    const calls = async (): Promise<number> => {
      host.asked.length = 0;
      await programme?.run(ROUND, { day: "2026-09-30" });
      expect(host.writes).toEqual([]);
      return host.asked.length;
    };
    await programme?.run(ROUND, { day: "2026-09-30" });
    const before = await calls();
    const body = isRef(REF) ? trackingMarker(REF) : "";
    for (let more = 0; more < 5; more += 1) {
      const issue = await host.call<{ number: number }>("POST", "issues", { title: "x", body }, OURSELVES);
      await host.call("PATCH", `issues/${issue.number}`, { state: "closed" }, OURSELVES);
    }
    expect(await calls()).toBe(before);
    expect(host.asked.filter((asked) => asked.endsWith("/comments"))).toEqual([]);
  });

  it("has the site published by the schedule and by hand, and not where a push does so itself", async () => {
    const one = await started(false);
    const day = { day: "2026-08-20" };
    const push = { name: "push", payload: {}, triggeredBy: "o" };
    const published: boolean[] = [];
    for (const event of [ROUND, byHand("tess", { event: "round" }), push])
      published.push((await one.run(event, day)).published);
    expect(published).toEqual([true, true, false]);
  });
});

describe("a supplier's form that somebody else has recorded", () => {
  it("names the supplier in the ledger, so that who set the label may still certify", async () => {
    programme = await Programme.start(recordsUntil("accepted"));
    const invoice = { event: "invoiced", date: "2026-08-18", amount: TOTAL, evidence: "1".repeat(64) };
    await programme.form("stranger", invoice);
    const event = await programme.issueEvent(1, "carl", "labeled", "payment: record");
    await programme.run(event, { day: "2026-08-18" });
    await programme.merge("2026-08-18");
    const file = await programme.host.get<{ content: string }>(`contents/${LEDGER}0004-invoiced.md`);
    expect(Buffer.from(file.content, "base64").toString("utf8")).toContain("\nactor: stranger\n");
    const signed = await programme.run(byHand("tess", { event: "certified", amount: TOTAL }), {
      day: "2026-08-20",
      approvedBy: "carl",
    });
    expect([signed.refused, signed.published]).toEqual([[], true]);
  });

  it("is at the word of who sets the label where it tells what a supplier cannot", async () => {
    programme = await Programme.start(recordsUntil("delivered"));
    await programme.form("stranger", { event: "accepted", date: "2026-08-17" });
    await programme.run(await programme.issueEvent(1, "tess", "labeled", "payment: record"), {
      day: "2026-08-17",
    });
    await programme.merge("2026-08-17");
    const file = await programme.host.get<{ content: string }>(`contents/${LEDGER}0003-accepted.md`);
    expect(Buffer.from(file.content, "base64").toString("utf8")).toContain("\nactor: tess\n");
  });
});

describe("a repository with more files than its host lists at once", () => {
  const blob = (path: string) => ({ path, type: "blob", mode: "100644", sha: `of ${path}` });
  const tree = (path: string) => ({ path, type: "tree", mode: "040000", sha: path });
  const levels: Record<string, object[]> = {
    commit: [tree("awards"), tree("site"), blob("README.md")],
    awards: [tree("one"), tree("other")],
    one: [blob("award.md")],
  };

  it("is read folder by folder, and only where the award is", async () => {
    const asked: string[] = [];
    const answer = (url: string): unknown => {
      const { pathname, searchParams } = new URL(url);
      const [, kind = "", rest = ""] = /^\/repos\/o\/r\/(git\/trees|contents)\/(.*)$/.exec(pathname) ?? [];
      asked.push(`${rest}${searchParams.has("recursive") ? " and below" : ""}`);
      if (kind === "contents") return "text";
      return {
        sha: rest,
        tree: levels[rest] ?? [],
        truncated: searchParams.has("recursive") && rest !== "one",
      };
    };
    const octokit = new Octokit({
      retry: { enabled: false },
      throttle: { enabled: false },
      request: {
        fetch: (url: string) => {
          const said = answer(url);
          const isText = typeof said === "string";
          return Promise.resolve(
            new Response(isText ? said : JSON.stringify(said), {
              headers: { "content-type": isText ? "text/plain" : "application/json" },
            }),
          );
        },
      },
    });
    const read = await contentAt(octokit, { owner: "o", repo: "r" }, memoryFolder({}), "commit", [
      "awards/one",
    ]);
    expect(Buffer.from(read.read("awards/one/award.md", 100)).toString("utf8")).toBe("text");
    expect(asked.slice(0, 5)).toEqual([
      "commit and below",
      "commit",
      "awards and below",
      "awards",
      "one and below",
    ]);
    expect(asked.join()).not.toMatch(/site|other/);
  });
});
