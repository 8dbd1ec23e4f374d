import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRateLimited, saidToWait } from "../../../src/repositories/hosts/patience.ts";

const AT = Date.parse("2026-11-24T03:00:00Z") / 1000;

describe("how long a host wants us to wait", () => {
  it.each([
    [{ "retry-after": "30" }, 30],
    [{ "retry-after": "0" }, 0],
    [{ "retry-after": "99999" }, 99999],
    [{ "retry-after": "Tue, 24 Nov 2026 03:00:10 GMT" }, 11],
    [{ "retry-after": "Tue, 24 Nov 2020 03:00:10 GMT" }, 1],
    [{ "retry-after": "soon" }, undefined],
    [{ "retry-after": "-5" }, 1],
    [{ "x-ratelimit-reset": String(AT + 20) }, 21],
    [{ "ratelimit-reset": String(AT - 20) }, 1],
    [{ "x-ratelimit-reset": "NaN" }, undefined],
    [{}, undefined],
  ])("%j is %s seconds", (headers, seconds) => {
    expect(saidToWait(new Headers(headers), AT)).toBe(seconds);
  });

  it("is no less than nothing, whatever is said", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("retry-after", "x-ratelimit-reset"),
        fc.stringMatching(/^[ -~]*$/),
        (name, said) => {
          const wait = saidToWait(new Headers({ [name]: said }), AT);
          expect(wait === undefined || wait >= 0).toBe(true);
        },
      ),
    );
  });
});

describe("a limit", () => {
  it.each([
    [429, {}, "", true],
    [403, { "retry-after": "1" }, "", true],
    [403, { "x-ratelimit-remaining": "0" }, "", true],
    [403, { "ratelimit-remaining": "0" }, "", true],
    [403, { "x-ratelimit-remaining": "10" }, "", false],
    [403, {}, '{"message":"You have exceeded a secondary rate limit."}', true],
    [403, {}, '{"message":"Resource not accessible"}', false],
    [200, { "x-ratelimit-remaining": "0" }, "", false],
    [503, { "retry-after": "1" }, "", false],
  ])("told by %i with %j and %j: %s", (status, headers, text, limited) => {
    expect(isRateLimited({ status, headers: new Headers(headers), text })).toBe(limited);
  });
});
