import { z } from "zod";
import { OURSELVES } from "../../code-host/repository.ts";
import { EVENT_KINDS, type EventKind } from "../../model/event.ts";
import type { Bilingual } from "../../model/locale.ts";
import { isRef, type Ref } from "../../model/ref.ts";
import { mayBePrivate, privateDataIn } from "../../problems/private/private-data.ts";
import { readClientPayload } from "../paypal/client-payload.ts";
import { DISPATCH_EVENT } from "../paypal/dispatch.ts";
import type { PaymentNotice } from "../paypal/notice.ts";
import { looksLikeForm, noteOf, readForm, type Written } from "./form.ts";
import { LABELS } from "./labels.ts";
import { noAward, REFUSALS, unknownValue, type RefusalName } from "./refusal.ts";

/** An event that someone wants recorded. */
export interface RecordRequest {
  readonly kind: "record";
  readonly ref: Ref;
  readonly event: EventKind;
  readonly written: Written;
  /** At whose word: the account that the host names. */
  readonly sender: string;
  /** All who had a part in asking: whoever wrote it, sent it, or started it again. None of them may approve it. */
  readonly askers: readonly string[];
  /** The issue of the form, which is answered and closed; undefined where it was started by hand. */
  readonly issue: number | undefined;
  readonly dryRun: boolean;
}

/** A payment that a provider's relay has told of: where to look, and nothing to believe. */
export interface CaptureRequest {
  readonly kind: "capture";
  readonly notice: PaymentNotice;
  readonly sender: string;
}

/** A look at all awards: every business day, after every change of the ledgers, or by hand. */
export interface RoundRequest {
  readonly kind: "round";
  readonly dryRun: boolean;
}

export type Request = RecordRequest | CaptureRequest | RoundRequest;

export type ReadRequest =
  | Request
  | { readonly kind: "refused"; readonly said: readonly Bilingual[]; readonly issue: number | undefined }
  /** The event is none of ours: an ordinary issue, a label of somebody else's. */
  | { readonly kind: "nothing" };

/** What is known of the run itself, from the host and not from the event. */
export interface RunFacts {
  readonly eventName: string;
  /** Who started this attempt: somebody else than the sender where a run is started again. */
  readonly triggeredBy: string;
}

/** The most characters of a form, and of one value in it. */
const LONGEST_BODY = 8_000;
const LONGEST_VALUE = 2_000;

const person = z.object({ login: z.string().max(100) });
const common = z.object({ sender: person, repository: z.object({ default_branch: z.string().max(255) }) });

const input = z.string().max(LONGEST_VALUE).default("");
const flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")]);
const dispatched = common.extend({
  ref: z.string(),
  inputs: z.strictObject({
    event: input,
    ref: input,
    date: input,
    amount: input,
    evidence: input,
    until: input,
    note_en: input,
    note_fr: input,
    dry_run: flag.default(false),
  }),
});

const issued = common.extend({
  action: z.string(),
  label: z.object({ name: z.string() }).optional(),
  issue: z.object({
    number: z.int().positive(),
    title: z.string(),
    body: z.string().nullable(),
    user: person.nullable(),
    labels: z.array(z.object({ name: z.string() })),
    pull_request: z.unknown().optional(),
  }),
});

const relayed = common.extend({ action: z.literal(DISPATCH_EVENT), client_payload: z.unknown() });

/** By hand, a look at all awards is asked for in the place of an event. */
export const ROUND = "round";

/**
 * Reads what the host tells of the event that started a run. Nothing of it is trusted but what the host itself vouches for: who
 * sent it, and the number of an issue.
 * @param payload the JSON of the event, parsed
 * @returns also refusals; a payload that the host would never send is thrown, by zod
 */
export function readRequest(payload: unknown, run: RunFacts): ReadRequest {
  switch (run.eventName) {
    case "schedule":
    case "push":
      return { kind: "round", dryRun: false };
    case "workflow_dispatch":
      return readDispatch(dispatched.parse(payload), run);
    case "issues":
      return readIssue(issued.parse(payload), run);
    case "repository_dispatch": {
      const { client_payload: told, sender } = relayed.parse(payload);
      const notice = readClientPayload(told);
      return notice ? { kind: "capture", notice, sender: sender.login } : refused(["not-relayed"], undefined);
    }
    default:
      return { kind: "nothing" };
  }
}

function readDispatch(
  { ref: branch, inputs, sender, repository }: z.output<typeof dispatched>,
  { triggeredBy }: RunFacts,
): ReadRequest {
  if (branch !== `refs/heads/${repository.default_branch}`) return refused(["other-branch"], undefined);
  const { event, ref, date, amount, evidence, until, note_en: en, note_fr: fr, dry_run: dryRun } = inputs;
  if (event === ROUND) return { kind: "round", dryRun };
  const written: Written = { ref, event, date, amount, evidence, until, note: noteOf(en.trim(), fr.trim()) };
  if (holdsPrivateData(Object.values(inputs).join("\n"))) return refused(["private"], undefined);
  return recordOf(written, {
    sender: sender.login,
    askers: [sender.login, triggeredBy],
    issue: undefined,
    dryRun,
  });
}

function readIssue(
  { action, label, issue, sender }: z.output<typeof issued>,
  { triggeredBy }: RunFacts,
): ReadRequest {
  const author = issue.user?.login ?? "";
  const body = issue.body ?? "";
  const isForm = issue.labels.some(({ name }) => name === LABELS.event.name) || looksLikeForm(body);
  if (!isForm || issue.pull_request !== undefined || sender.login === OURSELVES) return { kind: "nothing" };
  // Somebody who tidies another's text does not ask for anything; somebody who sets the label does.
  const asks = action === "labeled" ? label?.name === LABELS.record.name : isSame(author, sender.login);
  if (!asks) return { kind: "nothing" };
  if (holdsPrivateData(`${issue.title}\n${body}`)) return refused(["private"], issue.number);
  if (body.length > LONGEST_BODY) return refused(["too-long"], issue.number);
  const written = readForm(body);
  if (!written) return refused(["form"], issue.number);
  return recordOf(written, {
    sender: sender.login,
    askers: [sender.login, author, triggeredBy],
    issue: issue.number,
    dryRun: false,
  });
}

function recordOf(
  written: Written,
  from: Pick<RecordRequest, "sender" | "askers" | "issue" | "dryRun">,
): ReadRequest {
  const said: Bilingual[] = [];
  const event = EVENT_KINDS.find((kind) => kind === written.event);
  if (event === undefined) said.push(unknownValue("event", written.event));
  if (!isRef(written.ref))
    return { kind: "refused", said: [...said, noAward(written.ref)], issue: from.issue };
  if (event === undefined) return { kind: "refused", said, issue: from.issue };
  return { kind: "record", ref: written.ref, event, written, ...from };
}

function refused(names: readonly RefusalName[], issue: number | undefined): ReadRequest {
  return { kind: "refused", said: names.map((name) => REFUSALS[name]), issue };
}

/** Before anything else is done with a text: what is private in it is not told on, whatever becomes of it. */
function holdsPrivateData(text: string): boolean {
  return mayBePrivate(text) && privateDataIn(text).length > 0;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
