import {
  AWARD,
  goodRecords,
  HOLIDAYS,
  ledgerPath,
  PROGRAM,
  type Change,
} from "../../../register/memory-folder.ts";

/** The award whose life the tests tell, and its ledger's folder. */
export const REF = "2026-004-azure-policies";
export const LEDGER = `awards/${REF}/`;

/** With all taxes. */
export const TOTAL = "7473.38";

export const DELEGATION = "_data/delegation.yml";

const PAYMENTS = `payments:
  pay_within: 30
  told_within: 15
  waiting: 5
  remind_after: [5, 10, 20]
`;

const DELEGATIONS = `- account: carl
  sections: ["34"]
  from: 2026-04-01
  role: { en: Director, fr: Direction }
- account: fiona
  sections: ["33"]
  from: 2026-04-01
  role: { en: Finance, fr: Finances }
`;

/** A programme that records every step, and one award of which nothing has been recorded. */
export function freshRecords(changes: Readonly<Record<string, Change>> = {}): Record<string, string> {
  const without = [
    "0001-committed",
    "0002-delivered",
    "0003-accepted",
    "0004-invoiced",
    "0005-certified",
    "0006-paid",
  ].map((name) => [ledgerPath(`${name}.md`), null] as const);
  const files = goodRecords({
    [PROGRAM]: (text) => text + PAYMENTS,
    [DELEGATION]: DELEGATIONS,
    [HOLIDAYS]: (text) => `- { date: 2026-08-03, name: { en: Civic Holiday, fr: Congé civique } }\n${text}`,
    [AWARD]: (text) => text,
    ...Object.fromEntries(without),
    ...changes,
  });
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      typeof text === "string" ? text : Buffer.from(text).toString("utf8"),
    ]),
  );
}
