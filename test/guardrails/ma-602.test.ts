import { describe, expect, it } from "vitest";
import { eventPath, recordsWith, REF, SMOOTH, upTo } from "../payments/support/ledger.ts";
import { check, EXCEPTIONS, expectOnly } from "../register/memory-folder.ts";

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

  it("is not silenced by an exception that excuses the first mistake from the order", () => {
    const files = recordsWith(
      SMOOTH.filter(({ event }) => event !== "delivered"),
      {
        [EXCEPTIONS]: `- { rule: MA-601, record: ${REF}, reason: { en: Why, fr: Pourquoi }, approved_by: { en: A, fr: A }, ends: 2027-12-31 }\n`,
      },
    );
    const told = check(files).problems.filter((problem) => problem.rule === rule);
    expect(told.map(({ file }) => file)).toEqual([eventPath(5, "requisitioned"), eventPath(6, "paid")]);
  });

  it("lets a payment be that was certified and requested", () => {
    expectOnly(recordsWith(SMOOTH));
  });
});
