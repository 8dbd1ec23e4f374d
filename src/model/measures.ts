/** What a number counts. Money is in cents with all taxes unless its definition says otherwise, a share is from 0 to 1. */
export const UNITS = ["money", "count", "share", "index", "days", "business-days"] as const;

export type Unit = (typeof UNITS)[number];

/** The numbers of the dashboard, each with its unit. An id never changes its meaning: other programmes compare by it. */
export const MEASURES = {
  "opportunities.posted": "count",
  "awards.made": "count",
  "spend.price": "money",
  "spend.committed": "money",
  "spend.ended": "money",
  "spend.paid": "money",
  "applications.mean": "count",
  "applications.median": "count",
  "applications.pass-rate": "share",
  "suppliers.unique": "count",
  "suppliers.withheld": "count",
  "suppliers.new-to-government": "share",
  "suppliers.small-or-freelance": "share",
  "suppliers.concentration": "index",
  "suppliers.top-share": "share",
  "pay.median": "days",
  "pay.longest": "days",
  "pay.within-standard": "share",
  "pay.waiting": "count",
  "pay.overdue": "count",
  "pay.late": "count",
  "outcomes.signed": "count",
  "outcomes.delivered": "count",
  "outcomes.accepted": "count",
  "outcomes.paid": "count",
  "outcomes.terminated": "count",
  "outcomes.cancelled": "count",
  "outcomes.without-award": "count",
  "outcomes.re-run": "count",
  "outcomes.delivered-share": "share",
  "code.delivered": "count",
  "code.confirmed-open": "share",
  "code.repositories": "count",
  "code.forks": "count",
  "code.reused": "count",
} as const satisfies Record<string, Unit>;

export type MeasureId = keyof typeof MEASURES;

/** By what spend is grouped. */
export const GROUPINGS = [
  "fiscal-year",
  "quarter",
  "team",
  "supplier",
  "region",
  "skill",
  "licence",
  "payment-method",
] as const;

export type GroupingId = (typeof GROUPINGS)[number];

/** The turning points of a purchase, in the order in which a smooth one lives them. */
export const MILESTONES = [
  "need",
  "posted",
  "closed",
  "selected",
  "signed",
  "delivered",
  "accepted",
  "invoiced",
  "certified",
  "paid",
] as const;

export type Milestone = (typeof MILESTONES)[number];

/** Stretches of several stages for which a programme has a plan: from the need to signed terms, to payment, and the whole. */
export const SPANS = ["need-to-work", "to-pay", "need-to-payment"] as const;

export type SpanId = (typeof SPANS)[number];

/** How far an opportunity has come, for the flow from opportunity to payment. */
export const FLOW_STEPS = [
  "posted",
  "closed",
  "awarded",
  "signed",
  "delivered",
  "accepted",
  "invoiced",
  "certified",
  "paid",
] as const;

export type FlowStep = (typeof FLOW_STEPS)[number];

/** What a programme can set itself to reach (`targets` in program.yml), as the pilot's plan did. */
export const TARGETS = {
  applications: { unit: "count", reach: "more-than" },
  suppliers: { unit: "count", reach: "more-than" },
  opportunities: { unit: "count", reach: "at-least" },
  signed: { unit: "share", reach: "at-least" },
  delivered: { unit: "share", reach: "at-least" },
  use_again: { unit: "share", reach: "at-least" },
  apply_again: { unit: "share", reach: "at-least" },
  splitting: { unit: "share", reach: "at-most" },
  new_to_government: { unit: "share", reach: "at-least" },
  outside_capital: { unit: "share", reach: "at-least" },
  small_or_freelance: { unit: "share", reach: "at-least" },
  repositories: { unit: "count", reach: "more-than" },
  inventory: { unit: "count", reach: "at-least" },
  forks: { unit: "count", reach: "more-than" },
  hours_saved: { unit: "count", reach: "more-than" },
  days_to_pay: { unit: "days", reach: "at-most" },
} as const satisfies Record<
  string,
  { readonly unit: Unit; readonly reach: "more-than" | "at-least" | "at-most" }
>;

export type TargetId = keyof typeof TARGETS;

export const TARGET_IDS = Object.keys(TARGETS) as [TargetId, ...TargetId[]];
