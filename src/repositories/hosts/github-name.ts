/** Whose repository it is on GitHub, and its name. */
export interface GithubName {
  readonly owner: string;
  readonly repo: string;
}

/** Letters, digits, hyphens, and `_` in names that companies manage; what GitHub gives to people and organisations. */
const OWNER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const REPO = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;

/**
 * Owner and name of a path. A name such as `..` would reach another part of the API: it is none, whoever gives it,
 * the record or the host itself.
 */
export function githubName(path: string): GithubName | undefined {
  const [owner, repo, ...more] = path.split("/");
  if (owner === undefined || repo === undefined || more.length > 0) return undefined;
  return OWNER.test(owner) && REPO.test(repo) ? { owner, repo } : undefined;
}

export function isSameName(one: GithubName, other: GithubName): boolean {
  return `${one.owner}/${one.repo}`.toLowerCase() === `${other.owner}/${other.repo}`.toLowerCase();
}

/**
 * The number of a pull request of one of the repositories.
 * @example `https://github.com/owner/name/pull/12` is 12
 */
export function pullRequestNumber(address: string, names: readonly GithubName[]): number | undefined {
  const parts = /^https:\/\/github\.com\/([^/]+\/[^/]+)\/pull\/([1-9]\d{0,8})(?:[/?#].*)?$/i.exec(address);
  const name = githubName(parts?.[1] ?? "");
  return name && names.some((one) => isSameName(one, name)) ? Number(parts?.[2]) : undefined;
}
