import { problemAt } from "../../content/record-file.ts";
import type { Bilingual } from "../../model/locale.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Opportunity } from "../../register/register.ts";
import type { CalendarDate } from "../../time/calendar.ts";
import { fixedFieldsChanged } from "./amended-fields.ts";
import { wordsIn } from "./words-in.ts";

/**
 * What vendors saw at closing: the price is what the award must be worth (MA-301), and a closing that has passed stays, or
 * it could be opened again for someone who came too late.
 */
export const FROZEN_AT_CLOSING = ["price", "closes"] as const;

/** Decisions that end an opportunity: who had applied has been told, and has other work by now. */
const ENDINGS = ["cancelled", "closed_without_award"] as const;

type Ending = Opportunity[(typeof ENDINGS)[number]];

/** Whether a decision that was made is gone, or told otherwise; one that is dated later is none yet. */
function isUndone(before: Ending, after: Ending, today: CalendarDate): boolean {
  if (before === undefined || before.date > today) return false;
  return before.date !== after?.date || wordsIn(before.reason) !== wordsIn(after.reason);
}

/** The problems of fields that cannot change once an opportunity is posted, or has closed, whatever an amendment says (MA-213). */
export function frozenFields(
  before: Opportunity,
  after: Opportunity,
  { hasClosed, today }: { readonly hasClosed: boolean; readonly today: CalendarDate },
): Problem[] {
  const frozen = hasClosed ? FROZEN_AT_CLOSING.filter((field) => after[field] !== before[field]) : [];
  return [
    ...fixedFieldsChanged(before, after).map((field) => problemOf(after, field, POSTED)),
    ...frozen.map((field) => problemOf(after, field, CLOSED[field])),
    ...ENDINGS.filter((field) => isUndone(before[field], after[field], today)).map((field) =>
      problemOf(after, field, ENDED[field]),
    ),
  ];
}

interface Reason {
  readonly because: Bilingual;
  readonly tip: Bilingual;
}

function problemOf({ file }: Opportunity, field: string, { because, tip }: Reason): Problem {
  return problemAt(file, [field], {
    rule: "MA-213",
    level: "error",
    message: {
      en: `“${field}” cannot change any more: the opportunity ${because.en}.`,
      fr: `« ${field} » ne peut plus changer : l’occasion est ${because.fr}.`,
    },
    tip,
  });
}

const POSTED: Reason = {
  because: { en: "is posted", fr: "publiée" },
  tip: {
    en: "Put it back. If it was wrong, cancel this opportunity and post another that repeats it.",
    fr: "Remettez l’ancienne valeur. Si elle était fausse, annulez l’occasion et publiez-en une autre qui la reprend.",
  },
};

const HAS_CLOSED: Bilingual = { en: "has closed", fr: "fermée" };

const CLOSED: Record<(typeof FROZEN_AT_CLOSING)[number], Reason> = {
  price: {
    because: HAS_CLOSED,
    tip: {
      en: "Put it back. Another price needs a new opportunity, which vendors can see.",
      fr: "Remettez l’ancien prix. Un autre prix demande une nouvelle occasion, que les fournisseurs pourront voir.",
    },
  },
  closes: {
    because: HAS_CLOSED,
    tip: {
      en: "Put it back. To ask again, post a new opportunity that repeats this one.",
      fr: "Remettez l’ancienne clôture. Pour redemander ce travail, publiez une nouvelle occasion qui reprend celle-ci.",
    },
  },
};

const ASK_AGAIN: Bilingual = {
  en: "Put it back. To ask for this work again, post a new opportunity that repeats this one.",
  fr: "Remettez-le tel qu’il était. Pour redemander ce travail, publiez une nouvelle occasion qui reprend celle-ci.",
};

const ENDED: Record<(typeof ENDINGS)[number], Reason> = {
  cancelled: { because: { en: "was cancelled", fr: "annulée" }, tip: ASK_AGAIN },
  closed_without_award: {
    because: { en: "ended without a winner", fr: "terminée sans gagnant" },
    tip: ASK_AGAIN,
  },
};
