import type { Problem } from "../problems/problem.ts";
import { wasAt } from "../register/changes.ts";
import type { Opportunity, Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import { changedFields, needsTime } from "./posted/amended-fields.ts";
import { amendmentProblems } from "./posted/amendments.ts";
import { closingStays } from "./posted/closing.ts";
import { FROZEN_AT_CLOSING, frozenFields } from "./posted/frozen-fields.ts";
import { goneAway } from "./posted/removal.ts";
import { repliesLost } from "./posted/replies.ts";
import type { ChangeRule } from "./rule.ts";

/**
 * A posted opportunity that is renamed or removed breaks this rule too: its address is on the site and in every feed, and all
 * of its scope goes without a word. The way to take it back is `cancelled`, with a date and a reason.
 */
export const changedInTheOpen: ChangeRule = {
  id: "MA-213",
  name: { en: "Changed in the open", fr: "Modifiée au grand jour" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "A date, the price, the scope, the contact or a published question or answer of an opportunity that is posted changes only with an amendment that says the field, from, to and why, and the closing moves with it by at least the business days of the programme (not for the contact or the day on which funds were reserved). Once it has closed, its price and its closing stay; so does a decision that ended it. It is not renamed or removed.",
    fr: "Une date, le prix, la portée, les coordonnées ou une question ou réponse publiée d’une occasion publiée ne changent qu’avec une modification qui dit le champ, l’ancienne valeur, la nouvelle et le motif, et la clôture est reportée d’au moins le nombre de jours ouvrables prévu par le programme (sauf pour les coordonnées et le jour où les fonds ont été réservés). Une fois l’occasion fermée, son prix et sa clôture restent ce qu’ils étaient, de même que la décision qui y a mis fin. L’occasion n’est ni renommée ni supprimée.",
  },
  why: {
    en: "Vendors decide by what they read on the first day. A change that is told, with time to act on it, is fair to all of them.",
    fr: "Les fournisseurs décident d’après ce qu’ils ont lu le premier jour. Un changement annoncé, avec le temps d’y réagir, est équitable pour tous.",
  },
  fix: {
    en: "Add an amendment for each field that changed, and move the closing; or put the old values back. To take the opportunity back, add “cancelled” with the date and the reason.",
    fr: "Ajoutez une modification pour chaque champ qui a changé et reportez la clôture, ou remettez les anciennes valeurs. Pour retirer l’occasion, ajoutez « cancelled » avec la date et le motif.",
  },
  numbers: ["deadlines.closing_moves_at_least"],
  compare: ({ before, paths }, register, program, now) => {
    const changed = new Map(paths.map((change) => [wasAt(change), change]));
    return [...before.opportunities.values()].flatMap((opportunity) => {
      const change = changed.get(opportunity.file.path);
      if (!change || opportunity.opensAt > now) return [];
      if (change.kind !== "edited") return goneAway(opportunity, change);
      const after = register.opportunities.get(opportunity.ref);
      // What cannot be read any more has a problem of its own.
      return after ? promisesBroken(opportunity, after, { ...register, program }, now) : [];
    });
  },
};

function promisesBroken(
  before: Opportunity,
  after: Opportunity,
  register: Pick<Register, "holidays" | "program">,
  now: Instant,
): Problem[] {
  const hasClosed = now >= before.closesAt;
  const today = dayAt(now, register.program.time_zone);
  const changes = changedFields(before, after);
  // What must be put back needs no amendment.
  const amendable = changes.filter(
    ({ field }) => !hasClosed || !FROZEN_AT_CLOSING.some((one) => one === field),
  );
  return [
    ...frozenFields(before, after, { hasClosed, today }),
    ...repliesLost(before, after, "MA-213"),
    ...amendmentProblems(before, after, amendable, today),
    ...(hasClosed ? [] : closingStays(before, after, changes.filter(needsTime), register)),
  ];
}
