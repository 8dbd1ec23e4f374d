import type { z } from "zod";
import { OURSELVES } from "../../code-host/repository.ts";
import { isSameAccount } from "../../model/account.ts";
import { EVENT_KINDS, type EventKind } from "../../model/event.ts";
import type { Bilingual } from "../../model/locale.ts";
import { isRef, type Ref } from "../../model/ref.ts";
import { mayBePrivate, privateDataIn } from "../../problems/private/private-data.ts";
import { readClientPayload } from "../paypal/client-payload.ts";
import type { PaymentNotice } from "../paypal/notice.ts";
import { looksLikeForm, noteOf, readForm, type Written } from "./form.ts";
import { LABELS } from "./labels.ts";
import { dispatched, issued, LONGEST_BODY, relayed } from "./payload.ts";
import { noAward, REFUSALS, unknownValue, type RefusalName } from "./refusal.ts";

/** The issue of a form, as it was when the event was sent: it may have changed since. */
export interface AskedForm {
  readonly issue: number;
  /** Who wrote it, as the host says; undefined where that account is gone. */
  readonly author: string | undefined;
  /** All that stands in it, which may be private and is not told on. */
  readonly body: string;
  readonly isOpen: boolean;
}

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
  /** The form, which is answered and closed; undefined where the run was started by hand. */
  readonly form: AskedForm | undefined;
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
  /** Whether the site is published then: it tells of waits, which grow older with every day. A push publishes it anyway. */
  readonly publishes: boolean;
}

export type Request = RecordRequest | CaptureRequest | RoundRequest;

export type ReadRequest =
  | Request
  | { readonly kind: "refused"; readonly said: readonly Bilingual[]; readonly form: AskedForm | undefined }
  /** The event is none of ours: an ordinary issue, a label of somebody else's. */
  | { readonly kind: "nothing" };

/** What is known of the run itself, from the host and not from the event. */
export interface RunFacts {
  readonly eventName: string;
  /** Who started this attempt: somebody else than the sender where a run is started again. */
  readonly triggeredBy: string;
}

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
      return { kind: "round", dryRun: false, publishes: run.eventName === "schedule" };
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
  if (event === ROUND) return { kind: "round", dryRun, publishes: true };
  const written: Written = { ref, event, date, amount, evidence, until, note: noteOf(en.trim(), fr.trim()) };
  if (holdsPrivateData(Object.values(inputs).join("\n"))) return refused(["private"], undefined);
  return recordOf(written, {
    sender: sender.login,
    askers: [sender.login, triggeredBy],
    form: undefined,
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
  const asks =
    action === "labeled" ? label?.name === LABELS.record.name : isSameAccount(author, sender.login);
  if (!asks) return { kind: "nothing" };
  const form: AskedForm = {
    issue: issue.number,
    author: issue.user?.login,
    body,
    isOpen: issue.state === "open",
  };
  if (holdsPrivateData(`${issue.title}\n${body}`)) return refused(["private"], form);
  if (body.length > LONGEST_BODY) return refused(["too-long"], form);
  const written = readForm(body);
  if (!written) return refused(["form"], form);
  return recordOf(written, {
    sender: sender.login,
    askers: [sender.login, author, triggeredBy],
    form,
    dryRun: false,
  });
}

function recordOf(
  written: Written,
  from: Pick<RecordRequest, "sender" | "askers" | "form" | "dryRun">,
): ReadRequest {
  const said: Bilingual[] = [];
  const event = EVENT_KINDS.find((kind) => kind === written.event);
  if (event === undefined) said.push(unknownValue("event", written.event));
  if (!isRef(written.ref)) return { kind: "refused", said: [...said, noAward(written.ref)], form: from.form };
  if (event === undefined) return { kind: "refused", said, form: from.form };
  return { kind: "record", ref: written.ref, event, written, ...from };
}

function refused(names: readonly RefusalName[], form: AskedForm | undefined): ReadRequest {
  return { kind: "refused", said: names.map((name) => REFUSALS[name]), form };
}

/** Before anything else is done with a text: what is private in it is not told on, whatever becomes of it. */
function holdsPrivateData(text: string): boolean {
  return mayBePrivate(text) && privateDataIn(text).length > 0;
}
