import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createEmulator, type Emulator } from "emulate";
import { OURSELVES } from "../../../../src/code-host/repository.ts";

/** Accounts that there are: the workflow's own, the owner, and people who may write, but for the last. */
export const PEOPLE = ["tess", "sam", "carl", "fiona", "paula", "relay", "stranger"] as const;

const OWNER = "o";
const REPOSITORY = `${OWNER}/r`;

/** Where a call breaks off: before the host knows of it, or after the host has done it and before it says so. */
export type Break = "before" | "after";

export interface Approval {
  readonly user: string;
  readonly environment: string;
}

/**
 * A GitHub that keeps what is written into it (emulate), behind a door on loopback that adds what it lacks: who approved a run, accounts
 * that are bots, the words of a permission, files as text; and that breaks calls off, or lets somebody else go first, where a test wants it.
 */
export class FakeGithub {
  readonly #emulator: Emulator;
  readonly #server: Server;
  /** What was asked, as `POST /repos/…`, without what follows a `?`. */
  readonly asked: string[] = [];
  /** Who approved the run that is under way. */
  approvals: Approval[] = [];
  /** The call, from 0, that breaks off. */
  breaking: { readonly call: number; readonly at: Break } | undefined;
  /** Before a call goes to the host. */
  before: ((asked: string) => Promise<void> | void) | undefined;
  /** Whether the default branch takes pull requests only. */
  protectsMain = false;
  /** What the host says to whoever moves the default branch, in place of doing so. */
  refusesMain: { readonly status: number; readonly message: string } | undefined;
  /** Whether the host gave a token that may only read, as it does to what comes from a fork. */
  readOnly = false;

  private constructor(emulator: Emulator) {
    this.#emulator = emulator;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => request.socket.destroy());
    });
  }

  static async start(files: Readonly<Record<string, string>>): Promise<FakeGithub> {
    const logins = [OURSELVES, OWNER, ...PEOPLE];
    const emulator = await createEmulator({
      service: "github",
      port: 0,
      seed: {
        tokens: Object.fromEntries(logins.map((login) => [tokenOf(login), { login, scopes: ["repo"] }])),
        github: {
          users: logins.map((login) => ({ login })),
          repos: [{ owner: OWNER, name: "r", auto_init: true }],
        },
      },
    });
    const host = new FakeGithub(emulator);
    await new Promise<void>((resolve) => host.#server.listen(0, "127.0.0.1", resolve));
    for (const login of [OURSELVES, ...PEOPLE.filter((one) => one !== "stranger")]) await host.let(login);
    await host.commit(files);
    host.asked.length = 0;
    return host;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await this.#emulator.close();
  }

  /** Calls that may have changed something. */
  get writes(): string[] {
    return this.asked.filter((asked) => !asked.startsWith("GET "));
  }

  /** A commit on the default branch, as a person pushes one; null takes a file away. */
  async commit(files: Readonly<Record<string, string | null>>): Promise<string> {
    const main = await this.get<{ object: { sha: string } }>("git/ref/heads/main");
    const parent = main.object.sha;
    const { tree } = await this.get<{ tree: { sha: string } }>(`git/commits/${parent}`);
    const entries = Object.entries(files).map(([path, content]) => ({
      path,
      mode: "100644",
      type: "blob",
      ...(content === null ? { sha: null } : { content }),
    }));
    const made = await this.call<{ sha: string }>("POST", "git/trees", {
      base_tree: tree.sha,
      tree: entries,
    });
    const commit = await this.call<{ sha: string }>("POST", "git/commits", {
      message: "By hand",
      tree: made.sha,
      parents: [parent],
    });
    await this.call("PATCH", "git/refs/heads/main", { sha: commit.sha });
    return commit.sha;
  }

  get<T>(path: string): Promise<T> {
    return this.call<T>("GET", path);
  }

  /** A call past the door, as the owner or somebody else: it is not counted, and never breaks off. */
  async call<T>(method: string, path: string, body?: unknown, as: string = OWNER): Promise<T> {
    const response = await fetch(`${this.#inner}/repos/${REPOSITORY}/${path}`, {
      method,
      headers: { authorization: `Bearer ${tokenOf(as)}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }

  async let(login: string): Promise<void> {
    await this.call("PUT", `collaborators/${login}`, { permission: "push" });
  }

  /** The emulator says `localhost`; it listens on 127.0.0.1. */
  get #inner(): string {
    return this.#emulator.url.replace("localhost", "127.0.0.1");
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "", this.#inner);
    const asked = `${request.method ?? ""} ${decodeURIComponent(url.pathname)}`;
    const body = await bytesOf(request);
    const call = this.asked.push(asked) - 1;
    await this.before?.(asked);
    const breaks = this.breaking?.call === call ? this.breaking.at : undefined;
    if (breaks === "before") throw new Error("broken off");
    const own = this.#own(asked) ?? (await this.#secondPull(asked, body));
    const answer = own ?? (await this.#forward(request, url, body));
    if (breaks === "after") throw new Error("broken off");
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  /** What the emulator does not know. */
  #own(asked: string): Answer | undefined {
    if (asked.includes("/approvals")) {
      const approvals = this.approvals.map(({ user, environment }) => ({
        state: "approved",
        comment: "",
        user: { login: user, type: "User" },
        environments: [{ name: environment }],
      }));
      return json(200, approvals);
    }
    if (this.readOnly && !asked.startsWith("GET "))
      return json(403, { message: "Resource not accessible by integration" });
    if (this.refusesMain && asked === `PATCH /repos/${REPOSITORY}/git/refs/heads/main`)
      return json(this.refusesMain.status, { message: this.refusesMain.message });
    if (this.protectsMain && asked === `PATCH /repos/${REPOSITORY}/git/refs/heads/main`)
      return json(422, { message: "Changes must be made through a pull request." });
    return undefined;
  }

  /** GitHub opens one pull request for a branch; the emulator any number. One asks after the other, as there. */
  #opening: Promise<unknown> = Promise.resolve();
  async #secondPull(asked: string, body: Buffer): Promise<Answer | undefined> {
    if (asked !== `POST /repos/${REPOSITORY}/pulls`) return undefined;
    const { head, ...rest } = JSON.parse(body.toString("utf8")) as { head: string };
    const opened = this.#opening.then(async (): Promise<Answer> => {
      const open = await this.get<{ head: { ref: string } }[]>("pulls?state=open&per_page=100");
      if (open.some((pull) => pull.head.ref === head))
        return json(422, { message: "Validation Failed: A pull request already exists." });
      return json(201, await this.call("POST", "pulls", { head, ...rest }, OURSELVES));
    });
    this.#opening = opened;
    return opened;
  }

  async #forward(request: IncomingMessage, url: URL, body: Buffer): Promise<Answer> {
    const raw = (request.headers.accept ?? "").includes("raw");
    const answer = await fetch(url, {
      method: request.method ?? "GET",
      headers: {
        authorization: request.headers.authorization ?? "",
        accept: request.headers.accept ?? "",
        "content-type": request.headers["content-type"] ?? "application/json",
      },
      ...(body.length > 0 ? { body: body.toString("utf8") } : {}),
    });
    const text = await answer.text();
    const link = answer.headers.get("link")?.replaceAll(this.#emulator.url, this.address);
    const isFile = raw && answer.ok && !(answer.headers.get("content-type") ?? "").includes("json");
    if (isFile) return { status: 200, headers: { "content-type": "text/plain; charset=utf-8" }, body: text };
    return {
      status: answer.status,
      headers: { "content-type": "application/json", ...(link === undefined ? {} : { link }) },
      body: answer.status === 204 ? "" : asGithubSays(text),
    };
  }
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function json(status: number, body: unknown): Answer {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

export function tokenOf(login: string): string {
  return `token-of-${login.replace(/\W/g, "")}`;
}

/** GitHub calls an account of a workflow a bot, and a permission to push `write`. */
function asGithubSays(text: string): string {
  const said: unknown = JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    if ("login" in value && value.login === OURSELVES) return { ...value, type: "Bot" };
    if ("permission" in value && value.permission === "push") return { ...value, permission: "write" };
    return value;
  });
  return JSON.stringify(said);
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
