import type { HostKind, Reason } from "../model/repositories.ts";

export type RepositoryPath =
  { readonly kind: "path"; readonly path: string } | { readonly kind: "refused"; readonly reason: Reason };

/** How the path of a kind of host is made. */
interface Shape {
  /** How many names lead to a repository, at least and at most. */
  readonly least: number;
  readonly most: number;
  /** First names that are the host's own pages and no owner's. */
  readonly reserved: ReadonlySet<string>;
  /** Where a page of the repository begins, among the names after the least. */
  readonly page: (name: string, next: string | undefined) => boolean;
}

const never = (): boolean => false;

const SHAPES: Readonly<Record<HostKind, Shape>> = {
  github: {
    least: 2,
    most: 2,
    // Reserved by GitHub; the first names of its pages with a second part.
    reserved: new Set(
      "about apps collections customer-stories enterprise events explore features gist issues login marketplace notifications orgs organizations pulls readme search security sessions settings signup site sponsors stars team topics trending users".split(
        " ",
      ),
    ),
    page: never,
  },
  gitlab: {
    least: 2,
    // Twenty levels of groups, and the project: GitLab's own bound.
    most: 21,
    reserved: new Set(
      "-,admin,api,dashboard,explore,groups,help,profile,projects,search,snippets,users".split(","),
    ),
    // GitLab lets no project or group below the first have these names, because its older pages begin with them.
    page: (name) => name === "-" || ["blame", "blob", "commits", "raw", "tree"].includes(name),
  },
  bitbucket: {
    least: 2,
    most: 2,
    reserved: new Set("account dashboard product repo site snippets support workspaces".split(" ")),
    page: never,
  },
  git: {
    least: 1,
    most: 21,
    reserved: new Set(),
    // The pages of cgit, Gitea and Forgejo.
    page: (name, next) =>
      name === "-" || name === "tree" || (name === "src" && /^(?:branch|commit|tag)$/.test(next ?? "")),
  },
};

/** What owners and repositories are named with on every host; a name that begins with `-` would be an option to a program. */
const NAME = /^(?!-)(?!\.+$)[A-Za-z0-9._-]{1,255}$/;

/**
 * The way to a repository, out of the path of an address: without `.git`, a slash at the end and the page that was copied.
 * @param path without the slash at its beginning; nothing in it is decoded
 */
export function repositoryPath(path: string, kind: HostKind): RepositoryPath {
  const names = path.replace(/\/$/, "").split("/");
  if (names.length === 1 && names[0] === "") return refused("not-a-repository");
  // GitLab's separator of pages is the one name that may be a dash.
  if (!names.every((name, index) => NAME.test(name) || (name === "-" && index > 0))) {
    return refused("not-an-address");
  }
  const shape = SHAPES[kind];
  const cut = withoutPage(names, shape);
  const last = cut.at(-1)?.replace(/(?:\.git)+$/i, "") ?? "";
  const way = [...cut.slice(0, -1), last];
  if (
    cut.length < shape.least ||
    shape.reserved.has(cut[0]?.toLowerCase() ?? "") ||
    cut.length > shape.most
  ) {
    return refused("not-a-repository");
  }
  return way.every((name) => NAME.test(name))
    ? { kind: "path", path: way.join("/") }
    : refused("not-an-address");
}

function withoutPage(names: readonly string[], { least, most, page }: Shape): readonly string[] {
  const bare = names.findIndex((name) => /\.git$/i.test(name));
  const end = names.findIndex((name, index) => index >= least && page(name, names[index + 1]));
  const ends = [bare < 0 ? names.length : bare + 1, end < 0 ? names.length : end];
  // Where a repository is an owner and a name, all that follows is a page of it.
  return names.slice(0, Math.min(...ends, least === most ? most : names.length));
}

function refused(reason: Reason): RepositoryPath {
  return { kind: "refused", reason };
}
