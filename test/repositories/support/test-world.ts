import type { World } from "../../../src/repositories/host.ts";
import { instantOf } from "../../../src/time/calendar.ts";
import type { TextReaders } from "../../../src/repositories/hosts/texts.ts";

export const NOW = "2026-11-24T03:00:00Z";

/** A world whose clock stands still, whose pauses take no time and are counted, and whose network is this machine. */
export function testWorld(): World & { readonly waited: readonly number[] } {
  const waited: number[] = [];
  return {
    waited,
    now: () => NOW,
    clock: () => instantOf(Date.parse(NOW)),
    pause: (milliseconds) => {
      waited.push(milliseconds);
      return Promise.resolve();
    },
    fetch: (input, request) => {
      const url = input instanceof Request ? input.url : String(input);
      if (!url.startsWith("http://127.0.0.1:")) throw new Error(`A test asked ${url}`);
      return fetch(input, request);
    },
  };
}

/** Knows a licence by its first line, and a valid publiccode.yml by its version. */
export const READERS: TextReaders = {
  recognise: (text) => (text.startsWith("MIT License") ? "MIT" : null),
  isPubliccode: (text) => text.startsWith("publiccodeYmlVersion"),
};
