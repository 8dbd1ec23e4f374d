import { describe, expect, it } from "vitest";
import { AWARD, expectOnly, goodRecords, ledgerPath, problemsOf, swap } from "../register/memory-folder.ts";

const rule = "MA-307";
const LINES = {
  licence: "licence: MIT\n",
  repository: "repository: https://github.com/example-gov/azure-policies\n",
  commit: "commit: 0123456789abcdef0123456789abcdef01234567\n",
};

describe("MA-307: where the delivered code is", () => {
  it.each(Object.entries(LINES))("wants the %s once a delivery is recorded", (field, line) => {
    expectOnly(goodRecords({ [AWARD]: swap(line, "") }), { rule, file: AWARD, at: "supplier:", path: field });
  });

  it("says the day of the delivery and what is missing, in both languages", () => {
    expect(problemsOf(goodRecords({ [AWARD]: swap(LINES.commit, "") }))[0]?.message).toEqual({
      en: "Delivered on 2026-08-12, but the award does not name the commit.",
      fr: "Livré le 2026-08-12, mais le contrat ne nomme pas le commit.",
    });
  });

  it("wants nothing before", () => {
    const later = ["0002-delivered", "0003-accepted", "0004-invoiced", "0005-certified", "0006-paid"];
    const gone = Object.fromEntries(later.map((name) => [ledgerPath(`${name}.md`), null]));
    const files = goodRecords({
      ...gone,
      [AWARD]: (text) => Object.values(LINES).reduce((left, line) => swap(line, "")(left), text),
    });
    expect(problemsOf(files).filter((problem) => problem.rule === rule)).toEqual([]);
  });
});
