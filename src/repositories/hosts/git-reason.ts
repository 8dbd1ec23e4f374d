import type { Reason } from "../../model/repositories.ts";

/** What Git (2.30 to 2.50) and curl say, without a language set, and what it means. The first that fits is taken. */
const SAYINGS: readonly (readonly [RegExp, Reason])[] = [
  [
    /out of memory|malloc failed|unable to create thread|file too large|signal 25|mmap failed/i,
    "answer-too-large",
  ],
  [
    /requested URL returned error: 30\d|unable to update url base from redirection|maximum redirects/i,
    "redirected",
  ],
  [/requested URL returned error: 451/, "legal"],
  [/requested URL returned error: 429/, "rate-limited"],
  [/requested URL returned error: (?:401|403)/, "private"],
  [/could not read (?:Username|Password)|authentication failed|terminal prompts disabled/i, "private"],
  [/requested URL returned error: (?:404|410)|repository '.*' not found/, "not-found"],
  [/requested URL returned error: \d/, "host-error"],
  [/not our ref|unadvertised object|couldn't find remote ref|no such remote ref/i, "commit-not-found"],
  [/operation too slow|timed out|timeout/i, "timeout"],
  [
    /could not resolve|couldn't connect|failed to connect|connection (?:refused|reset)|SSL|TLS|certificate/i,
    "no-connection",
  ],
  [/empty reply from server|recv failure|couldn't resolve/i, "no-connection"],
];

/**
 * Why Git could not do what it was asked, by what it said. Lines that the other side had it print are not read, so that a
 * host cannot choose the reason by words alone; what no saying fits was an answer that is not Git’s.
 */
export function reasonOf(said: string): Reason {
  const own = said
    .split(/[\r\n]+/)
    .filter((line) => !line.startsWith("remote:"))
    .join("\n");
  return SAYINGS.find(([saying]) => saying.test(own))?.[1] ?? "answer-not-readable";
}
