import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/problems/problem.ts";
import { expectProblems, problemsOf, type Files } from "../register/memory-folder.ts";
import { awardPath, withPurchases, type PurchaseFacts } from "./support/purchases.ts";

const rule = "MA-309";
const OTHER = "2026-005-other";
const NEXT = "2026-006-next";
const of309 = (files: Files): Problem[] => problemsOf(files).filter((problem) => problem.rule === rule);

/** An award of another team to this supplier. */
const award = (
  supplier: string,
  awarded: string,
  ledger?: Readonly<Record<string, string>>,
): PurchaseFacts => ({
  team: "web-accessibility",
  award: { supplier: `supplier: { name: "${supplier}", region: QC }`, awarded: `awarded: ${awarded}` },
  ...(ledger === undefined ? {} : { ledger }),
});
const ended = (event: string, date: string) => ({
  [`0001-${event}`]: `---\nevent: ${event}\ndate: ${date}\n---\n`,
});

describe("MA-309: an earlier contract without delivery", () => {
  it("points the supplier out at the new award, whatever the team and however the name is written", () => {
    const files = withPurchases({
      [OTHER]: award("Bleu Logiciel inc.", "2026-07-20", ended("terminated", "2026-08-10")),
      [NEXT]: award("BLEU LOGICIEL", "2026-08-10"),
    });
    const problems = of309(files);
    expectProblems(files, problems, {
      rule,
      level: "warning",
      file: awardPath(NEXT),
      at: '"BLEU LOGICIEL"',
      path: "supplier.name",
    });
    expect(problems[0]?.message).toEqual({
      en: `An earlier contract of “BLEU LOGICIEL”, ${OTHER}, was terminated on 2026-08-10.`,
      fr: `Un contrat antérieur de « BLEU LOGICIEL », ${OTHER}, a été résilié le 2026-08-10.`,
    });
  });

  it.each<[what: string, first: PurchaseFacts, next: PurchaseFacts]>([
    [
      "an award made before the other ended",
      award("Bleu", "2026-07-20", ended("terminated", "2026-08-10")),
      award("Bleu", "2026-08-09"),
    ],
    [
      "one that both sides cancelled",
      award("Bleu", "2026-07-20", ended("cancelled", "2026-08-01")),
      award("Bleu", "2026-08-10"),
    ],
    [
      "another supplier",
      award("Bleu", "2026-07-20", ended("terminated", "2026-08-01")),
      award("Vert", "2026-08-10"),
    ],
  ])("has nothing to say of %s", (_, first, next) => {
    expect(of309(withPurchases({ [OTHER]: first, [NEXT]: next }))).toEqual([]);
  });
});
