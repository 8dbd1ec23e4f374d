import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that reached the fake. */
export interface FakeRequest {
  readonly method: string;
  /** Path and query, decoded as far as HTTP does: not at all. */
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface FakeReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
}

/** What goes wrong, in place of the answer. */
export type Fault =
  | FakeReply
  /** Never answers. */
  | "silent"
  /** Answers without end, in pieces of 64 KB. */
  | "endless"
  /** Closes the connection. */
  | "broken";

export interface FakeServer {
  /** `http://127.0.0.1:…`, without a slash at its end. */
  readonly base: string;
  readonly requests: readonly FakeRequest[];
  /** The most requests that were under way at once. */
  readonly mostAtOnce: number;
  /** Requests whose path, or method and path, match: `count(/graphql/)`. */
  count(path: RegExp): number;
  /** Lets the next requests that match go wrong, `times` of them. */
  fault(path: RegExp, fault: Fault, times?: number): void;
  close(): Promise<void>;
}

/** A server on loopback, which answers from plain objects and remembers what it was asked. */
export async function fakeServer(
  answer: (request: FakeRequest, base: string) => FakeReply,
): Promise<FakeServer> {
  const requests: FakeRequest[] = [];
  const faults: { path: RegExp; fault: Fault; left: number }[] = [];
  let underWay = 0;
  let most = 0;
  let base = "";
  const server = createServer((incoming, response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    response.on("close", () => (underWay -= 1));
    void read(incoming).then((request) => {
      requests.push(request);
      const fault = faults.find(({ path, left }) => left > 0 && path.test(request.path));
      if (fault) fault.left -= 1;
      // A turn of the loop later, so that requests sent together are seen together.
      setImmediate(() => setImmediate(() => send(response, fault?.fault ?? answer(request, base))));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    requests,
    get mostAtOnce() {
      return most;
    },
    count: (path) => requests.filter((one) => path.test(`${one.method} ${one.path}`)).length,
    fault: (path, fault, times = Number.POSITIVE_INFINITY) => faults.push({ path, fault, left: times }),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<FakeRequest> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const { method = "", url = "", headers } = incoming;
  return { method, path: url, headers, body: Buffer.concat(parts).toString("utf8") };
}

function send(response: ServerResponse, what: Fault): void {
  if (what === "silent") return;
  if (what === "broken") response.destroy();
  else if (what === "endless") sendEndlessly(response);
  else {
    const { status, headers, body } = what;
    const json = typeof body !== "string";
    response.writeHead(status, {
      "content-type": json ? "application/json; charset=utf-8" : "text/plain",
      ...headers,
    });
    response.end(status === 304 ? undefined : json ? JSON.stringify(body ?? {}) : body);
  }
}

function sendEndlessly(response: ServerResponse): void {
  const piece = " ".repeat(64_000);
  response.writeHead(200, { "content-type": "application/json" });
  const more = (): void => {
    if (response.destroyed) return;
    if (response.write(piece)) setImmediate(more);
    else response.once("drain", more);
  };
  more();
}
