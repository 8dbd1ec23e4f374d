import { textWithin } from "../../repositories/hosts/body.ts";
import type { Bilingual } from "../../model/locale.ts";

/** Where GC Notify answers (https://documentation.notification.canada.ca/en/baseurl.html). */
export const NOTIFY_ORIGIN = "https://api.notification.canada.ca";

/** Seconds for one answer, from the question to its last byte. */
const SECONDS = 20;
/** Bytes of an answer: a page of 250 messages with their texts. */
const MOST_BYTES = 20_000_000;

export type Answer =
  | { readonly kind: "answer"; readonly status: number; readonly body: unknown }
  /** Nothing was heard: what was asked may have been done all the same. */
  | { readonly kind: "silence" };

export interface NotifySettings {
  /** The secret key of the service; it is in a header, and nowhere else. */
  readonly key: string;
  readonly origin?: string;
  readonly fetch: typeof fetch;
  readonly seconds?: number;
}

/** Asks GC Notify one thing, once; follows no redirect, for the key is for this service alone. */
export function notifyClient({ key, origin = NOTIFY_ORIGIN, fetch, seconds = SECONDS }: NotifySettings) {
  return async (path: string, message?: unknown): Promise<Answer> => {
    try {
      const response = await fetch(`${origin}${path}`, {
        method: message === undefined ? "GET" : "POST",
        headers: { Authorization: `ApiKey-v1 ${key}`, "Content-Type": "application/json" },
        ...(message === undefined ? {} : { body: JSON.stringify(message) }),
        redirect: "manual",
        signal: AbortSignal.timeout(seconds * 1000),
      });
      const text = await textWithin(response, MOST_BYTES);
      return text === undefined
        ? { kind: "silence" }
        : { kind: "answer", status: response.status, body: parsed(text) };
    } catch {
      // What went wrong may repeat what was sent; that it went wrong is enough.
      return { kind: "silence" };
    }
  };
}

export type Notify = ReturnType<typeof notifyClient>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Why nothing more can be sent for now, by an answer; undefined where it is about one message alone. */
export function stopReason(answer: Answer): Bilingual | undefined {
  if (answer.kind === "silence")
    return { en: "GC Notify did not answer.", fr: "Notification GC n’a pas répondu." };
  const { status } = answer;
  if (status === 401 || status === 403)
    return { en: "GC Notify does not accept the key.", fr: "Notification GC n’accepte pas la clé." };
  if (status === 429)
    return {
      en: "A limit of GC Notify is reached: run this again later.",
      fr: "Une limite de Notification GC est atteinte : relancez plus tard.",
    };
  if (status >= 500 || (status >= 300 && status < 400))
    return {
      en: `GC Notify answered with ${status}.`,
      fr: `Notification GC a répondu par ${status}.`,
    };
  return undefined;
}
