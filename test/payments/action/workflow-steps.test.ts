import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OURSELVES } from "../../../src/code-host/repository.ts";
import { tokenOf } from "./support/fake-github.ts";
import { byHand, capture, Programme, ROUND, type HostEvent } from "./support/programme.ts";
import { invoicedRecords, recordsUntil } from "./support/ledgers.ts";
import { commentsOn, ledgerOn } from "./support/told.ts";
import { filled, holds, JOBS, PROJECT, type Context } from "./support/workflow.ts";

let programme: Programme;
let folder: string;
beforeEach(async () => {
  programme = await Programme.start(invoicedRecords());
  folder = mkdtempSync(path.join(tmpdir(), "payments-"));
});
afterEach(async () => {
  await programme.close();
  rmSync(folder, { recursive: true });
});

/** A command begins anew in each job, which takes its time where others are at work. */
const LONG = 240_000;

interface Ran {
  readonly code: number | null;
  /** What the step leaves for the jobs after it. */
  readonly output: string;
  readonly log: string;
}

/** Runs the last command of a job by a shell, as the host does, with what its step is given and nothing more. */
async function runJob(
  job: string,
  { name, payload, triggeredBy = "tess" }: HostEvent,
  context: Context = {},
): Promise<Ran> {
  const file = (own: string): string => path.join(folder, own);
  writeFileSync(file("event.json"), JSON.stringify(payload));
  for (const empty of ["output", "summary"]) writeFileSync(file(empty), "");
  const step = JOBS[job]?.steps.at(-1);
  const given = { "github.token": tokenOf(OURSELVES), ...context };
  const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step?.run ?? "exit 99"], {
    cwd: PROJECT,
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: file("event.json"),
      GITHUB_TRIGGERING_ACTOR: triggeredBy,
      GITHUB_RUN_ID: "1",
      GITHUB_REPOSITORY: "o/r",
      GITHUB_API_URL: programme.host.address,
      GITHUB_OUTPUT: file("output"),
      GITHUB_STEP_SUMMARY: file("summary"),
      ...Object.fromEntries(Object.entries(step?.env ?? {}).map(([key, text]) => [key, filled(text, given)])),
    },
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (log += text));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, output: readFileSync(file("output"), "utf8"), log };
}

interface RanWorkflow {
  /** The jobs that ran, in the order of the file. */
  readonly ran: readonly string[];
  readonly log: string;
}

/** Runs the jobs whose conditions hold, as the file has them, and gives each what it says that it needs of those before it. */
async function runWorkflow(event: HostEvent, given: Context = {}): Promise<RanWorkflow> {
  const context: Record<string, string> = { ...given };
  const ran: string[] = [];
  let log = "";
  for (const [name, job] of Object.entries(JOBS)) {
    const isFirst = job.needs.length === 0;
    // Without a word on it, a job runs where all that it needs has run.
    const isReady = job.if?.includes("cancelled()") === true || job.needs.every((one) => ran.includes(one));
    const known = Object.entries(context).filter(
      ([key]) => !key.startsWith("needs.") || job.needs.some((one) => key.startsWith(`needs.${one}.`)),
    );
    if (!isFirst && !(isReady && holds(job.if ?? "true", Object.fromEntries(known)))) continue;
    ran.push(name);
    if (job.uses !== undefined) continue;
    const done = await runJob(name, event, context);
    log += done.log;
    if (done.code !== 0) return { ran: [...ran, `exit ${done.code ?? ""}`], log };
    const id = job.steps.at(-1)?.id ?? "";
    const left = done.output.split("\n").map((line) => line.split("="));
    const own = Object.fromEntries(
      left.map(([key = "", value = ""]) => [`steps.${id}.outputs.${key}`, value]),
    );
    for (const [key, text] of Object.entries(job.outputs))
      context[`needs.${name}.outputs.${key}`] = filled(text, own);
  }
  return { ran, log };
}

/** Starts with other records than an invoice that waits. */
async function startWith(records: Record<string, string>): Promise<void> {
  await programme.close();
  programme = await Programme.start(records);
}

describe("the steps of the workflow's file", () => {
  it(
    "read an event, and record it",
    async () => {
      const event = byHand("tess", { event: "disputed", date: "2026-08-20" });
      expect((await runWorkflow(event)).ran).toEqual(["read", "record"]);
      expect(await programme.host.get("pulls?state=open")).toHaveLength(1);
    },
    LONG,
  );

  it.each([
    ["certify", "34", "carl", "invoiced", "0005-certified.md"],
    ["requisition", "33", "fiona", "certified", "0006-requisitioned.md"],
  ])(
    "%s waits for the reviewers of section %s, commits what they approved, and has it published",
    async (job, section, user, last, file) => {
      await startWith(recordsUntil(last));
      programme.host.approvals = [{ user, environment: JOBS[job]?.environment ?? "" }];
      expect(programme.host.approvals[0]?.environment).toBe(`section-${section}`);
      const event = byHand("tess", { event: file.slice(5, -3), amount: "7473.38" });
      const { ran, log } = await runWorkflow(event);
      expect(ran, log).toEqual(["read", job, "deploy"]);
      expect((await ledgerOn(programme.host)).at(-1)).toBe(file);
    },
    LONG,
  );

  it(
    "tell a stranger why not",
    async () => {
      const event = await programme.form("stranger", { event: "disputed", date: "2026-08-20" });
      expect((await runWorkflow(event)).ran).toEqual(["read", "answer"]);
      expect(await commentsOn(programme.host, 1)).toContain("Nothing was recorded");
    },
    LONG,
  );

  it(
    "look at all awards, and have the site published",
    async () => {
      expect((await runWorkflow(ROUND)).ran).toEqual(["read", "record", "deploy"]);
      expect(await programme.host.get("issues?state=open")).toHaveLength(1);
    },
    LONG,
  );

  it(
    "fail where a payment is told of and nobody can ask PayPal",
    async () => {
      await startWith(recordsUntil("requisitioned"));
      const { ran, log } = await runWorkflow(capture("8MC585209K746392H"));
      expect(ran).toEqual(["read", "capture", "exit 1"]);
      expect(log).toContain("was not asked");
    },
    LONG,
  );

  // An environment of PayPal that there is not, so that nothing is asked of anybody.
  it(
    "give the means to ask PayPal to the job that asks",
    async () => {
      const { ran, log } = await runWorkflow(capture("8MC585209K746392H"), {
        "vars.PAYPAL_ENVIRONMENT": "neither",
        "secrets.PAYPAL_CLIENT_ID": "client",
        "secrets.PAYPAL_CLIENT_SECRET": "secret",
      });
      expect(ran).toEqual(["read", "capture", "exit 2"]);
      expect(log).toContain("PAYPAL_ENVIRONMENT");
    },
    LONG,
  );

  it(
    "fail, and say why, where nobody else is told",
    async () => {
      const ran = await runJob(
        "read",
        byHand("tess", { event: "paid", date: "2026-08-20", amount: "7473.38" }),
      );
      expect([ran.code, ran.output]).toEqual([1, "job=\npublished=false\n"]);
      expect(ran.log).toContain("Paid without certification");
    },
    LONG,
  );

  it(
    "run nothing of what is written into an event, and let it forge no command of the host",
    async () => {
      const evil = `$(touch ${folder}/evil)\`touch ${folder}/evil\`\n::error::forged "; touch ${folder}/evil; "`;
      const ran = await runJob("read", byHand("tess", { event: evil, ref: evil, noteEn: evil }));
      expect(ran.code).toBe(1);
      expect(() => readFileSync(`${folder}/evil`)).toThrow();
      expect(ran.log).not.toMatch(/^::/m);
      expect(ran.output).toBe("job=\npublished=false\n");
    },
    LONG,
  );

  it(
    "say so, and no more, where an event does not have the host's form",
    async () => {
      const ran = await runJob("read", { name: "issues", payload: { secret: "4111 1111 1111 1111" } });
      expect(ran.code).toBe(2);
      expect(ran.log).toContain("does not have the form");
      expect(ran.log).not.toContain("4111");
    },
    LONG,
  );
});
