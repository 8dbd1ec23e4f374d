import { describe, expect, it } from "vitest";
import { daysSince, instantText, lastConfirmed } from "../../src/repositories/age.ts";
import { instantOf } from "../../src/time/calendar.ts";
import { CONFIRMED, fact } from "../register/memory-folder.ts";

const now = instantOf(Date.parse("2027-02-01T00:00:00Z"));

describe("the age of a confirmation", () => {
  it.each([
    ["2026-11-24T03:00:00Z", "2026-11-24T03:00:00.999Z", 0],
    ["2026-11-24T03:00:00Z", "2026-11-25T02:59:59Z", 0],
    ["2026-11-24T03:00:00Z", "2026-11-25T03:00:00Z", 1],
    ["2026-11-24T03:00:00Z", "2026-11-20T03:00:00Z", 0],
  ])("from %s to %s is %i whole days", (seen, now, days) => {
    expect(daysSince(seen, instantOf(Date.parse(now)))).toBe(days);
  });

  it("is written to the second", () => {
    expect(instantText(instantOf(Date.parse("2026-11-24T03:00:00.999Z")))).toBe("2026-11-24T03:00:00Z");
  });

  it("counts from the latest fact where the last look failed, and from nothing where nothing was seen", () => {
    const failed = { ...CONFIRMED, verdict: "unreachable", checked: "2027-01-30T00:00:00Z" } as const;
    const facts = {
      public: fact(true, "git", "2027-01-02T00:00:00Z"),
      empty: fact(false, "git", "2027-01-01T00:00:00Z"),
    };
    expect(lastConfirmed({ ...failed, facts }, now)).toBe("2027-01-02T00:00:00Z");
    expect(lastConfirmed({ ...failed, facts: {} }, now)).toBeUndefined();
    expect(lastConfirmed({ ...failed, verdict: "confirmed" }, now)).toBe("2027-01-30T00:00:00Z");
  });

  it("is that of the confirmation that the file remembers, which is later than its facts where they did not change", () => {
    const confirmed = "2027-01-20T00:00:00Z";
    expect(lastConfirmed({ ...CONFIRMED, verdict: "unreachable", confirmed }, now)).toBe(confirmed);
  });

  it("is none where it is still to come, but for clocks that are a little apart", () => {
    const seen = (checked: string) => lastConfirmed({ ...CONFIRMED, checked }, now);
    expect(seen("2027-02-01T23:00:00Z")).toBe("2027-02-01T23:00:00Z");
    expect(seen("2027-02-02T00:00:01Z")).toBeUndefined();
    const [confirmed, facts] = [
      "2099-01-01T00:00:00Z",
      { public: fact(true, "git", "2099-01-01T00:00:00Z") },
    ];
    expect(lastConfirmed({ ...CONFIRMED, verdict: "unreachable", confirmed }, now)).toBeUndefined();
    expect(lastConfirmed({ ...CONFIRMED, verdict: "unreachable", facts }, now)).toBeUndefined();
  });
});
