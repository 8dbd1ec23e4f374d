import type { FlowStep, GroupingId, MeasureId, Milestone, SpanId, TargetId } from "../../model/measures.ts";

/** What a number is called, how it is made, and what records it is about. */
export interface MeasureWords {
  readonly name: string;
  readonly definition: string;
  readonly population: string;
}

/** The words of the dashboard's numbers. Those that belong to one programme, such as a team's name, are in its records. */
export interface DashboardWords {
  readonly measures: Readonly<Record<MeasureId, MeasureWords>>;
  readonly groupings: Readonly<
    Record<GroupingId, { readonly name: string; readonly definition: string; readonly notRecorded: string }>
  >;
  readonly withheld: string;
  readonly outside: string;
  /** A quarter, by its number, its months and its fiscal year. */
  readonly quarter: (quarter: number, year: string, from: string, to: string) => string;
  readonly milestones: Readonly<Record<Milestone, string>>;
  readonly stage: (from: string, to: string) => string;
  readonly stageDefinition: string;
  readonly spans: Readonly<Record<SpanId, { readonly name: string; readonly definition: string }>>;
  readonly flow: Readonly<Record<FlowStep, string>>;
  readonly targets: Readonly<Record<TargetId, { readonly name: string; readonly howMeasured: string }>>;
  readonly wait: (awaited: string, role: string) => string;
}
