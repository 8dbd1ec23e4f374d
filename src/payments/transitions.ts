import type { EventKind } from "../model/event.ts";
import { LEADS_TO, type LedgerStage } from "../model/ledger-stage.ts";
import { toCents, type Cents } from "../model/money.ts";
import type { LedgerEvent } from "../register/register.ts";
import type { GuardName } from "./fault.ts";
import type { LedgerMoney, LedgerState, Part } from "./state.ts";

/** What one kind of event may follow, what is asked of it, and what it changes. */
export interface Transition {
  /** The stages from which it may come; the one it leads to is said in `LEADS_TO`. */
  readonly from: readonly LedgerStage[];
  /** What is asked of it, beside what is asked of every event (`EVERY_EVENT`). */
  readonly guards: readonly GuardName[];
  /** What its actor is to the ledger; undefined where that says nothing of who may sign for money. */
  readonly part?: Part;
  /** The money after it. */
  readonly money?: (money: LedgerMoney, amount: Cents) => LedgerMoney;
  /** What it takes back: days that hold no more. */
  readonly undoes?: readonly EventKind[];
}

/** What is asked of every event, whatever its kind, in the order in which people are told. */
export const EVERY_EVENT: readonly GuardName[] = ["chain", "duplicate", "dates", "order"];

const WORK: readonly LedgerStage[] = ["awarded", "committed"];

/** The ledger's machine, whole: every kind of event has its line. docs/ledger.md is drawn from it. */
export const TRANSITIONS: Record<EventKind, Transition> = {
  // Again, where an amendment made the contract grow while the work is under way.
  committed: {
    from: WORK,
    guards: ["amounts", "separation"],
    part: "asker",
    money: (money, amount) => ({ ...money, committed: plus(money.committed, amount) }),
  },
  delivered: { from: ["committed"], guards: ["separation"], part: "supplier" },
  accepted: { from: ["delivered"], guards: ["separation"], part: "asker" },
  rejected: { from: ["delivered"], guards: ["reason"], undoes: ["delivered"] },
  invoiced: {
    from: ["accepted"],
    guards: ["amounts", "separation"],
    part: "supplier",
    money: (money, amount) => ({ ...money, invoiced: amount }),
  },
  // Also by whoever is to request the payment or to make it, and finds what the one who certified did not.
  deficient: {
    from: ["invoiced", "certified", "requisitioned"],
    guards: ["reason"],
    money: (money) => ({ ...money, invoiced: NOTHING, certified: NOTHING, requisitioned: NOTHING }),
    undoes: ["invoiced", "certified", "requisitioned"],
  },
  certified: {
    from: ["invoiced"],
    guards: ["delegation", "separation", "amounts"],
    part: "certifier",
    money: (money, amount) => ({ ...money, certified: amount }),
  },
  requisitioned: {
    from: ["certified"],
    guards: ["before-payment", "delegation", "separation", "amounts"],
    part: "requisitioner",
    money: (money, amount) => ({ ...money, requisitioned: amount }),
  },
  "partially-paid": {
    from: ["requisitioned", "partially-paid"],
    guards: ["before-payment", "separation", "amounts"],
    part: "payer",
    money: (money, amount) => ({ ...money, paid: plus(money.paid, amount) }),
  },
  paid: {
    from: ["requisitioned", "partially-paid"],
    guards: ["before-payment", "separation", "amounts"],
    part: "payer",
    money: (money, amount) => ({ ...money, paid: plus(money.paid, amount) }),
  },
  // Again, where the supplier says that a dispute raised afterwards is settled.
  confirmed: { from: ["paid", "confirmed"], guards: ["separation"], part: "supplier" },
  disputed: {
    from: [
      "committed",
      "delivered",
      "accepted",
      "invoiced",
      "certified",
      "requisitioned",
      "partially-paid",
      "paid",
      "confirmed",
    ],
    guards: ["reason"],
  },
  refunded: {
    from: ["partially-paid", "paid", "confirmed"],
    guards: ["reason", "amounts"],
    money: (money, amount) => ({ ...money, refunded: plus(money.refunded, amount) }),
  },
  extended: { from: ["committed"], guards: ["reason", "extension"] },
  // By agreement, as long as no payment is under way.
  cancelled: {
    from: ["awarded", "committed", "delivered", "accepted", "invoiced", "certified"],
    guards: ["reason"],
  },
  // For non-delivery: what was accepted has been delivered.
  terminated: { from: ["committed", "delivered"], guards: ["reason"] },
};

/** What the ledger comes to after an event that nothing speaks against. */
export function apply(state: LedgerState, event: LedgerEvent): LedgerState {
  const { money, undoes = [], part } = TRANSITIONS[event.event];
  const leadsTo = LEADS_TO[event.event];
  const isDispute = event.event === "disputed";
  return {
    stage: leadsTo ?? state.stage,
    since: leadsTo === undefined ? state.since : event.date,
    money: money ? money(state.money, event.amount ?? NOTHING) : state.money,
    days: daysAfter(state, event, undoes),
    until: event.event === "extended" ? (event.until ?? state.until) : state.until,
    // The next step on the way settles a dispute, as money does that comes back; an extension does not. A dispute that is raised
    // again before it is settled is the same, and has waited from the first day on.
    disputed: isDispute
      ? (state.disputed ?? event.date)
      : leadsTo !== undefined || event.event === "refunded"
        ? undefined
        : state.disputed,
    acted: part === undefined ? state.acted : actedAfter(state, event, part),
    latest: state.latest !== undefined && state.latest > event.date ? state.latest : event.date,
    held: [
      ...(undoes.length === 0 ? state.held : state.held.filter((one) => !undoes.includes(one.event))),
      event,
    ],
  };
}

const NOTHING = toCents(0);

function plus(one: Cents, other: Cents): Cents {
  return toCents(one + other);
}

function daysAfter(
  { days }: LedgerState,
  { event, date }: LedgerEvent,
  undoes: readonly EventKind[],
): LedgerState["days"] {
  switch (event) {
    case "committed":
    case "delivered":
    case "accepted":
    case "invoiced":
    case "certified":
    case "requisitioned":
    case "paid":
    case "confirmed":
      return { ...days, [event]: date };
    default:
      return undoes.length === 0
        ? days
        : { ...days, ...Object.fromEntries(undoes.map((undone) => [undone, undefined])) };
  }
}

function actedAfter(
  { acted }: LedgerState,
  { actor, number }: LedgerEvent,
  part: Part,
): LedgerState["acted"] {
  return actor === undefined ? acted : [...acted, { part, account: actor, event: number }];
}
