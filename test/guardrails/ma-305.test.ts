import { describe, expect, it } from "vitest";
import {
  AWARD,
  expectOnlyOf,
  goodRecords,
  ledgerPath,
  PROGRAM,
  problemsOf,
  swap,
} from "../register/memory-folder.ts";

const rule = "MA-305";
/** A programme that sets a time for signing. */
const SIGNS = {
  [PROGRAM]: swap("questions_before_closing: 2", "questions_before_closing: 2, sign_after_award: 5"),
};
const EVENTS = ["0002-delivered", "0003-accepted", "0004-invoiced", "0005-certified", "0006-paid"];
const signed = (day: string) =>
  goodRecords({ ...SIGNS, [AWARD]: swap("terms_signed: 2026-07-17", `terms_signed: ${day}`) });
/** Without the day of signing, and with so many events. */
function unsigned(events: number, changes = SIGNS) {
  const gone = EVENTS.slice(Math.max(0, events - 1)).map((name) => [ledgerPath(`${name}.md`), null] as const);
  return goodRecords({
    ...changes,
    ...Object.fromEntries(gone),
    [AWARD]: swap("terms_signed: 2026-07-17\n", ""),
  });
}

describe("MA-305: terms signed before work starts", () => {
  it.each([
    ["2027-01-20", []],
    ["2027-01-21", ["The terms are signed on 2027-01-21, a day that has not come yet."]],
  ])("lets nobody sign in the future: %s on 2027-01-20", (day, told) => {
    const events = EVENTS.map((name) => [ledgerPath(`${name}.md`), null] as const);
    const files = goodRecords({
      ...Object.fromEntries(events),
      [AWARD]: swap("terms_signed: 2026-07-17", `terms_signed: ${day}`),
    });
    const problems = problemsOf(files).filter((problem) => problem.rule === rule);
    expect(problems.map(({ message }) => message.en)).toEqual(told);
  });

  it.each(["2026-07-16", "2026-08-12"])("lets %s pass, the day of the award or of the delivery", (day) => {
    expectOnlyOf(rule, signed(day));
  });

  it.each([
    [
      "2026-07-15",
      "The terms were signed on 2026-07-15, before the award of 2026-07-16.",
      "Les conditions ont été signées le 2026-07-15, avant l’attribution du 2026-07-16.",
    ],
    [
      "2026-08-13",
      "The terms were signed on 2026-08-13, after the delivery of 2026-08-12.",
      "Les conditions ont été signées le 2026-08-13, après la livraison du 2026-08-12.",
    ],
  ])("refuses %s", (day, en, fr) => {
    expectOnlyOf(rule, signed(day), { file: AWARD, at: day, path: "terms_signed" });
    const [problem] = problemsOf(signed(day)).filter((one) => one.rule === rule);
    expect(problem?.message).toEqual({ en, fr });
  });

  it("wants the day once the ledger tells of work", () => {
    expectOnlyOf(rule, unsigned(2), { file: AWARD, at: "supplier:", path: "terms_signed" });
    expectOnlyOf(rule, unsigned(6), { file: AWARD, at: "supplier:", path: "terms_signed" });
  });

  it("waits for it while only the money is committed", () => {
    expectOnlyOf(rule, unsigned(1));
  });

  it("does not want it of a programme that sets no time for signing", () => {
    expectOnlyOf(rule, unsigned(6, { [PROGRAM]: (text) => text }));
  });
});
