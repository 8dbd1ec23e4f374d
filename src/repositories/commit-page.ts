import type { RepositoryAddress } from "../register/repository-address.ts";

/** Hosts that speak Git and nothing else that we know of have pages of their own kind; these are known. */
const FORGEJO: readonly string[] = ["codeberg.org"];

/** The address at which a host shows a commit; undefined where it is not known. */
export function commitPage({ kind, host, path }: RepositoryAddress, commit: string): string | undefined {
  const repository = `https://${host}/${path}`;
  switch (kind) {
    case "github":
      return `${repository}/commit/${commit}`;
    case "gitlab":
      return `${repository}/-/commit/${commit}`;
    case "bitbucket":
      return `${repository}/commits/${commit}`;
    case "git":
      return FORGEJO.includes(host) ? `${repository}/commit/${commit}` : undefined;
  }
}
