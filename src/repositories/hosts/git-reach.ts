import type { Reason } from "../../model/repositories.ts";
import { urlOf, type RepositoryAddress } from "../../register/repository-address.ts";
import type { Way } from "./git-policy.ts";

/** How long a host may take that Git asks, in milliseconds: two minutes, for the history of a large repository. */
export const LONGEST_MS = 120_000;

/** Repositories in a row that a host did not answer for, after which it is left alone: each may have cost so long. */
export const MOST_FAILURES = 5;

/** What says that a host is in trouble, and not the repository. */
export const TROUBLE: readonly Reason[] = ["timeout", "no-connection", "rate-limited", "host-error"];

/**
 * How Git goes to an address, and by what URL, without `.git`.
 * @param loopback for a test: addresses whose host is `127.0.0.1:<port>` are asked by http; no other address ever is
 */
export function wayTo(
  address: RepositoryAddress,
  loopback: boolean,
): { readonly way: Way; readonly url: string } {
  const url = urlOf(address);
  return loopback && /^127\.0\.0\.1:\d+$/.test(address.host)
    ? { way: "http", url: url.replace(/^https:/, "http:") }
    : { way: "https", url };
}

/** Ends after so many milliseconds, or when the run must end. */
export function until(longest: number, ends: AbortSignal | undefined): AbortSignal {
  const late = AbortSignal.timeout(longest);
  return ends ? AbortSignal.any([late, ends]) : late;
}
