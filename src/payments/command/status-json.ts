import { frenchMessage } from "../../i18n/typography.ts";
import { writeMoney, type Cents } from "../../model/money.ts";
import type { CalendarDate } from "../../time/calendar.ts";
import type { Fault } from "../fault.ts";
import type { Interest } from "../interest.ts";
import { overdue, type Standing } from "../standing.ts";
import type { LedgerState } from "../state.ts";
import type { Wait } from "../waiting.ts";

/**
 * The stable output of `npm run payment -- status --format json`, and of `overdue`. Money is text as records write it, days are
 * days of the calendar, `waited` counts business days; what is not known, or not there, is null.
 */
export function statusJson(standings: readonly Standing[], today: CalendarDate): string {
  return JSON.stringify(
    {
      today,
      awards: standings.map(awardJson),
      counts: {
        awards: standings.length,
        waiting: standings.filter(({ wait }) => wait).length,
        overdue: overdue(standings).length,
        late: standings.filter(({ interest }) => interest && interest.daysLate > 0).length,
      },
    },
    null,
    2,
  );
}

function awardJson({ ref, award, state, wait, interest, daysToPay, faults }: Standing): object {
  return {
    ref,
    demonstration: award.demonstration === true,
    stage: state.stage,
    since: state.since ?? null,
    money: moneyJson(state),
    wait: wait ? waitJson(wait) : null,
    interest: interest ? interestJson(interest) : null,
    days_to_pay: daysToPay ?? null,
    faults: faults.map(faultJson),
  };
}

function moneyJson({ money }: LedgerState): object {
  return Object.fromEntries(
    Object.entries<Cents>({ ...money }).map(([name, amount]) => [name, writeMoney(amount)]),
  );
}

function waitJson({ for: next, on, since, countedFrom, waited, due, overdue, disputed }: Wait): object {
  return { for: next, on, since, counted_from: countedFrom, waited, due: due ?? null, overdue, disputed };
}

function interestJson({ from, due, paid, daysLate }: Interest): object {
  return { from, due, paid: paid ?? null, days_late: daysLate };
}

function faultJson({ event, guard, rule, message }: Fault): object {
  return {
    file: event.file.path,
    guard,
    rule,
    message: { en: message.en, fr: frenchMessage(message.fr) },
  };
}
