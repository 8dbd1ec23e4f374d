import { describe, expect, it } from "vitest";
import type { Content } from "../../../src/open-data/ocds/model.ts";
import { inconsistencies } from "../../../src/open-data/ocds/rules/all.ts";
import { goodRecords, NOW, registerOf } from "../../register/memory-folder.ts";
import { AWARDED_REF, NO_HISTORY, publish, read } from "./support/life.ts";

const DATE = "2027-01-20T17:00:00Z";

/** The good records' award, which is paid, as it is published. */
const paid = (): Content => {
  const { records } = read(publish(registerOf(goodRecords()), NO_HISTORY, NOW));
  return records.find(({ ocid }) => ocid.endsWith(AWARDED_REF))?.compiledRelease as unknown as Content;
};

/** The same with one text replaced in all that it says. */
function withText(from: string, to: string): Content {
  const text = JSON.stringify(paid());
  if (!text.includes(from)) throw new Error(`it does not say ${from}`);
  return JSON.parse(text.replace(from, to)) as Content;
}

const broken = (content: Content): readonly string[] => [
  ...new Set(inconsistencies({ content, date: DATE }).map(({ rule }) => rule)),
];

it("what is published of the good records contradicts itself nowhere", () => {
  expect(inconsistencies({ content: paid(), date: DATE })).toEqual([]);
});

describe("it is found that", () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      "an organization is no party",
      '"procuringEntity":{"id":"team-cloud-operations"',
      '"procuringEntity":{"id":"team-x"',
      ["references-resolve", "parties-once-with-roles"],
    ],
    [
      "a reference has another name than its party",
      '"buyer":{"id":"department","name":"Employment',
      '"buyer":{"id":"department","name":"Unemployment',
      ["references-resolve"],
    ],
    [
      "a party lacks a role",
      '"roles":["supplier","payee"]',
      '"roles":["supplier"]',
      ["parties-once-with-roles"],
    ],
    [
      "a party has a role too many",
      '"roles":["procuringEntity"]',
      '"roles":["procuringEntity","funder"]',
      ["parties-once-with-roles"],
    ],
    [
      "a period ends before it begins",
      '"tenderPeriod":{"startDate":"2026-06-22',
      '"tenderPeriod":{"startDate":"2026-07-22',
      ["dates-in-order"],
    ],
    ["an award came before closing", '"date":"2026-07-16T', '"date":"2026-07-01T', ["dates-in-order"]],
    [
      "a contract was signed before its award",
      '"dateSigned":"2026-07-17',
      '"dateSigned":"2026-07-14',
      ["dates-in-order"],
    ],
    ["a payment came before the contract", '"date":"2026-08-25T', '"date":"2026-07-10T', ["dates-in-order"]],
    ["something happened after the release", '"date":"2026-08-25T', '"date":"2027-08-25T', ["nothing-ahead"]],
    [
      "there is an award on a tender that goes on",
      '"status":"complete"',
      '"status":"active"',
      ["statuses-agree"],
    ],
    [
      "there is a contract on an award that is pending",
      '"status":"active","date"',
      '"status":"pending","date"',
      ["statuses-agree"],
    ],
    [
      "there is a contract on no award",
      '"awardID":"2026-004-azure-policies-award"',
      '"awardID":"another"',
      ["statuses-agree"],
    ],
    [
      "a contract that is not in force was paid",
      '"status":"terminated"',
      '"status":"pending"',
      ["statuses-agree"],
    ],
    ["a milestone was met on no day", '"dateMet":"2026-08-12T00:00:00-04:00",', "", ["milestones-agree"]],
    [
      "more was paid than the contract comes to",
      '"value":{"amount":7473.38,"currency":"CAD"},"dateSigned"',
      '"value":{"amount":7473.37,"currency":"CAD"},"dateSigned"',
      ["payments-fit"],
    ],
    [
      "a contract without tax was paid with tax",
      '"value":{"amount":7473.38,"currency":"CAD"},"dateSigned"',
      '"value":{"amount":6500,"currency":"CAD"},"dateSigned"',
      ["payments-fit"],
    ],
    [
      "amounts are in two currencies",
      '"value":{"amount":7473.38,"currency":"CAD"},"payer"',
      '"value":{"amount":7473.38,"currency":"USD"},"payer"',
      ["payments-fit"],
    ],
    [
      "the final value is not what was paid",
      '"finalValue":{"amount":7473.38',
      '"finalValue":{"amount":7473.3',
      ["payments-fit"],
    ],
    ["an id stands twice in a list", '"id":"notice-fr"', '"id":"notice-en"', ["ids-once"]],
    [
      "an amendment says on no day that it was made",
      '"date":"2026-06-30T00:00:00-04:00",',
      "",
      ["amendments-told"],
    ],
    ["a document has no type", '"documentType":"tenderNotice",', "", ["documents-told"]],
  ])("%s", (_, from, to, rules) => {
    expect(broken(withText(from, to))).toEqual(rules);
  });
});
