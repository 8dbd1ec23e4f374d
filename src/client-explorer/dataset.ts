import {
  ATTRIBUTES,
  FACTS,
  type Attribute,
  type ExplorerColumns,
  type FactColumns,
  type FactName,
} from "../model/explorer.ts";

/** Facts of one kind, ready to be counted. */
export interface Facts {
  /** Places of purchases. */
  readonly purchase: Int32Array;
  readonly quarter: Int32Array;
  /** NaN where the number is not known; undefined for what is only counted. */
  readonly value: Float64Array | undefined;
}

/** The file of the explorer as typed arrays, so that 100,000 awards are added up between two key presses. */
export interface Dataset {
  readonly columns: ExplorerColumns;
  /** How many purchases there are. */
  readonly size: number;
  /** Whether any of them is made up. */
  readonly hasMadeUp: boolean;
  /** 1 where all of a purchase is made up, 2 where its award alone is. */
  readonly madeUp: Uint8Array;
  /** Places in the names; of skills, places of sets. */
  readonly attributes: Readonly<Record<Attribute, Int32Array>>;
  readonly skillSets: readonly Int32Array[];
  readonly facts: Readonly<Record<FactName, Facts>>;
}

/** Reads the columns once. */
export function datasetOf(columns: ExplorerColumns): Dataset {
  const madeUp = Uint8Array.from(columns.purchases["made-up"]);
  return {
    columns,
    size: madeUp.length,
    hasMadeUp: madeUp.some((one) => one > 0),
    madeUp,
    attributes: mapped(ATTRIBUTES, (name) => Int32Array.from(columns.purchases[name])),
    skillSets: columns.skill_sets.map((set) => Int32Array.from(set)),
    facts: mapped(FACTS, (name) => factsOf(columns.facts[name])),
  };
}

function factsOf({ purchase, quarter, value }: FactColumns): Facts {
  const places = new Int32Array(purchase.length);
  let place = 0;
  for (const [index, step] of purchase.entries()) {
    place += step;
    places[index] = place;
  }
  return {
    purchase: places,
    quarter: Int32Array.from(quarter),
    value: value && Float64Array.from(value, (one) => one ?? NaN),
  };
}

function mapped<K extends string, V>(names: readonly K[], valueOf: (name: K) => V): Record<K, V> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<K, V>;
}
