import { parse } from "yaml";
import { z } from "zod";

/** A step, as far as its safety goes. */
const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});

const permissions = z.union([z.string(), z.record(z.string(), z.string())]);

const job = z.object({
  if: z.string().optional(),
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  /** Another workflow of ours, which has its own timeouts. */
  uses: z.string().optional(),
  permissions: permissions.optional(),
  "timeout-minutes": z.number().optional(),
  steps: z.array(step).default([]),
});

const workflow = z.object({
  on: z.unknown(),
  permissions: permissions.optional(),
  jobs: z.record(z.string(), job),
});

type Job = z.output<typeof job>;

/**
 * What is unsafe in a workflow, in sentences; nothing where all is well. The rules are the host's own advice on hardening:
 * pinned actions, least permissions, no input in a shell, no credentials left on disk, and nothing that runs for ever.
 */
export function unsafeIn(text: string): string[] {
  const { on, permissions: top, jobs } = workflow.parse(parse(text));
  return [
    ...(JSON.stringify(on).includes("pull_request_target") ? ["runs on pull_request_target"] : []),
    ...(top === undefined ? ["has no permissions at the top"] : tooMuch("at the top", top)),
    ...unsafePins(text),
    ...Object.entries(jobs).flatMap(([name, job]) => [
      ...(job["timeout-minutes"] === undefined && job.uses === undefined
        ? [`job ${name} has no timeout`]
        : []),
      ...tooMuch(`of job ${name}`, job.permissions ?? {}, [
        "pull-requests",
        ...(isOurs(on) || isNamed(name, job, jobs) ? ["contents", "issues"] : []),
        ...(publishesOnly(job) ? ["pages", "id-token"] : []),
      ]),
      ...job.steps.flatMap((one) => unsafeStep(one).map((fault) => `job ${name} ${fault}`)),
    ]),
  ];
}

/**
 * Jobs of a schedule that could never run: the event of a schedule has no `repository`, so a condition that compares with it and
 * does not let the schedule through by itself is false every time.
 */
export function neverScheduled(text: string): string[] {
  const { on, jobs } = workflow.parse(parse(text));
  if (!JSON.stringify(on).includes('"schedule"')) return [];
  return Object.entries(jobs).flatMap(([name, { if: condition = "" }]) =>
    condition.includes("github.event.repository") && !condition.includes("github.event_name == 'schedule' ||")
      ? [name]
      : [],
  );
}

/** Nobody outside starts a schedule, or a run by hand: there a job may make a branch for a proposal. */
function isOurs(on: unknown): boolean {
  const triggers = typeof on === "string" ? [on] : Array.isArray(on) ? on : Object.keys(on ?? {});
  return triggers.every((trigger) => trigger === "schedule" || trigger === "workflow_dispatch");
}

/** What strangers can start, writes only in a job that another has named, which looks at who asks and may write nothing. */
function isNamed(name: string, { if: condition = "", needs = [] }: Job, jobs: Record<string, Job>): boolean {
  return [needs].flat().some((other) => {
    const given = jobs[other]?.permissions;
    const reads = typeof given === "object" && Object.values(given).every((level) => level === "read");
    return reads && condition === `needs.${other}.outputs.job == '${name}'`;
  });
}

/** A job that publishes the site runs nothing of ours, or hands over to the workflow that does so. */
function publishesOnly({ uses, steps }: Job): boolean {
  return (
    uses === "./.github/workflows/deploy.yml" ||
    (uses === undefined && steps.every(({ run }) => run === undefined))
  );
}

function tooMuch(
  where: string,
  given: z.output<typeof permissions>,
  allowed: readonly string[] = [],
): string[] {
  if (typeof given === "string") return [`permissions ${where} are ${given}`];
  return Object.entries(given).flatMap(([name, level]) =>
    level === "write" && !allowed.includes(name) ? [`permissions ${where} let ${name} be written`] : [],
  );
}

/** A pin is 40 hexadecimal digits, with the version that it stands for beside it, where people and Dependabot look. */
function unsafePins(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const action = /^\s*(?:- )?uses:\s*(.+)$/.exec(line)?.[1];
    // A workflow of this repository comes from the same commit.
    const isOwn = action?.startsWith("./.github/workflows/") === true;
    return action === undefined || isOwn || /^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action)
      ? []
      : [`uses ${action} without a pin and its version`];
  });
}

/** What GitHub's expressions bring from outside: events, inputs, names of branches. */
const INPUT = /\$\{\{[^}]*\b(?:github|inputs|needs|steps|env|matrix|vars|secrets)\b/;

function unsafeStep({ uses, run, with: given = {} }: z.output<typeof step>): string[] {
  const keepsCredentials =
    uses?.startsWith("actions/checkout@") === true && given["persist-credentials"] !== false;
  return [
    ...(run !== undefined && INPUT.test(run) ? ["has an expression within a shell"] : []),
    ...(keepsCredentials ? ["keeps credentials on disk"] : []),
    ...(JSON.stringify(given).includes("secrets.") ? ["gives a secret to an action"] : []),
  ];
}
