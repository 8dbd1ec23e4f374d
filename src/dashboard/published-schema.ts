import { z } from "zod";
import { EVENT_KINDS } from "../model/event.ts";
import { LOCALES } from "../model/locale.ts";
import { FLOW_STEPS, GROUPINGS, MILESTONES, SPANS, TARGET_IDS } from "../model/measures.ts";
import { STATUSES } from "../model/status.ts";
import { WAITED_ON } from "../payments/waiting.ts";
import { DASHBOARD_VERSION } from "./dashboard.ts";
import {
  bilingual,
  cell,
  count,
  day,
  list,
  localText,
  maybe,
  measure,
  money,
  moneyCell,
  number,
  ref,
  share,
  shareCell,
  spread,
  text,
  unit,
} from "./published-fields.ts";

const ofRecords = z.object({ opportunities: count, awards: count });

const headline = z
  .object({
    opportunities: measure("opportunities.posted", number),
    awards: measure("awards.made", number),
    price: measure("spend.price", money),
    committed: measure("spend.committed", money),
    ended: measure("spend.ended", money),
    paid: measure("spend.paid", money),
  })
  .meta({ id: "headline", description: "The main numbers · Les principaux chiffres" });

const grouping = z.object({
  id: z.enum(GROUPINGS),
  name: bilingual,
  definition: bilingual,
  overlapping: z.boolean(),
  rows: list(
    z.object({
      kind: z.enum(["named", "withheld", "not-recorded"]),
      key: text,
      label: localText,
      from: day.optional(),
      to: day.optional(),
      awards: count,
      price: moneyCell,
      committed: moneyCell,
      paid: moneyCell,
      share: shareCell,
    }),
  ),
});

const flowRow = z.object({
  step: z.enum(FLOW_STEPS),
  name: bilingual,
  reached: count,
  here: count,
  cancelled: count,
  terminated: count,
  withoutAward: count,
});

const applications = z.object({
  mean: measure("applications.mean", number),
  median: measure("applications.median", number),
  spread,
  passRate: measure("applications.pass-rate", share),
  distribution: list(z.object({ received: count, opportunities: count })),
  rows: list(z.object({ ref, title: localText, demonstration: z.boolean(), received: count, passed: count })),
});

const suppliers = z.object({
  unique: measure("suppliers.unique", number),
  withheld: measure("suppliers.withheld", number),
  newToGovernment: measure("suppliers.new-to-government", share),
  smallOrFreelance: measure("suppliers.small-or-freelance", share),
  concentration: measure("suppliers.concentration", share),
  topShare: measure("suppliers.top-share", share),
  top: maybe(z.object({ key: text, name: text })),
});

const milestone = z.enum(MILESTONES);
const lengths = { days: spread, businessDays: spread };

const payTime = z.object({
  standard: maybe(count),
  planned: maybe(count),
  median: measure("pay.median", number),
  longest: measure("pay.longest", number),
  spread,
  withinStandard: measure("pay.within-standard", share),
  waiting: measure("pay.waiting", number),
  overdue: measure("pay.overdue", number),
  late: measure("pay.late", number),
  rows: list(
    z.object({
      ref,
      title: localText,
      demonstration: z.boolean(),
      team: text,
      from: maybe(day),
      paid: day,
      days: maybe(number),
      within: maybe(z.boolean()),
    }),
  ),
  waits: list(
    z.object({
      for: z.enum(EVENT_KINDS),
      on: z.enum(WAITED_ON),
      name: bilingual,
      awards: count,
      overdue: count,
      longest: count,
    }),
  ),
});

const outcomes = z.object({
  signed: measure("outcomes.signed", number),
  delivered: measure("outcomes.delivered", number),
  accepted: measure("outcomes.accepted", number),
  paid: measure("outcomes.paid", number),
  terminated: measure("outcomes.terminated", number),
  cancelled: measure("outcomes.cancelled", number),
  withoutAward: measure("outcomes.without-award", number),
  reRun: measure("outcomes.re-run", number),
  deliveredShare: measure("outcomes.delivered-share", share),
});

const code = z.object({
  delivered: measure("code.delivered", number),
  confirmedOpen: measure("code.confirmed-open", share),
  repositories: measure("code.repositories", number),
  forks: measure("code.forks", number),
  reused: measure("code.reused", number),
});

/** What was reached of a target is a share where the target is one. */
function target<U extends z.ZodEnum | z.ZodLiteral, C extends z.ZodType>(units: U, reached: C) {
  return z.object({
    id: z.enum(TARGET_IDS),
    name: bilingual,
    unit: units,
    reach: z.enum(["more-than", "at-least", "at-most"]),
    target: number,
    howMeasured: bilingual,
    reached,
    met: maybe(z.boolean()),
    real: reached,
    metByReal: maybe(z.boolean()),
  });
}

/** `dashboard.json`, both ways. Its keys are those of the program; the file's have `_` between their words (`json-keys.ts`). */
export const dashboardSchema = z.object({
  version: z.literal(DASHBOARD_VERSION),
  programme: z.object({
    name: localText,
    department: localText,
    url: text.regex(/^https:\/\//),
    languages: list(z.enum(LOCALES)),
  }),
  currency: z.string().regex(/^[A-Z]{3}$/),
  timeZone: text,
  asOf: z.string().regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  today: day,
  fiscalYearStarts: z.number().int().min(1).max(12),
  smallBelow: count,
  records: z.object({ ...ofRecords.shape, events: count, real: ofRecords, demonstration: ofRecords }),
  real: headline,
  headline,
  spend: list(grouping),
  opportunities: z.object({
    byStatus: list(z.object({ status: z.enum(STATUSES), name: bilingual, count })),
    flow: list(flowRow),
  }),
  applications,
  suppliers,
  stages: list(z.object({ from: milestone, to: milestone, name: bilingual, ...lengths })),
  spans: list(
    z.object({
      id: z.enum(SPANS),
      name: bilingual,
      definition: bilingual,
      ...lengths,
      planned: maybe(count),
      traditional: maybe(count),
    }),
  ),
  payTime,
  outcomes,
  code,
  targets: list(
    z.discriminatedUnion("unit", [
      target(z.literal("share"), shareCell),
      target(unit.exclude(["share"]), cell),
    ]),
  ),
});
