import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakeGitPull {
  readonly number: number;
  readonly base: string;
  readonly head: string;
  state: string;
  title: string;
  body: string;
}

interface FakeCommit {
  readonly files: Readonly<Record<string, string>>;
  readonly parents: readonly string[];
}

/** A code host on loopback with branches, files and pull requests: as much of GitHub's interface as a proposal needs. */
export class FakeGitHost {
  readonly commits = new Map<string, FakeCommit>();
  /** The commit of each branch. */
  readonly branches = new Map<string, string>();
  readonly pulls: FakeGitPull[] = [];
  /** What was asked, as `POST /repos/…`, without what follows a `?`. */
  readonly asked: string[] = [];
  readonly #trees = new Map<string, Readonly<Record<string, string>>>();
  readonly #server: Server;
  #ids = 0;

  constructor() {
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(([status, body]) => {
        const isText = typeof body === "string";
        response
          .writeHead(status, { "content-type": isText ? "text/plain" : "application/json" })
          .end(isText ? body : JSON.stringify(body));
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** A commit on a branch, as a person would make one. */
  commit(branch: string, files: Readonly<Record<string, string>>): string {
    const parent = this.branches.get(branch);
    const id = this.#id();
    const before = parent === undefined ? {} : this.commits.get(parent)?.files;
    this.commits.set(id, { files: { ...before, ...files }, parents: parent === undefined ? [] : [parent] });
    this.branches.set(branch, id);
    return id;
  }

  filesOn(branch: string): Readonly<Record<string, string>> | undefined {
    return this.commits.get(this.branches.get(branch) ?? "")?.files;
  }

  #id(): string {
    this.#ids += 1;
    return this.#ids.toString(16).padStart(40, "0");
  }

  async #answer(request: IncomingMessage): Promise<[status: number, body: unknown]> {
    const url = new URL(request.url ?? "", "http://host");
    const asked = `${request.method ?? ""} ${decodeURIComponent(url.pathname)}`;
    this.asked.push(asked);
    const sent = await jsonOf(request);
    const [, call = "", rest = ""] = /^(\w+ \/repos\/o\/r\/(?:git\/)?\w+)\/?(.*)$/.exec(asked) ?? [];
    switch (call.replace(" /repos/o/r/", " ")) {
      case "GET contents": {
        const branch = (url.searchParams.get("ref") ?? "").replace("refs/heads/", "");
        const text = this.filesOn(branch)?.[rest];
        return text === undefined ? [404, {}] : [200, text];
      }
      case "GET git/ref": {
        const sha = this.branches.get(rest.replace("heads/", ""));
        return sha === undefined ? [404, {}] : [200, { object: { sha } }];
      }
      case "GET git/commits":
        return [200, { sha: rest, tree: { sha: `tree of ${rest}` } }];
      case "POST git/trees": {
        const { base_tree: base, tree } = sent as {
          base_tree: string;
          tree: { path: string; content: string }[];
        };
        const files = { ...this.commits.get(base.replace("tree of ", ""))?.files };
        for (const { path, content } of tree) files[path] = content;
        const sha = this.#id();
        this.#trees.set(sha, files);
        return [201, { sha }];
      }
      case "POST git/commits": {
        const { tree, parents } = sent as { tree: string; parents: string[] };
        const sha = this.#id();
        this.commits.set(sha, { files: this.#trees.get(tree) ?? {}, parents });
        return [201, { sha }];
      }
      case "POST git/refs": {
        const { ref, sha } = sent as { ref: string; sha: string };
        this.branches.set(ref.replace("refs/heads/", ""), sha);
        return [201, {}];
      }
      case "PATCH git/refs": {
        const { sha, force } = sent as { sha: string; force?: boolean };
        const branch = rest.replace("heads/", "");
        // As on the real one: a branch only goes on from where it is, unless it is made to.
        const parents = this.commits.get(sha)?.parents ?? [];
        if (force !== true && !parents.includes(this.branches.get(branch) ?? ""))
          return [422, { message: "Update is not a fast forward" }];
        this.branches.set(branch, sha);
        return [200, {}];
      }
      case "GET pulls": {
        const wanted = (pull: FakeGitPull): boolean =>
          pull.state === url.searchParams.get("state") &&
          pull.base === url.searchParams.get("base") &&
          `o:${pull.head}` === url.searchParams.get("head");
        return [200, this.pulls.filter(wanted)];
      }
      case "POST pulls": {
        const made = sent as Pick<FakeGitPull, "base" | "head" | "title" | "body">;
        const pull = { ...made, number: this.pulls.length + 1, state: "open" };
        this.pulls.push(pull);
        return [201, pull];
      }
      case "PATCH pulls": {
        const pull = this.pulls.find(({ number }) => number === Number(rest));
        return pull ? [200, Object.assign(pull, sent)] : [404, {}];
      }
      default:
        return [404, {}];
    }
  }
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? {} : JSON.parse(text);
}
