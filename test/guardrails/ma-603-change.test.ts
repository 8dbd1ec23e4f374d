import { describe, expect, it } from "vitest";
import {
  DELEGATION,
  DELEGATIONS,
  eventPath,
  PAYMENTS,
  recordsWith,
  SMOOTH,
  upTo,
  type Line,
} from "../payments/support/ledger.ts";
import { AWARD, check, PROGRAM, swap, type Files } from "../register/memory-folder.ts";
import { problemsOfChange } from "./change-of.ts";

const rule = "MA-603";

/** What the rule says of a change: level, file and field. */
function told(before: Files, after: Files): string[] {
  return problemsOfChange(before, after).flatMap((problem) =>
    problem.rule === rule ? [`${problem.level} ${problem.file} ${problem.path}`.trim()] : [],
  );
}

const listed = (text: string, lines: readonly Line[] = SMOOTH): Files =>
  recordsWith(lines, { [DELEGATION]: text });
const entry = (account: string, from: string): string =>
  `- { account: ${account}, sections: ["34"], from: ${from}, role: { en: An officer, fr: Une agente } }\n`;
const ending = (until: string): string =>
  DELEGATIONS.replace("from: 2026-01-01", `from: 2026-01-01, until: ${until}`);

describe("MA-603, of a change", () => {
  const CRONY = DELEGATIONS + entry("crony", "2026-07-01");
  const signed = upTo("certified").map((line): Line =>
    line.event === "certified" ? { ...line, actor: "crony" } : line,
  );

  it("refuses what is signed by someone whom the same change puts on the list", () => {
    const before = recordsWith(upTo("invoiced"));
    expect(told(before, listed(CRONY, signed))).toEqual([
      `error ${eventPath(5, "certified")} actor`,
      `warning ${DELEGATION} [3].from`,
    ]);
  });

  it("lets sign who was put on the list by a change before, and who was on it all the time", () => {
    expect(told(listed(CRONY, upTo("invoiced")), listed(CRONY, signed))).toEqual([]);
    expect(told(recordsWith(upTo("invoiced")), recordsWith(SMOOTH))).toEqual([]);
  });

  it("does not ask it of a demonstration, nor of a programme that begins", () => {
    const shown = { [AWARD]: swap("licence: MIT\n", "licence: MIT\ndemonstration: true\n") };
    const files = (lines: readonly Line[], text: string): Files =>
      recordsWith(lines, { ...shown, [DELEGATION]: text });
    expect(told(files(upTo("invoiced"), DELEGATIONS), files(signed, CRONY))).toEqual([
      `warning ${DELEGATION} [3].from`,
    ]);
    const none = recordsWith([], { [PROGRAM]: (text) => text, [DELEGATION]: "" });
    expect(told(none, recordsWith(SMOOTH))).toEqual([]);
  });

  it.each<[what: string, after: string, problems: readonly string[]]>([
    ["an entry that goes away", DELEGATIONS.replace(/^.*certifier-2.*\n/m, ""), [`error ${DELEGATION}`]],
    [
      "another day of its beginning",
      DELEGATIONS.replace("2026-01-01", "2025-01-01"),
      [`error ${DELEGATION}`, `warning ${DELEGATION} [0].from`],
    ],
    [
      "another section",
      DELEGATIONS.replace('["33"]', '["33", "34"]'),
      [`error ${DELEGATION}`, `warning ${DELEGATION} [2].from`],
    ],
    ["an end before it was used", ending("2026-07-20"), [`error ${DELEGATION} [0].until`]],
    [
      "a new one that reaches back",
      DELEGATIONS + entry("new", "2027-01-19"),
      [`warning ${DELEGATION} [3].from`],
    ],
  ])("tells of %s", (_, after, problems) => {
    const own = told(listed(DELEGATIONS), listed(after)).filter((one) => one.includes(DELEGATION));
    expect(own).toEqual(problems);
  });

  it("tells of an end that is put off, or taken away", () => {
    const problem = [`error ${DELEGATION} [0].until`];
    expect(told(listed(ending("2026-08-01")), listed(ending("2026-09-01")))).toEqual(problem);
    expect(told(listed(ending("2026-08-01")), listed(DELEGATIONS))).toEqual(problem);
  });

  it.each<[what: string, after: string]>([
    ["an end on the day it was last used", ending("2026-07-21")],
    ["a new one from today on", DELEGATIONS + entry("new", "2027-01-20")],
    ["another order, and other words on a role", DELEGATIONS.split("\n").reverse().join("\n").trim()],
  ])("lets the list have %s", (_, after) => {
    expect(told(listed(DELEGATIONS), listed(after))).toEqual([]);
  });

  it("points out that the steps are switched off", () => {
    const before = recordsWith(SMOOTH);
    const off = (text: string): Files => ({
      ...before,
      [PROGRAM]: String(before[PROGRAM]).replace(PAYMENTS, text),
    });
    expect(told(before, off(""))).toEqual([`warning ${PROGRAM}`]);
    expect(told(before, off("payments: { steps: false, pay_within: 30 }\n"))).toEqual([
      `warning ${PROGRAM} payments.steps`,
    ]);
    expect(told(before, off("payments: { pay_within: 20 }\n"))).toEqual([]);
  });

  it("refuses a delegation that ends before it begins, whatever has changed", () => {
    const { problems } = check(listed(ending("2025-12-31"), []));
    expect(problems.filter((one) => one.rule === rule)).toMatchObject([
      { level: "error", file: DELEGATION, path: "[0].until" },
    ]);
    expect(check(listed(ending("2026-01-01"), [])).problems.filter((one) => one.rule === rule)).toEqual([]);
  });
});
