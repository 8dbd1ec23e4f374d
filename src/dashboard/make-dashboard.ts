import { GROUPINGS } from "../model/measures.ts";
import { lazily, once } from "../model/lazily.ts";
import { MONTHS, type Program } from "../model/program.ts";
import type { Ref } from "../model/ref.ts";
import type { Standing } from "../payments/standing.ts";
import type { Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import { applicationsOf } from "./applications.ts";
import { codeOf } from "./code.ts";
import { DASHBOARD_VERSION, type Dashboard, type Grouping, type Records } from "./dashboard.ts";
import { byStatus, flowOf } from "./flow.ts";
import { headlineOf } from "./headline.ts";
import { SMALL_BELOW } from "./measure.ts";
import { outcomesOf } from "./outcomes.ts";
import { payTimeOf } from "./pay-time.ts";
import { awardedOf, purchasesOf, realOf, type Awarded, type Purchase } from "./purchases.ts";
import { groupingOf } from "./spend.ts";
import { spendOverTime } from "./spend-over-time.ts";
import { spansOf, stagesOf } from "./stages.ts";
import { suppliersOf } from "./suppliers.ts";
import { targetsOf, type Reached } from "./targets.ts";

/** What whoever has it already may bring along. */
export interface KnownBefore {
  /** Where the payment of every award stands. */
  readonly standings?: Iterable<Standing>;
  /** The awards at which the guardrail on contract splitting (MA-401) stops, without an exception. */
  readonly split?: ReadonlySet<Ref>;
}

/** What a register's records come to at a moment. Pure. */
export function dashboardOf(register: Register, now: Instant, known: KnownBefore = {}): Dashboard {
  return dashboardOfPurchases(purchasesOf(register, now, known.standings), register, now, known.split);
}

/**
 * The same of some purchases, such as those of one team: their part of it all.
 * Each number is computed when it is first asked for: the page of a supplier asks for a few, and there are thousands of them.
 * @param purchases by ref, as `purchasesOf` gives them
 */
export function dashboardOfPurchases(
  purchases: readonly Purchase[],
  register: Register,
  now: Instant,
  split?: ReadonlySet<Ref>,
): Dashboard {
  const { program, holidays } = register;
  const awarded = awardedOf(purchases);
  const all = reachedBy(purchases, awarded, register, now, split);
  const ofReal = once(() => {
    const real = realOf(purchases);
    return reachedBy(real, awardedOf(real), register, now, split);
  });
  return lazily<Dashboard>({
    version: () => DASHBOARD_VERSION,
    programme: () => ({
      name: program.name,
      department: program.department,
      url: program.url,
      languages: program.languages,
    }),
    currency: () => program.currency,
    timeZone: () => program.time_zone,
    asOf: () => `${new Date(now).toISOString().slice(0, 19)}Z`,
    today: () => dayAt(now, program.time_zone),
    fiscalYearStarts: () => fiscalYearStarts(program),
    smallBelow: () => SMALL_BELOW,
    records: () => recordsOf(purchases, awarded),
    real: () => ofReal().headline,
    headline: () => all.headline,
    spend: () => GROUPINGS.map((id) => spendBy(id, awarded, register)),
    opportunities: () => ({ byStatus: byStatus(purchases), flow: flowOf(purchases) }),
    applications: () => all.applications,
    suppliers: () => all.suppliers,
    stages: () => stagesOf(awarded, holidays),
    spans: () => spansOf(awarded, register),
    payTime: () => all.payTime,
    outcomes: () => all.outcomes,
    code: () => all.code,
    targets: () => targetsOf(program, all, ofReal()),
  });
}

function reachedBy(
  purchases: readonly Purchase[],
  awarded: readonly Awarded[],
  register: Register,
  now: Instant,
  split: ReadonlySet<Ref> | undefined,
): Reached {
  return lazily<Reached>({
    headline: () => headlineOf(purchases, awarded),
    applications: () => applicationsOf(awarded),
    suppliers: () => suppliersOf(awarded.map(({ contract }) => contract)),
    payTime: () => payTimeOf(awarded, register),
    outcomes: () => outcomesOf(purchases, awarded, register),
    code: () => codeOf(awarded, register, now),
    split: () => split,
    awards: () => awarded.map(({ opportunity }) => opportunity.ref),
  });
}

function spendBy(id: (typeof GROUPINGS)[number], awarded: readonly Awarded[], register: Register): Grouping {
  if (id !== "fiscal-year" && id !== "quarter") return groupingOf(id, awarded, register);
  const contracts = awarded.map(({ contract }) => contract);
  return spendOverTime(id, contracts, fiscalYearStarts(register.program));
}

/** The month in which a programme's fiscal year begins, from 1: January, where it does not say. */
export function fiscalYearStarts({ fiscal_year: year }: Pick<Program, "fiscal_year">): number {
  return year === undefined ? 1 : MONTHS.indexOf(year.starts) + 1;
}

function recordsOf(purchases: readonly Purchase[], awarded: readonly Awarded[]): Records {
  const isMadeUp = ({ demonstration }: { readonly demonstration?: boolean | undefined }): boolean =>
    demonstration === true;
  const opportunities = purchases.filter(({ opportunity }) => isMadeUp(opportunity)).length;
  const awards = awarded.filter(({ contract }) => isMadeUp(contract.award)).length;
  return {
    opportunities: purchases.length,
    awards: awarded.length,
    events: awarded.reduce((sum, { contract }) => sum + contract.award.ledger.length, 0),
    real: { opportunities: purchases.length - opportunities, awards: awarded.length - awards },
    demonstration: { opportunities, awards },
  };
}
