import { isRef, type Ref } from "../../model/ref.ts";

/** The first line of what we write on the host, by which it is found again; nobody sees it. */
function marker(...words: readonly string[]): string {
  return `<!-- micro-acquisition: payment ${words.join(" ")} -->`;
}

export function trackingMarker(ref: Ref): string {
  return marker("of", ref);
}

/** The award whose issue a text begins. */
export function trackedRef(body: string): Ref | undefined {
  const ref = /^<!-- micro-acquisition: payment of (\S+) -->/.exec(body)?.[1];
  return ref !== undefined && isRef(ref) ? ref : undefined;
}

/** Of a pull request that brings an event, and the issue of the form that asked for it. */
export function eventMarker(form: number | undefined): string {
  return marker("event", ...(form === undefined ? [] : ["of", `#${form}`]));
}

/** The issue of the form by which a pull request was asked for. */
export function formOfEvent(body: string): number | undefined {
  const issue = /^<!-- micro-acquisition: payment event of #(\d{1,10}) -->/.exec(body)?.[1];
  return issue === undefined ? undefined : Number(issue);
}

/** Of the one comment that is kept up to date. */
export const STATUS_MARKER = marker("status");

/** Of the answer on the issue of a form that something came of. */
export const ANSWER_MARKER = marker("answer");

/** Of what speaks against a form, which stands beside the answer: neither takes the other's place. */
export const REFUSAL_MARKER = marker("refusal");

/** Of what is said once, such as a reminder: its words make it this one. */
export function onceMarker(...words: readonly string[]): string {
  return marker("once", ...words);
}
