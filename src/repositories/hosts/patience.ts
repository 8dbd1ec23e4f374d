/** Times that one request is sent, the first one included. */
export const MOST_TRIES = 3;

/** Seconds that we wait for one host's limit to end: a longer one is told as "rate-limited", and asked another night. */
export const LONGEST_WAIT = 60;

/** The parts of an answer that say whether, and when, to ask again. */
export interface Signs {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * Whether the host says that we asked too much: 429 everywhere; GitHub also says it by 403 with headers, or only in words.
 */
export function isRateLimited({ status, headers, text }: Signs): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers.has("retry-after") ||
    headers.get("x-ratelimit-remaining") === "0" ||
    headers.get("ratelimit-remaining") === "0" ||
    /\brate limit/i.test(text.slice(0, 1000))
  );
}

/**
 * Seconds until the host wants to be asked again, as its headers say: `retry-after` in seconds or as a date, else the
 * end of its limit. What a host says here may be a lie: the caller bounds it.
 * @param now seconds since 1970
 * @returns undefined where it does not say, or says what is no number
 */
export function saidToWait(headers: Headers, now: number): number | undefined {
  const after = headers.get("retry-after");
  if (after !== null) return /^\d+$/.test(after) ? Number(after) : until(Date.parse(after) / 1000, now);
  const reset = headers.get("x-ratelimit-reset") ?? headers.get("ratelimit-reset");
  return reset !== null && /^\d+$/.test(reset) ? until(Number(reset), now) : undefined;
}

function until(then: number, now: number): number | undefined {
  return Number.isFinite(then) ? Math.max(1, Math.ceil(then - now) + 1) : undefined;
}

/** Seconds before asking again where nothing was said: 1, then 4. */
export function backOff(tries: number): number {
  return tries ** 2;
}
