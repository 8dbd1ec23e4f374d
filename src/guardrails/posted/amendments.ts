import { problemAt, problemInBody, type ProblemText } from "../../content/record-file.ts";
import { positionAt } from "../../content/text-place.ts";
import type { Bilingual } from "../../model/locale.ts";
import type { Amendment } from "../../model/opportunity.ts";
import type { Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { Opportunity } from "../../register/register.ts";
import type { CalendarDate } from "../../time/calendar.ts";
import { lostAmendments, newAmendments, saysNothing, tell, type FieldChange } from "./amended-fields.ts";
import { firstDifference } from "./first-difference.ts";

/**
 * The problems of amendments (MA-213): those that were told and are gone, new ones of another day than the change, and
 * those that say nothing, and changes that none of them tells of.
 * @param changes what must be told
 * @param today where the programme is
 */
export function amendmentProblems(
  before: Opportunity,
  after: Opportunity,
  changes: readonly FieldChange[],
  today: CalendarDate,
): Problem[] {
  const added = newAmendments(before, after);
  const isTold = (change: FieldChange): boolean =>
    tell(
      added.filter(({ field }) => field === change.field),
      change,
    );
  return [
    ...added
      .filter(({ date }) => date < before.posted || date > today)
      .map((amendment) => ofAnotherDay(after, amendment)),
    ...added.filter(saysNothing).map((amendment) => empty(after, amendment)),
    ...lostAmendments(before, after).map((amendment) => lost(after, amendment)),
    ...changes.filter((change) => !isTold(change)).map((change) => untold(before, after, change)),
  ];
}

function ofAnotherDay({ file }: Opportunity, { date }: Amendment): Problem {
  return problemAt(file, ["amendments"], {
    rule: "MA-213",
    level: "error",
    message: {
      en: `The new amendment is dated ${date}, which is before the posting or after today.`,
      fr: `La nouvelle modification est datée du ${date}, soit avant la publication ou après aujourd’hui.`,
    },
    tip: {
      en: "Give the day on which the change was decided.",
      fr: "Donnez le jour où le changement a été décidé.",
    },
  });
}

function empty({ file, amendments = [] }: Opportunity, amendment: Amendment): Problem {
  const { field } = amendment;
  return problemAt(file, ["amendments", amendments.indexOf(amendment), "to"], {
    rule: "MA-213",
    level: "error",
    message: {
      en: `The new amendment to “${field}” says the same under “from” and “to”, so that nobody learns what changed.`,
      fr: `La nouvelle modification de « ${field} » dit la même chose sous « from » et « to » : personne n’apprend ce qui a changé.`,
    },
    tip: {
      en: "Give what it said before, and what it says now; of a long text, the words that changed.",
      fr: "Donnez ce qu’il disait avant et ce qu’il dit maintenant ; pour un long texte, les mots qui ont changé.",
    },
  });
}

function lost({ file }: Opportunity, { date, field }: Amendment): Problem {
  return problemAt(file, ["amendments"], {
    rule: "MA-213",
    level: "error",
    message: {
      en: `The amendment of ${date} to “${field}” was changed or removed.`,
      fr: `La modification du ${date} à « ${field} » a été changée ou supprimée.`,
    },
    tip: {
      en: "Put it back as it was, and add a new amendment after it.",
      fr: "Remettez-la telle qu’elle était et ajoutez-en une nouvelle à la suite.",
    },
  });
}

function untold(before: Opportunity, after: Opportunity, change: FieldChange): Problem {
  if (change.field !== "body") {
    return problemAt(after.file, [change.field], untoldText(change));
  }
  const { from, to, offset } = firstDifference(before.file.body, after.file.body);
  const { line, column } = positionAt(after.file.body, offset);
  return problemInBody(after.file, line - 1, untoldText({ field: "body", from, to }), column);
}

/** What changed, in the words of a message, and what an amendment of it says or what is done instead. */
interface Told {
  readonly change: Bilingual;
  readonly values: string;
  readonly orElse: Bilingual;
}

function untoldText(change: FieldChange): ProblemText {
  const { field } = change;
  const { change: told, values, orElse } = toldOf(change);
  return {
    rule: "MA-213",
    level: "error",
    message: {
      en: `“${field}” ${told.en}, and no new amendment says so.`,
      fr: `« ${field} » ${told.fr}, et aucune nouvelle modification ne le dit.`,
    },
    tip: {
      en: `Add to “amendments” the date, the field (${field}), ${values}, and the reason in each language; or ${orElse.en}.`,
      fr: `Ajoutez à « amendments » la date, le champ (${field}), ${values} et le motif dans chaque langue, ou ${orElse.fr}.`,
    },
  };
}

const PUT_BACK: Bilingual = { en: "put the old value back", fr: "remettez l’ancienne valeur" };

function toldOf({ from, to }: FieldChange): Told {
  if (from === undefined) return added(to ?? "");
  if (to === undefined) return removed(from);
  // Of a long text, a quotation shows the beginning: where that has stayed, both are quoted from their first difference on.
  const shown = quote(from) === quote(to) ? firstDifference(from, to) : { from, to };
  return {
    change: {
      en: `changed after posting, from “${quote(shown.from)}” to “${quote(shown.to)}”`,
      fr: `a changé après la publication, de « ${quote(shown.from)} » à « ${quote(shown.to)} »`,
    },
    values: "from, to",
    orElse: PUT_BACK,
  };
}

function added(to: string): Told {
  return {
    change: {
      en: `was added after posting (“${quote(to)}”)`,
      fr: `a été ajouté après la publication (« ${quote(to)} »)`,
    },
    values: "to",
    orElse: { en: "take the field out again", fr: "retirez le champ" },
  };
}

function removed(from: string): Told {
  return {
    change: {
      en: `was removed after posting (it was “${quote(from)}”)`,
      fr: `a été supprimé après la publication (c’était « ${quote(from)} »)`,
    },
    values: "from",
    orElse: PUT_BACK,
  };
}
