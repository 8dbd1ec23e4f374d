import { inBothLanguages } from "../i18n/dashboard/in-both.ts";
import { MEASURES, type MeasureId } from "../model/measures.ts";
import { toCents } from "../model/money.ts";
import { population, type Cell, type Measure, type Population } from "./measure.ts";

type UnitOf<Id extends MeasureId> = (typeof MEASURES)[Id];

/** Gives a number its id, with all that its id says of it. */
export function measure<Id extends MeasureId>(id: Id, cell: Cell<UnitOf<Id>>): Measure<UnitOf<Id>> {
  return { ...aboutMeasure(id), ...cell };
}

/** What an id says of a number. */
export function aboutMeasure<Id extends MeasureId>(
  id: Id,
): Omit<Measure<UnitOf<Id>>, keyof Population | "value"> {
  const unit: UnitOf<Id> = MEASURES[id];
  return {
    id,
    name: inBothLanguages(({ measures }) => measures[id].name),
    definition: inBothLanguages(({ measures }) => measures[id].definition),
    population: inBothLanguages(({ measures }) => measures[id].population),
    unit,
  };
}

/** Adds up amounts in cents, of which some may not be known; of nothing known the sum is not known. */
export class Sum {
  private total = 0;
  private n = 0;
  private missing = 0;

  add(amount: number | undefined): void {
    if (amount === undefined) this.missing += 1;
    else {
      this.total += amount;
      this.n += 1;
    }
  }

  cell(): Cell<"money"> {
    return { value: this.n === 0 ? undefined : toCents(this.total), ...population(this.n, this.missing) };
  }
}

/** The sum of all of them. */
export function sumOf(amounts: Iterable<number | undefined>): Cell<"money"> {
  const sum = new Sum();
  for (const amount of amounts) sum.add(amount);
  return sum.cell();
}

/** How many of some it is true of; undefined stands for what is not known. Of nothing known it is not known. */
export function countOf(facts: Iterable<boolean | undefined>): Cell<"count"> {
  let [value, n, missing] = [0, 0, 0];
  for (const fact of facts) {
    if (fact === undefined) missing += 1;
    else {
      n += 1;
      if (fact) value += 1;
    }
  }
  return { value: n === 0 ? undefined : value, ...population(n, missing) };
}

/** The same as a share of those that are known. */
export function shareOf(facts: Iterable<boolean | undefined>): Cell<"share"> {
  const { value, ...rest } = countOf(facts);
  return { value: value === undefined ? undefined : value / rest.n, ...rest };
}

/** A number that was counted itself, such as that of all records, which is known also where it is 0. */
export function counted(value: number): Cell<"count"> {
  return { value, ...population(value, 0) };
}
