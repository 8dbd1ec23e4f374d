import {
  branchOf,
  filesAt,
  finder,
  SOME_DATE,
  type FakeCommit,
  type FakeRepositories,
  type FakeRepository,
  type FoundRepository,
} from "./fake-repository.ts";
import { fakeServer, type FakeReply, type FakeRequest, type FakeServer } from "./fake-server.ts";

const NOT_FOUND: FakeReply = { status: 404, body: { message: "404 Project Not Found" } };

/**
 * A small GitLab on loopback, API version 4 under `/api/v4`. Whoever shows no token is told less of a project, and of a
 * private one nothing, as on the real one.
 */
export function fakeGitlab(state: { repositories: FakeRepositories }): Promise<FakeServer> {
  const find = finder(state.repositories);
  return fakeServer((request, base) => {
    const parts = /^\/api\/v4\/projects\/([^/?]+)(.*)$/.exec(request.path);
    const [, id = "", rest = ""] = parts ?? [];
    const path = decodeURIComponent(id);
    const former = find.formerly(path);
    if (former) {
      const location = `${base}/api/v4/projects/${former.id}${rest}`;
      return {
        status: 301,
        headers: { location },
        body: { message: "This resource has been moved permanently" },
      };
    }
    const found = /^\d+$/.test(path) ? find.byId(Number(path)) : find.now(path);
    return found ? answerFor(found, rest, request) : NOT_FOUND;
  });
}

function answerFor(found: FoundRepository, rest: string, request: FakeRequest): FakeReply {
  const { repository } = found;
  const known = request.headers["private-token"] !== undefined;
  if (repository.status !== undefined) return { status: repository.status, body: { message: "no" } };
  if (repository.private && !known) return NOT_FOUND;
  const { pathname, searchParams } = new URL(rest, "http://fake.invalid");
  if (pathname === "/") return { status: 200, body: projectBody(found, known) };
  const [, section = "", ...more] = pathname.split("/");
  if (section === "merge_requests") return mergeRequest(repository, Number(more[0]));
  switch (more[0]) {
    case "merge_base":
      return mergeBase(repository, searchParams.getAll("refs[]"));
    case "commits":
      return commitReply(repository, more[1] ?? "");
    case "tree":
      return folder(repository, searchParams);
    case "files":
      return raw(repository, decodeURIComponent(more[1] ?? ""), searchParams.get("ref") ?? "");
    default:
      return NOT_FOUND;
  }
}

function projectBody({ path, repository }: FoundRepository, known: boolean): unknown {
  const readme = Object.keys(repository.files ?? {}).find((name) => /^readme/i.test(name));
  const branch = repository.empty ? null : branchOf(repository);
  return {
    id: 1,
    path_with_namespace: path,
    default_branch: branch,
    topics: repository.topics ?? [],
    star_count: repository.stars ?? 0,
    forks_count: repository.forks ?? 0,
    readme_url: readme === undefined ? null : `https://gitlab.com/${path}/-/blob/${branch ?? ""}/${readme}`,
    ...(known
      ? {
          visibility: repository.private ? "private" : "public",
          archived: repository.archived ?? false,
          empty_repo: repository.empty ?? false,
        }
      : {}),
  };
}

function mergeBase(repository: FakeRepository, [branch, commit = ""]: string[]): FakeReply {
  const asked = repository.commits?.[commit];
  if (!asked || branch !== branchOf(repository))
    return { status: 400, body: { message: "400 Bad request - Could not find ref" } };
  return {
    status: 200,
    body: commitBody(asked, asked.on === false || asked.on === "tag" ? "9".repeat(40) : commit),
  };
}

function commitReply(repository: FakeRepository, commit: string): FakeReply {
  const asked = repository.commits?.[commit];
  if (!asked) return { status: 404, body: { message: "404 Commit Not Found" } };
  return { status: 200, body: commitBody(asked, asked.on === "tag" ? "9".repeat(40) : commit) };
}

function commitBody({ date = SOME_DATE }: FakeCommit, id: string) {
  // As GitLab writes instants, with milliseconds and an offset.
  return { id, committed_date: date.replace("Z", ".000+00:00") };
}

function folder(repository: FakeRepository, query: URLSearchParams): FakeReply {
  const files = filesAt(repository, query.get("ref") ?? "");
  if (!files) return { status: 404, body: { message: "404 Tree Not Found" } };
  const size = Number(query.get("per_page"));
  const first = (Number(query.get("page")) - 1) * size;
  const names = Object.keys(files).slice(first, first + size);
  return { status: 200, body: names.map((name) => ({ name, path: name, type: "blob" })) };
}

function raw(repository: FakeRepository, name: string, ref: string): FakeReply {
  const text = filesAt(repository, ref)?.[name];
  return text === undefined
    ? { status: 404, body: { message: "404 File Not Found" } }
    : { status: 200, body: text };
}

function mergeRequest(repository: FakeRepository, number: number): FakeReply {
  const merged = repository.pulls?.[number];
  return merged === undefined
    ? { status: 404, body: { message: "404 Not found" } }
    : { status: 200, body: { iid: number, merged_at: merged } };
}
