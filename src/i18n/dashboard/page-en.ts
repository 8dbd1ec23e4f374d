/** The words of the dashboard's page, and of the pages of a team, a skill and a supplier. */

function opportunities(count: number): string {
  return `${count} ${count === 1 ? "opportunity" : "opportunities"}`;
}

function awards(count: number): string {
  return `${count} ${count === 1 ? "award" : "awards"}`;
}

export const dashboard = {
  title: "Dashboard",
  description:
    "How much is spent, to whom it goes, how fast suppliers are paid, how fair it is, and whether the public got the code.",
  lead: (day: string) => `Counted from the public records as they stood on ${day}.`,
  madeUp: "Demonstration",
  madeUpShort: "Made-up records are counted.",
  madeUpLink: "What is real",
  madeUpText: (ofOpportunities: number, ofAwards: number): string =>
    `The numbers on this page count ${opportunities(ofOpportunities)} and ${awards(ofAwards)} that are made up, to show how it works.`,
  realText: (ofOpportunities: number, ofAwards: number): string =>
    `Real records alone are ${opportunities(ofOpportunities)} and ${awards(ofAwards)}.`,
  realMoney: (price: string, committed: string, paid: string): string =>
    `Awarded by them, before tax: ${price}. Committed, with all taxes and fees: ${committed}. Paid: ${paid}.`,
  glance: "At a glance",
  contents: "On this page",
  notKnown: "Not known",
  nothingYet: "Nothing yet",
  how: "How it is counted",
  howThese: "How these numbers are counted",
  knownFor: (text: string, count: number, missing: number): string =>
    `known for ${missing === 0 && count > 1 ? "all " : ""}${text}`,
  notKnownFor: (missing: number | string) => `not known for ${missing}`,
  few: "too few to say much",
  lastYear: (year: string) => `Spent in ${year}, the last full fiscal year`,
  lastYearBasis: (count: number, paid: string): string =>
    `Committed by ${awards(count)}; ${paid} was paid in that year.`,
  thisYear: (year: string, amount: string) => `In ${year} so far: ${amount}.`,
  topTeam: "The team that spends the most",
  topTeamBasis: (share: string, amount: string) => `${share} of all that was committed: ${amount}.`,
  noTeam: "No award yet",
  toPay: "How long suppliers wait to be paid",
  median: "Half of them waited no longer.",
  standard: (days: string) => `The standard is ${days}.`,
  within: (share: string) => `${share} came within it.`,
  codeOpen: "Where the code is",
  codeConfirmed: (share: string) => `${share} confirmed open`,
  codeUnconfirmed: "Not confirmed yet",
  codeNone: "No code delivered yet",
  codeNamed: (count: number): string =>
    `${count === 1 ? "1 delivery names its repository" : `${count} deliveries name their repository`}.`,
  waiting: "Awards that wait for a next step",
  waitingBasis: (overdue: number): string =>
    overdue === 0
      ? "None waits for too long."
      : `${overdue} of them ${overdue === 1 ? "waits" : "wait"} for too long.`,
  waitingLink: "What is waiting, and on whom",
  questions: "Purchases worth a question",
  questionsText: (count: number): string =>
    count === 0
      ? "No number asks a question."
      : `${count === 1 ? "1 question in all, which is" : `${count} questions in all. Each is`} no finding.`,
  questionsLink: "Which ones, and why",
  spend: "How much was spent?",
  who: "To whom did it go?",
  fast: "How fast?",
  fair: "How fairly?",
  code: "Did we get the code?",
  targets: "What the programme set out to reach",
  data: "The data",
  groups: "Other ways to add it up",
  groupRow: { group: "Group", awards: "Awards", committed: "Committed", paid: "Paid", share: "Share" },
  waits: "Waiting now",
  waitsText: "What awards are waiting for at the moment. Days are business days.",
  noWaits: "Nothing is waiting, or nobody can say.",
  wait: { what: "Waiting", awards: "Awards", overdue: "For too long", longest: "Longest, in days" },
  statuses: "Opportunities by status",
  status: { status: "Status", count: "Opportunities" },
  codeText:
    "Whether a repository is there, open to all and under its licence was seen by a program that went to look.",
  codeLink: "Each repository, and what was seen",
  targetsNone: "The programme has set itself no targets.",
  targetsText:
    "What the plan wanted, what was reached, and how that is measured. What no record can tell is not known.",
  targetsReal:
    "Made-up records are counted too; what the real ones alone come to stands beneath, where they tell it.",
  target: {
    name: "What",
    target: "Target",
    reached: "Reached",
    met: "Met",
    how: "How it is measured",
  },
  reach: {
    "more-than": (value: string) => `more than ${value}`,
    "at-least": (value: string) => `at least ${value}`,
    "at-most": (value: string) => `at most ${value}`,
  },
  realOnly: (value: string) => `Real records alone: ${value}`,
  met: "Yes",
  notMet: "No",
  dataText: "All of it is there as data: every number with its definition, and each chart’s table.",
  dataJson: "All numbers (JSON)",
  dataCharts: "The tables of the charts (CSV)",
  businessDays: (text: string, count: number) => `${text} business ${count === 1 ? "day" : "days"}`,
  ofTeam: {
    kind: "Team",
    description: (name: string) => `What ${name} buys, from whom, for how much, and how fast it is paid.`,
    none: "This team has made no award yet.",
  },
  ofSkill: {
    kind: "Skill",
    description: (name: string) =>
      `What is bought that needs ${name}, for how much, and how fast it is paid.`,
    none: "No award has needed this skill yet.",
  },
  ofSupplier: {
    kind: "Supplier",
    description: (name: string) => `What ${name} was paid for, for how much, and how fast.`,
    none: "This supplier has no award.",
  },
  partNumbers: "In numbers",
  partAwards: "Awards",
  partOpportunities: "Opportunities",
  partOpen: (count: number) => `${opportunities(count)} in all.`,
  partFollow: "Follow",
  partAll: "The whole programme",
};
