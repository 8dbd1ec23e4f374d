import { problemAt } from "../content/record-file.ts";
import type { LocalText } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import type { Opportunity, Register } from "../register/register.ts";
import { cameToNothing } from "../register/status.ts";
import type { Instant } from "../time/calendar.ts";
import { opportunities } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const namesWhatItRepeats: Rule = {
  id: "MA-215",
  name: { en: "A re-run names what it repeats", fr: "Une relance nomme ce qu’elle reprend" },
  level: "warning",
  sources: ["proposal"],
  what: {
    en: "An opportunity of the same team and title as an earlier one that was cancelled, that nobody won or that ended without delivery names it under “repeats”.",
    fr: "Une occasion qui a la même équipe et le même titre qu’une occasion antérieure annulée, sans gagnant ou terminée sans livraison la nomme sous « repeats ».",
  },
  why: {
    en: "Vendors want to know what went wrong the first time, and the two must not be taken for a purchase that was split.",
    fr: "Les fournisseurs veulent savoir ce qui n’a pas marché la première fois, et il ne faut pas prendre les deux pour un achat fractionné.",
  },
  fix: {
    en: "Add “repeats” with the name of the earlier opportunity. If this is another need, give it another title.",
    fr: "Ajoutez « repeats » et le nom de l’occasion antérieure. S’il s’agit d’un autre besoin, donnez-lui un autre titre.",
  },
  judged: opportunities(),
  check: (register, _, now) => {
    const byTitle = sameTitles(register);
    return [...byTitle.values()].flatMap((group) => (group.length < 2 ? [] : unnamed(group, register, now)));
  },
};

/** Opportunities by team and title, each group in the order of posting. The first language that a title has decides. */
function sameTitles({ opportunities }: Register): ReadonlyMap<string, Opportunity[]> {
  const groups = new Map<string, Opportunity[]>();
  for (const opportunity of opportunities.values()) {
    const key = `${opportunity.team} ${plainTitle(opportunity.title)}`;
    const group = groups.get(key);
    if (group) group.push(opportunity);
    else groups.set(key, [opportunity]);
  }
  for (const group of groups.values()) if (group.length > 1) group.sort(byPosting);
  return groups;
}

function byPosting(a: Opportunity, b: Opportunity): number {
  return a.posted < b.posted || (a.posted === b.posted && a.ref < b.ref) ? -1 : 1;
}

/** What people add to the title of a re-run. */
const AGAIN =
  / ?\((?:second|third|[2-9](?:nd|rd|th|e)?|deuxieme|seconde|troisieme)? ?(?:run|re-?run|again|attempt|relance|reprise|essai|bis|[2-9])\)$| (?:bis|again)$/;

/**
 * A title without what makes no other title of it: capitals, accents, spaces, punctuation, and a mark of a second run at its end.
 * `Réparer l’outil (relance)` and `REPARER L'OUTIL` are one.
 */
export function plainTitle({ en, fr }: LocalText): string {
  const written = en ?? fr ?? "";
  const plain = written
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .trim()
    .replace(AGAIN, "")
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
  return plain === "" ? written : plain;
}

function unnamed(group: readonly Opportunity[], register: Register, now: Instant): Problem[] {
  let earlier: Opportunity | undefined;
  return group.flatMap((opportunity) => {
    const found = earlier && opportunity.repeats === undefined ? [problem(opportunity, earlier)] : [];
    if (cameToNothing(opportunity, register, now)) earlier = opportunity;
    return found;
  });
}

function problem({ file, title }: Opportunity, { ref }: Opportunity): Problem {
  return problemAt(file, ["title", title.en === undefined ? "fr" : "en"], {
    rule: "MA-215",
    level: "warning",
    message: {
      en: `It has the team and the title of ${ref}, which came to nothing, and does not say that it repeats it.`,
      fr: `Elle a l’équipe et le titre de ${ref}, qui n’a pas abouti, et ne dit pas qu’elle la reprend.`,
    },
    tip: { en: `Add “repeats: ${ref}”.`, fr: `Ajoutez « repeats: ${ref} ».` },
  });
}
