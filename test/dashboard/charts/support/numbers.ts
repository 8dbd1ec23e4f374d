import {
  DASHBOARD_VERSION,
  type Dashboard,
  type FlowRow,
  type Grouping,
  type GroupRow,
  type PayRow,
  type SpanRow,
  type StageRow,
} from "../../../../src/dashboard/dashboard.ts";
import type { Cell, Measure, Spread } from "../../../../src/dashboard/measure.ts";
import { FLOW_STEPS, type GroupingId, type MeasureId, type Unit } from "../../../../src/model/measures.ts";
import type { Bilingual } from "../../../../src/model/locale.ts";
import { toCents, type Cents } from "../../../../src/model/money.ts";
import type { Ref } from "../../../../src/model/ref.ts";
import type { CalendarDate } from "../../../../src/time/calendar.ts";

/** Numbers of a programme that nobody runs, small enough to check a drawing by hand. */

export const both = (text: string): Bilingual => ({ en: text, fr: text });

const population = (n: number, missing = 0): { n: number; missing: number; smallPopulation: boolean } => ({
  n,
  missing,
  smallPopulation: n < 5,
});

/** Dollars as cents. */
export function dollars(amount: number): Cents {
  return toCents(Math.round(amount * 100));
}

export function moneyCell(amount: number | undefined, n = 1): Cell<"money"> {
  return amount === undefined
    ? { value: undefined, ...population(0, 1) }
    : { value: dollars(amount), ...population(n) };
}

function measureOf<U extends Unit>(id: MeasureId, unit: U, cell: Cell<U>): Measure<U> {
  return { id, name: both(id), definition: both(id), population: both(id), unit, ...cell };
}

export function groupRow(key: string, amount: number | undefined, more: Partial<GroupRow> = {}): GroupRow {
  return {
    kind: "named",
    key,
    label: both(key),
    awards: 1,
    price: moneyCell(amount),
    committed: moneyCell(amount),
    paid: moneyCell(amount),
    share: { value: undefined, ...population(1) },
    ...more,
  };
}

/** Groups with their parts of the whole. */
export function groupingWith(id: GroupingId, rows: readonly GroupRow[]): Grouping {
  const total = rows.reduce((sum, { committed }) => sum + (committed.value ?? 0), 0);
  return {
    id,
    name: both(id),
    definition: both(id),
    overlapping: id === "skill",
    rows: rows.map((row) => ({
      ...row,
      share: {
        value: total > 0 && row.committed.value !== undefined ? row.committed.value / total : undefined,
        ...population(1),
      },
    })),
  };
}

/** A quarter of a fiscal year that begins in April: `2026-2027`, 1. */
export function quarterRow(
  year: number,
  quarter: number,
  committed: number | undefined,
  paid: number | undefined,
): GroupRow {
  const month = (index: number): string => String(((index - 1) % 12) + 1).padStart(2, "0");
  const first = 4 + (quarter - 1) * 3;
  const [from, to] = [first > 12 ? year + 1 : year, first + 2 > 12 ? year + 1 : year];
  return groupRow(`${year}-${year + 1}-Q${quarter}`, committed, {
    awards: committed === 0 ? 0 : 1,
    paid: moneyCell(paid),
    from: `${from}-${month(first)}-01` as CalendarDate,
    to: `${to}-${month(first + 2)}-28` as CalendarDate,
  });
}

/** Numbers as they lie, by their place in an order: enough for drawings. */
export function spreadOf(values: readonly number[], missing = 0): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number | undefined => {
    const place = (sorted.length - 1) * share;
    const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return low === undefined || high === undefined
      ? undefined
      : low + (high - low) * (place - Math.floor(place));
  };
  return {
    ...population(sorted.length, missing),
    least: sorted[0],
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    most: sorted.at(-1),
  };
}

export function stageRow(name: string, days: readonly number[], missing = 0): StageRow {
  return {
    from: "need",
    to: "paid",
    name: both(name),
    days: spreadOf(days, missing),
    businessDays: spreadOf(
      days.map((count) => Math.round((count * 5) / 7)),
      missing,
    ),
  };
}

export function spanRow(
  id: SpanRow["id"],
  name: string,
  days: readonly number[],
  planned?: number,
  traditional?: number,
): SpanRow {
  const { days: spread, businessDays } = stageRow(name, days);
  return { id, name: both(name), definition: both(name), days: spread, businessDays, planned, traditional };
}

export function payRow(
  paid: string,
  days: number | undefined,
  within = days === undefined ? undefined : days <= 30,
): PayRow {
  return {
    ref: `2026-001-${paid}` as Ref,
    title: both(`Work paid on ${paid}`),
    demonstration: false,
    team: "cloud",
    from: undefined,
    paid: paid as CalendarDate,
    days,
    within,
  };
}

export function flowRows(reached: readonly number[]): readonly FlowRow[] {
  return FLOW_STEPS.map((step, index) => {
    const [here = 0, next = 0] = [reached[index], reached[index + 1]];
    return {
      step,
      name: both(step),
      reached: here,
      here: step === "paid" ? here : 0,
      cancelled: here - next > 0 && step !== "paid" ? here - next : 0,
      terminated: 0,
      withoutAward: 0,
    };
  });
}

/** What charts are drawn from. */
export interface Numbers {
  readonly quarters?: readonly GroupRow[];
  readonly years?: readonly GroupRow[];
  readonly teams?: readonly GroupRow[];
  readonly skills?: readonly GroupRow[];
  readonly suppliers?: readonly GroupRow[];
  readonly flow?: readonly number[];
  readonly stages?: readonly StageRow[];
  readonly spans?: readonly SpanRow[];
  readonly payments?: readonly PayRow[];
  readonly standard?: number | undefined;
  /** How many opportunities had as many applications. */
  readonly applications?: Readonly<Record<number, number>>;
}

/** Numbers of which nothing is known but those that are given. */
export function dashboardWith(numbers: Numbers = {}): Dashboard {
  const { teams = [], quarters = [], payments = [] } = numbers;
  const total = (rows: readonly GroupRow[], of: "committed" | "paid"): number =>
    rows.reduce((sum, row) => sum + (row[of].value ?? 0), 0) / 100;
  const source = teams.length > 0 ? teams : quarters;
  const awards = source.reduce((sum, row) => sum + row.awards, 0);
  const count = (id: MeasureId, value: number | undefined, n = value ?? 0): Measure<"count"> =>
    measureOf(id, "count", { value, ...population(n) });
  const share = (id: MeasureId, value?: number): Measure<"share"> =>
    measureOf(id, "share", { value, ...population(0) });
  const headline = {
    opportunities: count("opportunities.posted", numbers.flow?.[0] ?? 0),
    awards: count("awards.made", awards),
    price: measureOf("spend.price", "money", moneyCell(total(source, "committed"), awards)),
    committed: measureOf("spend.committed", "money", moneyCell(total(source, "committed"), awards)),
    ended: measureOf("spend.ended", "money", moneyCell(0, 0)),
    paid: measureOf("spend.paid", "money", moneyCell(total(source, "paid"), awards)),
  };
  const received = Object.entries(numbers.applications ?? {}).map(([number, opportunities]) => ({
    received: Number(number),
    opportunities,
  }));
  const spread = spreadOf(received.flatMap((one) => Array<number>(one.opportunities).fill(one.received)));
  const days = payments.flatMap((row) => row.days ?? []);
  const paySpread = spreadOf(days, payments.length - days.length);
  return {
    version: DASHBOARD_VERSION,
    programme: {
      name: both("Programme"),
      department: both("Department"),
      url: "https://example.org/",
      languages: ["en", "fr"],
    },
    currency: "CAD",
    timeZone: "America/Toronto",
    asOf: "2026-11-23T17:00:00Z",
    today: "2026-11-23" as CalendarDate,
    fiscalYearStarts: 4,
    smallBelow: 5,
    records: {
      opportunities: 0,
      awards,
      events: 0,
      real: { opportunities: 0, awards },
      demonstration: { opportunities: 0, awards: 0 },
    },
    real: headline,
    headline,
    spend: [
      groupingWith("fiscal-year", numbers.years ?? []),
      groupingWith("quarter", quarters),
      groupingWith("team", teams),
      groupingWith("supplier", numbers.suppliers ?? []),
      groupingWith("skill", numbers.skills ?? []),
    ],
    opportunities: { byStatus: [], flow: flowRows(numbers.flow ?? []) },
    applications: {
      mean: count("applications.mean", undefined),
      median: count("applications.median", spread.median, spread.n),
      spread,
      passRate: share("applications.pass-rate", received.length > 0 ? 0.5 : undefined),
      distribution: received,
      rows: [],
    },
    suppliers: {
      unique: count("suppliers.unique", numbers.suppliers?.length ?? 0),
      withheld: count("suppliers.withheld", 0),
      newToGovernment: share("suppliers.new-to-government"),
      smallOrFreelance: share("suppliers.small-or-freelance"),
      concentration: measureOf("suppliers.concentration", "index", { value: undefined, ...population(0) }),
      topShare: share("suppliers.top-share"),
      top: undefined,
    },
    stages: numbers.stages ?? [],
    spans: numbers.spans ?? [],
    payTime: {
      standard: numbers.standard,
      planned: numbers.standard === undefined ? undefined : 7,
      median: measureOf("pay.median", "days", { value: paySpread.median, ...population(days.length) }),
      longest: measureOf("pay.longest", "days", { value: paySpread.most, ...population(days.length) }),
      spread: paySpread,
      withinStandard: share("pay.within-standard"),
      waiting: count("pay.waiting", 0),
      overdue: count("pay.overdue", 0),
      late: count("pay.late", 0),
      rows: payments,
      waits: [],
    },
    outcomes: {
      signed: count("outcomes.signed", 0),
      delivered: count("outcomes.delivered", 0),
      accepted: count("outcomes.accepted", 0),
      paid: count("outcomes.paid", 0),
      terminated: count("outcomes.terminated", 0),
      cancelled: count("outcomes.cancelled", 0),
      withoutAward: count("outcomes.without-award", 0),
      reRun: count("outcomes.re-run", 0),
      deliveredShare: share("outcomes.delivered-share"),
    },
    code: {
      delivered: count("code.delivered", 0),
      confirmedOpen: share("code.confirmed-open"),
      repositories: count("code.repositories", 0),
      forks: count("code.forks", 0),
      reused: count("code.reused", 0),
    },
    targets: [],
  };
}

/** Something for every chart. */
export const SOME: Numbers = {
  quarters: [
    quarterRow(2025, 3, 8000, 0),
    quarterRow(2025, 4, 0, 8000),
    quarterRow(2026, 1, 16000, undefined),
    quarterRow(2026, 2, 24000, 12000),
    quarterRow(2026, 3, 12000, 9000),
  ],
  teams: [
    groupRow("cloud", 30000, {
      label: { en: "Cloud Operations", fr: "Opérations infonuagiques" },
      awards: 4,
    }),
    groupRow("data", 20000, { label: { en: "Open Data", fr: "Données ouvertes" }, awards: 2 }),
    groupRow("web", 10000, { label: { en: "Web & <Design>", fr: "Web et <design>" }, awards: 1 }),
    groupRow("old", undefined, {
      label: { en: "A team of which no amount is known", fr: "Une équipe sans montant connu" },
    }),
  ],
  skills: [groupRow("python", 40000), groupRow("accessibility", 25000), groupRow("sql", 5000)],
  suppliers: [groupRow("érable", 24000), groupRow("bravo", 18000), groupRow("c", 12000), groupRow("d", 6000)],
  flow: [18, 16, 12, 11, 8, 7, 6, 6, 5],
  stages: [
    stageRow("From posting to closing", [8, 10, 12, 14]),
    stageRow("From closing to selection", [2, 3, 4, 11]),
    stageRow("From certification to payment", []),
  ],
  spans: [spanRow("to-pay", "From invoice to payment", [5, 9, 12, 30], 7, 31)],
  payments: [
    payRow("2026-05-04", 12),
    payRow("2026-06-15", 8),
    payRow("2026-07-20", 41),
    payRow("2026-08-10", undefined),
    payRow("2026-10-05", 22),
    payRow("2026-11-09", 160),
  ],
  standard: 30,
  applications: { 1: 2, 2: 4, 3: 3, 5: 1 },
};
