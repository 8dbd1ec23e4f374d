import { HOW_MEASURED, WITHHELD } from "../model/explorer.ts";
import { countedFacts } from "./counted-facts.ts";
import type { Dataset } from "./dataset.ts";
import { membersOf } from "./members.ts";
import type { Question } from "./question.ts";
import { NOTHING, talliesOf, type GroupTally, type Tally } from "./tallies.ts";

export interface Group extends GroupTally {
  /** A place in names, a quarter or a year (both counted from the first), or what stands in place of one. */
  readonly code: number;
}

export interface Answer {
  /** Those of which there is any fact, by code. */
  readonly groups: readonly Group[];
  /** All that was counted, each fact once. */
  readonly whole: Tally;
  /** How many facts of made-up records were counted. */
  readonly madeUp: number;
  /** How many facts a period leaves out because nobody knows their day. */
  readonly undated: number;
}

/** Answers a question. Pure; a pass over purchases and a few over facts. */
export function aggregate(dataset: Dataset, question: Question): Answer {
  const how = HOW_MEASURED[question.measure];
  const facts = dataset.facts[how.facts];
  const counted = countedFacts(dataset, facts, question);
  const members = membersOf(dataset, facts, counted.places, question.split);
  const whole = { fact: counted.places, group: new Int32Array(counted.places.length) };
  const [all = NOTHING[how.by]] = talliesOf(facts, whole, how.by);
  return {
    groups: talliesOf(facts, members, how.by)
      .map((tally, index) => ({ ...tally, code: index + WITHHELD }))
      .filter(({ known, unknown }) => known + unknown > 0),
    whole: { value: all.value, known: all.known, unknown: all.unknown },
    madeUp: counted.madeUp,
    undated: counted.undated,
  };
}
