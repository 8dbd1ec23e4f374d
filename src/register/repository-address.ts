import type { Program } from "../model/program.ts";
import type { HostKind, Reason } from "../model/repositories.ts";
import { repositoryPath } from "./repository-path.ts";

/** A host that may be asked, by the programme's list. */
export interface AllowedHost {
  /** A plain name in lower case, such as `github.com`. */
  readonly host: string;
  readonly kind: HostKind;
}

/** The hosts that a programme asks: none where it does not say. */
export function allowedHosts({ repositories }: Program): readonly AllowedHost[] {
  return repositories?.hosts ?? [];
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

/** Longer than any repository's, also with the page of it that someone copied. */
const MOST_CHARACTERS = 2048;

/** Nothing that is invisible, looks like something else or becomes something else: no letter beyond ASCII, no `\`, no `%`. */
const PLAIN = /^[!-$&-[\]-~]+$/;

/** The parts of an https address without user info; nothing is decoded or guessed. What `?` and `#` begin names no repository. */
const HTTPS = /^https:\/\/(?<host>[a-z0-9.-]+)(?::(?<port>\d+))?\/(?<path>[^?#]*)(?:[?#].*)?$/i;

const LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
/**
 * A name with a dot whose last part begins with a letter. So no spelling of an address in numbers is one (`127.0.0.1`,
 * `2130706433`, `0x7f.1`, `[::1]`), nor is the name of a machine near by (`localhost`).
 */
const PUBLIC_NAME = new RegExp(`^(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?$`);
/** Names that only mean something within a network: RFC 6761, 6762, 8375, and what clouds call their metadata by. */
const NEAR_BY = /\.(?:local|localhost|localdomain|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/**
 * Whether an address is one that we ask, and what of it we ask. Strict and pure: nobody is asked.
 *
 * The field `address` of a record (`src/model/fields.ts`) asks whether a text is a link at all; this one whether a program
 * of ours may go there. What people copy is forgiven (`.git`,
 * `www.`, capitals in the host, a slash at the end, a page of the repository); what leads elsewhere than it seems is not.
 * @param hosts the programme's list; no other host is ever asked, and no address in numbers, even if it is on the list
 */
export function readAddress(text: string, hosts: readonly AllowedHost[]): ReadAddress {
  if (text.length > MOST_CHARACTERS || !PLAIN.test(text)) return refused("not-an-address");
  const { host, port, path } = HTTPS.exec(text)?.groups ?? {};
  if (host === undefined || path === undefined) return refused("not-an-address");
  if (port !== undefined && port !== "443") return refused("host-not-allowed");
  const allowed = allowedHost(host.toLowerCase(), hosts);
  if (typeof allowed === "string") return refused(allowed);
  const read = repositoryPath(path, allowed.kind);
  if (read.kind === "refused") return read;
  return { kind: "address", address: { kind: allowed.kind, host: allowed.host, path: read.path } };
}

/** The address in full, as a browser takes it: `https://github.com/owner/name`. */
export function urlOf({ host, path }: RepositoryAddress): string {
  return `https://${host}/${path}`;
}

function allowedHost(name: string, hosts: readonly AllowedHost[]): AllowedHost | Reason {
  if (!PUBLIC_NAME.test(name) || NEAR_BY.test(name)) return "host-not-allowed";
  const listed = (wanted: string): AllowedHost | undefined => hosts.find(({ host }) => host === wanted);
  if (listed(name.replace(/^gist\./, ""))?.kind === "github" && name.startsWith("gist.")) {
    return "not-a-repository";
  }
  return listed(name) ?? listed(name.replace(/^www\./, "")) ?? "host-not-allowed";
}

function refused(reason: Reason): ReadAddress {
  return { kind: "refused", reason };
}
