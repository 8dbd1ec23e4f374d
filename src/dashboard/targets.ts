import { inBothLanguages } from "../i18n/dashboard/in-both.ts";
import { TARGET_IDS, TARGETS, type TargetId } from "../model/measures.ts";
import type { Program } from "../model/program.ts";
import type { Ref } from "../model/ref.ts";
import type { Applications, Code, Headline, Outcomes, PayTime, Suppliers, TargetRow } from "./dashboard.ts";
import { shareOf } from "./make-measure.ts";
import { population, type Cell } from "./measure.ts";

/** The numbers that targets are measured by. */
export interface Reached {
  readonly headline: Headline;
  readonly applications: Applications;
  readonly suppliers: Suppliers;
  readonly payTime: PayTime;
  readonly outcomes: Outcomes;
  readonly code: Code;
  /** The awards at which the guardrail on splitting stops; undefined where nobody has judged. */
  readonly split: ReadonlySet<Ref> | undefined;
  readonly awards: readonly Ref[];
}

/** By which number each target is measured; undefined where no record can tell. */
const MEASURED: Record<TargetId, ((reached: Reached) => Cell) | undefined> = {
  applications: ({ applications }) => applications.mean,
  suppliers: ({ suppliers }) => suppliers.unique,
  opportunities: ({ headline }) => headline.opportunities,
  signed: ({ outcomes: { signed } }) => ({
    ...cellOf(signed),
    value: signed.value === undefined ? undefined : signed.value / signed.n,
  }),
  delivered: ({ outcomes }) => outcomes.deliveredShare,
  use_again: undefined,
  apply_again: undefined,
  splitting: ({ split, awards }) => shareOf(awards.map((ref) => split?.has(ref))),
  new_to_government: ({ suppliers }) => suppliers.newToGovernment,
  outside_capital: undefined,
  small_or_freelance: ({ suppliers }) => suppliers.smallOrFreelance,
  repositories: ({ code }) => code.repositories,
  inventory: undefined,
  forks: ({ code }) => code.forks,
  hours_saved: undefined,
  days_to_pay: ({ payTime }) => payTime.median,
};

/** What the programme has set itself to reach, and what it has reached: by all records, and by those that are real. */
export function targetsOf(
  { targets = {} }: Pick<Program, "targets">,
  all: Reached,
  real: Reached,
): readonly TargetRow[] {
  return TARGET_IDS.flatMap((id): TargetRow[] => {
    const set = targets[id];
    if (set === undefined) return [];
    const { unit, reach } = TARGETS[id];
    const target = unit === "share" ? set / 100 : set;
    const [reached, ofReal] = [reachedOf(id, all), reachedOf(id, real)];
    return [
      {
        id,
        name: inBothLanguages((words) => words.targets[id].name),
        unit,
        reach,
        target,
        howMeasured: inBothLanguages((words) => words.targets[id].howMeasured),
        reached,
        met: isMet(reach, reached.value, target),
        real: ofReal,
        metByReal: isMet(reach, ofReal.value, target),
      },
    ];
  });
}

function reachedOf(id: TargetId, reached: Reached): Cell {
  const measured = MEASURED[id]?.(reached);
  return measured ? cellOf(measured) : { value: undefined, ...population(0, reached.awards.length) };
}

/** A number without what its id says of it. */
function cellOf({ value, n, missing, smallPopulation }: Cell): Cell {
  return { value, n, missing, smallPopulation };
}

function isMet(reach: TargetRow["reach"], value: number | undefined, target: number): boolean | undefined {
  if (value === undefined) return undefined;
  switch (reach) {
    case "more-than":
      return value > target;
    case "at-least":
      return value >= target;
    case "at-most":
      return value <= target;
  }
}
