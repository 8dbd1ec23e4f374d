import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contentsOf, folderOf } from "../import/support/folder.ts";
import { HOLIDAYS } from "../register/memory-folder.ts";
import { recordsWith, REF, TOTAL, upTo, type Line } from "../payments/support/ledger.ts";

const RUN = path.resolve(import.meta.dirname, "../../scripts/run.mjs");
const NOW = "2026-07-27T16:00:00Z";

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const commandOf = (content: string, args: readonly string[]): string[] => [
  RUN,
  "payment",
  ...args,
  "--content",
  content,
  ...(args.includes("--now") ? [] : ["--now", NOW]),
];

function run(content: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, commandOf(content, args), {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** Invoiced on Friday 2026-07-24, so that certification is due on the next Friday. */
const INVOICED = upTo("invoiced").map((line): Line =>
  line.event === "invoiced" ? { ...line, date: "2026-07-24" } : line,
);
const certify = (...more: string[]): string[] => [
  "record",
  REF,
  "--event",
  "certified",
  "--date",
  "2026-07-27",
  "--actor",
  "certifier",
  "--amount",
  TOTAL,
  ...more,
];

describe("payment record", () => {
  it("writes one file with the paper’s hash, and says what comes next; a second time it writes nothing", () => {
    const content = folderOf(recordsWith(INVOICED));
    const papers = folderOf({ "invoice of Jane Doe.pdf": "a paper" });
    const paper = path.join(papers, "invoice of Jane Doe.pdf");
    const before = contentsOf(content);
    const { status, stdout } = run(content, ...certify("--evidence", paper));
    expect(status).toBe(0);
    expect(stdout).toContain(`awards/${REF}/0005-certified.md is written.`);
    expect(stdout).toContain(`awards/${REF}/0005-certified.md est écrit.`);
    expect(stdout).toContain(
      "Waiting for the request for payment (section 33); it is up to finance (section 33).",
    );
    expect(stdout).toContain("Qui doit agir".toLowerCase());
    const text = readFileSync(path.join(content, `awards/${REF}/0005-certified.md`), "utf8");
    expect(text).toContain(`evidence: ${createHash("sha256").update("a paper").digest("hex")}\n`);
    expect(text + stdout).not.toContain("Jane");
    expect(Object.keys(contentsOf(content)).length).toBe(Object.keys(before).length + 1);

    const after = contentsOf(content);
    const again = run(content, ...certify("--evidence", paper));
    expect(again).toMatchObject({ status: 0, stdout: expect.stringContaining("Already recorded") });
    expect(contentsOf(content)).toEqual(after);
  });

  it("says which guard refuses, and what is missing, in both languages", () => {
    const content = folderOf(recordsWith(upTo("accepted")));
    const before = contentsOf(content);
    const { status, stdout } = run(
      content,
      ...["record", REF, "--event", "paid", "--date", "2026-07-27", "--actor", "payer", "--amount", TOTAL],
    );
    expect(status).toBe(1);
    expect(stdout).toContain("✗ before-payment (MA-602)  --event");
    expect(stdout).toContain("Record first: invoiced, certified.");
    expect(stdout).toContain("Inscrivez d’abord : invoiced, certified.".replace(" :", "\u00a0:"));
    expect(stdout).toContain("docs/rules/MA-602.md");
    expect(stdout).toContain("Nothing was written.");
    expect(contentsOf(content)).toEqual(before);
  });

  it("refuses what is private, without saying it again", () => {
    const content = folderOf(recordsWith(INVOICED));
    const note = "Visa 4111 1111 1111 1111";
    const { status, stdout } = run(content, ...certify("--note-en", note, "--note-fr", note));
    expect(status).toBe(1);
    expect(stdout).toContain("✗ MA-108  --note-en");
    expect(stdout).not.toContain("4111");
  });

  it("records one event of two that come at once, and judges the other by it", async () => {
    const content = folderOf(recordsWith(INVOICED));
    const said = ["--note-en", "No commit", "--note-fr", "Sans commit"];
    const deficient = [
      ...["record", REF, "--event", "deficient", "--date", "2026-07-27", "--actor", "lead"],
      ...said,
    ];
    const codes = await Promise.all([certify(), deficient].map((args) => started(content, args)));
    const events = readdirSync(path.join(content, `awards/${REF}`)).filter((name) => /^000[5-9]-/.test(name));
    // An invoice that goes back after it was certified is one more event; one that went back cannot be certified.
    expect(codes).toEqual(events.length === 2 ? [0, 0] : [1, 0]);
    expect(events).toEqual(
      events.length === 2 ? ["0005-certified.md", "0006-deficient.md"] : ["0005-deficient.md"],
    );
    expect(readdirSync(content).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it.each<[what: string, args: string[]]>([
    ["a paper that is not there", certify("--evidence", "nowhere.pdf")],
    ["a paper that is a folder", certify("--evidence", ".")],
    [
      "an event that there is not",
      ["record", REF, "--event", "payd", "--date", "2026-07-27", "--actor", "a"],
    ],
    ["a day that does not exist", ["record", REF, "--event", "paid", "--date", "2026-02-30", "--actor", "a"]],
    ["no actor", ["record", REF, "--event", "paid", "--date", "2026-07-27"]],
    ["an amount with a currency", certify().map((word) => (word === TOTAL ? "$7,473.38" : word))],
    ["two amounts", certify("--amount", "1.00")],
    ["no award", ["record", "--event", "paid"]],
    ["an award that there is not", certify().map((word) => (word === REF ? "2026-004-azure-polices" : word))],
    ["what is no award’s name", certify().map((word) => (word === REF ? "../../etc" : word))],
    ["a word that it does not know", ["pay", REF]],
    ["no word", []],
  ])("refuses %s in one line, and writes nothing", (_, args) => {
    const content = folderOf(recordsWith(INVOICED));
    const before = contentsOf(content);
    const { status, stdout, stderr } = run(content, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trim()).toMatch(/^[^\n]+ · [^\n]+$/);
    expect(contentsOf(content)).toEqual(before);
  });
});

function started(content: string, args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, commandOf(content, args), { stdio: "ignore" });
  return new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
}

describe("payment status", () => {
  it("is a table of every award, in words of the records, with its legend in both languages", () => {
    const { status, stdout } = run(
      folderOf(recordsWith(INVOICED)),
      "status",
      "--now",
      "2026-08-03T16:00:00Z",
    );
    expect(status).toBe(0);
    expect(stdout.split("\n").map((line) => line.trimEnd())).toEqual([
      "   Stage     Waits for  Up to       Days  Last day    Award",
      "   Étape     Attend     Qui        Jours  Échéance    Contrat",
      `!  invoiced  certified  certifier      6  2026-07-31  ${REF}`,
      "",
      "1 award, 1 waiting, 1 overdue (!), 0 with an event that a guardrail objects to (?). Days are business days.",
      "1 contrat, 1 en attente, 1 en retard (!), 0 dont un événement se heurte à un garde-fou (?). Les jours sont des jours ouvrables.",
      "",
    ]);
    for (const line of stdout.split("\n").slice(0, 3)) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("tells one award with its steps, and what does not count", () => {
    const lines: readonly Line[] = [...INVOICED, { event: "paid", date: "2026-07-25" }];
    const { status, stdout } = run(folderOf(recordsWith(lines)), "status", REF);
    expect(status).toBe(0);
    expect(stdout).toContain("0004  2026-07-24  invoiced   7473.38      5                5  supplier");
    expect(stdout).toContain("0005  2026-07-25  paid ×");
    expect(stdout).toContain("× 0005-paid  before-payment (MA-602)");
    expect(stdout).toContain("Waiting for the certification (section 34)");
    expect(stdout).toMatch(/^Invoiced · Facturé +7473\.38 CAD$/m);
    // What does not count is not known to be 0.
    expect(stdout).toMatch(/^Paid · Payé +–$/m);
  });

  it("has a stable shape for programs", () => {
    const { status, stdout } = run(folderOf(recordsWith(INVOICED)), "status", "--format", "json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      today: "2026-07-27",
      awards: [
        {
          ref: REF,
          demonstration: false,
          stage: "invoiced",
          since: "2026-07-24",
          money: {
            committed: TOTAL,
            invoiced: TOTAL,
            certified: null,
            requisitioned: null,
            paid: null,
            refunded: null,
          },
          wait: {
            for: "certified",
            on: "certifier",
            since: "2026-07-24",
            counted_from: "2026-07-24",
            waited: 1,
            due: "2026-07-31",
            overdue: false,
            disputed: false,
          },
          interest: { from: "2026-07-24", due: "2026-08-23", paid: null, days_late: 0 },
          days_to_pay: null,
          faults: [],
        },
      ],
      counts: { awards: 1, waiting: 1, overdue: 0, late: 0 },
    });
  });

  it("says on standard error that something cannot be read, and tells the rest", () => {
    const content = folderOf(recordsWith(INVOICED));
    mkdirSync(path.join(content, "awards/2026-099-broken"));
    writeFileSync(path.join(content, "awards/2026-099-broken/award.md"), "---\nprice: 1\n---\n");
    const { status, stdout, stderr } = run(content, "status");
    expect({ status, told: stdout.includes(REF) }).toEqual({ status: 0, told: true });
    expect(stderr).toContain("npm run check");
  });
});

describe("payment overdue", () => {
  it.each<[day: string, holiday: string | undefined, code: number]>([
    ["2026-07-31T16:00:00Z", undefined, 0],
    // A weekend makes nothing wait longer, and in Toronto it is still the Sunday.
    ["2026-08-03T03:59:00Z", undefined, 0],
    ["2026-08-03T04:00:00Z", undefined, 1],
    ["2026-08-03T16:00:00Z", "2026-07-27", 0],
    ["2026-08-04T16:00:00Z", "2026-07-27", 1],
  ])("at %s, with the holiday %s, exits with %i", (now, holiday, code) => {
    const holidays = holiday === undefined ? "[]\n" : `- { date: ${holiday}, name: { en: A, fr: A } }\n`;
    const content = folderOf(recordsWith(INVOICED, { [HOLIDAYS]: holidays }));
    const { status, stdout } = run(content, "overdue", "--now", now);
    expect(status).toBe(code);
    expect(stdout).toContain(code === 0 ? "Nothing is overdue." : "1 award is overdue.");
    if (code === 1) expect(stdout).toContain(`${REF}\n    Waiting for the certification (section 34)`);
  });

  it("lists for programs what is overdue alone", () => {
    const { status, stdout } = run(
      folderOf(recordsWith(INVOICED)),
      ...["overdue", "--format", "json", "--now", "2026-08-10T16:00:00Z"],
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ awards: [{ ref: REF, wait: { overdue: true, waited: 11 } }] });
  });
});
