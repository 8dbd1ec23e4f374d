import { appendFileSync, readFileSync } from "node:fs";
import { ZodError } from "zod";
import { refusalOf } from "../src/code-host/refused.ts";
import { JOBS, type Sources } from "../src/payments/action/facts.ts";
import { readRequest } from "../src/payments/action/request.ts";
import { act, look, type Outcome } from "../src/payments/action/run.ts";
import { fetchPayment } from "../src/payments/paypal/fetch-payment.ts";
import { openFolder } from "../src/register/disk.ts";
import { instantOf } from "../src/time/calendar.ts";
import { fromEnvironment, ownRepository } from "./arguments/environment.ts";
import { choice, COMMON, contentFolder, instant, readArguments, run, UsageError } from "./arguments.ts";

const { content, now } = COMMON;

/** GitHub's own form of an account's name, or of an app's. */
const ACCOUNT = /^[\w-]{1,60}(?:\[bot\])?$/;

/**
 * `node scripts/run.mjs payment-action JOB`: does one job of the payments workflow, by the event that started it
 * (docs/payments-action.md). For the workflow only: all it takes comes from the variables that GitHub gives every job, GITHUB_TOKEN, and
 * PAYPAL_ENVIRONMENT, PAYPAL_CLIENT_ID and PAYPAL_CLIENT_SECRET where payments are asked for. Exit 1: refused, and told nowhere else.
 */
await run(async (argv) => {
  const { values, positionals } = readArguments(argv, { content, now }, ["JOB"]);
  const job = choice("JOB", positionals[0], JOBS);
  try {
    const request = readRequest(
      JSON.parse(readFileSync(fromEnvironment("GITHUB_EVENT_PATH", /^\/.+$/), "utf8")),
      {
        eventName: fromEnvironment("GITHUB_EVENT_NAME", /^[a-z_]+$/),
        triggeredBy: fromEnvironment("GITHUB_TRIGGERING_ACTOR", ACCOUNT),
      },
    );
    const sources = await sourcesOf(values);
    const outcome = job === "read" ? await look(request, sources) : await act(request, job, sources);
    tell(outcome);
    return outcome.failed ? 1 : 0;
  } catch (error) {
    throw explained(error);
  }
});

async function sourcesOf(values: {
  content?: string | undefined;
  now?: string | undefined;
}): Promise<Sources> {
  const { octokit, repository } = ownRepository();
  const { data } = await octokit.rest.repos.get(repository);
  return {
    octokit,
    repository,
    content: openFolder(contentFolder(values.content)),
    defaultBranch: data.default_branch,
    run: Number(fromEnvironment("GITHUB_RUN_ID", /^\d{1,15}$/)),
    now: instant(values.now),
    askPayment: payPal(),
  };
}

/** Only where the job was given the means: an ordinary event never sees them. */
function payPal(): Sources["askPayment"] {
  const { PAYPAL_CLIENT_ID: clientId = "", PAYPAL_CLIENT_SECRET: clientSecret = "" } = process.env;
  if (clientId === "" || clientSecret === "") return undefined;
  const environment =
    fromEnvironment("PAYPAL_ENVIRONMENT", /^(?:live|sandbox)$/) === "live" ? "live" : "sandbox";
  const world = {
    now: () => new Date().toISOString(),
    clock: () => instantOf(Date.now()),
    pause: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
    fetch,
  };
  return (notice, expected) => fetchPayment({ environment, clientId, clientSecret, world }, notice, expected);
}

function tell({ job, refused, published, lines }: Outcome): void {
  const text = [...lines, ...(lines.length === 0 ? ["- nothing · rien"] : [])].join("\n");
  console.log(text);
  toFile("GITHUB_STEP_SUMMARY", `${text}\n`);
  toFile("GITHUB_OUTPUT", `job=${job ?? ""}\npublished=${String(published && refused.length === 0)}\n`);
}

/** The host gives each step the files in which it may leave something; elsewhere there are none. */
function toFile(name: string, text: string): void {
  const file = process.env[name] ?? "";
  if (file !== "") appendFileSync(file, text);
}

/** What failed, without the words of an event or of an answer that nobody has looked at. */
function explained(error: unknown): unknown {
  const refusal = refusalOf(error);
  if (refusal)
    return new UsageError(
      `The code host answered ${refusal.status}. Start the run again; it goes on from where it was.`,
      `L’hébergeur du code a répondu ${refusal.status}. Relancez l’exécution ; elle reprend où elle en était.`,
    );
  if (error instanceof ZodError || error instanceof SyntaxError)
    return new UsageError(
      "The event that started this run does not have the form that its host sends.",
      "L’événement qui a lancé cette exécution n’a pas la forme que lui donne l’hébergeur.",
    );
  return error;
}
