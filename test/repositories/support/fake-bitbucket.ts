import {
  branchOf,
  filesAt,
  finder,
  SOME_DATE,
  tipOf,
  type FakeCommit,
  type FakeRepositories,
  type FakeRepository,
  type FoundRepository,
} from "./fake-repository.ts";
import { fakeServer, type FakeReply, type FakeRequest, type FakeServer } from "./fake-server.ts";

const NOT_FOUND: FakeReply = { status: 404, body: { type: "error", error: { message: "Not found" } } };

/** A small Bitbucket on loopback, API 2.0 under `/2.0`. A private repository is refused with 403, as on the real one. */
export function fakeBitbucket(state: { repositories: FakeRepositories }): Promise<FakeServer> {
  const find = finder(state.repositories);
  return fakeServer((request, base) => {
    const [, path = "", rest = ""] = /^\/2\.0\/repositories\/([^/]+\/[^/?]+)(.*)$/.exec(request.path) ?? [];
    const former = find.formerly(path);
    if (former) {
      return { status: 301, headers: { location: `${base}/2.0/repositories/${former.path}` }, body: {} };
    }
    const found = find.now(path);
    return found ? answerFor(found, rest, request) : NOT_FOUND;
  });
}

function answerFor(found: FoundRepository, rest: string, { headers }: FakeRequest): FakeReply {
  const { repository } = found;
  if (repository.status !== undefined) return { status: repository.status, body: { type: "error" } };
  if (repository.private && headers.authorization === undefined)
    return { status: 403, body: { type: "error" } };
  const { pathname, searchParams } = new URL(rest, "http://fake.invalid");
  if (pathname === "/") return { status: 200, body: repositoryBody(found) };
  const [, section = "", ...more] = decodeURIComponent(pathname).split("/");
  const asked = more.join("/");
  switch (section) {
    case "refs":
      return asked === `branches/${branchOf(repository)}`
        ? { status: 200, body: { name: branchOf(repository), target: { hash: tipOf(repository) } } }
        : NOT_FOUND;
    case "merge-base":
      return mergeBase(repository, asked);
    case "commit":
      return commitReply(repository, asked);
    case "src":
      return source(repository, more[0] ?? "", more.slice(1).join("/"), searchParams);
    case "pullrequests":
      return pull(repository, Number(asked));
    default:
      return NOT_FOUND;
  }
}

function repositoryBody({ path, repository }: FoundRepository): unknown {
  return {
    full_name: path,
    is_private: repository.private ?? false,
    mainbranch: repository.empty ? null : { type: "branch", name: branchOf(repository) },
  };
}

function mergeBase(repository: FakeRepository, revisions: string): FakeReply {
  const [tip, commit = ""] = revisions.split("..");
  const asked = repository.commits?.[commit];
  if (!asked || tip !== tipOf(repository)) return NOT_FOUND;
  return {
    status: 200,
    body: commitBody(asked, asked.on === false || asked.on === "tag" ? "9".repeat(40) : commit),
  };
}

function commitReply(repository: FakeRepository, commit: string): FakeReply {
  const asked = repository.commits?.[commit];
  return asked
    ? { status: 200, body: commitBody(asked, asked.on === "tag" ? "9".repeat(40) : commit) }
    : NOT_FOUND;
}

function commitBody({ date = SOME_DATE }: FakeCommit, hash: string) {
  return { type: "commit", hash, date: date.replace("Z", "+00:00") };
}

function source(repository: FakeRepository, ref: string, path: string, query: URLSearchParams): FakeReply {
  const files = filesAt(repository, ref);
  if (!files) return NOT_FOUND;
  if (path !== "") {
    const text = files[path];
    return text === undefined ? NOT_FOUND : { status: 200, body: text };
  }
  const size = Number(query.get("pagelen"));
  const first = Number((query.get("page") ?? "from-0").replace("from-", ""));
  const names = Object.keys(files);
  const values = names.slice(first, first + size).map((name) => ({ path: name, type: "commit_file" }));
  const next = `https://api.bitbucket.org/2.0/repositories/w/s/src/x/?pagelen=${size}&page=from-${first + size}`;
  return { status: 200, body: { values, ...(names.length > first + size ? { next } : {}) } };
}

function pull(repository: FakeRepository, number: number): FakeReply {
  const merged = repository.pulls?.[number];
  if (merged === undefined) return NOT_FOUND;
  return { status: 200, body: { id: number, state: merged === null ? "OPEN" : "MERGED", closed_on: merged } };
}
