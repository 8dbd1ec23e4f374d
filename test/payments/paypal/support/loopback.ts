import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody else's server, on loopback: it keeps what it was asked, and answers as it is told. */
export interface Loopback {
  readonly address: string;
  readonly asked: Asked[];
  readonly close: () => Promise<void>;
}

export async function loopback(answer: (asked: Asked) => Answer): Promise<Loopback> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const one = { method: request.method ?? "", path: request.url ?? "", headers: request.headers, body };
      asked.push(one);
      const { status, body: text = "", headers = {} } = answer(one);
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
    });
  });
  const address = await listening(server);
  return { address, asked, close: () => closed(server) };
}

export function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}

export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request.setEncoding("utf8") as AsyncIterable<string>) text += part;
  return text;
}

/** Kept before a program replaces it. */
const onTheNet = globalThis.fetch;

/** A `fetch` that finds one host on loopback instead, and no other host at all. */
export function fetchFrom(host: string, there: string): typeof fetch {
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    if (url.origin !== `https://${host}`)
      return Promise.reject(new TypeError(`not asked in a test: ${url.origin}`));
    return onTheNet(there + url.pathname + url.search, init);
  };
}
