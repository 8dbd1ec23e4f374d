import { NOT_KNOWN, type Askable } from "../model/explorer.ts";
import type { Dataset, Facts } from "./dataset.ts";
import type { Question } from "./question.ts";

/** The facts that a question is about. */
interface CountedFacts {
  readonly places: Int32Array;
  readonly madeUp: number;
  readonly undated: number;
}

/** Finds the facts that the filters and the period let through. */
export function countedFacts(
  dataset: Dataset,
  { purchase, quarter }: Facts,
  question: Question,
): CountedFacts {
  const isChosen = chosenPurchases(dataset, question);
  const { from = -Infinity, to = Infinity } = question;
  const hasPeriod = question.from !== undefined || question.to !== undefined;
  const places = new Int32Array(purchase.length);
  let length = 0;
  let madeUp = 0;
  let undated = 0;
  for (let fact = 0; fact < purchase.length; fact += 1) {
    const place = purchase[fact] ?? 0;
    const isMadeUp = isMadeUpFor(question.measure, dataset.madeUp[place]);
    if (isChosen[place] !== 1 || (isMadeUp && !question.madeUp)) continue;
    const when = quarter[fact] ?? NOT_KNOWN;
    if (hasPeriod) {
      if (when === NOT_KNOWN) undated += 1;
      if (when === NOT_KNOWN || when < from || when > to) continue;
    }
    places[length] = fact;
    length += 1;
    if (isMadeUp) madeUp += 1;
  }
  return { places: places.subarray(0, length), madeUp, undated };
}

/** 1 for each purchase that the filters let through. */
function chosenPurchases(dataset: Dataset, { filters }: Question): Uint8Array {
  const chosen = new Uint8Array(dataset.size).fill(1);
  for (const [attribute, code] of filters) {
    const codes = dataset.attributes[attribute];
    const fits = attribute === "skill" ? dataset.skillSets.map((set) => hasSkill(set, code)) : undefined;
    for (let place = 0; place < chosen.length; place += 1) {
      const own = codes[place] ?? NOT_KNOWN;
      if (!(fits ? (fits[own] ?? false) : own === code)) chosen[place] = 0;
    }
  }
  return chosen;
}

function hasSkill(set: Int32Array, code: number): boolean {
  return code === NOT_KNOWN ? set.length === 0 : set.includes(code);
}

/** Where the award alone is made up, the opportunity is real. */
function isMadeUpFor(measure: Askable, madeUp: number | undefined): boolean {
  return madeUp === 1 || (madeUp === 2 && measure !== "opportunities");
}
