import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formBody, Programme, type Asked, type HostEvent } from "./support/programme.ts";
import { freshRecords, TOTAL } from "./support/records.ts";
import { commentsOn } from "./support/told.ts";

const COMMITTED: Asked = { event: "committed", date: "2026-07-17", amount: TOTAL };
const LESS: Asked = { ...COMMITTED, amount: "7000.00" };
const DAY = { day: "2026-07-20" };

let programme: Programme;
beforeEach(async () => {
  programme = await Programme.start(freshRecords());
});
afterEach(() => programme.close());

const openPulls = async (): Promise<number[]> =>
  (await programme.host.get<{ number: number }[]>("pulls?state=open")).map(({ number }) => number);

async function edited(body: string, sender: string): Promise<HostEvent> {
  await programme.host.call("PATCH", "issues/1", { body });
  return programme.issueEvent(1, sender, "edited");
}

describe("the answer on a form", () => {
  it("stays true when a stranger, whose form was recorded at another's word, edits it", async () => {
    await programme.form("stranger", COMMITTED);
    await programme.run(await programme.issueEvent(1, "tess", "labeled", "payment: record"), DAY);
    const before = await commentsOn(programme.host, 1);
    expect(before).toContain("Proposed as pull request");
    await programme.run(await edited(formBody(LESS), "stranger"), DAY);
    expect(await commentsOn(programme.host, 1)).toBe(before);
  });

  it("is the same whichever of two runs of one text comes first, a stranger's or that of who set the label", async () => {
    const ends: string[] = [];
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      await programme.close();
      programme = await Programme.start(freshRecords());
      const events = [
        await programme.form("stranger", COMMITTED),
        await programme.issueEvent(1, "tess", "labeled", "payment: record"),
      ];
      for (const index of order) {
        const event = events[index];
        if (event) await programme.run(event, DAY);
      }
      ends.push((await commentsOn(programme.host, 1)).replace(/#\d+/g, "#N").replace(/nº \d+/g, "nº N"));
    }
    expect(ends[0]).toContain("Proposed as pull request");
    expect(ends[0]).not.toContain("Nothing was recorded");
    expect(ends[1]).toBe(ends[0]);
  });

  it("says beside what was proposed that an edit of its own author comes to nothing", async () => {
    await programme.run(await programme.form("tess", COMMITTED), DAY);
    await programme.run(await edited(formBody({ ...COMMITTED, amount: "much" }), "tess"), DAY);
    const said = await commentsOn(programme.host, 1);
    expect(said).toContain("Proposed as pull request");
    expect(said).toContain("Nothing was recorded of what this form says now");
    await programme.run(await edited(formBody(LESS), "tess"), DAY);
    expect(await commentsOn(programme.host, 1)).not.toContain("Nothing was recorded");
  });
});

describe("a form that is edited", () => {
  it("leaves one proposal open: the older one is closed, and says why", async () => {
    await programme.run(await programme.form("tess", COMMITTED), DAY);
    const [older = 0] = await openPulls();
    await programme.run(await edited(formBody(LESS), "tess"), DAY);
    expect(await openPulls()).toHaveLength(1);
    expect(await openPulls()).not.toContain(older);
    expect(await commentsOn(programme.host, older)).toContain("says something else now");
  });

  it("is proposed as it is now, whichever of the two runs comes last", async () => {
    const first = await programme.form("tess", COMMITTED);
    await programme.run(await edited(formBody(LESS), "tess"), DAY);
    const before = [await openPulls(), await commentsOn(programme.host, 1)];
    const late = await programme.run(first, DAY);
    expect(late.refused.map(({ en }) => en).join()).toContain("says something else now");
    expect([await openPulls(), await commentsOn(programme.host, 1)]).toEqual(before);
  });

  it("leaves the proposals of other forms alone", async () => {
    await programme.run(await programme.form("tess", COMMITTED), DAY);
    await programme.run(await programme.form("sam", LESS), DAY);
    expect(await openPulls()).toHaveLength(2);
  });
});
