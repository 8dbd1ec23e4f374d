import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { OURSELVES } from "../../../src/code-host/repository.ts";
import { tokenOf } from "./support/fake-github.ts";
import { byHand, Programme, type HostEvent } from "./support/programme.ts";
import { invoicedRecords } from "./support/ledgers.ts";
import { ledgerOn } from "./support/told.ts";

const PROJECT = path.resolve(import.meta.dirname, "../../..");

/** The workflow's own file: the last command of each of its jobs is what is run here, by a shell, as the host does. */
const { jobs } = z
  .object({
    jobs: z.record(
      z.string(),
      z.object({ steps: z.array(z.object({ run: z.string().optional() })).optional() }),
    ),
  })
  .parse(parse(readFileSync(path.join(PROJECT, ".github/workflows/payments.yml"), "utf8")));

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

interface Ran {
  readonly code: number | null;
  /** What the step leaves for the jobs after it. */
  readonly output: string;
  readonly log: string;
}

async function runJob(job: string, { name, payload, triggeredBy = "tess" }: HostEvent): Promise<Ran> {
  const file = (own: string): string => path.join(folder, own);
  writeFileSync(file("event.json"), JSON.stringify(payload));
  for (const empty of ["output", "summary"]) writeFileSync(file(empty), "");
  const command = jobs[job]?.steps?.at(-1)?.run ?? "exit 99";
  const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", command], {
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
      GITHUB_TOKEN: tokenOf(OURSELVES),
      GITHUB_OUTPUT: file("output"),
      GITHUB_STEP_SUMMARY: file("summary"),
    },
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (log += text));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, output: readFileSync(file("output"), "utf8"), log };
}

describe("the steps of the workflow's file", () => {
  it("read an event, and record it", async () => {
    const event = byHand("tess", { event: "disputed", date: "2026-08-20" });
    expect(await runJob("read", event)).toMatchObject({ code: 0, output: "job=record\npublished=false\n" });
    expect(programme.host.writes).toEqual([]);
    expect((await runJob("record", event)).code).toBe(0);
    expect(await programme.host.get("pulls?state=open")).toHaveLength(1);
  }, 60_000);

  it("wait for the reviewers of section 34, and commit what they have approved", async () => {
    const event = byHand("tess", { event: "certified", amount: "7473.38" });
    expect((await runJob("read", event)).output).toContain("job=certify\n");
    programme.host.approvals = [{ user: "carl", environment: "section-34" }];
    expect(await runJob("certify", event)).toMatchObject({
      code: 0,
      output: "job=certify\npublished=true\n",
    });
    expect((await ledgerOn(programme.host)).at(-1)).toBe("0005-certified.md");
  }, 60_000);

  it("fail, and say why, where nobody else is told", async () => {
    const ran = await runJob(
      "read",
      byHand("tess", { event: "paid", date: "2026-08-20", amount: "7473.38" }),
    );
    expect([ran.code, ran.output]).toEqual([1, "job=\npublished=false\n"]);
    expect(ran.log).toContain("Paid without certification");
  }, 60_000);

  it("run nothing of what is written into an event, and let it forge no command of the host", async () => {
    const evil = `$(touch ${folder}/evil)\`touch ${folder}/evil\`\n::error::forged "; touch ${folder}/evil; "`;
    const ran = await runJob("read", byHand("tess", { event: evil, ref: evil, noteEn: evil }));
    expect(ran.code).toBe(1);
    expect(() => readFileSync(`${folder}/evil`)).toThrow();
    expect(ran.log).not.toMatch(/^::/m);
    expect(ran.output).toBe("job=\npublished=false\n");
  }, 60_000);

  it("say so, and no more, where an event does not have the host's form", async () => {
    const ran = await runJob("read", { name: "issues", payload: { secret: "4111 1111 1111 1111" } });
    expect(ran.code).toBe(2);
    expect(ran.log).toContain("does not have the form");
    expect(ran.log).not.toContain("4111");
  }, 60_000);
});
