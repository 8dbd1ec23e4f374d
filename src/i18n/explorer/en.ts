import type { ExplorerWords } from "./words.ts";

const awards = (text: string, count: number): string => `${text} ${count === 1 ? "award" : "awards"}`;

export const explorerEn: ExplorerWords = {
  title: "Explorer",
  description:
    "Put your own question to the records: what is measured, by what it is split, over which time, as a chart, a table and a file.",
  lead: "Put your own question to the records: choose what is measured, by what it is split, and over which time.",
  seeExplorer: "Put your own question to the records",
  open: "Open the explorer",
  openText:
    "It loads a script and one file of data, both from this site, and only when you ask for it. The address holds what you choose, so that you can keep it and send it on.",
  withoutScript: "The explorer needs JavaScript. Without it, the same numbers are here:",
  elsewhere: "Without the explorer",
  allNumbers: "All purchases as columns, which the explorer reads",
  columns: "How the file is made",
  meanings: "What is measured",
  heading: "Your question",
  loading: "The data is being loaded.",
  notLoaded: "The data could not be loaded. Load this page again, or take the files below.",

  question: "What to show",
  measure: "Measure",
  split: "Split by",
  from: "From",
  to: "To",
  first: "The beginning",
  last: "The end",
  most: "Groups shown at most",
  filters: "Count only some of it",
  any: "Any",
  supplierHint: "Type a part of the name, and choose one of the names that come.",
  noSupplier: (name) => `No supplier is called “${name}”. Choose one of the names that come as you type.`,
  madeUp: "Made-up records",
  withMadeUp: "With",
  withoutMadeUp: "Without",
  reset: "Start again",
  misread: (names) =>
    `The address asks for something that these records do not have, so that it was left out: ${names}.`,

  measures: {
    committed: {
      name: "Money committed",
      meaning:
        "What contracts commit the programme to, with all taxes, fees and amendments, also where a contract ended early. In time, by the day of the award.",
    },
    paid: {
      name: "Money paid",
      meaning: "What was paid less what came back. In time, by the day of each payment.",
    },
    price: {
      name: "Prices awarded",
      meaning: "The prices of contracts as awarded, before tax. In time, by the day of the award.",
    },
    awards: { name: "Awards", meaning: "How many contracts were awarded. In time, by the day of the award." },
    opportunities: {
      name: "Opportunities",
      meaning: "How many opportunities were posted. In time, by the day of posting.",
    },
    applications: {
      name: "Applications",
      meaning: "How many applications were received, for awards. In time, by the day of the award.",
    },
    "applications-each": {
      name: "Applications for an award",
      meaning:
        "The median: half of the awards had as many or fewer, half as many or more. In time, by the day of the award.",
    },
    "days-to-pay": {
      name: "Days to pay",
      meaning:
        "The median of calendar days from the later of invoice and acceptance to the last payment. In time, by the day of that payment.",
    },
  },
  splits: {
    "fiscal-year": { name: "Fiscal year", by: "by fiscal year" },
    quarter: { name: "Quarter", by: "by quarter" },
    team: { name: "Team", by: "by team" },
    skill: { name: "Skill", by: "by skill" },
    supplier: { name: "Supplier", by: "by supplier" },
    region: { name: "Region of the supplier", by: "by region" },
    licence: { name: "Licence", by: "by licence" },
    "payment-method": { name: "Payment method", by: "by payment method" },
    status: { name: "Status", by: "by status" },
  },
  facts: {
    opportunities: {
      header: "Opportunities counted",
      count: (text, count) => `${text} ${count === 1 ? "opportunity" : "opportunities"}`,
    },
    awards: { header: "Awards counted", count: awards },
    price: { header: "Awards counted", count: awards },
    committed: { header: "Awards counted", count: awards },
    paid: {
      header: "Payments counted",
      count: (text, count) => `${text} ${count === 1 ? "payment" : "payments"}`,
    },
    applications: { header: "Awards counted", count: awards },
    "days-to-pay": { header: "Awards counted", count: awards },
  },
  quarter: (number, year) => `Q${number} ${year}`,
  period: (from, to) => `From ${from} to ${to}`,
  chosen: (attribute, value) => `${attribute}: ${value}`,
  noPeriod: "All of the time",
  notKnown: "Not known",
  notDated: "Day not known",
  noAward: "No award",
  withheld: "Name not published",
  others: (count) => `All others (${count})`,
  days: (text, count) => `${text} ${count === 1 ? "day" : "days"}`,

  mostIs: (group, value, whole) => `The most: ${group}, ${value} of ${whole} in all.`,
  middleIs: (group, value, whole) => `The highest: ${group}, ${value}. The median of all is ${whole}.`,
  oneGroup: (group, value) => `All of it is one group: ${group}, ${value}.`,
  shared: (groups, value, whole) => `${groups} groups have the most, ${value} each; ${whole} in all.`,
  sharedMiddle: (groups, value, whole) =>
    `${groups} groups are the highest, ${value} each. The median of all is ${whole}.`,
  nothing: "No record fits this choice.",
  noneKnown: "Records fit this choice, and their numbers are not known.",
  groupsCounted: (text, count) => `${text} ${count === 1 ? "group" : "groups"}.`,
  madeUpCounted: (text, all, count) =>
    `Made-up records are counted: ${text} of ${all} ${count === 1 ? "comes" : "come"} from demonstration records, where nothing was bought or paid.`,
  undated: (text, count) =>
    `${text} without a known day ${count === 1 ? "is" : "are"} left out of this period.`,
  overlapping: "An opportunity that asks for several skills counts under each of them: these groups overlap.",
  someUnknown: (text, count) =>
    count === 1
      ? `${text} more fits this choice, and its number is not known. It is in no sum.`
      : `${text} more fit this choice, and their numbers are not known. They are in no sum.`,
  small: (text, below) =>
    `Only ${text}, which is fewer than ${below}: too few to say much about what comes next.`,

  chart: "Chart",
  chartText: "The table below has the same numbers.",
  table: "Table",
  tableText:
    "Arrow keys move from row to row and show each in the chart. Enter, or a click on a bar, looks into that group: a year by its quarters, a quarter by its teams, any other group by its years.",
  unknown: "Not known",
  whole: "In all",
  middleOfAll: "Median of all",
  downloadCsv: "Download the table (CSV)",
  downloadPng: "Download the chart (PNG)",
  saved: (file) => `Saved: ${file}`,
  asOf: (day) => `Records as of ${day}`,
};
