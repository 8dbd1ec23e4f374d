import { describe, it } from "vitest";
import {
  DELEGATION,
  DELEGATIONS,
  eventPath,
  recordsWith,
  SMOOTH,
  upTo,
  without,
} from "../payments/support/ledger.ts";
import { expectOnly, expectOnlyOf } from "../register/memory-folder.ts";

const rule = "MA-603";
const file = eventPath(5, "certified");

describe("MA-603: signed by those who may", () => {
  it("lets certify who is on the list that day, in whatever letters", () => {
    const lines = SMOOTH.map((line) =>
      line.event === "certified" ? { ...line, actor: "Certifier-2" } : line,
    );
    expectOnly(recordsWith(lines));
  });

  it("refuses who is not on the list, and tells of the certification alone", () => {
    const lines = SMOOTH.map((line) => (line.event === "certified" ? { ...line, actor: "stranger" } : line));
    expectOnly(recordsWith(lines), { rule, file, at: "stranger", path: "actor" });
  });

  it("refuses everyone where there is no list", () => {
    const files = without(recordsWith(upTo("certified")), DELEGATION);
    expectOnly(files, { rule, file, at: "certifier", path: "actor" });
  });

  it("refuses who was on the list until the day before", () => {
    const files = recordsWith(upTo("certified"), {
      [DELEGATION]: DELEGATIONS.replaceAll("from: 2026-01-01", "from: 2026-01-01, until: 2026-07-20"),
    });
    expectOnly(files, { rule, file, at: "certifier", path: "actor" });
  });

  it("refuses who accepted, committed or supplied", () => {
    for (const part of ["accepted", "committed", "delivered"]) {
      const lines = upTo("certified").map((line) =>
        line.event === part ? { ...line, actor: "certifier" } : line,
      );
      expectOnlyOf(rule, recordsWith(lines), { file, at: "certifier", path: "actor" });
    }
  });
});
