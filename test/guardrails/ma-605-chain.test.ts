import { describe, expect, it } from "vitest";
import { eventPath, recordsWith, SMOOTH, upTo, without } from "../payments/support/ledger.ts";
import { expectOnly, expectOnlyOf, goodRecords, problemsOf, swap } from "../register/memory-folder.ts";

const rule = "MA-605";

describe("MA-605: the chain of a ledger", () => {
  it("tells of an event that was edited at the one after it", () => {
    const records = recordsWith(SMOOTH);
    const path = eventPath(3, "accepted");
    const edited = { ...records, [path]: swap("actor: lead", "actor: lead-2")(String(records[path])) };
    const after = /previous: (\w+)/.exec(String(records[eventPath(4, "invoiced")]))?.[1] ?? "";
    expectOnly(edited, { rule, file: eventPath(4, "invoiced"), at: after, path: "previous" });
  });

  it("tells of a line break of another system: what counts is what is stored", () => {
    const records = recordsWith(upTo("delivered"));
    const path = eventPath(1, "committed");
    const edited = { ...records, [path]: String(records[path]).replaceAll("\n", "\r\n") };
    expect(problemsOf(edited).map((problem) => [problem.rule, problem.file])).toContainEqual([
      rule,
      eventPath(2, "delivered"),
    ]);
  });

  it("tells of an event that is gone, and of a number that is skipped", () => {
    const gone = without(recordsWith(upTo("accepted")), eventPath(2, "delivered"));
    expect(problemsOf(gone).map((problem) => problem.rule)).toContain(rule);
    const { [eventPath(2, "delivered")]: moved = "", ...rest } = recordsWith(upTo("delivered"));
    expectOnlyOf(
      rule,
      { ...rest, [eventPath(3, "delivered")]: moved },
      {
        file: eventPath(3, "delivered"),
        at: "event: delivered",
        path: "",
      },
    );
  });

  it("wants an event to name the one before it, where every step is recorded", () => {
    const files = recordsWith([...upTo("committed"), { event: "delivered", previous: null }]);
    expectOnlyOf(rule, files, { file: eventPath(2, "delivered"), at: "event: delivered", path: "" });
    expectOnly(goodRecords());
  });
});
