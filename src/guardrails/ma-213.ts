import { problemAt, problemInBody, type ProblemText } from "../content/record-file.ts";
import type { Program } from "../model/program.ts";
import type { Problem, RuleId } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import { wasAt, type ChangedPath } from "../register/changes.ts";
import type { Opportunity, Register } from "../register/register.ts";
import { addBusinessDays } from "../time/business-days.ts";
import { dateOf, timeOf, wallTime, type Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import {
  changedFields,
  fixedFieldsChanged,
  lostAmendments,
  newAmendments,
  tell,
  type FieldChange,
} from "./amended-fields.ts";
import type { ChangeRule } from "./rule.ts";

/**
 * A posted opportunity that is renamed or removed breaks this rule too: its address is on the site and in every feed, and all
 * of its scope goes without a word. The way to take it back is `cancelled`, with a date and a reason.
 */
export const changedInTheOpen: ChangeRule = {
  id: "MA-213",
  name: { en: "Changed in the open", fr: "Modifiée à découvert" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "A date, the price or the scope of an opportunity that is posted changes only with an amendment that says the field, from, to and why, and the closing moves with it by at least the business days of the programme. It is not renamed or removed.",
    fr: "Une date, le prix ou la portée d’une occasion publiée ne change qu’avec une modification qui dit le champ, l’ancienne valeur, la nouvelle et le motif, et la clôture est reportée d’au moins le nombre de jours ouvrables prévu par le programme. L’occasion n’est ni renommée ni supprimée.",
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
      return after ? promisesBroken(opportunity, after, register, program, now) : [];
    });
  },
};

const RULE: { readonly rule: RuleId; readonly level: "error" } = { rule: "MA-213", level: "error" };

function goneAway(opportunity: Opportunity, change: ChangedPath): Problem[] {
  // Made up to show the product, and removed when a programme starts.
  if (change.kind === "removed" && opportunity.demonstration) return [];
  const name = quote(change.path);
  return [
    {
      ...RULE,
      ...{ file: opportunity.file.path, line: 1, column: 1, path: "" },
      message:
        change.kind === "renamed"
          ? {
              en: `This opportunity is posted, and was renamed to “${name}”.`,
              fr: `Cette occasion est publiée, et elle a été renommée « ${name} ».`,
            }
          : {
              en: "This opportunity is posted, and was removed.",
              fr: "Cette occasion est publiée, et elle a été supprimée.",
            },
      tip: {
        en: "Put the file back under its name. To take an opportunity back, add “cancelled” with the date and the reason.",
        fr: "Remettez le fichier sous son nom. Pour retirer une occasion, ajoutez « cancelled » avec la date et le motif.",
      },
    },
  ];
}

function promisesBroken(
  before: Opportunity,
  after: Opportunity,
  register: Register,
  program: Program,
  now: Instant,
): Problem[] {
  const changes = changedFields(before, after);
  const added = newAmendments(before, after);
  return [
    ...fixedFieldsChanged(before, after).map((field) =>
      problemAt(after.file, [field], {
        ...RULE,
        message: {
          en: `“${field}” cannot change any more: the opportunity is posted.`,
          fr: `« ${field} » ne peut plus changer : l’occasion est publiée.`,
        },
        tip: {
          en: "Put it back. If it was wrong, cancel this opportunity and post another that repeats it.",
          fr: "Remettez l’ancienne valeur. Si elle était fausse, annulez l’occasion et publiez-en une autre qui la reprend.",
        },
      }),
    ),
    ...(now >= before.closesAt && after.price !== before.price ? [priceAfterClosing(after)] : []),
    ...added
      .filter(({ date }) => date < before.posted || date > dayAt(now, program.time_zone))
      .map(({ date }) =>
        problemAt(after.file, ["amendments"], {
          ...RULE,
          message: {
            en: `The new amendment is dated ${date}, which is before the posting or after today.`,
            fr: `La nouvelle modification est datée du ${date}, soit avant la publication ou après aujourd’hui.`,
          },
          tip: {
            en: "Give the day on which the change was decided.",
            fr: "Donnez le jour où le changement a été décidé.",
          },
        }),
      ),
    ...lostAmendments(before, after).map(({ date, field }) =>
      problemAt(after.file, ["amendments"], {
        ...RULE,
        message: {
          en: `The amendment of ${date} to “${field}” was changed or removed.`,
          fr: `La modification du ${date} à « ${field} » a été changée ou supprimée.`,
        },
        tip: {
          en: "Put it back as it was, and add a new amendment after it.",
          fr: "Remettez-la telle qu’elle était et ajoutez-en une nouvelle à la suite.",
        },
      }),
    ),
    ...changes
      .filter(
        (change) =>
          !tell(
            added.filter(({ field }) => field === change.field),
            change,
          ),
      )
      .map((change) => untold(after, change)),
    ...closingStays(before, after, changes, { register, program, now }),
  ];
}

/** What vendors saw at closing is what the award must be worth (MA-301). */
function priceAfterClosing(after: Opportunity): Problem {
  return problemAt(after.file, ["price"], {
    ...RULE,
    message: {
      en: "“price” cannot change any more: the opportunity has closed.",
      fr: "« price » ne peut plus changer : l’occasion est fermée.",
    },
    tip: {
      en: "Put it back. Another price needs a new opportunity, which vendors can see.",
      fr: "Remettez l’ancien prix. Un autre prix demande une nouvelle occasion, que les fournisseurs pourront voir.",
    },
  });
}

function untold(after: Opportunity, { field, from, to }: FieldChange): Problem {
  const [old, current] = [from ?? "", to ?? ""].map(quote);
  // Of a long text, a quotation shows the beginning, which may have stayed.
  const told =
    old === current
      ? { en: "", fr: "" }
      : { en: `, from “${old}” to “${current}”`, fr: `, de « ${old} » à « ${current} »` };
  const place = (text: ProblemText): Problem =>
    field === "body" ? problemInBody(after.file, 0, text) : problemAt(after.file, [field], text);
  return place({
    ...RULE,
    message: {
      en: `“${field}” changed after posting${told.en}, and no new amendment says so.`,
      fr: `« ${field} » a changé après la publication${told.fr}, et aucune nouvelle modification ne le dit.`,
    },
    tip: {
      en: `Add to “amendments” the date, the field (${field}), from, to, and the reason in each language; or put the old value back.`,
      fr: `Ajoutez à « amendments » la date, le champ (${field}), from, to et le motif dans chaque langue, ou remettez l’ancienne valeur.`,
    },
  });
}

/** While an opportunity is open, and where its closing itself is moved, the closing moves by at least some business days. */
function closingStays(
  before: Opportunity,
  after: Opportunity,
  changes: readonly FieldChange[],
  { register, program, now }: { register: Register; program: Program; now: Instant },
): Problem[] {
  const days = program.deadlines?.closing_moves_at_least;
  const isMoved = changes.some(({ field }) => field === "closes");
  if (days === undefined || changes.length === 0 || (now >= before.closesAt && !isMoved)) return [];
  const earliest = wallTime(
    addBusinessDays(dateOf(before.closes), days, register.holidays),
    timeOf(before.closes),
  );
  if (after.closes >= earliest) return [];
  return [
    problemAt(after.file, ["closes"], {
      ...RULE,
      message: {
        en: `The opportunity changed after posting, and closes at ${after.closes}; expected ${earliest} or later, ${days} business days after what was posted (${before.closes}).`,
        fr: `L’occasion a changé après la publication et se ferme le ${after.closes} ; il faut le ${earliest} ou plus tard, ${days} jours ouvrables après ce qui était publié (${before.closes}).`,
      },
      tip: {
        en: "Move “closes”, and add an amendment that says so.",
        fr: "Reportez « closes » et ajoutez une modification qui le dit.",
      },
    }),
  ];
}
