import type { DashboardWords } from "./words.ts";

const AWARDS = "All awards";
const NAMED = "Awards to suppliers who are named";
const CONTRACTS = "Awards of which the records tell how far they came";
const OPPORTUNITIES = "Opportunities that were posted";
const PAID = "Awards that are paid in full, and whose days can be counted";

export const en: DashboardWords = {
  measures: {
    "opportunities.posted": {
      name: "Opportunities posted",
      definition: "Opportunities whose day of posting has come.",
      population: OPPORTUNITIES,
    },
    "awards.made": { name: "Awards", definition: "Opportunities with an award.", population: AWARDS },
    "spend.price": {
      name: "Awarded, before tax",
      definition: "The sum of the prices of all awards, before tax, fees and amendments.",
      population: AWARDS,
    },
    "spend.committed": {
      name: "Committed",
      definition:
        "The sum of what was committed, with all taxes, fees and amendments: by the ledger where it says so, otherwise by the award. Where suppliers charge tax and the award does not say how much, the amount is not known. Interest is not counted.",
      population: AWARDS,
    },
    "spend.ended": {
      name: "Committed for contracts that were cancelled or terminated",
      definition: "The part of what was committed that was for contracts which were cancelled or terminated.",
      population: "Contracts that were cancelled or terminated",
    },
    "spend.paid": {
      name: "Paid",
      definition:
        "The sum of all payments, partial ones too, with all taxes, less what came back. Only what the ledger counts; a payment without an amount is not known. Interest is not counted.",
      population: AWARDS,
    },
    "applications.mean": {
      name: "Applications per opportunity, on average",
      definition: "The applications that came, divided by the opportunities that they came for.",
      population: "Awards that tell how many applications came",
    },
    "applications.median": {
      name: "Applications per opportunity, median",
      definition: "Half of the opportunities had at most as many applications, half of them at least.",
      population: "Awards that tell how many applications came",
    },
    "applications.pass-rate": {
      name: "Applications that passed",
      definition: "The applications that met the criteria, divided by all that came.",
      population: "Awards that tell how many applications came",
    },
    "suppliers.unique": {
      name: "Unique suppliers",
      definition:
        "Suppliers with an award, each counted once. Names are compared without case, accents and legal form. Those who are withheld are not counted: nobody can compare them.",
      population: NAMED,
    },
    "suppliers.withheld": {
      name: "Awards to suppliers who are withheld",
      definition: "Awards whose supplier is not made public. How many suppliers they are is not known.",
      population: AWARDS,
    },
    "suppliers.new-to-government": {
      name: "Suppliers new to government",
      definition:
        "Of the suppliers whose records tell, those for whom one of their awards was the first contract with a government. Each supplier who is withheld counts as one for each award.",
      population: "Suppliers whose records tell",
    },
    "suppliers.small-or-freelance": {
      name: "Small or freelance suppliers",
      definition:
        "Of the suppliers whose kind is recorded, those who are freelancers, small businesses or start-ups. Each supplier who is withheld counts as one for each award.",
      population: "Suppliers whose kind is recorded",
    },
    "suppliers.concentration": {
      name: "Concentration",
      definition:
        "The sum of the squares of all suppliers’ shares of what was committed (the Herfindahl index): 1 for a single supplier, 0.25 for four with equal shares.",
      population: `${NAMED}, and whose amount is known`,
    },
    "suppliers.top-share": {
      name: "Share of the largest supplier",
      definition: "The largest share that one supplier has of what was committed to suppliers who are named.",
      population: `${NAMED}, and whose amount is known`,
    },
    "pay.median": {
      name: "Days to pay, median",
      definition:
        "Calendar days from the later of invoice and acceptance to the last payment; half of the payments took at most as many.",
      population: PAID,
    },
    "pay.longest": {
      name: "Days to pay, longest",
      definition: "Calendar days from the later of invoice and acceptance to the last payment.",
      population: PAID,
    },
    "pay.within-standard": {
      name: "Paid within the standard",
      definition:
        "Of the awards that are paid in full, those that were paid within the programme’s number of days.",
      population: PAID,
    },
    "pay.waiting": {
      name: "Waiting now",
      definition: "Awards that wait for their next step, whoever has to take it.",
      population: "Awards of a programme that records every step",
    },
    "pay.overdue": {
      name: "Waiting for too long",
      definition:
        "Awards whose next step has waited for more than the programme’s number of business days, or whose delivery is late.",
      population: "Awards of a programme that records every step",
    },
    "pay.late": {
      name: "Payments late now",
      definition:
        "Awards that are to be paid, are not, and should have been by the programme’s number of days.",
      population: "Awards that are to be paid, and whose days can be counted",
    },
    "outcomes.signed": {
      name: "Signed",
      definition:
        "Awards whose supplier has signed the terms: the day is recorded, or a later step that cannot be without it.",
      population: CONTRACTS,
    },
    "outcomes.delivered": {
      name: "Delivered",
      definition: "Awards with a delivery that was not sent back, or a later step that cannot be without it.",
      population: CONTRACTS,
    },
    "outcomes.accepted": {
      name: "Accepted",
      definition: "Awards whose delivery was accepted, or that came to a later step.",
      population: CONTRACTS,
    },
    "outcomes.paid": {
      name: "Paid in full",
      definition: "Awards whose last payment is recorded.",
      population: CONTRACTS,
    },
    "outcomes.terminated": {
      name: "Terminated",
      definition: "Awards whose contract was terminated for non-delivery.",
      population: CONTRACTS,
    },
    "outcomes.cancelled": {
      name: "Cancelled",
      definition: "Awards whose contract was cancelled by agreement, and opportunities that were withdrawn.",
      population: `${OPPORTUNITIES}, of which the records tell how far they came`,
    },
    "outcomes.without-award": {
      name: "Closed without award",
      definition: "Opportunities that ended without a winner, by a decision that is recorded.",
      population: OPPORTUNITIES,
    },
    "outcomes.re-run": {
      name: "Run again",
      definition: "Opportunities that repeat an earlier one, and say so.",
      population: OPPORTUNITIES,
    },
    "outcomes.delivered-share": {
      name: "Delivered, of those that came to an end",
      definition:
        "Awards that were delivered, divided by those that were delivered, cancelled or terminated.",
      population: "Awards that were delivered, cancelled or terminated",
    },
    "code.delivered": {
      name: "Deliveries with a repository",
      definition: "Delivered awards that name the repository of their code.",
      population: "Delivered awards that name a repository",
    },
    "code.confirmed-open": {
      name: "Code confirmed open",
      definition:
        "Of the delivered awards that name a repository, those where a program saw, lately enough for the programme, that everyone can read it, that the delivered commit is in it and that its licence is the declared one. Made-up records are left out: their repositories are made up too.",
      population: "Delivered awards, not made up, whose repository was looked at",
    },
    "code.repositories": {
      name: "Open repositories",
      definition: "Repositories that are confirmed as above, each counted once.",
      population: "Delivered awards, not made up, whose repository was looked at",
    },
    "code.forks": {
      name: "Forks",
      definition: "Copies of these repositories that others keep, as their hosts count them.",
      population: "Open repositories whose host tells",
    },
    "code.reused": {
      name: "Awards whose code is reused",
      definition: "Awards that name somebody else who uses the code.",
      population: "Awards that tell who else uses the code",
    },
  },
  groupings: {
    "fiscal-year": {
      name: "By fiscal year",
      definition:
        "Awards and what was committed by the day of the award; what was paid by the day of each payment, so that a year may pay for an earlier one’s awards.",
      notRecorded: "Day not recorded",
    },
    quarter: {
      name: "By quarter",
      definition:
        "As by fiscal year, for each quarter of it. A quarter in which nothing happened is there too.",
      notRecorded: "Day not recorded",
    },
    team: {
      name: "By team",
      definition: "By the team that posted the opportunity.",
      notRecorded: "Team not recorded",
    },
    supplier: {
      name: "By supplier",
      definition:
        "By supplier; names are compared without case, accents and legal form. Suppliers who are withheld are together in one row, and may be several.",
      notRecorded: "Supplier not recorded",
    },
    region: {
      name: "By region",
      definition: "By the supplier’s region, as the award gives it.",
      notRecorded: "Region not recorded",
    },
    skill: {
      name: "By skill",
      definition:
        "By the skills that the opportunity asks for. A purchase counts whole for each of its skills, so rows must not be added up.",
      notRecorded: "Skills not recorded",
    },
    licence: {
      name: "By licence",
      definition: "By the licence that the award declares for the code, otherwise that of its opportunity.",
      notRecorded: "Licence not recorded",
    },
    "payment-method": {
      name: "By payment method",
      definition: "By the way in which the award is to be paid.",
      notRecorded: "Payment method not recorded",
    },
  },
  withheld: "Suppliers who are withheld",
  outside: "Outside the programme’s regions",
  quarter: (quarter, year, from, to) => `Q${quarter} of ${year} (${from} to ${to})`,
  milestones: {
    need: "Funds reserved",
    posted: "Posted",
    closed: "Closed",
    selected: "Supplier chosen",
    signed: "Terms signed",
    delivered: "Delivered",
    accepted: "Accepted",
    invoiced: "Invoiced",
    certified: "Certified",
    paid: "Paid",
  },
  stage: (from, to) => `${from} → ${to}`,
  stageDefinition:
    "Days between two steps whose days are both recorded; where the second is before the first, it is not counted. The need is the day on which funds were reserved, which is the first that a record tells of it. Business days leave out weekends and the programme’s holidays.",
  spans: {
    "need-to-work": {
      name: "From need to work",
      definition: "From the day on which funds were reserved to that of signed terms.",
    },
    "to-pay": {
      name: "To pay",
      definition: "From the later of invoice and acceptance to the last payment.",
    },
    "need-to-payment": {
      name: "Buying and paying together",
      definition:
        "From need to work and to pay, added up, for awards of which both are known; the supplier’s own work between them is not counted.",
    },
  },
  flow: {
    posted: "Posted",
    closed: "Closed for applications",
    awarded: "Awarded",
    signed: "Terms signed",
    delivered: "Delivered",
    accepted: "Accepted",
    invoiced: "Invoiced",
    certified: "Certified for payment",
    paid: "Paid",
  },
  targets: {
    applications: {
      name: "Applications per opportunity",
      howMeasured: "Applications received, on average, over the awards that tell.",
    },
    suppliers: {
      name: "Unique suppliers",
      howMeasured: "Suppliers who are named in awards, each counted once.",
    },
    opportunities: {
      name: "Opportunities posted",
      howMeasured: "Opportunities whose day of posting has come.",
    },
    signed: {
      name: "Supplier chosen and terms signed",
      howMeasured: "Awards with signed terms, divided by all awards of which it is known.",
    },
    delivered: {
      name: "Delivered",
      howMeasured:
        "Awards that were delivered, divided by those that were delivered, cancelled or terminated.",
    },
    use_again: {
      name: "Clients who would use it again",
      howMeasured: "By asking the teams; no record holds their answers.",
    },
    apply_again: {
      name: "Suppliers who would apply again",
      howMeasured: "By asking the suppliers; no record holds their answers.",
    },
    splitting: {
      name: "Flagged as contract splitting",
      howMeasured: "Awards at which guardrail MA-401 stops without an exception, divided by all awards.",
    },
    new_to_government: {
      name: "Winners new to government",
      howMeasured:
        "Suppliers for whom an award was the first contract with a government, of those whose records tell.",
    },
    outside_capital: {
      name: "Winners outside the capital",
      howMeasured: "Records tell the region of a supplier and not the city, so this is not known.",
    },
    small_or_freelance: {
      name: "Winners who are small or freelance",
      howMeasured: "Freelancers, small businesses and start-ups, of the suppliers whose kind is recorded.",
    },
    repositories: {
      name: "New repositories",
      howMeasured:
        "Repositories with delivered code that are confirmed open; whether one is new is not recorded.",
    },
    inventory: {
      name: "Entries in the inventory of open code",
      howMeasured: "By looking at the inventory; no record holds its entries.",
    },
    forks: {
      name: "Forks of the code",
      howMeasured: "Copies of the open repositories, as their hosts count them.",
    },
    hours_saved: {
      name: "Hours of procurement saved, each time",
      howMeasured: "By a record of working time, which the programme does not keep.",
    },
    days_to_pay: {
      name: "Days to pay",
      howMeasured:
        "The median of calendar days from the later of invoice and acceptance to the last payment.",
    },
  },
  wait: (awaited, role) => `Waiting for ${awaited}, from ${role}`,
};
