import { problemAt, type RecordFile } from "../../content/record-file.ts";
import type { FieldPath } from "../../content/yaml-place.ts";
import { isSameAccount } from "../../model/account.ts";
import type { Delegation } from "../../model/delegation.ts";
import type { Bilingual } from "../../model/locale.ts";
import { sectionFor } from "../../payments/guards/delegation.ts";
import type { Level, Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { DATA_FILES } from "../../register/find.ts";
import type { Register } from "../../register/register.ts";
import type { CalendarDate } from "../../time/calendar.ts";

/**
 * The list of who may sign is history as much as the ledger: a delegation that goes away, or ends before a day it was used, would
 * turn what was signed under it wrong. It may be given an end, and others may be added.
 * @param file the list as it is now, to which problems point
 */
export function delegationsRewritten(
  { delegations: before }: Register,
  { delegations: after, awards }: Register,
  file: RecordFile,
  today: CalendarDate,
): Problem[] {
  const problem = (level: ListProblem, path: FieldPath, message: Bilingual): Problem =>
    problemAt(file, path, { rule: "MA-603", level, message, tip: level === "error" ? PUT_BACK : FROM_TODAY });
  const left = new Set(after.keys());
  const rewritten = before.flatMap((was) => {
    const name = quote(was.account);
    const place = [...left].find((index) => isSameBut(was, after[index]));
    const is = place === undefined ? undefined : after[place];
    if (place === undefined || !is)
      return [
        problem("error", [], {
          en: `The delegation of “${name}” from ${was.from} was changed or removed after it was recorded.`,
          fr: `La délégation de « ${name} » à partir du ${was.from} a été changée ou supprimée après son inscription.`,
        }),
      ];
    left.delete(place);
    if (is.until === was.until) return [];
    const isLonger = was.until !== undefined && (is.until === undefined || is.until > was.until);
    if (isLonger)
      return [
        problem("error", [place, "until"], {
          en: `The delegation of “${name}” ended on ${was.until}, and is made longer.`,
          fr: `La délégation de « ${name} » prenait fin le ${was.until}, et elle est prolongée.`,
        }),
      ];
    const signed = lastSigned(awards, is);
    return signed === undefined || is.until === undefined || signed <= is.until
      ? []
      : [
          problem("error", [place, "until"], {
            en: `The delegation of “${name}” now ends on ${is.until}, and was used on ${signed}.`,
            fr: `La délégation de « ${name} » prend maintenant fin le ${is.until}, et elle a servi le ${signed}.`,
          }),
        ];
  });
  // A programme that begins writes down who has held what for long.
  const backdated =
    before.length === 0 ? [] : [...left].filter((index) => (after[index]?.from ?? today) < today);
  return [
    ...rewritten,
    ...backdated.map((index) =>
      problem("warning", [index, "from"], {
        en: `This new delegation reaches back to ${after[index]?.from}.`,
        fr: `Cette nouvelle délégation remonte au ${after[index]?.from}.`,
      }),
    ),
  ];
}

type ListProblem = Extract<Level, "error" | "warning">;

/** Whether two are one delegation, whatever its end and the words on its role. */
function isSameBut(one: Delegation, other: Delegation | undefined): boolean {
  return (
    other !== undefined &&
    isSameAccount(one.account, other.account) &&
    one.from === other.from &&
    [...one.sections].sort().join() === [...other.sections].sort().join()
  );
}

/** The last day on which someone signed under a delegation; undefined where it was not used. */
function lastSigned(awards: Register["awards"], one: Delegation): CalendarDate | undefined {
  return [...awards.values()]
    .flatMap(({ ledger }) => ledger)
    .filter(({ event, actor, date }) => {
      const section = sectionFor(event);
      return (
        section !== undefined &&
        actor !== undefined &&
        isSameAccount(one.account, actor) &&
        one.sections.includes(section) &&
        date >= one.from
      );
    })
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

const PUT_BACK: Bilingual = {
  en: `Put the entry back in ${DATA_FILES.delegation}. What ends is given a day under “until”; what begins is a new entry.`,
  fr: `Remettez l’entrée dans ${DATA_FILES.delegation}. Ce qui prend fin reçoit une date dans « until » ; ce qui commence est une nouvelle entrée.`,
};

const FROM_TODAY: Bilingual = {
  en: "Have it begin today or later, unless whoever approves this change knows of a delegation signed on that day.",
  fr: "Faites-la commencer aujourd’hui ou plus tard, à moins que la personne qui approuve ce changement ne connaisse une délégation signée ce jour-là.",
};
