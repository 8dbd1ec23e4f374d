import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakePull {
  readonly number: number;
  readonly state: string;
  readonly head: { readonly sha: string; readonly ref: string; readonly user: { readonly login: string } };
  readonly base: { readonly ref: string; readonly repo: { readonly default_branch: string } };
}

export interface FakeComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
}

/** A code host on loopback, with as much of GitHub's interface as the comment needs. */
export interface FakeHost {
  readonly address: string;
  readonly pulls: FakePull[];
  /** By the number of the pull request. */
  readonly comments: Map<number, FakeComment[]>;
  /** What was asked, as `GET /repos/…`, without what follows a `?`. */
  readonly asked: string[];
  readonly close: () => void;
}

const OURS = { login: "github-actions[bot]", type: "Bot" };

export async function fakeHost(): Promise<FakeHost> {
  const host: Omit<FakeHost, "address" | "close"> = { pulls: [], comments: new Map(), asked: [] };
  const server = createServer((request, response) => {
    void answer(host, request).then(({ status, body, next }) => {
      const link =
        next === undefined ? {} : { link: `<http://${request.headers.host ?? ""}${next}>; rel="next"` };
      response.writeHead(status, { "content-type": "application/json", ...link }).end(JSON.stringify(body));
    });
  });
  const port = await listen(server);
  return {
    ...host,
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

async function answer(
  host: Omit<FakeHost, "address" | "close">,
  request: IncomingMessage,
): Promise<{ status: number; body: unknown; next?: string | undefined }> {
  const url = new URL(request.url ?? "", "http://host");
  host.asked.push(`${request.method ?? ""} ${url.pathname}`);
  const sent = await bodyOf(request);
  const [, kind, id] =
    /^\/repos\/o\/r\/(pulls|issues\/comments\/(\d+)|issues\/(\d+)\/comments)$/.exec(url.pathname) ?? [];
  const number = Number(/\d+/.exec(kind ?? "")?.[0]);
  if (kind === "pulls") {
    const head = url.searchParams.get("head");
    const open = host.pulls.filter(
      (pull) =>
        pull.state === url.searchParams.get("state") && `${pull.head.user.login}:${pull.head.ref}` === head,
    );
    return { status: 200, body: open };
  }
  if (id !== undefined && request.method === "PATCH") {
    const comment = [...host.comments.values()].flat().find((one) => one.id === number);
    if (!comment) return { status: 404, body: {} };
    comment.body = sent;
    return { status: 200, body: comment };
  }
  if (kind !== undefined && request.method === "POST") {
    const comments = host.comments.get(number) ?? [];
    host.comments.set(number, [...comments, { id: 1000 + comments.length, body: sent, user: OURS }]);
    return { status: 201, body: {} };
  }
  if (kind !== undefined && request.method === "GET") {
    return pageOf(host.comments.get(number) ?? [], url);
  }
  return { status: 404, body: {} };
}

/** A page at a time, and where the next one is. */
function pageOf(
  all: readonly FakeComment[],
  url: URL,
): { status: number; body: unknown; next?: string | undefined } {
  const [size = 1, page = 1] = ["per_page", "page"].map((name) => Number(url.searchParams.get(name) ?? 1));
  const end = page * size;
  const next = new URL(url);
  next.searchParams.set("page", String(page + 1));
  return {
    status: 200,
    body: all.slice(end - size, end),
    next: end < all.length ? `${next.pathname}${next.search}` : undefined,
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? "" : (JSON.parse(text) as { body: string }).body;
}
