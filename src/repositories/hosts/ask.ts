import type { Reason } from "../../model/repositories.ts";
import type { World } from "../host.ts";
import { textWithin } from "./body.ts";
import { originsPatience, type OriginsPatience } from "./origins-patience.ts";
import { backOff, isRateLimited, LONGEST_WAIT, MOST_TRIES, saidToWait, type Signs } from "./patience.ts";
import type { Turns } from "./turns.ts";

/** Bytes of an answer that is read, where the request does not say. */
const MOST_BYTES = 2_000_000;

/** Seconds for one answer, from the question to its last byte. */
const SECONDS = 20;

export interface AskRequest {
  readonly url: string;
  readonly method?: "GET" | "POST";
  /** The token is only ever here, never in the address. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The most bytes of the answer. */
  readonly most?: number;
}

/** An answer as it came, whatever its status; 5xx and limits are failures by then. */
export type Reply = { readonly kind: "reply" } & Signs;

export type Asked = Reply | { readonly kind: "failed"; readonly reason: Reason };

/** Asks one thing of one host. Never throws for what the host does. */
export type Ask = (request: AskRequest) => Promise<Asked>;

/**
 * The one way in which adapters use the network: bounded in bytes, seconds, tries and waiting, at most as many at once as
 * `turns` allows, and never following a redirect. A host that keeps failing is not asked again by this `Ask`, and none is
 * once the run must end.
 * @param seconds for one answer
 */
export function asker(world: World, turns: Turns, seconds: number = SECONDS): Ask {
  const patience = originsPatience();
  return async (request) => {
    const origin = patience.of(new URL(request.url).origin);
    for (let tries = 1; ;) {
      await origin.resting();
      const outcome = await turns(() => tryOnce(world, request, { origin, tries, seconds }));
      if ("kind" in outcome) return outcome;
      if (outcome.tried) tries += 1;
      await outcome.again;
    }
  };
}

interface Try {
  readonly origin: OriginsPatience;
  readonly tries: number;
  readonly seconds: number;
}

/** When to try again, and whether this was a try. */
interface Again {
  readonly again: Promise<void> | undefined;
  readonly tried: boolean;
}

/** One try, unless the host was given up or told us to wait while this one waited for its turn. */
async function tryOnce(world: World, request: AskRequest, one: Try): Promise<Asked | Again> {
  const { origin, tries, seconds } = one;
  if (world.ends?.aborted) return { kind: "failed", reason: "timeout" };
  if (origin.givenUp) return origin.givenUp;
  const resting = origin.resting();
  if (resting) return { again: resting, tried: false };
  const asked = await send(world, request, seconds);
  if (asked.kind === "reply" && !isTrouble(asked)) return origin.answered(asked);
  const reason = asked.kind === "failed" ? asked.reason : troubleOf(asked);
  if (reason === "answer-too-large") return { kind: "failed", reason };
  // A limit is the host's, not the request's: all wait for its end, and together.
  const rest = reason === "rate-limited" ? origin.resting() : undefined;
  if (rest) return { again: rest, tried: true };
  const wait = origin.troubled(reason, tries >= MOST_TRIES ? undefined : waitFor(asked, tries, world));
  if (typeof wait !== "number") return wait;
  const again = world.pause(wait * 1000);
  if (reason === "rate-limited") origin.restUntil(again);
  return { again, tried: true };
}

function isTrouble(reply: Reply): boolean {
  return reply.status >= 500 || isRateLimited(reply);
}

function troubleOf(reply: Reply): Reason {
  return isRateLimited(reply) ? "rate-limited" : "host-error";
}

/** Seconds before the next try; undefined where the host wants us to wait longer than we do. */
function waitFor(asked: Asked, tries: number, world: World): number | undefined {
  const now = world.clock() / 1000;
  const said = asked.kind === "reply" ? saidToWait(asked.headers, now) : undefined;
  const wait = said ?? backOff(tries);
  return wait <= LONGEST_WAIT ? wait : undefined;
}

/** One request, and its answer as far as it may be read. */
async function send(world: World, request: AskRequest, seconds: number): Promise<Asked> {
  const late = AbortSignal.timeout(seconds * 1000);
  const signal = world.ends ? AbortSignal.any([late, world.ends]) : late;
  try {
    const response = await world.fetch(request.url, {
      method: request.method ?? "GET",
      headers: { ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      redirect: "manual",
      signal,
    });
    const text = await textWithin(response, request.most ?? MOST_BYTES);
    if (text === undefined) return { kind: "failed", reason: "answer-too-large" };
    return { kind: "reply", status: response.status, headers: response.headers, text };
  } catch {
    return { kind: "failed", reason: signal.aborted ? "timeout" : "no-connection" };
  }
}
