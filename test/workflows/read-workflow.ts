import { parse } from "yaml";
import { z } from "zod";

/** A step, as far as its safety goes. */
const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});

const permissions = z.union([z.string(), z.record(z.string(), z.string())]);

const workflow = z.object({
  on: z.unknown(),
  permissions: permissions.optional(),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: permissions.optional(),
      "timeout-minutes": z.number().optional(),
      steps: z.array(step).default([]),
    }),
  ),
});

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
      ...(job["timeout-minutes"] === undefined ? [`job ${name} has no timeout`] : []),
      ...tooMuch(`of job ${name}`, job.permissions ?? {}, mayWrite(on)),
      ...job.steps.flatMap((one) => unsafeStep(one).map((fault) => `job ${name} ${fault}`)),
    ]),
  ];
}

/** Nobody outside starts a schedule, or a run by hand: only there may a job make a branch for a proposal. */
function mayWrite(on: unknown): string[] {
  const triggers = typeof on === "string" ? [on] : Array.isArray(on) ? on : Object.keys(on ?? {});
  const isOurs = triggers.every((trigger) => trigger === "schedule" || trigger === "workflow_dispatch");
  return isOurs ? ["pull-requests", "contents"] : ["pull-requests"];
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
    return action === undefined || /^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action)
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
