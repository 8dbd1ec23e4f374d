import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant, topics } from "../../../src/repositories/hosts/facts.ts";

describe("an instant of a host", () => {
  it.each([
    ["2021-07-20T14:00:00Z", "2021-07-20T14:00:00Z"],
    ["2021-07-20T10:00:00.999-04:00", "2021-07-20T14:00:00Z"],
    ["2021-07-20T14:00:00.123456+00:00", "2021-07-20T14:00:00Z"],
    ["1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59Z"],
    ["2021-07-20T14:00:00", undefined],
    ["2021-13-45T14:00:00Z", undefined],
    ["9999-12-31T23:59:59-04:00", undefined],
    ["yesterday", undefined],
    ["", undefined],
    [null, undefined],
  ])("%s is %s", (text, written) => {
    expect(instant(text)).toBe(written);
  });

  it("is written as the file wants it, whatever is said", () => {
    const said = fc.oneof(
      fc.string(),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    );
    fc.assert(
      fc.property(said, (text) => {
        expect(instant(text) ?? "2021-07-20T14:00:00Z").toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      }),
    );
  });
});

describe("topics", () => {
  it("are kept few and short", () => {
    const said = ["a", "b".repeat(51), ...Array.from({ length: 30 }, (_, n) => `topic-${n}`)];
    expect(topics(said)).toEqual(["a", ...Array.from({ length: 19 }, (_, n) => `topic-${n}`)]);
    expect(topics(undefined)).toBeUndefined();
  });
});
