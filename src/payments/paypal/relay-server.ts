import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { LARGEST_BODY, relay, RELAY_METHODS, statusOf, type Relay, type RelayAnswer } from "./relay.ts";

/** Who takes longer than this is not PayPal. */
const MILLISECONDS = 10_000;
const MOST_HEADERS = 100;
const MOST_CONNECTIONS = 100;

/** As much of a body that is too large as is still taken, so that its sender hears the answer. */
const MOST_DISCARDED = 16 * LARGEST_BODY;

/**
 * The relay behind Node's own server; it does not listen yet.
 * @param log takes one line for each request: when, the status, why, and of a verified one its kind and its award
 */
export function relayServer(options: Relay, log: (line: string) => void): Server {
  const limits = {
    requestTimeout: MILLISECONDS,
    headersTimeout: MILLISECONDS,
    keepAliveTimeout: MILLISECONDS,
  };
  const server = createServer(limits, (request, response) => {
    // Whoever hung up, or whatever went wrong, ends this one request: the relay answers the next.
    answer(options, request, response, log).catch(() => response.destroy());
  });
  server.maxHeadersCount = MOST_HEADERS;
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

async function answer(
  options: Relay,
  request: IncomingMessage,
  response: ServerResponse,
  log: (line: string) => void,
): Promise<void> {
  const answered = await relay(options, {
    method: request.method ?? "",
    target: request.url ?? "",
    headers: request.rawHeaders,
    body: () => bodyOf(request),
  });
  const status = statusOf(answered.outcome);
  log(lineOf(new Date(options.now()).toISOString(), status, answered));
  // A sender that is refused learns no more than that; the reason stands in the log.
  const allow = answered.outcome === "method" ? { allow: RELAY_METHODS.get(request.url ?? "") } : {};
  response
    .writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...allow })
    .end(status === 200 ? "ok\n" : "refused\n");
  if (!request.complete) await bodyOf(request);
}

/** The body; undefined where it is too large or broke off. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of request as AsyncIterable<Uint8Array>) {
      bytes += part.byteLength;
      if (bytes <= LARGEST_BODY) parts.push(part);
      if (bytes > MOST_DISCARDED) request.destroy();
    }
  } catch {
    return undefined;
  }
  return bytes <= LARGEST_BODY ? Buffer.concat(parts) : undefined;
}

function lineOf(time: string, status: number, { outcome, notice }: RelayAnswer): string {
  return [time, status, outcome, ...(notice ? [notice.kind, notice.ref] : [])].join(" ");
}
