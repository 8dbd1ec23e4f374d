import { accountKey, isSameAccount } from "../../model/account.ts";
import type { Delegation, Section } from "../../model/delegation.ts";
import type { EventKind } from "../../model/event.ts";
import type { Bilingual } from "../../model/locale.ts";
import { quote } from "../../problems/quote.ts";
import type { CalendarDate } from "../../time/calendar.ts";
import { keepsSteps, type Guard } from "../context.ts";

/** The section that someone must hold who records an event; undefined where none is needed. */
export function sectionFor(event: EventKind): Section | undefined {
  return event === "certified" ? "34" : event === "requisitioned" ? "33" : undefined;
}

/** Whether an account holds a section on a day. */
export function holds(
  delegations: readonly Delegation[],
  account: string,
  section: Section,
  day: CalendarDate,
): boolean {
  const own = byAccount(delegations).get(accountKey(account)) ?? [];
  return own.some((one) => one.sections.includes(section) && isInForce(one, day));
}

/** A list is asked of by every signature of every ledger, and may name hundreds: it is put in order once. */
const ORDERED = new WeakMap<readonly Delegation[], ReadonlyMap<string, readonly Delegation[]>>();

/** By `accountKey`. */
function byAccount(delegations: readonly Delegation[]): ReadonlyMap<string, readonly Delegation[]> {
  const known = ORDERED.get(delegations);
  if (known) return known;
  const found = new Map<string, Delegation[]>();
  for (const one of delegations) {
    const key = accountKey(one.account);
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  ORDERED.set(delegations, found);
  return found;
}

function isInForce({ from, until }: Delegation, day: CalendarDate): boolean {
  return from <= day && (until === undefined || day <= until);
}

/** The act of each section, as a sentence says it after “may” and « le pouvoir ». */
const ACTS: Record<Section, Bilingual> = {
  "34": { en: "certify", fr: "d’attester" },
  "33": { en: "request a payment", fr: "de demander un paiement" },
};

/** Who certifies may do so on that day, and so may who requests the payment. */
export const delegation: Guard = ({ event: { event, actor, date }, context }) => {
  const section = sectionFor(event);
  if (!keepsSteps(context) || section === undefined) return [];
  if (actor !== undefined && holds(context.delegations, actor, section, date)) return [];
  return [
    {
      field: actor === undefined ? [] : ["actor"],
      message:
        actor === undefined
          ? {
              en: `It is not said who did this: “actor” is missing, and to ${ACTS[section].en} is the act of someone.`,
              fr: `On ne dit pas qui l’a fait : « actor » manque, et le pouvoir ${ACTS[section].fr} s’exerce nommément.`,
            }
          : {
              en: `On ${date}, “${quote(actor)}” was not one who may ${ACTS[section].en}: ${known(context.delegations, actor, section).en}.`,
              fr: `Le ${date}, « ${quote(actor)} » n’avait pas le pouvoir ${ACTS[section].fr} : ${known(context.delegations, actor, section).fr}.`,
            },
      tip: {
        en: `It is done by someone who may ${ACTS[section].en} by _data/delegation.yml on that day.`,
        fr: `Cela revient à quelqu’un qui a le pouvoir ${ACTS[section].fr} dans _data/delegation.yml ce jour-là.`,
      },
    },
  ];
};

/** What the list says of an account instead. */
function known(delegations: readonly Delegation[], account: string, section: Section) {
  const own = delegations.filter((one) => isSameAccount(one.account, account));
  const held = own.filter(({ sections }) => sections.includes(section));
  if (own.length === 0)
    return {
      en: "_data/delegation.yml does not name that account",
      fr: "_data/delegation.yml ne nomme pas ce compte",
    };
  if (held.length === 0)
    return {
      en: `_data/delegation.yml lets that account only ${sectionsOf(own)
        .map((one) => ACTS[one].en)
        .join(", ")}`,
      fr: `_data/delegation.yml ne donne à ce compte que le pouvoir ${sectionsOf(own)
        .map((one) => ACTS[one].fr)
        .join(", ")}`,
    };
  const spans = held.map(({ from, until }) => `${from} – ${until ?? "…"}`).join("; ");
  return { en: `it did or does from ${spans}`, fr: `il le détient ou le détenait du ${spans}` };
}

function sectionsOf(delegations: readonly Delegation[]): Section[] {
  return [...new Set(delegations.flatMap(({ sections }) => sections))].sort();
}
