import type { Bilingual, LocalText, Locale } from "../model/locale.ts";
import type { EventKind } from "../model/event.ts";
import type { FlowStep, GroupingId, Milestone, SpanId, TargetId, TARGETS, Unit } from "../model/measures.ts";
import type { Ref } from "../model/ref.ts";
import type { Status } from "../model/status.ts";
import type { WaitedOn } from "../payments/waiting.ts";
import type { CalendarDate } from "../time/calendar.ts";
import type { Cell, Measure, Spread } from "./measure.ts";

export const DASHBOARD_VERSION = 1;

/**
 * What a programme's records come to. Amounts are in cents of its one currency. Everything is computed from the records and the
 * moment; the same records at the same moment give the same, whatever their order.
 *
 * All records are counted, also those that are made up (`records.demonstration`); `real` has the main numbers without them.
 */
export interface Dashboard {
  /** Of the format, for whoever reads it; another number is another format. */
  readonly version: typeof DASHBOARD_VERSION;
  readonly programme: {
    readonly name: LocalText;
    readonly department: LocalText;
    readonly url: string;
    readonly languages: readonly Locale[];
  };
  readonly currency: string;
  readonly timeZone: string;
  /** The moment, `2027-01-20T17:00:00Z`, and its day in the programme's zone. */
  readonly asOf: string;
  readonly today: CalendarDate;
  /** The month in which a fiscal year begins, from 1. */
  readonly fiscalYearStarts: number;
  /** A number from fewer records than these is marked (`smallPopulation`). */
  readonly smallBelow: number;
  readonly records: Records;
  /** The main numbers, of real records only. */
  readonly real: Headline;
  readonly headline: Headline;
  readonly spend: readonly Grouping[];
  readonly opportunities: {
    /** Every status, also where no opportunity has it, in the order of a life. */
    readonly byStatus: readonly {
      readonly status: Status;
      readonly name: Bilingual;
      readonly count: number;
    }[];
    readonly flow: readonly FlowRow[];
  };
  readonly applications: Applications;
  readonly suppliers: Suppliers;
  /** One after the other, from the need to the payment. */
  readonly stages: readonly StageRow[];
  readonly spans: readonly SpanRow[];
  readonly payTime: PayTime;
  readonly outcomes: Outcomes;
  readonly code: Code;
  /** Those that the programme has set itself, in the order of its plan. */
  readonly targets: readonly TargetRow[];
}

/** How many records were counted. */
export interface Records {
  readonly opportunities: number;
  readonly awards: number;
  readonly events: number;
  /** Of the opportunities and awards, those that are not made up, and those that are. */
  readonly real: { readonly opportunities: number; readonly awards: number };
  readonly demonstration: { readonly opportunities: number; readonly awards: number };
}

/** The numbers that a page begins with. */
export interface Headline {
  readonly opportunities: Measure<"count">;
  readonly awards: Measure<"count">;
  /** Prices as awarded, before tax. */
  readonly price: Measure<"money">;
  /** With all taxes, fees and amendments. */
  readonly committed: Measure<"money">;
  /** What of it was for contracts that were cancelled or terminated. */
  readonly ended: Measure<"money">;
  /** What was paid less what came back. */
  readonly paid: Measure<"money">;
}

/** What a group stands for: something with a name, suppliers who are withheld, or records that do not say. */
export type GroupKind = "named" | "withheld" | "not-recorded";

/** Spend by one thing: rows by amount, the largest first; periods by time, without gaps. */
export interface Grouping {
  readonly id: GroupingId;
  readonly name: Bilingual;
  readonly definition: Bilingual;
  /** Whether an award may be in several rows, so that rows must not be added up. */
  readonly overlapping: boolean;
  readonly rows: readonly GroupRow[];
}

export interface GroupRow {
  readonly kind: GroupKind;
  /** A team's or skill's key, a licence's SPDX id, a period such as `2026-2027` or `2026-2027-Q1`; for a supplier the key of its name. */
  readonly key: string;
  readonly label: LocalText;
  /** The days of a period. */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  /** Awards of the group; of a period, those made in it. */
  readonly awards: number;
  readonly price: Cell<"money">;
  readonly committed: Cell<"money">;
  /** Of a period: what was paid in it, whenever the award was made; `n` then counts payments. */
  readonly paid: Cell<"money">;
  /** The part of all that was committed. */
  readonly share: Cell<"share">;
}

/** Of the opportunities that came as far as a step: `reached` = `here` + those that stopped + those that went on. */
export interface FlowRow {
  readonly step: FlowStep;
  readonly name: Bilingual;
  readonly reached: number;
  /** Under way, with this as the last step that the records know. Of `paid`: at its goal. */
  readonly here: number;
  /** Ended here. */
  readonly cancelled: number;
  readonly terminated: number;
  readonly withoutAward: number;
}

export interface Applications {
  readonly mean: Measure<"count">;
  readonly median: Measure<"count">;
  readonly spread: Spread;
  readonly passRate: Measure<"share">;
  /** How many opportunities had as many applications, from the fewest; numbers that none had are left out. */
  readonly distribution: readonly { readonly received: number; readonly opportunities: number }[];
  /** Of every award that tells, by ref. */
  readonly rows: readonly ApplicationRow[];
}

export interface ApplicationRow {
  readonly ref: Ref;
  readonly title: LocalText;
  readonly demonstration: boolean;
  readonly received: number;
  readonly passed: number;
}

export interface Suppliers {
  readonly unique: Measure<"count">;
  /** Awards to suppliers who are withheld: how many suppliers they are is not known. */
  readonly withheld: Measure<"count">;
  readonly newToGovernment: Measure<"share">;
  readonly smallOrFreelance: Measure<"share">;
  /** The sum of the squares of all shares (Herfindahl-Hirschman), from 0 to 1. */
  readonly concentration: Measure<"index">;
  readonly topShare: Measure<"share">;
  /** Whose share it is; undefined where nobody's is known. Of several, the first by name. */
  readonly top: { readonly key: string; readonly name: string } | undefined;
}

/** How long it takes from one milestone to the next. */
export interface StageRow {
  readonly from: Milestone;
  readonly to: Milestone;
  readonly name: Bilingual;
  readonly days: Spread;
  readonly businessDays: Spread;
}

/** A stretch of several stages, beside the programme's plan and the traditional way, both in calendar days. */
export interface SpanRow {
  readonly id: SpanId;
  readonly name: Bilingual;
  readonly definition: Bilingual;
  readonly days: Spread;
  readonly businessDays: Spread;
  readonly planned: number | undefined;
  readonly traditional: number | undefined;
}

export interface PayTime {
  /** The programme's number of days (`payments.pay_within`). */
  readonly standard: number | undefined;
  readonly planned: number | undefined;
  readonly median: Measure<"days">;
  readonly longest: Measure<"days">;
  readonly spread: Spread;
  readonly withinStandard: Measure<"share">;
  /** Awards that wait for their next step, those of them that do for too long, and those whose payment is late. */
  readonly waiting: Measure<"count">;
  readonly overdue: Measure<"count">;
  readonly late: Measure<"count">;
  /** Every award that is paid in full, the first payment first. */
  readonly rows: readonly PayRow[];
  /** What is waited for, in the order of a smooth life. */
  readonly waits: readonly WaitRow[];
}

export interface PayRow {
  readonly ref: Ref;
  readonly title: LocalText;
  readonly demonstration: boolean;
  readonly team: string;
  /** The day from which days count; undefined where it is not known. */
  readonly from: CalendarDate | undefined;
  readonly paid: CalendarDate;
  readonly days: number | undefined;
  /** Whether it came in time; undefined where there is no standard, or nothing to count from. */
  readonly within: boolean | undefined;
}

export interface WaitRow {
  readonly for: EventKind;
  readonly on: WaitedOn;
  readonly name: Bilingual;
  readonly awards: number;
  readonly overdue: number;
  /** Business days that the longest has waited. */
  readonly longest: number;
}

export interface Outcomes {
  readonly signed: Measure<"count">;
  readonly delivered: Measure<"count">;
  readonly accepted: Measure<"count">;
  readonly paid: Measure<"count">;
  readonly terminated: Measure<"count">;
  readonly cancelled: Measure<"count">;
  readonly withoutAward: Measure<"count">;
  readonly reRun: Measure<"count">;
  /** Of the contracts that were delivered or ended. */
  readonly deliveredShare: Measure<"share">;
}

export interface Code {
  readonly delivered: Measure<"count">;
  readonly confirmedOpen: Measure<"share">;
  readonly repositories: Measure<"count">;
  readonly forks: Measure<"count">;
  readonly reused: Measure<"count">;
}

/** What the programme wanted, what it has reached, and how that is measured. */
export interface TargetRow {
  readonly id: TargetId;
  readonly name: Bilingual;
  readonly unit: Unit;
  readonly reach: (typeof TARGETS)[TargetId]["reach"];
  readonly target: number;
  readonly howMeasured: Bilingual;
  readonly reached: Cell;
  /** Whether it is reached; undefined where that is not known. */
  readonly met: boolean | undefined;
  /** The same of real records only. */
  readonly real: Cell;
  readonly metByReal: boolean | undefined;
}
