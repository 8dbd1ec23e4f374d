import {
  FACTS,
  NOT_KNOWN,
  type ExplorerColumns,
  type FactColumns,
  type FactName,
} from "../../model/explorer.ts";
import type { Standing } from "../../payments/standing.ts";
import type { Register } from "../../register/register.ts";
import type { CalendarDate, Instant } from "../../time/calendar.ts";
import { dayAt } from "../../time/zone.ts";
import { fiscalYearStarts } from "../make-dashboard.ts";
import { SMALL_BELOW } from "../measure.ts";
import { purchasesOf } from "../purchases.ts";
import { attributeColumns } from "./attribute-columns.ts";
import { factsOf, ONLY_COUNTED, type Fact } from "./facts.ts";
import { quarterNumbers, quarterOfNumber } from "./quarter-number.ts";

/** The facts of each purchase. */
type FactsOfAll = readonly Readonly<Record<FactName, readonly Fact[]>>[];

/**
 * The records as columns of small numbers, for the explorer: every opportunity with what came of it, and every fact that can be
 * asked about. Made from the same purchases as the numbers of the dashboard, so that both come to the same. Pure.
 * @param standings those of all awards, for whoever has them already
 */
export function explorerColumns(
  register: Register,
  now: Instant,
  standings?: Iterable<Standing>,
): ExplorerColumns {
  const { program } = register;
  const purchases = purchasesOf(register, now, standings);
  const facts = purchases.map(factsOf);
  const today = dayAt(now, program.time_zone);
  const starts = fiscalYearStarts(program);
  const numberOf = quarterNumbers(starts);
  const { first, count } = rangeOf(facts, numberOf, numberOf(today));
  const placeOf = (day: CalendarDate | undefined): number =>
    day === undefined ? NOT_KNOWN : numberOf(day) - first;
  return {
    version: 1,
    as_of: today,
    currency: program.currency,
    fiscal_year_starts: starts,
    first_quarter: quarterOfNumber(first),
    quarters: count,
    small_below: SMALL_BELOW,
    ...attributeColumns(purchases, register),
    facts: Object.fromEntries(
      FACTS.map((name) => [name, factColumns(name, facts, placeOf)]),
    ) as ExplorerColumns["facts"],
  };
}

/** The quarters in which anything happened; none, from that of today on, where nothing has. */
function rangeOf(
  all: FactsOfAll,
  numberOf: (day: CalendarDate) => number,
  today: number,
): { first: number; count: number } {
  let [first, last] = [Infinity, -Infinity];
  for (const facts of all) {
    for (const name of FACTS) {
      for (const { day } of facts[name]) {
        if (day === undefined) continue;
        first = Math.min(first, numberOf(day));
        last = Math.max(last, numberOf(day));
      }
    }
  }
  return first > last ? { first: today, count: 0 } : { first, count: last - first + 1 };
}

function factColumns(
  name: FactName,
  all: FactsOfAll,
  placeOf: (day: CalendarDate | undefined) => number,
): FactColumns {
  const purchase: number[] = [];
  const quarter: number[] = [];
  const value: (number | null)[] = [];
  let before = 0;
  for (const [place, facts] of all.entries()) {
    for (const fact of facts[name]) {
      purchase.push(place - before);
      before = place;
      quarter.push(placeOf(fact.day));
      value.push(fact.value ?? null);
    }
  }
  return ONLY_COUNTED.has(name) ? { purchase, quarter } : { purchase, quarter, value };
}
