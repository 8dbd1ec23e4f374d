import { frenchMessage } from "../../i18n/typography.ts";
import { writeMoney, type Cents } from "../../model/money.ts";
import type { Register } from "../../register/register.ts";
import type { Instant } from "../../time/calendar.ts";
import { dayAt } from "../../time/zone.ts";
import type { Fault } from "../fault.ts";
import { foldedLedgers } from "../folded.ts";
import type { Interest } from "../interest.ts";
import { overdue, type Standing } from "../standing.ts";
import type { FoldedLedger } from "../ledger.ts";
import type { Wait } from "../waiting.ts";
import { knownMoney } from "./known-money.ts";

/**
 * The stable output of `npm run payment -- status --format json`, and of `overdue`. Money is text as records write it, days are
 * days of the calendar, `waited` counts business days; what is not known, or not there, is null.
 */
export function statusJson(standings: readonly Standing[], register: Register, now: Instant): string {
  const ledgers = foldedLedgers(register, now);
  return JSON.stringify(
    {
      today: dayAt(now, register.program.time_zone),
      awards: standings.map((standing) => awardJson(standing, ledgers.get(standing.ref))),
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

function awardJson(
  { ref, award, state, wait, interest, daysToPay, faults }: Standing,
  ledger: FoldedLedger | undefined,
): object {
  return {
    ref,
    demonstration: award.demonstration === true,
    stage: state.stage,
    since: state.since ?? null,
    money: ledger ? moneyJson(ledger) : null,
    wait: wait ? waitJson(wait) : null,
    interest: interest ? interestJson(interest) : null,
    days_to_pay: daysToPay ?? null,
    faults: faults.map(faultJson),
  };
}

function moneyJson(ledger: FoldedLedger): object {
  return Object.fromEntries(
    Object.entries<Cents | undefined>({ ...knownMoney(ledger) }).map(([name, amount]) => [
      name,
      amount === undefined ? null : writeMoney(amount),
    ]),
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
