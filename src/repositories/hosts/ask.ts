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
 * `turns` allows, and never following a redirect. A host that keeps failing is not asked again by this `Ask`.
 * @param seconds for one answer
 */
export function asker(world: World, turns: Turns, seconds: number = SECONDS): Ask {
  const patience = originsPatience();
  return async (request) => {
    const origin = patience.of(new URL(request.url).origin);
    for (let tries = 1; ; tries += 1) {
      const outcome = await turns(() => tryOnce(world, request, { origin, tries, seconds }));
      if (typeof outcome !== "number") return outcome;
      await world.pause(outcome * 1000);
    }
  };
}

interface Try {
  readonly origin: OriginsPatience;
  readonly tries: number;
  readonly seconds: number;
}

/** One try: what came of it, or the seconds after which to try again. */
async function tryOnce(
  world: World,
  request: AskRequest,
  { origin, tries, seconds }: Try,
): Promise<Asked | number> {
  // Others may have given the host up while this one waited for its turn.
  if (origin.givenUp) return origin.givenUp;
  const asked = await send(world, request, seconds);
  if (asked.kind === "reply" && !isTrouble(asked)) return origin.answered(asked);
  const reason = asked.kind === "failed" ? asked.reason : troubleOf(asked);
  if (reason === "answer-too-large") return { kind: "failed", reason };
  const wait = tries === MOST_TRIES ? undefined : waitFor(asked, tries, world);
  return wait !== undefined && origin.mayWait(wait) ? wait : origin.failed(reason);
}

function isTrouble(reply: Reply): boolean {
  return reply.status >= 500 || isRateLimited(reply);
}

function troubleOf(reply: Reply): Reason {
  return isRateLimited(reply) ? "rate-limited" : "host-error";
}

/** Seconds before the next try; undefined where the host wants us to wait longer than we do. */
function waitFor(asked: Asked, tries: number, world: World): number | undefined {
  const now = Date.parse(world.now()) / 1000;
  const said = asked.kind === "reply" ? saidToWait(asked.headers, now) : undefined;
  const wait = said ?? backOff(tries);
  return wait <= LONGEST_WAIT ? wait : undefined;
}

/** One request, and its answer as far as it may be read. */
async function send(world: World, request: AskRequest, seconds: number): Promise<Asked> {
  try {
    const response = await world.fetch(request.url, {
      method: request.method ?? "GET",
      headers: { ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      redirect: "manual",
      signal: AbortSignal.timeout(seconds * 1000),
    });
    const text = await textWithin(response, request.most ?? MOST_BYTES);
    if (text === undefined) return { kind: "failed", reason: "answer-too-large" };
    return { kind: "reply", status: response.status, headers: response.headers, text };
  } catch (error) {
    const late = error instanceof Error && error.name === "TimeoutError";
    return { kind: "failed", reason: late ? "timeout" : "no-connection" };
  }
}
