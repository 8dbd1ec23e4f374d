import type { HostKind, Reason } from "../model/repositories.ts";

/** A host that may be asked, by the programme's list. */
export interface AllowedHost {
  /** A plain name in lower case, such as `github.com`. */
  readonly host: string;
  readonly kind: HostKind;
}

/** An address that may be asked about. */
export interface RepositoryAddress {
  readonly kind: HostKind;
  readonly host: string;
  /** The way to the repository on its host, without slashes around it and without `.git`: `owner/name`, on GitLab perhaps deeper. */
  readonly path: string;
}

export type ReadAddress =
  | { readonly kind: "address"; readonly address: RepositoryAddress }
  | { readonly kind: "refused"; readonly reason: Reason };
