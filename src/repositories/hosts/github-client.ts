import { Octokit, RequestError } from "octokit";
import { z } from "zod";
import type { Reason } from "../../model/repositories.ts";
import type { Ask } from "./ask.ts";
import { isJson } from "./ask-json.ts";
import { failed, shaped, toldByStatus, type Told } from "./told.ts";

export type { Octokit };

/** An answer as octokit gives it: its types promise a shape, which hosts that lie do not keep. */
interface OctokitAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

/** A request that brought no answer; octokit hands it back as the cause of its own error. */
class NoAnswer extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Octokit, on our bounded way of asking. Its own plugins for retries and limits are off: they wait by the machine's
 * clock, and as long as a host says; `ask` does both within bounds. It writes nothing to the console.
 * @param apiBase such as `https://api.github.com`
 */
export function githubClient(ask: Ask, apiBase: string, token: string | undefined): Octokit {
  const silent = (): void => undefined;
  return new Octokit({
    baseUrl: apiBase,
    ...(token === undefined ? {} : { auth: token }),
    userAgent: "micro-acquisition",
    request: { fetch: fetchBy(ask) },
    log: { debug: silent, info: silent, warn: silent, error: silent },
    retry: { enabled: false },
    throttle: { enabled: false },
  });
}

/** A request as octokit makes it: its headers are a plain object. */
interface OctokitRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What octokit calls in place of `fetch`. */
function fetchBy(ask: Ask) {
  return async (url: string, request: OctokitRequest): Promise<Response> => {
    const asked = await ask({
      url,
      method: request.method === "POST" ? "POST" : "GET",
      headers: request.headers ?? {},
      ...(typeof request.body === "string" ? { body: request.body } : {}),
      most: MOST_BYTES,
    });
    if (asked.kind === "failed") throw new NoAnswer(asked.reason);
    const bare = asked.status === 204 || asked.status === 205 || asked.status === 304;
    return new Response(bare ? null : asked.text, { status: asked.status, headers: plain(asked.headers) });
  };
}

/** Bytes of an answer: what 100 repositories with a usual publiccode.yml each take, four times over. */
const MOST_BYTES = 4_000_000;

/**
 * The headers that are of use: octokit stops at a content type that it cannot parse, and speaks of deprecations. What is
 * not JSON is text to it, which has no shape that is asked for.
 */
function plain(headers: Headers): Headers {
  const kept = new Headers({ "content-type": isJson(headers) ? "application/json" : "text/plain" });
  for (const name of ["etag", "location"]) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}

/**
 * What octokit's answer says, of the given shape. Never throws: octokit throws for 304 and for every status from 400 on,
 * and its errors hold the whole request, so none is passed on.
 */
export async function told<T>(schema: z.ZodType<T>, call: () => Promise<OctokitAnswer>): Promise<Told<T>> {
  try {
    const { status, headers, data } = await call();
    const etag = headers["etag"];
    return (
      toldByStatus(status, headerOf(headers)) ?? shaped(schema, data, typeof etag === "string" ? etag : null)
    );
  } catch (error) {
    return toldByError(error);
  }
}

function toldByError<T>(error: unknown): Told<T> {
  if (!(error instanceof RequestError)) return failed("answer-not-readable");
  if (error.cause instanceof NoAnswer) return failed(error.cause.reason);
  const block = blockIn(error);
  if (block !== undefined) return failed(block);
  const headers = error.response?.headers ?? {};
  return toldByStatus(error.status, headerOf(headers)) ?? failed("answer-not-readable");
}

const blocked = z.object({ block: z.object({ reason: z.string() }) });

/** GitHub closes repositories by 403 as well, with a body that says so: then it is not our token that is at fault. */
function blockIn({ status, response }: RequestError): Reason | undefined {
  const said = status === 403 ? blocked.safeParse(response?.data) : undefined;
  if (!said?.success) return undefined;
  return said.data.block.reason === "dmca" ? "legal" : "blocked";
}

function headerOf(headers: Readonly<Record<string, unknown>>) {
  return (name: string): string | undefined => {
    const value = headers[name];
    return typeof value === "string" ? value : undefined;
  };
}
