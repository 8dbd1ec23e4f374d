import { Octokit } from "octokit";
import { FORM } from "../../../../src/payments/action/form.ts";
import type { Job, Sources } from "../../../../src/payments/action/facts.ts";
import { readRequest } from "../../../../src/payments/action/request.ts";
import { act, look, type Outcome } from "../../../../src/payments/action/run.ts";
import { OURSELVES } from "../../../../src/code-host/repository.ts";
import { instantOf } from "../../../../src/time/calendar.ts";
import { memoryFolder } from "../../../register/memory-folder.ts";
import { FakeGithub, tokenOf } from "./fake-github.ts";
import { freshRecords, REF } from "./records.ts";

/** What someone asks to be recorded, as a form or inputs say it. */
export interface Asked {
  readonly event: string;
  readonly date?: string;
  readonly amount?: string;
  readonly evidence?: string;
  readonly until?: string;
  readonly noteEn?: string;
  readonly noteFr?: string;
  readonly ref?: string;
  readonly dryRun?: boolean;
}

/** A note, without which nothing is taken back or ended. */
export const WHY = { noteEn: "The need is gone.", noteFr: "Le besoin a disparu." } as const;

/** An event of the host, as it comes to the workflow. */
export interface HostEvent {
  readonly name: string;
  readonly payload: unknown;
  /** Who started this attempt; the sender, where it is left out. */
  readonly triggeredBy?: string;
}

const REPOSITORY = { default_branch: "main", full_name: "o/r" };

function nothing(): void {
  return undefined;
}

export function byHand(sender: string, asked: Asked, branch = "main"): HostEvent {
  return {
    name: "workflow_dispatch",
    triggeredBy: sender,
    payload: {
      ref: `refs/heads/${branch}`,
      sender: { login: sender },
      repository: REPOSITORY,
      inputs: {
        event: asked.event,
        ref: asked.ref ?? REF,
        date: asked.date ?? "",
        amount: asked.amount ?? "",
        evidence: asked.evidence ?? "",
        until: asked.until ?? "",
        note_en: asked.noteEn ?? "",
        note_fr: asked.noteFr ?? "",
        dry_run: asked.dryRun ?? false,
      },
    },
  };
}

/** The body that the host makes of the form. */
export function formBody(asked: Asked): string {
  const values: Record<keyof typeof FORM, string | undefined> = {
    ref: asked.ref ?? REF,
    event: `${asked.event} – some words · quelques mots`,
    date: asked.date,
    amount: asked.amount,
    evidence: asked.evidence,
    until: asked.until,
    noteEn: asked.noteEn,
    noteFr: asked.noteFr,
  };
  return Object.entries(FORM)
    .map(([name, heading]) => `### ${heading}\n\n${values[name as keyof typeof FORM] ?? "_No response_"}`)
    .join("\n\n");
}

export const ROUND: HostEvent = {
  name: "schedule",
  payload: { schedule: "17 12 * * 1-5" },
  triggeredBy: "o",
};

export function capture(id: string, kind = "capture", ref = REF): HostEvent {
  return {
    name: "repository_dispatch",
    triggeredBy: "relay",
    payload: {
      action: "payment-provider",
      sender: { login: "relay" },
      repository: REPOSITORY,
      client_payload: { provider: "paypal", kind, id, ref },
    },
  };
}

/** Noon in Toronto in summer. */
export function noonOf(day: string): Sources["now"] {
  return instantOf(Date.parse(`${day}T16:00:00Z`));
}

export interface RunOptions {
  readonly day: string;
  /** Who approves the job, where it waits for reviewers. */
  readonly approvedBy?: string;
  readonly askPayment?: Sources["askPayment"];
}

interface OpenPull {
  readonly number: number;
  readonly head: { readonly ref: string; readonly sha: string };
}

/** A programme on a code host, and its workflow, as far as its code goes. */
export class Programme {
  private constructor(
    readonly host: FakeGithub,
    readonly checkout: Readonly<Record<string, string>>,
  ) {}

  static async start(records = freshRecords()): Promise<Programme> {
    return new Programme(await FakeGithub.start(records), records);
  }

  sources({ day, askPayment }: RunOptions): Sources {
    return {
      octokit: new Octokit({
        auth: tokenOf(OURSELVES),
        baseUrl: this.host.address,
        // Neither tries again nor waits, nor says aloud what a test breaks off.
        retry: { enabled: false },
        throttle: { enabled: false },
        log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
      }),
      repository: { owner: "o", repo: "r" },
      content: memoryFolder(this.checkout),
      defaultBranch: "main",
      run: 1,
      now: noonOf(day),
      askPayment,
    };
  }

  /** A run of the workflow: the job that looks, and the one job that it names. */
  async run(event: HostEvent, options: RunOptions): Promise<Outcome> {
    const request = this.request(event);
    const seen = await look(request, this.sources(options));
    if (seen.job === undefined) return seen;
    return this.act(event, seen.job, options);
  }

  async act(event: HostEvent, job: Exclude<Job, "read">, options: RunOptions): Promise<Outcome> {
    const environment = job === "certify" ? "section-34" : "section-33";
    this.host.approvals = options.approvedBy === undefined ? [] : [{ user: options.approvedBy, environment }];
    return act(this.request(event), job, this.sources(options));
  }

  request({ name, payload, triggeredBy = "tess" }: HostEvent) {
    return readRequest(payload, { eventName: name, triggeredBy });
  }

  /** Someone fills in the form; the event that the host makes of it. */
  async form(author: string, asked: Asked, body = formBody(asked)): Promise<HostEvent> {
    const issue = await this.host.call<{ number: number }>(
      "POST",
      "issues",
      { title: "Payment event", body, labels: ["payment: event"] },
      author,
    );
    return this.issueEvent(issue.number, author, "opened");
  }

  async issueEvent(number: number, sender: string, action: string, label?: string): Promise<HostEvent> {
    const issue = await this.host.get<object>(`issues/${number}`);
    return {
      name: "issues",
      triggeredBy: sender,
      payload: {
        action,
        issue,
        sender: { login: sender },
        repository: REPOSITORY,
        ...(label === undefined ? {} : { label: { name: label } }),
      },
    };
  }

  /** A person merges the one open pull request, and the workflow sees the push. */
  async merge(day: string): Promise<void> {
    const [pull] = await this.host.get<OpenPull[]>("pulls?state=open");
    if (!pull) throw new Error("nothing to merge");
    const branch = await this.host.get<{ object: { sha: string } }>(`git/ref/heads/${pull.head.ref}`);
    if (branch.object.sha === pull.head.sha) await this.host.call("PUT", `pulls/${pull.number}/merge`, {});
    else {
      // The emulator does not see that a branch was made anew, and would merge what it was: this is a merge by “rebase”.
      await this.host.call("PATCH", "git/refs/heads/main", { sha: branch.object.sha });
      await this.host.call("PATCH", `pulls/${pull.number}`, { state: "closed" });
    }
    await this.run({ name: "push", payload: {}, triggeredBy: "o" }, { day });
  }

  close(): Promise<void> {
    return this.host.close();
  }
}
