import { describe, expect, it } from "vitest";
import { REASONS, VERDICTS, type ConfirmedRepository } from "../../src/model/repositories.ts";
import { REASON_WORDS, reasonWords, VERDICT_WORDS } from "../../src/repositories/reasons.ts";
import { FACT_WORDS } from "../../src/repositories/facts-words.ts";
import { printReportMarkdown, printReportText } from "../../src/repositories/print-report.ts";
import { reportOf } from "../../src/repositories/report.ts";
import { faultsAsShown, faultsOfMessage } from "../i18n/french-faults.ts";
import { CONFIRMED, fact, goodRecords, registerOf } from "../register/memory-folder.ts";

const KEY = "https://github.com/example-gov/azure-policies";
const before = { ...registerOf(goodRecords()), repositories: new Map([[KEY, CONFIRMED]]) };
const commits = CONFIRMED.commits.map((one) => ({
  ...one,
  verdict: "not-found" as const,
  reason: "commit-not-found" as const,
}));
const changed: ConfirmedRepository = {
  ...CONFIRMED,
  facts: { ...CONFIRMED.facts, archived: fact(true), topics: fact(["a|b", "@someone"]) },
  commits,
};
const added: ConfirmedRepository = {
  address: "https://gitlab.com/a/b",
  checked: CONFIRMED.checked,
  verdict: "unreachable",
  reason: "timeout",
  commits: [],
};

describe("the report of a run", () => {
  it("says what was confirmed, what changed, and what failed and why", () => {
    expect(printReportText(reportOf(before, [changed, added], 2)))
      .toBe(`2 repositories linked, 2 asked about, 1 confirmed, 4 changes, 2 not confirmed.
2 dépôts cités, 2 interrogés, 1 confirmé, 4 changements, 2 non confirmés.

What changed · Ce qui a changé
  github.com/example-gov/azure-policies: archived: no → yes
  github.com/example-gov/azure-policies\u00a0: archivé\u00a0: non → oui
  github.com/example-gov/azure-policies: topics: not known → a|b, @someone
  github.com/example-gov/azure-policies\u00a0: sujets\u00a0: inconnu → a|b, @someone
  github.com/example-gov/azure-policies 0123456789: what came of looking: Confirmed → Not found
  github.com/example-gov/azure-policies 0123456789\u00a0: résultat de la vérification\u00a0: Confirmé → Introuvable
  gitlab.com/a/b: what came of looking: Could not be reached
  gitlab.com/a/b\u00a0: résultat de la vérification\u00a0: Injoignable

What was not confirmed · Ce qui n’a pas été confirmé
  github.com/example-gov/azure-policies 0123456789: Not found. The repository has no such commit.
  github.com/example-gov/azure-policies 0123456789\u00a0: Introuvable. Le dépôt ne contient pas ce commit.
  gitlab.com/a/b: Could not be reached. The host took too long to answer.
  gitlab.com/a/b\u00a0: Injoignable. L’hôte a mis trop de temps à répondre.
`);
  });

  it("is a table in Markdown, in which what a host says forges nothing", () => {
    const text = printReportMarkdown(reportOf(before, [changed, added], 2));
    expect(text).toContain(
      "### What changed · Ce qui a changé\n\n| Repository · Dépôt | | |\n| --- | --- | --- |\n",
    );
    expect(text).toContain("a&#124;b, @\u200bsomeone");
    for (const row of text.split("\n").filter((line) => line.startsWith("|")))
      expect(row.split("|")).toHaveLength(5);
  });

  it("is one line of each language where there is nothing to tell", () => {
    expect(printReportMarkdown(reportOf(before, [CONFIRMED], 0))).toBe(
      "1 repository linked, 0 asked about, 1 confirmed, 0 changes, 0 not confirmed.\n\n1 dépôt cité, 0 interrogé, 1 confirmé, 0 changement, 0 non confirmé.\n",
    );
  });

  it("does not call it a change that something was seen again", () => {
    const again = {
      ...CONFIRMED,
      checked: "2027-02-20T08:00:00Z",
      facts: { ...CONFIRMED.facts, public: fact(true, "git", "2027-02-20T08:00:00Z") },
    };
    expect(reportOf(before, [again], 1).changes).toEqual([]);
  });
});

describe("the words", () => {
  it.each([...Object.entries(REASON_WORDS), ...Object.entries(VERDICT_WORDS), ...Object.entries(FACT_WORDS)])(
    "of %s are there in both languages",
    (_, { en, fr }) => {
      expect([en.length > 2, fr.length > 2]).toEqual([true, true]);
      expect(faultsOfMessage(fr)).toEqual([]);
    },
  );

  it("are there for every reason and verdict, and reasons are sentences that differ", () => {
    expect(Object.keys(REASON_WORDS).sort()).toEqual([...REASONS].sort());
    expect(Object.keys(VERDICT_WORDS).sort()).toEqual([...VERDICTS].sort());
    expect(new Set(Object.values(REASON_WORDS).map(({ en }) => en)).size).toBe(REASONS.length);
    for (const { en, fr } of Object.values(REASON_WORDS)) expect([en.at(-1), fr.at(-1)]).toEqual([".", "."]);
  });

  it("are those of the verdict where no reason is known", () => {
    expect(reasonWords({ verdict: "private" })).toEqual({ en: "Not public.", fr: "Non public." });
    expect(faultsAsShown(printReportText(reportOf(before, [changed, added], 2)))).toEqual([]);
  });
});
