import { describe, it } from "vitest";
import { eventPath, recordsWith, SMOOTH, upTo } from "../payments/support/ledger.ts";
import { expectOnly } from "../register/memory-folder.ts";

const rule = "MA-602";

describe("MA-602: certified before paid", () => {
  it.each(["committed", "delivered", "accepted", "invoiced"] as const)(
    "refuses a payment right after “%s”",
    (event) => {
      const lines = [...upTo(event), { event: "paid" as const }];
      expectOnly(recordsWith(lines), {
        rule,
        file: eventPath(lines.length, "paid"),
        at: "paid",
        path: "event",
      });
    },
  );

  it("refuses that a payment is requested before anyone certified", () => {
    const lines = [...upTo("invoiced"), { event: "requisitioned" as const }];
    expectOnly(recordsWith(lines), {
      rule,
      file: eventPath(5, "requisitioned"),
      at: "requisitioned",
      path: "event",
    });
  });

  it("lets a payment be that was certified and requested", () => {
    expectOnly(recordsWith(SMOOTH));
  });
});
