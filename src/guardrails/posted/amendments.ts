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
    const { from, to } = change;
    return problemAt(after.file, [change.field], untoldText(change.field, seenApart(from ?? "", to ?? "")));
  }
  const { from, to, offset } = firstDifference(before.file.body, after.file.body);
  const { line, column } = positionAt(after.file.body, offset);
  return problemInBody(after.file, line - 1, untoldText("body", { from, to }), column);
}

interface Excerpts {
  readonly from: string;
  readonly to: string;
}

/** Of a long text, a quotation shows the beginning: where that has stayed, both are quoted from their first difference on. */
function seenApart(from: string, to: string): Excerpts {
  return quote(from) === quote(to) ? firstDifference(from, to) : { from, to };
}

function untoldText(field: string, { from, to }: Excerpts): ProblemText {
  const told: Bilingual = {
    en: `, from “${quote(from)}” to “${quote(to)}”`,
    fr: `, de « ${quote(from)} » à « ${quote(to)} »`,
  };
  return {
    rule: "MA-213",
    level: "error",
    message: {
      en: `“${field}” changed after posting${told.en}, and no new amendment says so.`,
      fr: `« ${field} » a changé après la publication${told.fr}, et aucune nouvelle modification ne le dit.`,
    },
    tip: {
      en: `Add to “amendments” the date, the field (${field}), from, to, and the reason in each language; or put the old value back.`,
      fr: `Ajoutez à « amendments » la date, le champ (${field}), from, to et le motif dans chaque langue, ou remettez l’ancienne valeur.`,
    },
  };
}
