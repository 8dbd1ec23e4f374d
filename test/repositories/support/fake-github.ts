import {
  branchOf,
  filesAt,
  finder,
  SOME_DATE,
  SOME_TREE,
  type FakeCommit,
  type FakeRepositories,
  type FoundRepository,
} from "./fake-repository.ts";
import { fakeServer, type FakeReply, type FakeRequest, type FakeServer } from "./fake-server.ts";

const NOT_FOUND: FakeReply = { status: 404, body: { message: "Not Found" } };

/**
 * A small GitHub on loopback: GraphQL for repositories by alias, and the parts of REST that the adapter uses, as the real
 * one answers them, with renames, takedowns, commits of forks and etags.
 */
export function fakeGithub(state: { repositories: FakeRepositories }): Promise<FakeServer> {
  const find = finder(state.repositories);
  return fakeServer((request, base) => {
    if (request.path === "/graphql") return graphql(find, request);
    const byId = /^\/repositories\/(\d+)$/.exec(request.path)?.[1];
    if (byId) return restOf(find.byId(Number(byId)), "", request);
    const parts = /^\/repos\/([^/]+\/[^/?]+)(.*)$/.exec(request.path);
    const former = find.formerly(parts?.[1] ?? "");
    if (former) {
      const location = `${base}/repositories/${former.id}`;
      return { status: 301, headers: { location }, body: { message: "Moved Permanently", url: location } };
    }
    return restOf(find.now(parts?.[1] ?? ""), parts?.[2] ?? "", request);
  });
}

function graphql(find: ReturnType<typeof finder>, { headers, body }: FakeRequest): FakeReply {
  if (!headers.authorization)
    return { status: 401, body: { message: "This endpoint requires you to be authenticated." } };
  const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, string> };
  const data: Record<string, unknown> = {};
  const errors: unknown[] = [];
  for (const [, alias = "", n = ""] of query.matchAll(/(r(\d+)): repository\(owner: \$o\2, name: \$n\2\)/g)) {
    const path = `${variables[`o${n}`] ?? ""}/${variables[`n${n}`] ?? ""}`;
    const found = find.now(path) ?? find.formerly(path);
    const there = found && found.repository.status === undefined;
    data[alias] = there ? nodeOf(found) : null;
    const message = `Could not resolve to a Repository with the name '${path}'.`;
    if (!there) errors.push({ type: "NOT_FOUND", path: [alias], message });
  }
  return { status: 200, body: { data, ...(errors.length > 0 ? { errors } : {}) } };
}

function nodeOf({ path, repository }: FoundRepository): unknown {
  const files = repository.files ?? {};
  const publiccode = files["publiccode.yml"];
  return {
    nameWithOwner: path,
    isPrivate: repository.private ?? false,
    isEmpty: repository.empty ?? false,
    isArchived: repository.archived ?? false,
    isDisabled: repository.disabled ?? false,
    stargazerCount: repository.stars ?? 0,
    forkCount: repository.forks ?? 0,
    defaultBranchRef: repository.empty ? null : { name: branchOf(repository) },
    repositoryTopics: { nodes: (repository.topics ?? []).map((name) => ({ topic: { name } })) },
    root: repository.empty ? null : { entries: Object.keys(files).map((name) => ({ name })) },
    publiccode:
      publiccode === undefined ? null : { byteSize: publiccode.length, isTruncated: false, text: publiccode },
  };
}

function restOf(found: FoundRepository | undefined, rest: string, request: FakeRequest): FakeReply {
  if (!found) return NOT_FOUND;
  const { repository } = found;
  if (repository.status === 451)
    return { status: 451, body: { message: "Repository access blocked", block: { reason: "dmca" } } };
  if (repository.status === 403)
    return { status: 403, body: { message: "Repository access blocked", block: { reason: "tos" } } };
  if (repository.status !== undefined) return { status: repository.status, body: { message: "no" } };
  if (rest === "") return repositoryReply(found, request);
  const { pathname, searchParams } = new URL(rest, "http://fake.invalid");
  const [, section = "", ...more] = decodeURIComponent(pathname).split("/");
  switch (`${section}/${section === "git" ? (more[0] ?? "") : ""}`) {
    case "compare/":
      return comparison(found, more.join("/"));
    case "license/":
      return licence(found, searchParams.get("ref") ?? "HEAD");
    case "pulls/":
      return pull(found, Number(more[0]));
    case "contents/":
      return content(found, more.join("/"));
    case "git/trees":
      return repository.empty
        ? { status: 409, body: { message: "Git Repository is empty." } }
        : {
            status: 200,
            body: { sha: SOME_TREE, tree: Object.keys(repository.files ?? {}).map((path) => ({ path })) },
          };
    case "git/commits":
      return commit(repository.commits?.[more[1] ?? ""], more[1] ?? "");
    default:
      return NOT_FOUND;
  }
}

function repositoryReply({ path, repository }: FoundRepository, { headers }: FakeRequest): FakeReply {
  const body = {
    full_name: path,
    private: repository.private ?? false,
    archived: repository.archived ?? false,
    disabled: repository.disabled ?? false,
    default_branch: branchOf(repository),
    topics: repository.topics ?? [],
    stargazers_count: repository.stars ?? 0,
    forks_count: repository.forks ?? 0,
  };
  const etag = `W/"${Buffer.from(JSON.stringify(repository)).toString("base64url").slice(-40)}"`;
  return headers["if-none-match"] === etag ? { status: 304 } : { status: 200, headers: { etag }, body };
}

/** As `compare` answers: by what is new in the second, with the newest commit that both hold. */
function comparison({ repository }: FoundRepository, basehead: string): FakeReply {
  const [base, head = ""] = basehead.split("...");
  const asked = repository.commits?.[head];
  if (!asked || base !== branchOf(repository)) return NOT_FOUND;
  const { on = true } = asked;
  const content = commitContent(asked);
  const sha = on === true ? head : "9".repeat(40);
  const status = on === false ? "diverged" : "behind";
  return {
    status: 200,
    body: { status, merge_base_commit: { sha, commit: content }, commits: [], files: [] },
  };
}

function commit(asked: FakeCommit | undefined, sha: string): FakeReply {
  return asked && asked.on !== "tag" ? { status: 200, body: { sha, ...commitContent(asked) } } : NOT_FOUND;
}

function commitContent({ tree = SOME_TREE, date = SOME_DATE }: FakeCommit) {
  return { tree: { sha: tree }, committer: { name: "someone", date } };
}

function licence({ repository }: FoundRepository, ref: string): FakeReply {
  const files = filesAt(repository, ref);
  const path = Object.keys(files ?? {}).find((name) => /^(?:licen[cs]e|copying)/i.test(name));
  if (!files || path === undefined) return NOT_FOUND;
  const id = repository.commits?.[ref]?.licence ?? "NOASSERTION";
  const license = { key: id.toLowerCase(), spdx_id: id };
  return { status: 200, body: { path, ...base64(files[path] ?? ""), license } };
}

function pull({ repository }: FoundRepository, number: number): FakeReply {
  const merged = repository.pulls?.[number];
  return merged === undefined ? NOT_FOUND : { status: 200, body: { number, merged_at: merged } };
}

function content({ repository }: FoundRepository, path: string): FakeReply {
  const text = repository.files?.[path];
  return text === undefined ? NOT_FOUND : { status: 200, body: { path, ...base64(text) } };
}

function base64(text: string) {
  const bytes = Buffer.from(text);
  return { size: bytes.length, encoding: "base64", content: bytes.toString("base64") };
}
