import type { Octokit } from "octokit";
import { tipOf } from "../../code-host/commit-file.ts";
import type { Repository } from "../../code-host/repository.ts";
import type { Section } from "../../model/delegation.ts";
import type { Ref } from "../../model/ref.ts";
import type { ContentFolder } from "../../register/disk.ts";
import { loadRegister } from "../../register/load.ts";
import type { Register } from "../../register/register.ts";
import type { Instant } from "../../time/calendar.ts";
import type { ExpectedPayment, FetchedPayment } from "../paypal/fetch-payment.ts";
import type { PaymentNotice } from "../paypal/notice.ts";
import { isHistory } from "./ended.ts";
import { contentAt } from "./facts/content-at.ts";
import { formOf, type FormNow } from "./facts/form-now.ts";
import { approversOf, mayWrite } from "./facts/people.ts";
import { openProposals, type Proposal } from "./facts/proposals.ts";
import { ourComments, trackingIssues, type Comment, type TrackingIssue } from "./facts/tracking.ts";
import type { ReadRequest } from "./request.ts";

/** The jobs of the workflow: what each may do, its permissions say. */
export const JOBS = ["read", "answer", "record", "capture", "certify", "requisition"] as const;

export type Job = (typeof JOBS)[number];

/** The jobs that wait for the reviewers of an environment, and the section that these sign. */
export const GATES: Partial<Record<Job, Section>> = { certify: "34", requisition: "33" };

/** The environment of a section, as docs/payments-action.md says to name it. */
export function environmentOf(section: Section): string {
  return `section-${section}`;
}

/** What a run has done itself, which the host's lists may not show yet. */
export interface Done {
  readonly proposals: readonly Proposal[];
  /** The numbers of issues. */
  readonly opened: readonly number[];
  /** The default branch takes pull requests only. */
  readonly directRefused: boolean;
}

/** All that is decided by. */
export interface Facts {
  readonly request: ReadRequest;
  readonly job: Job;
  readonly now: Instant;
  readonly register: Register;
  /** The default branch, and its commit at which the award's folder was read. */
  readonly base: { readonly branch: string; readonly commit: string };
  /** Whether the host lets the sender write. */
  readonly senderMayWrite: boolean;
  /** Who approved the run in the environment of the job; none where there is no such environment. */
  readonly approvers: readonly string[];
  /** What PayPal says of a payment; undefined where nobody asked it. */
  readonly payment: FetchedPayment | undefined;
  readonly proposals: readonly Proposal[];
  readonly issues: readonly TrackingIssue[];
  /** What we have said on the issue of the form. */
  readonly answers: readonly Comment[];
  /** The form as it is now; undefined where there is none, or none any more. */
  readonly formNow: FormNow | undefined;
  /** The names of the repository's labels. */
  readonly labels: readonly string[];
  readonly directRefused: boolean;
}

/** Where facts come from. */
export interface Sources {
  readonly octokit: Octokit;
  readonly repository: Repository;
  /** The records of the default branch, as they were when the run began. */
  readonly content: ContentFolder;
  readonly defaultBranch: string;
  readonly run: number;
  readonly now: Instant;
  /** Asks PayPal; undefined where the job has no means to. */
  readonly askPayment:
    ((notice: PaymentNotice, expected: ExpectedPayment) => Promise<FetchedPayment>) | undefined;
}

/** Gathers what is to be known for a request. Reads only. Throws where there is no programme, or the host does not answer. */
export async function gatherFacts(
  request: ReadRequest,
  job: Job,
  sources: Sources,
  done: Done,
): Promise<Facts> {
  const { octokit, repository, now, defaultBranch: branch } = sources;
  const ref = refOf(request);
  const commit = await tipOf(octokit, repository, branch);
  const folders = ["_data", "opportunities", ref === undefined ? "awards" : `awards/${ref}`];
  const loaded = loadRegister(await contentAt(octokit, repository, sources.content, commit, folders));
  if (loaded.kind === "no-program") throw new Error("The programme (_data/program.yml) cannot be read.");
  const { register } = loaded;
  const sender = request.kind === "record" || request.kind === "capture" ? request.sender : undefined;
  const section = GATES[job];
  const isDry = "dryRun" in request && request.dryRun;
  const isWriting = job !== "read" && job !== "answer";
  // Who only names the job asks the host for no more than that takes.
  const isLooking = (isWriting || isDry) && (request.kind === "round" || ref !== undefined);
  const issue = "form" in request ? request.form?.issue : undefined;
  const asked = issue !== undefined && job !== "read" ? issue : undefined;
  const isLeft = (tracked: Ref): boolean => {
    const award = register.awards.get(tracked);
    return ref === undefined && (!award || isHistory(award, register, now));
  };
  // A form may have named another award before.
  const isLookedAt = (named: Ref, form: number | undefined): boolean =>
    ref === undefined || named === ref || (form !== undefined && form === issue);
  return {
    request,
    job,
    now,
    register,
    base: { branch, commit },
    senderMayWrite: sender !== undefined && (await mayWrite(octokit, repository, sender)),
    approvers:
      section === undefined
        ? []
        : await approversOf(octokit, repository, sources.run, environmentOf(section)),
    payment: await paymentOf(request, register, sources),
    proposals: isLooking
      ? merged(await openProposals(octokit, repository, branch, isLookedAt), done.proposals)
      : [],
    issues: isLooking ? await trackingIssues(octokit, repository, ref, isLeft, done.opened) : [],
    answers: asked === undefined ? [] : await ourComments(octokit, repository, asked),
    formNow: asked === undefined ? undefined : await formOf(octokit, repository, asked),
    labels: isLooking ? await labelNames(sources) : [],
    directRefused: done.directRefused,
  };
}

function refOf(request: ReadRequest): Ref | undefined {
  return request.kind === "record"
    ? request.ref
    : request.kind === "capture"
      ? request.notice.ref
      : undefined;
}

function paymentOf(
  request: ReadRequest,
  { program: { currency, time_zone: zone } }: Register,
  { askPayment }: Sources,
): Promise<FetchedPayment> | undefined {
  if (request.kind !== "capture") return undefined;
  return askPayment?.(request.notice, { ref: request.notice.ref, currency, zone });
}

/** The host's list, with what it does not show yet. */
function merged(listed: readonly Proposal[], done: readonly Proposal[]): readonly Proposal[] {
  const known = new Set(listed.map(({ pull }) => pull));
  return [...listed, ...done.filter(({ pull }) => !known.has(pull))];
}

async function labelNames({ octokit, repository }: Sources): Promise<readonly string[]> {
  const labels = await octokit.paginate(octokit.rest.issues.listLabelsForRepo, {
    ...repository,
    per_page: 100,
  });
  return labels.map(({ name }) => name);
}
