import { describe, expect, it } from "vitest";
import { foldedLedgers } from "../../src/payments/folded.ts";
import { instantOf } from "../../src/time/calendar.ts";
import { REF, registerWith, upTo } from "./support/ledger.ts";

describe("the ledgers of a register", () => {
  it("are folded once a day, and anew on another: what was still to come has happened", () => {
    const register = registerWith(upTo("confirmed"));
    const stageOn = (day: string) =>
      foldedLedgers(register, instantOf(Date.parse(`${day}T16:00:00Z`))).get(REF)?.state.stage;
    // An event a day, from Friday, July 17.
    expect([stageOn("2026-07-18"), stageOn("2026-07-18")]).toEqual(["delivered", "delivered"]);
    expect(stageOn("2026-07-30")).toBe("confirmed");
    expect(stageOn("2026-07-18")).toBe("delivered");
    const [one, other] = ["16:00", "23:00"].map((time) =>
      foldedLedgers(register, instantOf(Date.parse(`2026-07-30T${time}:00Z`))),
    );
    expect(one).toBe(other);
  });
});
