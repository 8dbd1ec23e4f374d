import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVENT_KINDS } from "../../src/model/event.ts";
import type { Ref } from "../../src/model/ref.ts";
import { nextEvent, type NextEvent, type ProposedEvent } from "../../src/payments/next-event.ts";
import { check, NOW, registerOf, type Files } from "../register/memory-folder.ts";
import { awardOf, eventPath, recordsWith, REF, SMOOTH, TOTAL, upTo, type Line } from "./support/ledger.ts";

const PAPER = "c".repeat(64);
const WHY = { en: "Why", fr: "Pourquoi" };

/** A certification of the smooth life's invoice, and what is otherwise. */
function certification(otherwise: Partial<ProposedEvent> = {}): ProposedEvent {
  return {
    event: "certified",
    date: "2026-07-21",
    actor: "certifier",
    amount: TOTAL,
    evidence: PAPER,
    ...otherwise,
  };
}

function next(lines: readonly Line[], proposed: ProposedEvent, ref: Ref = REF): NextEvent {
  return nextEvent(registerOf(recordsWith(lines)), ref, proposed, NOW);
}

/** The rules and fields of a refusal. */
function refusal(found: NextEvent): string[] {
  if (found.kind !== "refused") throw new Error(found.kind);
  return found.problems.map(({ rule, path }) => `${rule} ${path}`.trim());
}

describe("the next event of a ledger", () => {
  it("is one new file, which names the hash of the one before", () => {
    const before = awardOf(registerOf(recordsWith(upTo("invoiced")))).ledger.at(-1);
    expect(next(upTo("invoiced"), certification())).toMatchObject({
      kind: "file",
      path: eventPath(5, "certified"),
      text: `---
event: certified
date: 2026-07-21
actor: certifier
amount: "${TOTAL}"
evidence: ${PAPER}
previous: ${before?.sha256 ?? ""}
---
`,
      warnings: [],
    });
  });

  it("is the first where there is none, with nothing before it", () => {
    const found = next([], { event: "committed", date: "2026-07-17", actor: "manager", amount: TOTAL });
    expect(found).toMatchObject({ kind: "file", path: eventPath(1, "committed") });
    expect(found.kind === "file" && found.text).not.toContain("previous");
  });

  it("writes a hash in small letters, however it is given", () => {
    const found = next(upTo("invoiced"), certification({ evidence: PAPER.toUpperCase() }));
    expect(found.kind === "file" && found.text).toContain(`evidence: ${PAPER}\n`);
  });

  it("says until when an extension is", () => {
    const extension = { event: "extended", date: "2026-07-18", actor: "manager", until: "2026-08-21" };
    const found = next(upTo("committed"), extension);
    expect(found).toMatchObject({ kind: "file", event: { until: "2026-08-21" } });
    expect(found.kind === "file" && found.text).toContain("\nuntil: 2026-08-21\n");
  });

  it("leaves out what a form sends blank", () => {
    const blank = next(upTo("invoiced"), certification({ evidence: "", until: "" }));
    const without = next(upTo("invoiced"), certification({ evidence: undefined, until: undefined }));
    expect(blank).toMatchObject({ kind: "file" });
    expect(blank.kind === "file" && blank.text).toBe(without.kind === "file" && without.text);
    expect(refusal(next(upTo("invoiced"), certification({ actor: "", amount: "" })))).toEqual(
      refusal(next(upTo("invoiced"), { ...certification({ amount: undefined }), actor: "" })),
    );
  });

  it("passes every rule once it is there", () => {
    const records = recordsWith(upTo("invoiced"));
    const found = nextEvent(registerOf(records), REF, certification(), NOW);
    const after: Files = found.kind === "file" ? { ...records, [found.path]: found.text } : {};
    expect(check(after).problems.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("carries a whole life from nothing, one file after the other", () => {
    let files = recordsWith([]);
    for (const { event } of SMOOTH) {
      const [line] = Object.entries(recordsWith(upTo(event))).filter(([path]) =>
        path.endsWith(`-${event}.md`),
      );
      const found = nextEvent(registerOf(files), REF, fromText(line?.[1]), NOW);
      if (found.kind !== "file") throw new Error(JSON.stringify(found));
      files = { ...files, [found.path]: found.text };
    }
    expect(files).toEqual(recordsWith(SMOOTH));
  });
});

/** The fields of an event's file, as someone would give them again. */
function fromText(text: string | Uint8Array | undefined): ProposedEvent {
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}: "?([^"\\n]*)`, "m").exec(String(text))?.[1];
  return {
    event: field("event") ?? "",
    date: field("date") ?? "",
    actor: field("actor") ?? "",
    amount: field("amount"),
  };
}

describe("the same event again", () => {
  it.each<[when: string, lines: readonly Line[]]>([
    ["at once", upTo("certified")],
    ["after others came", SMOOTH],
  ])("is known, and nothing is to be done, %s", (_, lines) => {
    const again = certification({ evidence: undefined });
    expect(next(lines, again)).toMatchObject({ kind: "already", event: { number: 5 } });
    expect(next(lines, { ...again, actor: "CERTIFIER", amount: "7473.38" })).toMatchObject({
      kind: "already",
    });
  });

  it.each<[what: string, lines: readonly Line[], proposed: ProposedEvent]>([
    [
      "an invoice that went back",
      [...upTo("invoiced"), { event: "deficient", date: "2026-07-20" }],
      { event: "invoiced", date: "2026-07-20", actor: "supplier", amount: TOTAL },
    ],
    [
      "a delivery that was rejected",
      [...upTo("delivered"), { event: "rejected", date: "2026-07-18" }],
      { event: "delivered", date: "2026-07-18", actor: "supplier" },
    ],
    [
      "a certification that was refused",
      [
        ...upTo("accepted"),
        { event: "certified", date: "2026-07-20" },
        { event: "invoiced", date: "2026-07-20" },
      ],
      certification({ date: "2026-07-20", evidence: undefined }),
    ],
    [
      "an extension to another day",
      [...upTo("committed"), { event: "extended", until: "2026-08-21" }],
      { event: "extended", date: "2026-07-18", actor: "manager", until: "2026-08-28", note: WHY },
    ],
  ])("is another one after %s", (_, lines, proposed) => {
    expect(next(lines, proposed)).toMatchObject({ kind: "file" });
  });

  it("is refused again where it was refused and may come no more than before", () => {
    const lines: readonly Line[] = [...upTo("accepted"), { event: "certified" }];
    const again = certification({ date: "2026-07-20", evidence: undefined });
    expect(refusal(next(lines, again))).toEqual(["MA-601 event"]);
  });

  it("is refused where a paper comes again with another amount", () => {
    const lines: readonly Line[] = [
      ...upTo("requisitioned"),
      { event: "partially-paid", amount: "1.00", evidence: PAPER },
    ];
    const again = {
      event: "partially-paid",
      date: "2026-07-23",
      actor: "payer",
      amount: "2.00",
      evidence: PAPER,
    };
    expect(refusal(next(lines, again))).toEqual(["MA-606 evidence"]);
  });
});

describe("an event that may not be recorded", () => {
  it.each<[what: string, otherwise: Partial<ProposedEvent>, problems: string[]]>([
    ["comes out of order", { event: "accepted" }, ["MA-601 event"]],
    ["pays too early", { event: "paid", actor: "payer" }, ["MA-602 event"]],
    ["is certified by nobody who may", { actor: "lead" }, ["MA-603 actor", "MA-603 actor"]],
    ["is of too much", { amount: "7473.39" }, ["MA-604 amount"]],
    ["is dated tomorrow", { date: "2027-01-21" }, ["MA-601 date"]],
    ["has no day", { date: "" }, ["MA-103 date"]],
    ["has a day that does not exist", { date: "2026-02-30" }, ["MA-103 date"]],
    ["has an amount as people write it", { amount: "$7,473.38" }, ["MA-103 amount"]],
    ["has no actor", { actor: "" }, ["MA-603"]],
    ["has an actor who is no account", { actor: "A Person <a@b.c>" }, ["MA-103 actor"]],
    ["is of no known kind", { event: "celebrated" }, ["MA-103 event"]],
    ["has a name that climbs out", { event: "../../../x" }, ["MA-103 event"]],
    ["gives a paper in place of its hash", { evidence: "invoice.pdf" }, ["MA-103 evidence"]],
    ["says something private", { note: { en: "Card 4111 1111 1111 1111", fr: "Carte" } }, ["MA-108 note.en"]],
    [
      "hides it in other digits",
      { note: { en: "４１１１ １１１１ １１１１ １１１１", fr: "x" } },
      ["MA-108 note.en"],
    ],
    ["is said in one language", { note: { en: "Why" } }, ["MA-104 note.fr"]],
    ["hides a direction", { note: { en: "a\u202eb", fr: "c" } }, ["MA-106 note.en"]],
  ])("as one that %s, is refused by the rule that would tell of it", (_, otherwise, problems) => {
    expect(refusal(next(upTo("invoiced"), certification(otherwise)))).toEqual(problems);
  });

  it("is told with the guard and what it wants, as the rule would", () => {
    const records = recordsWith(upTo("invoiced"));
    const found = nextEvent(registerOf(records), REF, certification({ amount: "7473.39" }), NOW);
    if (found.kind !== "refused") throw new Error(found.kind);
    expect(found.faults.map(({ guard }) => guard)).toEqual(["amounts"]);
    const written = { ...recordsWith([...upTo("invoiced"), { event: "certified", amount: "7473.39" }]) };
    const told = check(written).problems.find(({ rule }) => rule === "MA-604");
    expect(found.problems[0]?.message).toEqual(told?.message);
  });

  it("tells the worst first: what cannot be read, then who may not sign", () => {
    const stranger = certification({ actor: "stranger", note: { en: "Why" } });
    expect(refusal(next(upTo("invoiced"), stranger))).toEqual(["MA-104 note.fr", "MA-603 actor"]);
  });

  it("never says again what is private", () => {
    const found = next(upTo("invoiced"), certification({ actor: "4111111111111111" }));
    expect(JSON.stringify(found.kind === "refused" && found.problems)).not.toContain("4111");
  });

  it("is told too where it only follows from what is wrong before it", () => {
    const lines = upTo("invoiced").filter(({ event }) => event !== "delivered");
    expect(refusal(next(lines, certification())).length).toBeGreaterThan(0);
  });

  it("has no place on a chain that is broken", () => {
    const records = recordsWith(upTo("invoiced"));
    const path = eventPath(1, "committed");
    const broken = { ...records, [path]: `${String(records[path])}\nMore.\n` };
    expect(refusal(nextEvent(registerOf(broken), REF, certification(), NOW))).toEqual(["MA-605 previous"]);
  });

  it("has no place in a ledger that cannot be read", () => {
    const records = {
      ...recordsWith(upTo("invoiced")),
      [eventPath(4, "invoiced")]: "---\nevent: invoiced\n---\n",
    };
    expect(refusal(nextEvent(registerOf(records), REF, certification(), NOW))).toEqual(["MA-103 date"]);
  });

  it("has none without an award", () => {
    expect(next([], certification(), "2026-999-nothing" as Ref)).toEqual({ kind: "no-award" });
  });
});

describe("whatever is proposed", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(...EVENT_KINDS, "2026-07-21", "certifier", TOTAL, PAPER, "__proto__", "a: b", "---\n"),
  );
  const anyEvent: fc.Arbitrary<ProposedEvent> = fc.record(
    { event: anyText, date: anyText, actor: anyText, amount: anyText, evidence: anyText, until: anyText },
    { requiredKeys: ["event", "date", "actor"] },
  );

  it("either is a file of this award's folder that keeps every rule, or is not written", () => {
    const records = recordsWith(upTo("invoiced"));
    const register = registerOf(records);
    fc.assert(
      fc.property(
        fc.oneof(
          anyEvent,
          anyEvent.map((one) => ({ ...certification(), evidence: one.evidence })),
        ),
        (one) => {
          const found = nextEvent(register, REF, one, NOW);
          if (found.kind !== "file") return;
          expect(found.path).toMatch(/^awards\/2026-004-azure-policies\/0005-[a-z-]+\.md$/);
          const { problems } = check({ ...records, [found.path]: found.text });
          expect(problems.filter(({ level }) => level === "error")).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
