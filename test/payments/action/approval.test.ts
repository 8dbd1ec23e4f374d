import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { act, look, type Outcome } from "../../../src/payments/action/run.ts";
import { askedLines } from "../../../src/payments/action/words/asked.ts";
import { byHand, formBody, Programme, type Asked, type RunOptions } from "./support/programme.ts";
import { invoicedRecords } from "./support/ledgers.ts";
import { LEDGER, REF, TOTAL } from "./support/records.ts";
import { commentsOn, ledgerOn } from "./support/told.ts";

const CERTIFIED: Asked = { event: "certified", amount: TOTAL, evidence: "a".repeat(64) };
const CARL: RunOptions = { day: "2026-08-20", approvedBy: "carl" };

let programme: Programme;
beforeEach(async () => {
  programme = await Programme.start(invoicedRecords());
});
afterEach(() => programme.close());

const said = ({ refused }: Outcome): string => refused.map(({ en }) => en).join(" ");
const signed = async (): Promise<string[]> =>
  (await ledgerOn(programme.host)).filter((name) => name.includes("certified"));

describe("who is asked to approve", () => {
  it("reads in the run what exactly is signed", async () => {
    const event = await programme.form("tess", {
      ...CERTIFIED,
      noteEn: "For *July*",
      noteFr: "Pour juillet",
    });
    const { job, lines } = await look(programme.request(event), programme.sources(CARL));
    expect(job).toBe("certify");
    expect(lines.slice(0, 9)).toEqual([
      `- Award · Contrat: ${REF}`,
      "- Event · Événement: certified (Certified for payment · Paiement attesté)",
      "- Day · Jour: of the approval · de l’approbation",
      `- Amount · Montant: ${TOTAL}`,
      `- Paper (SHA-256) · Pièce (SHA-256): ${"a".repeat(64)}`,
      "- Note in English · Note en anglais: For &#42;July&#42;",
      "- Note in French · Note en français: Pour juillet",
      "- Asked by · À la demande de: tess",
      expect.stringMatching(/^- Form · Formulaire: #.?1$/),
    ]);
    expect(lines.at(-1)).toContain("signs exactly this");
  });

  it("is shown another hash for another request, and the same for the same", () => {
    const hash = (asked: Asked): string | undefined => {
      const request = programme.request(byHand("tess", asked));
      return request.kind === "record" ? askedLines(request).find((line) => line.includes("Request")) : "";
    };
    expect(hash(CERTIFIED)).toMatch(/: [0-9a-f]{64}$/);
    expect(hash(CERTIFIED)).toBe(hash({ ...CERTIFIED }));
    expect(hash(CERTIFIED)).not.toBe(hash({ ...CERTIFIED, amount: "1.00" }));
  });
});

describe("a form that changes while its run waits for approval", () => {
  it("is not signed as it was: who approves has read the new words", async () => {
    const event = await programme.form("tess", { ...CERTIFIED, amount: "1.00" });
    await programme.host.call("PATCH", "issues/1", { body: formBody(CERTIFIED) });
    const outcome = await programme.act(event, "certify", CARL);
    expect(said(outcome)).toContain("says something else now");
    expect([outcome.failed, outcome.published, await signed(), programme.host.writes]).toEqual([
      true,
      false,
      [],
      [],
    ]);
  });

  it("is signed as it is now by the run that the edit has started", async () => {
    await programme.form("tess", { ...CERTIFIED, amount: "1.00" });
    await programme.host.call("PATCH", "issues/1", { body: formBody(CERTIFIED) });
    const edited = await programme.issueEvent(1, "tess", "edited");
    expect((await programme.run(edited, CARL)).published).toBe(true);
    expect(await signed()).toEqual(["0005-certified.md"]);
  });

  it("is withdrawn where somebody has closed it", async () => {
    const event = await programme.form("tess", CERTIFIED);
    await programme.host.call("PATCH", "issues/1", { state: "closed" });
    const outcome = await programme.act(event, "certify", CARL);
    expect(said(outcome)).toContain("withdrawn");
    expect([outcome.failed, await signed()]).toEqual([true, []]);
  });

  it("is signed where it was closed before the label was set that has it recorded", async () => {
    await programme.form("tess", CERTIFIED);
    await programme.host.call("PATCH", "issues/1", { state: "closed" });
    const event = await programme.issueEvent(1, "sam", "labeled", "payment: record");
    expect((await programme.run(event, CARL)).published).toBe(true);
  });
});

describe("a run that is started again after it has signed", () => {
  beforeEach(async () => {
    await programme.run(await programme.form("tess", CERTIFIED), CARL);
  });

  it.each<[string, Partial<Record<"triggeredBy", string>>, RunOptions]>([
    ["by the signer, who approves again", { triggeredBy: "carl" }, CARL],
    ["and approved by somebody else", {}, { ...CARL, approvedBy: "paula" }],
    ["and approved by who asked", {}, { ...CARL, approvedBy: "tess" }],
    ["and approved by nobody", {}, { day: "2026-08-21" }],
  ])("%s, says that it is recorded, and has the site published", async (_, by, options) => {
    const event = { ...(await programme.issueEvent(1, "tess", "opened")), ...by };
    const before = await commentsOn(programme.host, 1);
    const outcome = await programme.act(event, "certify", options);
    expect([outcome.refused, outcome.published]).toEqual([[], true]);
    expect(await commentsOn(programme.host, 1)).toBe(before);
    expect(before).toContain(`Recorded in \`${LEDGER}0005-certified.md\``);
  });

  it("after two have approved it, says so too", async () => {
    const event = await programme.issueEvent(1, "tess", "opened");
    programme.host.approvals = ["carl", "paula"].map((user) => ({ user, environment: "section-34" }));
    const outcome = await act(programme.request(event), "certify", programme.sources(CARL));
    expect([outcome.refused, outcome.published]).toEqual([[], true]);
  });

  it("from its first job asks nobody to approve it anew", async () => {
    const event = await programme.issueEvent(1, "tess", "opened");
    const outcome = await programme.run(event, { day: "2026-08-21" });
    expect([outcome.job, outcome.refused, outcome.published]).toEqual(["record", [], true]);
    expect(await signed()).toHaveLength(1);
  });
});
