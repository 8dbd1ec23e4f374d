import type { Bilingual } from "../../model/locale.ts";
import type { Digest } from "../digest.ts";

/** What came of sending a digest: numbers only, for an address is a person's. */
export interface SendReport {
  /** Taken by the service in this run. */
  readonly sent: number;
  /** Taken by it in an earlier run. */
  readonly sentBefore: number;
  /** Refused by it, such as an address that it may not write to. */
  readonly rejected: number;
  /** Not tried, or without an answer: the next run asks the service first, and sends what it does not know of. */
  readonly left: number;
  /** Why it stopped before the end, or undefined. */
  readonly stopped: Bilingual | undefined;
}

/** A service that brings digests to people. */
export interface DigestSender {
  /**
   * Sends a digest to each of some addresses, once: who has it already, by the digest's reference, is passed over. Never throws for
   * what the service does.
   */
  send(digest: Digest, addresses: readonly string[]): Promise<SendReport>;
}
