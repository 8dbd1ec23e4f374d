import { inBothLanguages } from "../i18n/dashboard/in-both.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { EVENT_KINDS, type EventKind } from "../model/event.ts";
import { keepsSteps } from "../payments/context.ts";
import { completePayments } from "../payments/pay-periods.ts";
import type { Standing } from "../payments/standing.ts";
import { WAITED_ON, type Wait } from "../payments/waiting.ts";
import type { Register } from "../register/register.ts";
import type { PayRow, PayTime, WaitRow } from "./dashboard.ts";
import { countOf, measure, shareOf } from "./make-measure.ts";
import { population } from "./measure.ts";
import type { Awarded } from "./purchases.ts";
import { spreadOf } from "./spread.ts";

/** How long suppliers waited for their money, and what waits now. */
export function payTimeOf(awarded: readonly Awarded[], { program }: Pick<Register, "program">): PayTime {
  const standings = awarded.map(({ contract }) => contract.standing);
  const rows = payRows(awarded);
  const spread = spreadOf(rows.map(({ days }) => days));
  const base = population(spread.n, spread.missing);
  const waits = standings.flatMap(({ wait }) => wait ?? []);
  const isTold = keepsSteps({ program });
  const unpaid = standings.filter(isToBePaid);
  return {
    standard: program.payments?.pay_within,
    planned: program.payments?.planned,
    median: measure("pay.median", { value: spread.median, ...base }),
    longest: measure("pay.longest", { value: spread.most, ...base }),
    spread,
    withinStandard: measure("pay.within-standard", shareOf(rows.map(({ within }) => within))),
    waiting: measure(
      "pay.waiting",
      countOf(standings.map(({ wait }) => (isTold ? wait !== undefined : undefined))),
    ),
    overdue: measure(
      "pay.overdue",
      countOf(standings.map(({ wait }) => (isTold ? wait?.overdue === true : undefined))),
    ),
    late: measure("pay.late", countOf(unpaid.map(({ interest }) => interest && interest.daysLate > 0))),
    rows,
    waits: waitRows(waits),
  };
}

/** The first payment first. */
function payRows(awarded: readonly Awarded[]): readonly PayRow[] {
  const byRef = new Map(awarded.map((one) => [one.opportunity.ref, one]));
  return completePayments(awarded.map(({ contract }) => contract.standing))
    .map(({ standing: { ref, award, payableFrom }, paid, days, inTime }): PayRow => {
      const opportunity = byRef.get(ref)?.opportunity;
      return {
        ref,
        title: opportunity?.title ?? {},
        demonstration: award.demonstration === true,
        team: opportunity?.team ?? "",
        from: payableFrom,
        paid,
        days,
        within: inTime,
      };
    })
    .reverse();
}

/** Whether the days of its payment count, and it is not there yet. */
function isToBePaid({ payableFrom, state: { stage, days } }: Standing): boolean {
  return (
    payableFrom !== undefined && days.paid === undefined && stage !== "cancelled" && stage !== "terminated"
  );
}

/** What is waited for and from whom, in the order of the events' kinds. */
function waitRows(waits: readonly Wait[]): readonly WaitRow[] {
  return EVENT_KINDS.flatMap((kind) => WAITED_ON.map((on) => ({ kind, on }))).flatMap(({ kind, on }) => {
    const those = waits.filter((wait) => wait.for === kind && wait.on === on);
    return those.length === 0 ? [] : [waitRow(kind, on, those)];
  });
}

function waitRow(kind: EventKind, on: Wait["on"], waits: readonly Wait[]): WaitRow {
  return {
    for: kind,
    on,
    name: inBothLanguages(({ wait }, locale) =>
      wait(MESSAGES[locale].awaited[kind], MESSAGES[locale].roles[on]),
    ),
    awards: waits.length,
    overdue: waits.filter(({ overdue }) => overdue).length,
    longest: waits.reduce((most, { waited }) => Math.max(most, waited), 0),
  };
}
