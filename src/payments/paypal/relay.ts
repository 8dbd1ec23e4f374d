import type { Instant } from "../../time/calendar.ts";
import type { Send } from "./dispatch.ts";
import { readNotice, type PaymentNotice } from "./notice.ts";
import { onlyHeader, readTransmission, type RawHeaders } from "./transmission.ts";
import { verifyTransmission, type Refusal, type Verification } from "./verify.ts";

/** PayPal's notifications have some 3,000 bytes. */
export const LARGEST_BODY = 64 * 1024;

export interface Relay extends Verification {
  readonly now: () => Instant;
  readonly send: Send;
}

export interface RelayRequest {
  readonly method: string;
  /** As it stands in the request: `/paypal`. */
  readonly target: string;
  readonly headers: RawHeaders;
  /** Undefined where it is larger than LARGEST_BODY, or broke off. */
  readonly body: () => Promise<Uint8Array | undefined>;
}

export type Outcome =
  | "healthy"
  | "accepted"
  | "ignored-event"
  | "ignored-no-award"
  | "not-found"
  | "method"
  | "not-json"
  | "too-large"
  | "headers"
  | "not-readable"
  | "paypal-unreachable"
  | "github-refused"
  | "github-unreachable"
  | Refusal;

/** Statuses other than that of a notification which is not believed: 401. PayPal sends again after any that is not 2xx. */
const STATUS: Partial<Record<Outcome, number>> = {
  healthy: 200,
  accepted: 200,
  "ignored-event": 200,
  "ignored-no-award": 200,
  "not-found": 404,
  method: 405,
  "not-json": 415,
  "too-large": 413,
  headers: 400,
  "not-readable": 400,
  "paypal-unreachable": 503,
  "github-refused": 502,
  "github-unreachable": 503,
};

export function statusOf(outcome: Outcome): number {
  return STATUS[outcome] ?? 401;
}

export interface RelayAnswer {
  readonly outcome: Outcome;
  /** Only of a notification that was verified. */
  readonly notice?: PaymentNotice;
}

/** The paths that there are, and the one method of each. */
export const RELAY_METHODS: ReadonlyMap<string, string> = new Map([
  ["/paypal", "POST"],
  ["/health", "GET"],
]);

/** Answers one request. It remembers nothing of it: the same notification twice is told twice. */
export async function relay(options: Relay, request: RelayRequest): Promise<RelayAnswer> {
  const method = RELAY_METHODS.get(request.target);
  if (method === undefined) return { outcome: "not-found" };
  if (request.method !== method) return { outcome: "method" };
  return request.target === "/health" ? { outcome: "healthy" } : notified(options, request);
}

async function notified(options: Relay, { headers, body }: RelayRequest): Promise<RelayAnswer> {
  if (!isPlainJson(headers)) return { outcome: "not-json" };
  const transmission = readTransmission(headers);
  if (!transmission) return { outcome: "headers" };
  const bytes = await body();
  if (!bytes) return { outcome: "too-large" };
  const verified = await verifyTransmission(options, transmission, bytes, options.now());
  if (verified.kind === "unreachable") return { outcome: "paypal-unreachable" };
  if (verified.kind === "refused") return { outcome: verified.reason };
  const read = readNotice(bytes);
  if (read.kind === "not-readable") return { outcome: "not-readable" };
  if (read.kind === "ignored") return { outcome: `ignored-${read.reason}` };
  const sent = await options.send(read.notice);
  return { outcome: sent === "sent" ? "accepted" : `github-${sent}`, notice: read.notice };
}

/** What is compressed could be larger than it seems, and is not what was signed. */
function isPlainJson(headers: RawHeaders): boolean {
  const type = onlyHeader(headers, "content-type") ?? "";
  const isEncoded = headers.some((name, at) => at % 2 === 0 && name.toLowerCase() === "content-encoding");
  return /^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(type) && !isEncoded;
}
