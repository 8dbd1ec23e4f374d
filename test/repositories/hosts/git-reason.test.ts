import { describe, expect, it } from "vitest";
import { reasonOf } from "../../../src/repositories/hosts/git-reason.ts";

describe("why Git could not do what it was asked", () => {
  it.each([
    ["fatal: unable to access 'https://a/b/': The requested URL returned error: 451", "legal"],
    ["fatal: unable to access 'https://a/b/': The requested URL returned error: 429", "rate-limited"],
    ["fatal: could not read Username for 'https://a': terminal prompts disabled", "private"],
    ["fatal: repository 'https://a/b/' not found", "not-found"],
    ["fatal: unable to access 'https://a/b/': The requested URL returned error: 503", "host-error"],
    ["fatal: remote error: upload-pack: not our ref 1111", "commit-not-found"],
    ["error: RPC failed; curl 28 Operation too slow", "timeout"],
    ["fatal: unable to access 'https://a/b/': Could not resolve host: a", "no-connection"],
    ["fatal: Out of memory, malloc failed", "answer-too-large"],
    ["fatal: protocol error: bad line length character: <!do", "answer-not-readable"],
  ])("%s", (said, reason) => {
    expect(reasonOf(said)).toBe(reason);
  });

  it("is not what the other side had it print", () => {
    const words = "remote: The requested URL returned error: 451\rremote: repository 'x' not found\n";
    expect(reasonOf(words)).toBe("answer-not-readable");
    expect(reasonOf(`${words}fatal: The requested URL returned error: 500`)).toBe("host-error");
  });
});
