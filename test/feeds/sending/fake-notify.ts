import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A message that the fake has taken. */
export interface Taken {
  readonly id: string;
  readonly reference: string;
  readonly email_address: string;
  readonly template_id: string;
  readonly personalisation: Readonly<Record<string, string>>;
  status: string;
}

export interface FakeNotify {
  readonly origin: string;
  readonly taken: Taken[];
  /** Every request, as `POST /v2/notifications/email`. */
  readonly asked: string[];
  /** Answers to give in place of the usual one: a status, or silence; by the number of the message, from 0. */
  readonly trouble: Map<number, number | "silence" | "taken-and-silence">;
  close(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** What the real service keeps on a page is 250. */
const PAGE = 2;

/**
 * GC Notify on loopback, as its documentation describes it: messages are sent one by one, listed by their reference, the latest
 * first, and a page of the list begins after an id. It knows one key.
 */
export async function fakeNotify(key: string): Promise<FakeNotify> {
  const taken: Taken[] = [];
  const asked: string[] = [];
  const trouble: FakeNotify["trouble"] = new Map();
  let messages = 0;
  async function answerTo(request: IncomingMessage): Promise<Reply | undefined> {
    asked.push(`${request.method ?? ""} ${request.url ?? ""}`);
    const error = (status: number, message: string): Reply => ({
      status,
      body: { errors: [{ error: "Error", message }], status_code: status },
    });
    if (request.headers.authorization !== `ApiKey-v1 ${key}`)
      return error(403, "Invalid token: API key not found");
    const url = new URL(request.url ?? "", "http://fake");
    if (request.method === "GET") return { status: 200, body: listed(taken, url.searchParams) };
    const message = JSON.parse(await bodyOf(request)) as Omit<Taken, "id" | "status">;
    const how = trouble.get(messages++);
    if (how === "silence") return undefined;
    if (typeof how === "number") return error(how, `Trouble with ${message.email_address} and ${key}`);
    const one: Taken = { ...message, id: `id-${taken.length}`, status: "delivered" };
    taken.push(one);
    if (how === "taken-and-silence") return undefined;
    return { status: 201, body: { id: one.id, reference: one.reference, content: one.personalisation } };
  }
  const server = createServer((request, response) => {
    void answerTo(request).then((reply) => {
      if (!reply) {
        request.socket.destroy();
        return;
      }
      response.writeHead(reply.status, { "Content-Type": "application/json", Location: "/elsewhere" });
      response.end(JSON.stringify(reply.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    asked,
    trouble,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function listed(taken: readonly Taken[], query: URLSearchParams): unknown {
  const latestFirst = taken.filter(({ reference }) => reference === query.get("reference")).reverse();
  const after = query.get("older_than");
  const start = after === null ? 0 : latestFirst.findIndex(({ id }) => id === after) + 1;
  return {
    notifications: latestFirst
      .slice(start, start + PAGE)
      .map((one) => ({ ...one, type: "email", body: "…" })),
    // The real one gives its own address; a key must not follow wherever an answer leads.
    links: { current: "x", next: "https://elsewhere.example/" },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request.setEncoding("utf8")) body += String(part);
  return body;
}
