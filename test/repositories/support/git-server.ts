import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { devNull, tmpdir } from "node:os";
import path from "node:path";

/** Real bare repositories behind `git http-backend`, on loopback. */
export interface GitServer {
  /** `127.0.0.1:port` */
  readonly host: string;
  /** The paths that were asked, with their query, since the start. */
  readonly asked: string[];
  /** Makes `<name>.git` with a commit for each set of files on main; gives their ids. */
  repository(name: string, commits: readonly Files[], how?: { readonly filter?: boolean }): MadeRepository;
  /** Answers paths that begin so in another way than Git. */
  answer(prefix: string, answer: (request: IncomingMessage, response: ServerResponse) => void): void;
  close(): Promise<void>;
}

type Files = Readonly<Record<string, string>>;

export interface MadeRepository {
  readonly commits: readonly string[];
  /** Runs Git in the bare repository; what it printed, trimmed. */
  git(...args: string[]): string;
  /** Makes another commit out of these files. */
  commit(files: Files, parents: readonly string[]): string;
}

export async function startGitServer(): Promise<GitServer> {
  const root = mkdtempSync(path.join(tmpdir(), "git-server-"));
  const asked: string[] = [];
  const answers: (readonly [string, (request: IncomingMessage, response: ServerResponse) => void])[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    asked.push(url);
    const own = answers.find(([prefix]) => url.startsWith(prefix))?.[1];
    if (own) own(request, response);
    else backend(root, request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    repository: (name, commits, how) =>
      makeRepository(path.join(root, `${name}.git`), commits, how?.filter ?? true),
    answer: (prefix, answer) => void answers.push([prefix, answer]),
    close: () =>
      new Promise((resolve) => {
        rmSync(root, { recursive: true, force: true });
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The Common Gateway Interface, as far as `git http-backend` needs it. */
function backend(root: string, request: IncomingMessage, response: ServerResponse): void {
  const [pathname = "", query = ""] = (request.url ?? "").split("?");
  const child = spawn("git", ["http-backend"], {
    env: {
      PATH: process.env["PATH"],
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: "1",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: devNull,
      GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
      PATH_INFO: pathname,
      QUERY_STRING: query,
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
      REMOTE_ADDR: "127.0.0.1",
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  request.pipe(child.stdin);
  child.stdin.on("error", () => undefined);
  const out: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.on("close", () => {
    const all = Buffer.concat(out);
    const end = all.indexOf("\r\n\r\n");
    for (const line of all.toString("latin1", 0, Math.max(end, 0)).split("\r\n")) {
      const [name = "", value = ""] = line.split(/: (.*)/s);
      if (name === "Status") response.statusCode = Number.parseInt(value, 10);
      else if (name !== "") response.setHeader(name, value);
    }
    response.end(all.subarray(end + 4));
  });
}

const WHO = ["-c", "user.name=A", "-c", "user.email=a@example.org"];

function makeRepository(folder: string, commits: readonly Files[], filter: boolean): MadeRepository {
  mkdirSync(folder, { recursive: true });
  const git = (args: readonly string[], date?: string): string =>
    execFileSync("git", [...WHO, ...args], {
      cwd: folder,
      env: {
        PATH: process.env["PATH"],
        GIT_CONFIG_GLOBAL: devNull,
        GIT_CONFIG_NOSYSTEM: "1",
        ...(date === undefined ? {} : { GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date }),
      },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  git(["init", "-q", "--bare", "-b", "main"]);
  if (filter) git(["config", "uploadpack.allowFilter", "true"]);
  let made = 0;
  const commit = (files: Files, parents: readonly string[]): string => {
    const work = mkdtempSync(path.join(tmpdir(), "work-"));
    try {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(work, name)), { recursive: true });
        writeFileSync(path.join(work, name), text);
      }
      git(["--work-tree", work, "read-tree", "--empty"]);
      git(["--work-tree", work, "-C", work, "--git-dir", folder, "add", "-A", "--force"]);
      made += 1;
      const date = `2026-01-0${made}T12:00:00Z`;
      const from = parents.flatMap((parent) => ["-p", parent]);
      return git(["commit-tree", git(["write-tree"]), "-m", "A change", ...from], date);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  };
  const ids: string[] = [];
  for (const files of commits) ids.push(commit(files, ids.slice(-1)));
  const last = ids.at(-1);
  if (last !== undefined) git(["update-ref", "refs/heads/main", last]);
  return { commits: ids, git: (...args) => git(args), commit };
}
