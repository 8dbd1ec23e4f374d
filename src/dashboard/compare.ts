import { MEASURES, MILESTONES, SPANS, type MeasureId, type Unit } from "../model/measures.ts";
import type { CalendarDate } from "../time/calendar.ts";
import type { Bilingual, LocalText } from "../model/locale.ts";
import { inBothLanguages } from "../i18n/dashboard/in-both.ts";
import type { Dashboard } from "./dashboard.ts";
import { aboutMeasure } from "./make-measure.ts";
import { population, type Cell, type Measure, type Spread } from "./measure.ts";

/** What two programmes have reached, side by side. Nothing of the two is ever added up. */
export interface Comparison {
  readonly programmes: readonly [Compared, Compared];
  /** Amounts of two currencies stand side by side, and are not compared. */
  readonly isOneCurrency: boolean;
  readonly rows: readonly ComparedRow[];
}

export interface Compared {
  readonly name: LocalText;
  readonly department: LocalText;
  readonly url: string;
  readonly currency: string;
  readonly asOf: string;
  /** Days; a share of payments in time is a share of those in time by the programme's own standard. */
  readonly standard: number | undefined;
  readonly awards: number;
  readonly demonstration: Dashboard["records"]["demonstration"];
  /** The first and the last day of the fiscal years in which awards were made. */
  readonly years: { readonly from: CalendarDate; readonly to: CalendarDate } | undefined;
}

export interface ComparedRow {
  /** A measure's id, or `stages.posted-closed` and `spans.need-to-work`: medians in calendar days. */
  readonly id: string;
  /** In our own words, whatever the other file says: one id means one thing. */
  readonly name: Bilingual;
  readonly definition: Bilingual;
  /** What n counts; undefined for stages and spans, whose definition says it. */
  readonly population: Bilingual | undefined;
  readonly unit: Unit;
  readonly cells: readonly [Cell, Cell];
  /** The second less the first; undefined where one is not known, or they are amounts of two currencies. */
  readonly difference: number | undefined;
  /** The second divided by the first; undefined also where the first is 0, and for shares and indexes. */
  readonly ratio: number | undefined;
  /** Whether there is a difference, and one of the two numbers stands on few records. */
  readonly isFromFew: boolean;
}

/** Sets two dashboards side by side, measure by measure. */
export function compareDashboards(first: Dashboard, second: Dashboard): Comparison {
  const isOneCurrency = first.currency === second.currency;
  const [ours, theirs] = [measuresOf(first), measuresOf(second)];
  const ids = Object.keys(MEASURES) as MeasureId[];
  return {
    programmes: [compared(first), compared(second)],
    isOneCurrency,
    rows: [
      ...ids.map((id) => {
        const about = aboutMeasure(id);
        const cells = [cellOf(ours.get(id)), cellOf(theirs.get(id))] as const;
        return { ...about, cells, ...between(cells, about.unit, isOneCurrency) };
      }),
      ...lengths(first, second),
    ],
  };
}

/** Every measure of a dashboard, by its id. */
export function measuresOf({
  headline,
  applications: { mean, median, passRate },
  suppliers: { unique, withheld, newToGovernment, smallOrFreelance, concentration, topShare },
  payTime,
  outcomes,
  code,
}: Dashboard): ReadonlyMap<MeasureId, Measure> {
  const all: readonly Measure[] = [
    ...Object.values<Measure>({ ...headline }),
    ...[mean, median, passRate],
    ...[unique, withheld, newToGovernment, smallOrFreelance, concentration, topShare],
    ...[payTime.median, payTime.longest, payTime.withinStandard],
    ...[payTime.waiting, payTime.overdue, payTime.late],
    ...Object.values<Measure>({ ...outcomes }),
    ...Object.values<Measure>({ ...code }),
  ];
  return new Map(all.map((measure) => [measure.id, measure]));
}

function compared(dashboard: Dashboard): Compared {
  const { programme, currency, asOf, payTime, records } = dashboard;
  const { name, department, url } = programme;
  const { awards, demonstration } = records;
  const { standard } = payTime;
  return {
    name,
    department,
    url,
    currency,
    asOf,
    standard,
    awards,
    demonstration,
    years: yearsOf(dashboard),
  };
}

function yearsOf({ spend }: Dashboard): Compared["years"] {
  const years = (spend.find(({ id }) => id === "fiscal-year")?.rows ?? []).filter(({ awards }) => awards > 0);
  const [from] = years.flatMap((year) => year.from ?? []).sort();
  const to = years
    .flatMap((year) => year.to ?? [])
    .sort()
    .at(-1);
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

/** How long payment takes is a measure of its own (`pay.median`), and stands there once. */
const COMPARED_SPANS = SPANS.filter((id) => id !== "to-pay");

/** The medians of stages and spans, in calendar days. */
function lengths(first: Dashboard, second: Dashboard): readonly ComparedRow[] {
  const stage = (of: Dashboard, to: string): Spread | undefined =>
    of.stages.find((one) => one.to === to)?.days;
  const span = (of: Dashboard, id: string): Spread | undefined => of.spans.find((one) => one.id === id)?.days;
  const row = (
    about: Pick<ComparedRow, "id" | "name" | "definition">,
    ...both: readonly (Spread | undefined)[]
  ) => {
    const cells = [medianOf(both[0]), medianOf(both[1])] as const;
    return {
      ...about,
      population: undefined,
      unit: "days" as const,
      cells,
      ...between(cells, "days", true),
    };
  };
  return [
    ...MILESTONES.slice(1).map((to, index) => {
      const from = MILESTONES[index] ?? to;
      const about = {
        id: `stages.${from}-${to}`,
        name: inBothLanguages((words) => words.stage(words.milestones[from], words.milestones[to])),
        definition: inBothLanguages(({ stageDefinition }) => stageDefinition),
      };
      return row(about, stage(first, to), stage(second, to));
    }),
    ...COMPARED_SPANS.map((id) => {
      const about = {
        id: `spans.${id}`,
        name: inBothLanguages(({ spans }) => spans[id].name),
        definition: inBothLanguages(({ spans }) => spans[id].definition),
      };
      return row(about, span(first, id), span(second, id));
    }),
  ];
}

const NOTHING: Cell = { value: undefined, ...population(0, 0) };

function cellOf(measure: Measure | undefined): Cell {
  if (!measure) return NOTHING;
  const { value, n, missing, smallPopulation } = measure;
  return { value, n, missing, smallPopulation };
}

function medianOf(spread: Spread | undefined): Cell {
  return spread === undefined ? NOTHING : { value: spread.median, ...population(spread.n, spread.missing) };
}

function between(
  [first, second]: readonly [Cell, Cell],
  unit: Unit,
  isOneCurrency: boolean,
): Pick<ComparedRow, "difference" | "ratio" | "isFromFew"> {
  const isComparable = unit !== "money" || isOneCurrency;
  if (!isComparable || first.value === undefined || second.value === undefined)
    return { difference: undefined, ratio: undefined, isFromFew: false };
  const hasRatio = unit !== "share" && unit !== "index" && first.value > 0;
  return {
    difference: second.value - first.value,
    ratio: hasRatio ? second.value / first.value : undefined,
    isFromFew: first.smallPopulation || second.smallPopulation,
  };
}
