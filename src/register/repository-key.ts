/**
 * A repository's address as hosts read it: without case, `.git` and slashes at its end, query and fragment.
 * @example `https://GitHub.com/18F/Tock.git/` and `https://github.com/18f/tock` are one repository
 */
export function repositoryKey(address: string): string {
  return address
    .toLowerCase()
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "")
    .replace(/(?:\.git\/*)+$/, "")
    .replace(/\/+$/, "");
}
