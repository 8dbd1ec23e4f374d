/**
 * What a path of the product follows to be an address that can be opened from anywhere: within GitHub Actions, the default
 * branch of the repository (`GITHUB_SERVER_URL`, `GITHUB_REPOSITORY`); "" elsewhere, where the path itself will do.
 */
export function productAt(env: Readonly<Record<string, string | undefined>>): string {
  const [server, repository] = [env["GITHUB_SERVER_URL"], env["GITHUB_REPOSITORY"]];
  return server && repository ? `${server}/${repository}/blob/HEAD/` : "";
}
