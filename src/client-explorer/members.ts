import { NOT_KNOWN, WITHHELD, type Split } from "../model/explorer.ts";
import type { Dataset, Facts } from "./dataset.ts";

/** Facts, each with the group that it counts in; in several groups, it is there several times. */
export interface Members {
  readonly fact: Int32Array;
  /** From 0: codes less the lowest, which is `WITHHELD`. */
  readonly group: Int32Array;
}

/** Says of each fact in which group it counts. */
export function membersOf(dataset: Dataset, facts: Facts, places: Int32Array, split: Split): Members {
  if (split === "skill") return membersBySkill(dataset, facts, places);
  const group = new Int32Array(places.length);
  const { first_quarter: first } = dataset.columns;
  for (let index = 0; index < places.length; index += 1) {
    const fact = places[index] ?? 0;
    group[index] = codeOf(fact) - WITHHELD;
  }
  return { fact: places, group };

  function codeOf(fact: number): number {
    if (split === "quarter" || split === "fiscal-year") {
      const quarter = facts.quarter[fact] ?? NOT_KNOWN;
      if (quarter === NOT_KNOWN || split === "quarter") return quarter;
      return Math.floor((first.quarter - 1 + quarter) / 4);
    }
    return split === "skill"
      ? NOT_KNOWN
      : (dataset.attributes[split][facts.purchase[fact] ?? 0] ?? NOT_KNOWN);
  }
}

/** A purchase of several skills counts under each. */
function membersBySkill({ attributes, skillSets }: Dataset, facts: Facts, places: Int32Array): Members {
  const setOf = (fact: number): Int32Array =>
    skillSets[attributes.skill[facts.purchase[fact] ?? 0] ?? 0] ?? new Int32Array();
  const length = places.reduce((total, fact) => total + Math.max(1, setOf(fact).length), 0);
  const members = { fact: new Int32Array(length), group: new Int32Array(length) };
  let end = 0;
  for (const fact of places) {
    const set = setOf(fact);
    for (let index = 0; index < Math.max(1, set.length); index += 1) {
      members.fact[end] = fact;
      members.group[end] = (set[index] ?? NOT_KNOWN) - WITHHELD;
      end += 1;
    }
  }
  return members;
}
