import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OURSELVES } from "../../../src/code-host/repository.ts";
import { byHand, Programme } from "./support/programme.ts";
import { invoicedRecords } from "./support/ledgers.ts";
import { freshRecords, LEDGER, REF, TOTAL } from "./support/records.ts";
import { commentsOn, ledgerOn, told } from "./support/told.ts";

const COMMITTED = { event: "committed", date: "2026-07-17", amount: TOTAL };
const DAY = { day: "2026-07-20" };

let programme: Programme;
const start = async (records = freshRecords()): Promise<void> => {
  programme = await Programme.start(records);
};
beforeEach(() => start());
afterEach(() => programme.close());

interface Pull {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly head: { readonly ref: string };
}

const pulls = (state = "open"): Promise<Pull[]> => programme.host.get<Pull[]>(`pulls?state=${state}`);
const issues = (): Promise<{ number: number; state: string; title: string }[]> =>
  programme.host.get("issues?state=all");

describe("the same event", () => {
  it("told twice is one pull request and one issue, and the second run writes nothing", async () => {
    await programme.run(byHand("tess", COMMITTED), DAY);
    const before = await told(programme.host);
    programme.host.asked.length = 0;
    await programme.run(byHand("tess", COMMITTED), DAY);
    expect(programme.host.writes).toEqual([]);
    expect(await told(programme.host)).toBe(before);
  });

  it("told again once it is merged is not recorded again", async () => {
    await programme.run(byHand("tess", COMMITTED), DAY);
    await programme.merge("2026-07-20");
    await programme.run(byHand("tess", COMMITTED), { day: "2026-07-21" });
    expect([await ledgerOn(programme.host), await pulls()]).toEqual([["0001-committed.md"], []]);
  });

  it("told by two runs at once is one pull request, and one issue that is open", async () => {
    await Promise.all([1, 2, 3].map(() => programme.run(byHand("tess", COMMITTED), DAY)));
    expect(await pulls()).toHaveLength(1);
    // Who lost the race to open the issue sees it at the next look.
    await programme.run(byHand("tess", COMMITTED), DAY);
    const open = (await issues()).filter(({ state }) => state === "open");
    expect(open).toHaveLength(1);
    expect((await commentsOn(programme.host, open[0]?.number ?? 0)).match(/payment status/g)).toHaveLength(1);
  });

  it("told in two issues, or in two comments, by runs that did not see each other, ends in the older of each", async () => {
    const { host } = programme;
    await programme.run(byHand("tess", COMMITTED), DAY);
    const [first] = await issues();
    const issue = await host.get<{ body: string }>(`issues/${first?.number ?? 0}`);
    const [status] = await host.get<{ id: number; body: string }[]>(`issues/${first?.number ?? 0}/comments`);
    await host.call("POST", "issues", { title: "Again", body: issue.body }, OURSELVES);
    await host.call("POST", `issues/${first?.number ?? 0}/comments`, { body: status?.body }, OURSELVES);
    await programme.run(byHand("tess", COMMITTED), DAY);
    const comments = await host.get<{ id: number }[]>(`issues/${first?.number ?? 0}/comments`);
    expect(comments.map(({ id }) => id)).toEqual([status?.id]);
    const open = (await issues()).filter(({ state }) => state === "open");
    expect(open.map(({ number }) => number)).toEqual([first?.number]);
  });

  it("approved again in another attempt, on another day, is signed once", async () => {
    await programme.close();
    await start(invoicedRecords());
    const event = byHand("tess", { event: "certified", amount: TOTAL });
    const first = await programme.act(event, "certify", { day: "2026-08-20", approvedBy: "carl" });
    const again = await programme.act(event, "certify", { day: "2026-08-24", approvedBy: "carl" });
    // The site may not have been published when the first attempt broke off.
    expect([first.published, again.published, again.refused]).toEqual([true, true, []]);
    expect((await ledgerOn(programme.host)).filter((name) => name.includes("certified"))).toHaveLength(1);
  });
});

describe("two events that want the same number", () => {
  const extension = { event: "extended", date: "2026-07-20", until: "2026-09-01" };
  const dispute = { event: "disputed", date: "2026-07-20" };

  beforeEach(async () => {
    await programme.run(byHand("tess", COMMITTED), DAY);
    await programme.merge("2026-07-20");
    await programme.run(byHand("tess", extension), DAY);
    await programme.run(byHand("sam", dispute), DAY);
  });

  it("are both proposed, and the one that is not merged first is made anew with the next number and hash", async () => {
    const [one, other] = (await pulls()).sort((a, b) => a.number - b.number);
    expect([one?.body, other?.body].map((body) => body?.includes("/0002-"))).toEqual([true, true]);
    await programme.host.call("PUT", `pulls/${one?.number ?? 0}/merge`, {});
    await programme.run({ name: "push", payload: {}, triggeredBy: "o" }, DAY);
    const [anew] = await pulls();
    expect([anew?.number, anew?.head.ref]).toEqual([other?.number, other?.head.ref]);
    expect(anew?.body).toContain(`${LEDGER}0003-disputed.md`);
    await programme.merge("2026-07-20");
    expect(await ledgerOn(programme.host)).toEqual([
      "0001-committed.md",
      "0002-extended.md",
      "0003-disputed.md",
    ]);
    const status = await commentsOn(programme.host, 2);
    expect(status).toContain("It is disputed since July\u00a020, 2026");
    expect(status).not.toContain("do not hold");
  });

  it("are closed with a word where what went before leaves them no place", async () => {
    await programme.host.commit({
      [`${LEDGER}0002-terminated.md`]: await terminated(),
    });
    await programme.run({ name: "push", payload: {}, triggeredBy: "o" }, DAY);
    expect(await pulls()).toEqual([]);
    const [first] = (await pulls("closed")).filter(({ title }) => title.includes("extended"));
    expect(await commentsOn(programme.host, first?.number ?? 0)).toContain("cannot be recorded any more");
  });

  async function terminated(): Promise<string> {
    const [pull] = await pulls();
    const file = await programme.host.get<{ content: string }>(
      `contents/${LEDGER}0002-extended.md?ref=${encodeURIComponent(pull?.title.includes("extended") ? pull.head.ref : ((await pulls())[1]?.head.ref ?? ""))}`,
    );
    const previous = /previous: .*/.exec(Buffer.from(file.content, "base64").toString("utf8"))?.[0] ?? "";
    return `---\nevent: terminated\ndate: 2026-07-20\nactor: tess\n${previous}\nnote: { en: Why, fr: Pourquoi }\n---\n`;
  }
});

describe("a certification", () => {
  const event = byHand("tess", { event: "certified", amount: TOTAL });
  const options = { day: "2026-08-20", approvedBy: "carl" };

  beforeEach(async () => {
    await programme.close();
    await start(invoicedRecords());
  });

  it("that loses the race to the default branch looks again, and takes the next number", async () => {
    const { host } = programme;
    let isFirst = true;
    host.before = async (asked) => {
      if (!isFirst || asked !== "PATCH /repos/o/r/git/refs/heads/main") return;
      isFirst = false;
      const file = await host.get<{ content: string }>(`contents/${LEDGER}0004-invoiced.md`);
      const { sha256 } = await import("../../../src/content/sha256.ts");
      const previous = sha256(Buffer.from(file.content, "base64").toString("utf8"));
      await host.commit({
        [`${LEDGER}0005-disputed.md`]: `---\nevent: disputed\ndate: 2026-08-20\nactor: sam\nprevious: ${previous}\n---\n`,
      });
    };
    const outcome = await programme.run(event, options);
    expect(outcome.published).toBe(true);
    expect((await ledgerOn(host)).slice(4)).toEqual(["0005-disputed.md", "0006-certified.md"]);
  });

  it("approved in two runs at once is one file", async () => {
    const runs = await Promise.allSettled([1, 2].map(() => programme.run(event, options)));
    expect(runs.some(({ status }) => status === "fulfilled")).toBe(true);
    expect((await ledgerOn(programme.host)).slice(4)).toEqual(["0005-certified.md"]);
  });

  it.each([
    [403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."],
    [403, "API rate limit exceeded for installation ID 1."],
    [403, "Resource not accessible by integration"],
    [500, "Server error"],
  ])("is left for another try where the host answers %i: %s", async (status, message) => {
    programme.host.refusesMain = { status, message };
    await expect(programme.run(event, options)).rejects.toThrow(message.slice(0, 20));
    expect([await pulls(), await ledgerOn(programme.host)]).toEqual([[], expect.any(Array)]);
    programme.host.refusesMain = undefined;
    expect((await programme.run(event, options)).published).toBe(true);
  });

  it.each([
    [403, "You're not authorized to push to this branch."],
    [409, "Could not update file: At least 1 approving review is required by reviewers with write access."],
    [422, "Repository rule violations found\n\nChanges must be made through a pull request."],
    [422, "Protected branch update failed for refs/heads/main."],
  ])(
    "goes into a pull request where a rule stands against it, as the host says with %i: %s",
    async (status, message) => {
      programme.host.refusesMain = { status, message };
      expect((await programme.run(event, options)).published).toBe(false);
      expect(await pulls()).toHaveLength(1);
    },
  );

  it("goes into a pull request where the default branch takes nothing else", async () => {
    programme.host.protectsMain = true;
    const outcome = await programme.run(event, options);
    expect(outcome.published).toBe(false);
    const [pull] = await pulls();
    expect(pull?.body).toContain("It was approved in the environment “section-34”");
    expect(pull?.head.ref).toMatch(new RegExp(`^payment/${REF}/certified-`));
    // Started again, it finds the same pull request.
    await programme.run(event, { ...options, day: "2026-08-20" });
    expect(await pulls()).toHaveLength(1);
  });
});
