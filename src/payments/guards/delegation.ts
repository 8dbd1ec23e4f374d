import { isSameAccount } from "../../model/account.ts";
import type { Delegation, Section } from "../../model/delegation.ts";
import type { EventKind } from "../../model/event.ts";
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
  return delegations.some(
    // The account last: to compare it costs the most, and a list has few who hold the section that day.
    (one) => one.sections.includes(section) && isInForce(one, day) && isSameAccount(one.account, account),
  );
}

function isInForce({ from, until }: Delegation, day: CalendarDate): boolean {
  return from <= day && (until === undefined || day <= until);
}

/** Who certifies holds section 34 on that day, who requests the payment section 33. */
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
              en: `It is not said who did this: “actor” is missing, and section ${section} is signed by someone.`,
              fr: `On ne dit pas qui l’a fait : « actor » manque, et l’article ${section} est signé par quelqu’un.`,
            }
          : {
              en: `On ${date}, “${quote(actor)}” did not hold section ${section}: ${known(context.delegations, actor, section).en}.`,
              fr: `Le ${date}, « ${quote(actor)} » ne détenait pas le pouvoir prévu à l’article ${section} : ${known(context.delegations, actor, section).fr}.`,
            },
      tip: {
        en: `It is done by someone who holds section ${section} in _data/delegation.yml on that day.`,
        fr: `Cela revient à quelqu’un qui détient le pouvoir prévu à l’article ${section} dans _data/delegation.yml ce jour-là.`,
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
      en: `_data/delegation.yml gives that account section ${sectionsOf(own).join(", ")}`,
      fr: `_data/delegation.yml donne à ce compte l’article ${sectionsOf(own).join(", ")}`,
    };
  const spans = held.map(({ from, until }) => `${from} – ${until ?? "…"}`).join("; ");
  return { en: `it did or does from ${spans}`, fr: `il le détient ou le détenait du ${spans}` };
}

function sectionsOf(delegations: readonly Delegation[]): Section[] {
  return [...new Set(delegations.flatMap(({ sections }) => sections))].sort();
}
