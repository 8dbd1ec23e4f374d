/** Hosts on which a repository is an owner and a name, and what follows them is a page of it. */
const OWNER_AND_NAME = /^(https:\/\/(?:github\.com|bitbucket\.org|codeberg\.org)\/[^/]+\/[^/]+)\/.*$/;

/**
 * A repository's address as hosts read it: without case, `www.`, `.git` and slashes at its end, query and fragment, and
 * without the page of it that someone copied.
 * @example `https://www.GitHub.com/18F/Tock/tree/main` and `https://github.com/18f/tock.git` are one repository
 */
export function repositoryKey(address: string): string {
  return address
    .toLowerCase()
    .replace(/[?#].*$/, "")
    .replace(/^https:\/\/(?:www\.)+/, "https://")
    .replace(OWNER_AND_NAME, "$1")
    .replace(/\/-\/.*$/, "")
    .replace(/\/+$/, "")
    .replace(/(?:\.git\/*)+$/, "")
    .replace(/\/+$/, "");
}
