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

/** A way to a repository: parts of plain letters that climb nowhere. */
const PATH = /^\/((?!\.{1,2}(?:\/|$))[\w.-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)+?)(?:\.git)?\/*$/;

/** Reads the address of a repository, or says why it is not one that may be asked about. */
export function readAddress(text: string, hosts: readonly AllowedHost[]): ReadAddress {
  if (!URL.canParse(text) || !text.startsWith("https://")) return refused("not-an-address");
  const { hostname, port, username, password, pathname } = new URL(text);
  if (username !== "" || password !== "") return refused("not-an-address");
  const allowed = hosts.find(({ host }) => host === hostname.replace(/^www\./, ""));
  if (!allowed || port !== "") return refused("host-not-allowed");
  const path = PATH.exec(pathname)?.[1];
  if (path === undefined) return refused("not-a-repository");
  return { kind: "address", address: { kind: allowed.kind, host: allowed.host, path } };
}

function refused(reason: Reason): ReadAddress {
  return { kind: "refused", reason };
}
