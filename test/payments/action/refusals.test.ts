import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/payments/action/run.ts";
import {
  byHand,
  formBody,
  Programme,
  type Asked,
  type HostEvent,
  type RunOptions,
} from "./support/programme.ts";
import { invoicedRecords, recordsUntil } from "./support/ledgers.ts";
import { DELEGATION, freshRecords, LEDGER, TOTAL } from "./support/records.ts";
import { commentsOn, ledgerOn } from "./support/told.ts";

let programme: Programme;
const start = async (records: Record<string, string>): Promise<void> => {
  programme = await Programme.start(records);
};
afterEach(() => programme.close());

const COMMITTED: Asked = { event: "committed", date: "2026-07-17", amount: TOTAL };
const JULY: RunOptions = { day: "2026-07-20" };
const AUGUST: RunOptions = { day: "2026-08-20", approvedBy: "carl" };

interface Seen {
  readonly outcome: Outcome;
  /** What was said on the issue of the form, and whether that is closed. */
  readonly said: string;
  readonly state: string;
}

/** Asks by the form, and sees what is answered there. */
async function ask(author: string, asked: Asked, options: RunOptions, body = formBody(asked)): Promise<Seen> {
  const event = await programme.form(author, asked, body);
  return answered(event, options);
}

async function answered(event: HostEvent, options: RunOptions): Promise<Seen> {
  const outcome = await programme.run(event, options);
  const [issue] = await programme.host.get<{ number: number; state: string }[]>("issues?state=all");
  return { outcome, said: await commentsOn(programme.host, issue?.number ?? 0), state: issue?.state ?? "" };
}

/** Nothing but the answer was written, in a job that may write nothing else. */
function expectRefused({ outcome, said, state }: Seen, en: string, fr: string): void {
  expect(outcome.job).toBe("answer");
  expect(said).toContain(en);
  expect(said).toContain(fr);
  expect(state).toBe("closed");
  expect(programme.host.writes.map((write) => write.replace(/\d+/, "N"))).toEqual([
    "POST /repos/o/r/issues/N/comments",
    "PATCH /repos/o/r/issues/N",
  ]);
}

describe("who may ask", () => {
  beforeEach(() => start(freshRecords()));

  it("is not a stranger, who is told whom to ask", async () => {
    expectRefused(
      await ask("stranger", COMMITTED, JULY),
      "someone who may write to this repository",
      "une personne qui peut écrire dans ce dépôt",
    );
  });

  it("is a stranger whose form somebody has set the label on", async () => {
    const { outcome } = await ask("stranger", COMMITTED, JULY);
    expect(outcome.refused).toHaveLength(1);
    const event = await programme.issueEvent(1, "tess", "labeled", "payment: record");
    const seen = await answered(event, JULY);
    expect(seen.outcome.refused).toEqual([]);
    expect(await programme.host.get("pulls?state=open")).toHaveLength(1);
  });

  it("is not a stranger who sets the label", async () => {
    await programme.form("stranger", COMMITTED);
    const event = await programme.issueEvent(1, "stranger", "labeled", "payment: record");
    expect((await programme.run(event, JULY)).refused).toHaveLength(1);
  });

  it("is nobody whose text somebody else has edited", async () => {
    await programme.form("stranger", COMMITTED);
    const event = await programme.issueEvent(1, "tess", "edited");
    expect((await programme.run(event, JULY)).job).toBeUndefined();
    expect(programme.host.writes).toEqual([]);
  });

  it("is who is on the delegation list today, though the host lets them write nothing", async () => {
    await programme.close();
    await start(
      freshRecords({
        [DELEGATION]: `- { account: Stranger, sections: ["33"], from: 2026-04-01, role: { en: R, fr: R } }\n`,
      }),
    );
    expect((await ask("stranger", COMMITTED, JULY)).outcome.refused).toEqual([]);
  });

  it("is nobody on another branch than the default", async () => {
    const outcome = await programme.run(byHand("tess", COMMITTED, "evil"), JULY);
    expect([outcome.job, outcome.refused.length, programme.host.writes]).toEqual([undefined, 1, []]);
  });

  it("comes to nothing with a token that may only read, as a fork's is", async () => {
    programme.host.readOnly = true;
    await expect(programme.run(byHand("tess", COMMITTED), JULY)).rejects.toThrow("not accessible");
    expect([await programme.host.get("pulls?state=all"), await ledgerOn(programme.host)]).toEqual([[], []]);
  });
});

describe("what is not a form of ours", () => {
  beforeEach(() => start(freshRecords()));

  it("is left alone", async () => {
    const issue = await programme.host.call<{ number: number }>(
      "POST",
      "issues",
      { title: "Hello", body: "x" },
      "tess",
    );
    const event = await programme.issueEvent(issue.number, "tess", "opened");
    expect((await programme.run(event, JULY)).job).toBeUndefined();
    expect(programme.host.writes).toEqual([]);
  });

  it.each([
    [
      "headings that were changed",
      formBody(COMMITTED).replace("### Day · Jour", "### Date"),
      "headings of the form",
    ],
    ["too many words", `${formBody(COMMITTED)}${"x".repeat(9_000)}`, "longer than a payment event needs"],
  ])("is refused: %s", async (_, body, said) => {
    expectRefused(await ask("tess", COMMITTED, JULY, body), said, "formulaire");
  });

  it.each([
    ["an event that there is not", { ...COMMITTED, event: "given-away" }, "given-away"],
    ["an award that there is not", { ...COMMITTED, ref: "2026-999-nothing" }, "2026-999-nothing"],
    ["a name that leads elsewhere", { ...COMMITTED, ref: "../../_data" }, "There is no award"],
    ["a day that is none", { ...COMMITTED, date: "yesterday" }, "yesterday"],
    ["an amount that is none", { ...COMMITTED, amount: "all of it" }, "all of it"],
  ])("is refused: %s", async (_, asked, said) => {
    expectRefused(await ask("tess", asked, JULY), said, "Rien n’a été inscrit");
  });

  it("is refused with its words, which make nothing of the page that shows them", async () => {
    const hostile = "@everyone <img src=x> [a](https://evil.example) #1 ::error::x";
    const { said } = await ask("tess", { ...COMMITTED, ref: hostile }, JULY);
    expect(said).not.toMatch(/@everyone|<img|\]\(https|[^&]#1\b/);
    expect(said).toContain("everyone");
  });
});

describe("what is private", () => {
  beforeEach(() => start(freshRecords()));
  const card = "4111 1111 1111 1111";

  it("in a form is not told on, and people are told to take it away", async () => {
    const seen = await ask("tess", { ...COMMITTED, noteEn: `paid with ${card}` }, JULY);
    expectRefused(seen, "holds something private", "contient un renseignement privé");
    expect(seen.said + seen.outcome.lines.join()).not.toMatch(/4111/);
  });

  it("in the inputs of a run is not told on either", async () => {
    const outcome = await programme.run(byHand("tess", { ...COMMITTED, noteFr: card }), JULY);
    expect(outcome.refused.map(({ en }) => en).join()).toContain("holds something private");
    expect(outcome.lines.join()).not.toMatch(/4111/);
    expect(programme.host.writes).toEqual([]);
  });
});

describe("who may sign", () => {
  beforeEach(() => start(invoicedRecords()));
  const certified: Asked = { event: "certified", amount: TOTAL };
  const sign = (options: RunOptions, sender = "tess"): Promise<Outcome> =>
    programme.act(byHand(sender, certified), "certify", options);
  const said = ({ refused }: Outcome): string => refused.map(({ en }) => en).join(" ");

  afterEach(async () => {
    expect(await ledgerOn(programme.host)).toHaveLength(4);
  });

  it("is nobody where nobody has approved", async () => {
    expect(said(await sign({ day: "2026-08-20" }))).toContain("nobody has approved");
  });

  it("is nobody who approved in the other environment", async () => {
    const outcome = programme.act(byHand("tess", certified), "requisition", {
      ...AUGUST,
      approvedBy: "fiona",
    });
    expect(said(await outcome)).toContain("another environment");
  });

  it("is nobody who is not delegated", async () => {
    expect(said(await sign({ ...AUGUST, approvedBy: "paula" }))).toContain("was not one who may certify");
  });

  it("is nobody who holds the other section", async () => {
    expect(said(await sign({ ...AUGUST, approvedBy: "fiona" }))).toContain("was not one who may certify");
  });

  it("is nobody whose delegation the default branch has taken back since the run began", async () => {
    await programme.host.commit({ [DELEGATION]: "# nobody\n" });
    expect(said(await sign(AUGUST))).toContain("was not one who may certify");
  });

  it("is not who asked, by whatever letters", async () => {
    expect(said(await sign(AUGUST, "CARL"))).toContain("Who asked for it also approved it");
  });

  it("is not who wrote the form that another has set the label on", async () => {
    await programme.form("carl", certified);
    const event = await programme.issueEvent(1, "tess", "labeled", "payment: record");
    expect(said(await programme.act(event, "certify", AUGUST))).toContain(
      "Who asked for it also approved it",
    );
  });

  it("is not who started the run again", async () => {
    const event = { ...byHand("tess", certified), triggeredBy: "carl" };
    expect(said(await programme.act(event, "certify", AUGUST))).toContain(
      "Who asked for it also approved it",
    );
  });

  it("is not clear where two have approved", async () => {
    const { host } = programme;
    const sources = programme.sources(AUGUST);
    host.approvals = ["carl", "paula"].map((user) => ({ user, environment: "section-34" }));
    const { act } = await import("../../../src/payments/action/run.ts");
    const outcome = await act(programme.request(byHand("tess", certified)), "certify", sources);
    expect(said(outcome)).toContain("More than one person has approved");
  });

  it("is nobody in the job that no environment guards", async () => {
    expect(said(await programme.act(byHand("tess", certified), "record", AUGUST))).toContain(
      "nobody has approved",
    );
  });
});

describe("what each guard says", () => {
  it.each<[guard: string, last: string | undefined, asked: Asked, said: string]>([
    ["order", undefined, { event: "delivered", date: "2026-07-20" }, "cannot come here"],
    ["dates", "committed", { event: "delivered", date: "2026-07-01" }, "before one that it comes after"],
    ["dates, of the future", undefined, { ...COMMITTED, date: "2027-07-17" }, "and today is"],
    ["amounts", undefined, { ...COMMITTED, amount: "9999.00" }, "what the award comes to"],
    ["extension", "committed", { event: "extended", date: "2026-08-20" }, "does not say until when"],
    [
      "before-payment",
      "invoiced",
      { event: "paid", date: "2026-08-20", amount: TOTAL },
      "Paid without certification",
    ],
    [
      "separation",
      "requisitioned",
      { event: "paid", date: "2026-08-21", amount: TOTAL },
      "that is never one person",
    ],
  ])("is in the answer: %s", async (guard, last, asked, said) => {
    await start(last === undefined ? freshRecords() : recordsUntil(last));
    const sender = guard === "separation" ? "sam" : "paula";
    expectRefused(await ask(sender, asked, { day: "2026-08-24" }), said, "Rien n’a été inscrit");
  });

  it("is in the answer: chain", async () => {
    await start({
      ...recordsUntil("committed"),
      [`${LEDGER}0001-committed.md`]: `---\nevent: committed\ndate: 2026-07-17\nactor: tess\namount: "${TOTAL}"\nprevious: "${"0".repeat(64)}"\n---\n`,
    });
    expectRefused(
      await ask("sam", { event: "delivered", date: "2026-08-12" }, AUGUST),
      "The chain is broken",
      "La chaîne est rompue",
    );
  });

  it("is in the answer: duplicate, of the same paper", async () => {
    await start(invoicedRecords());
    const asked = { event: "invoiced", date: "2026-08-19", amount: TOTAL, evidence: "1".repeat(64) };
    expectRefused(await ask("paula", asked, AUGUST), "The same paper was recorded already", "La même pièce");
  });

  it("stops a certification before anybody is asked to approve it", async () => {
    await start(recordsUntil("accepted"));
    expectRefused(
      await ask("tess", { event: "certified", amount: TOTAL }, AUGUST),
      "cannot come here",
      "ne peut pas",
    );
  });
});

describe("a dry run", () => {
  it.each<[string, Asked, string]>([
    ["an event", { event: "disputed", date: "2026-08-20" }, "0005-disputed.md"],
    ["a certification", { event: "certified", amount: TOTAL }, "section-34"],
    ["a certification, with its file", { event: "certified", amount: TOTAL }, `${LEDGER}0005-certified.md`],
    ["a certification, with its amount", { event: "certified", amount: TOTAL }, `Montant: ${TOTAL}`],
    ["a round", { event: "round" }, "open an issue"],
  ])("of %s says what would be done, and writes nothing", async (_, asked, said) => {
    await start(invoicedRecords());
    const outcome = await programme.run(byHand("tess", { ...asked, dryRun: true }), AUGUST);
    expect(outcome.lines.join("\n")).toContain(said);
    expect(outcome.job).toBeUndefined();
    expect(programme.host.writes).toEqual([]);
  });
});
