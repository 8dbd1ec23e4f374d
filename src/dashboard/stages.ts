import { inBothLanguages } from "../i18n/dashboard/in-both.ts";
import { MILESTONES, type Milestone, type SpanId } from "../model/measures.ts";
import type { Register } from "../register/register.ts";
import { businessDaysBetween, type Holidays } from "../time/business-days.ts";
import { daysBetween, type CalendarDate } from "../time/calendar.ts";
import type { SpanRow, StageRow } from "./dashboard.ts";
import type { Awarded } from "./purchases.ts";
import { spreadOf } from "./spread.ts";

/** A length of time, in both kinds of days. */
interface Took {
  readonly days: number;
  readonly businessDays: number;
}

/** How long awarded purchases took from each turning point to the next. */
export function stagesOf(awarded: readonly Awarded[], holidays: Holidays): readonly StageRow[] {
  return MILESTONES.slice(1).map((to, index) => {
    const from: Milestone = MILESTONES[index] ?? to;
    return {
      from,
      to,
      name: inBothLanguages(({ milestones, stage }) => stage(milestones[from], milestones[to])),
      ...spreads(awarded.map(({ milestones }) => between(milestones[from], milestones[to], holidays))),
    };
  });
}

/** How long the stretches took that programmes plan, beside what this one planned and the traditional way takes. */
export function spansOf(
  awarded: readonly Awarded[],
  { program: { plan = {}, payments = {} }, holidays }: Pick<Register, "program" | "holidays">,
): readonly SpanRow[] {
  const taken = awarded.map(({ milestones: { need, signed }, contract: { standing } }) => {
    const work = between(need, signed, holidays);
    const { paid } = standing.state.days;
    const pay = between(standing.payableFrom, paid, holidays);
    return { work, pay, all: work && pay && added(work, pay) };
  });
  return [
    {
      ...aboutSpan("need-to-work"),
      ...spreads(taken.map(({ work }) => work)),
      planned: plan.work,
      traditional: plan.traditional_work,
    },
    {
      ...aboutSpan("to-pay"),
      ...spreads(taken.map(({ pay }) => pay)),
      planned: payments.planned,
      traditional: plan.traditional_pay,
    },
    {
      ...aboutSpan("need-to-payment"),
      ...spreads(taken.map(({ all }) => all)),
      planned: together(plan.work, payments.planned),
      traditional: together(plan.traditional_work, plan.traditional_pay),
    },
  ];
}

function aboutSpan(id: SpanId): Pick<SpanRow, "id" | "name" | "definition"> {
  return {
    id,
    name: inBothLanguages(({ spans }) => spans[id].name),
    definition: inBothLanguages(({ spans }) => spans[id].definition),
  };
}

/** Undefined where a day is not known, or the second comes before the first: such a record is not in order, and tells nothing. */
function between(
  from: CalendarDate | undefined,
  to: CalendarDate | undefined,
  holidays: Holidays,
): Took | undefined {
  if (from === undefined || to === undefined || to < from) return undefined;
  return { days: daysBetween(from, to), businessDays: businessDaysBetween(from, to, holidays) };
}

function added(one: Took, other: Took): Took {
  return { days: one.days + other.days, businessDays: one.businessDays + other.businessDays };
}

function spreads(taken: readonly (Took | undefined)[]): Pick<StageRow, "days" | "businessDays"> {
  return {
    days: spreadOf(taken.map((took) => took?.days)),
    businessDays: spreadOf(taken.map((took) => took?.businessDays)),
  };
}

function together(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}
