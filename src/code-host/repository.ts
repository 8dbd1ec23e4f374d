/** A repository by its names on the host. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** As whom a workflow writes. */
export const OURSELVES = "github-actions[bot]";

/** Whether the host says that a workflow of ours wrote something. A marker in somebody else's text is not ours. */
export function isOurs(user: { readonly login: string; readonly type: string } | null | undefined): boolean {
  return user?.login === OURSELVES && user.type === "Bot";
}
