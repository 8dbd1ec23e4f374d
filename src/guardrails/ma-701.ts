import { problemAt } from "../content/record-file.ts";
import { positionAt } from "../content/text-place.ts";
import { offsetOf } from "../content/yaml-place.ts";
import { recordOf, type Ref } from "../model/ref.ts";
import type { Problem, RuleId } from "../problems/problem.ts";
import type { Register, RegisteredException } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import { exceptions } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const exceptionInForce: Rule = {
  id: "MA-701",
  name: { en: "Exceptions that are needed", fr: "Des exceptions nécessaires" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "An exception names a rule that exists and may have one (the limit of one purchase has none), a record that exists, the reason in every language, who approved it and when it ends. It has not ended, the record needs it, and no other allows the same.",
    fr: "Une exception nomme une règle qui existe et peut en avoir une (la limite d’un achat n’en a pas), une fiche qui existe, la raison dans chaque langue, qui l’a approuvée et quand elle prend fin. Elle n’a pas pris fin, la fiche en a besoin et aucune autre ne permet la même chose.",
  },
  why: {
    en: "An exception that nobody needs any more would one day excuse what nobody has looked at.",
    fr: "Une exception dont plus personne n’a besoin finirait par excuser ce que personne n’a examiné.",
  },
  fix: {
    en: "Remove the exception, correct it, or have it approved again with a later end.",
    fr: "Retirez l’exception, corrigez-la, ou faites-la approuver de nouveau avec une fin ultérieure.",
  },
  // Whether an exception is needed, and of a rule that exists, is known where all rules are: see `judge`.
  judged: exceptions("all"),
  check: (register, _, now) =>
    register.exceptions.flatMap((exception) => [
      ...ended(exception, register, now),
      ...ofNothing(exception, register),
      ...ofReading(exception),
      ...saidBefore(exception, register),
    ]),
};

/** Whether an exception is one that a rule's problems can be held against: all but what has its own problem below. */
export function canBeNeeded({ rule, record }: RegisteredException, register: Register): boolean {
  return mayBeExcused(rule) && hasRecord(register, record);
}

/**
 * What keeps a record from being read, and exceptions themselves, have none; nor has what was promised or recorded and then
 * changed (MA-213, MA-605), for such an exception could travel with the change that it excuses; nor has the limit of one
 * purchase (MA-201, MA-302), without which it is no micro-acquisition. That several together pass it may have a reason (MA-401).
 */
export function mayBeExcused(rule: RuleId): boolean {
  return !/^MA-(?:[17]|201|213|302|605)/.test(rule);
}

/** A record exists that has a file, also one that cannot be read, whose own problems say why. */
function hasRecord({ files }: Register, ref: Ref): boolean {
  return files.some(({ path }) => recordOf(path) === ref);
}

/** The problem of an exception whose record keeps the rule. */
export function notNeeded({ file, index, rule, record }: RegisteredException): Problem {
  return problemAt(file, [index, "rule"], {
    rule: "MA-701",
    level: "error",
    message: {
      en: `${record} keeps ${rule}: this exception is not needed.`,
      fr: `${record} respecte ${rule} : cette exception n’est pas nécessaire.`,
    },
    tip: { en: "Remove the exception.", fr: "Retirez l’exception." },
  });
}

function ended({ file, index, ends }: RegisteredException, { program }: Register, now: Instant): Problem[] {
  if (ends >= dayAt(now, program.time_zone)) return [];
  return [
    problemAt(file, [index, "ends"], {
      rule: "MA-701",
      level: "error",
      message: { en: `This exception ended on ${ends}.`, fr: `Cette exception a pris fin le ${ends}.` },
      tip: {
        en: "Remove it, or have it approved again with a later end.",
        fr: "Retirez-la, ou faites-la approuver de nouveau avec une fin ultérieure.",
      },
    }),
  ];
}

function ofNothing({ file, index, record }: RegisteredException, register: Register): Problem[] {
  if (hasRecord(register, record)) return [];
  return [
    problemAt(file, [index, "record"], {
      rule: "MA-701",
      level: "error",
      message: { en: `There is no record “${record}”.`, fr: `Il n’y a pas de fiche « ${record} ».` },
      tip: {
        en: "Give the name of an opportunity’s file, without .md.",
        fr: "Donnez le nom du fichier d’une occasion, sans .md.",
      },
    }),
  ];
}

function ofReading({ file, index, rule }: RegisteredException): Problem[] {
  if (mayBeExcused(rule)) return [];
  return [
    problemAt(file, [index, "rule"], {
      rule: "MA-701",
      level: "error",
      message: { en: `${rule} can have no exception.`, fr: `${rule} ne peut pas avoir d’exception.` },
      tip: { en: "Correct the record instead.", fr: "Corrigez plutôt la fiche." },
    }),
  ];
}

/** With two for one thing, which of two reasons and ends counts would be anybody's guess. */
function saidBefore(exception: RegisteredException, { exceptions }: Register): Problem[] {
  const { file, index, rule, record } = exception;
  const first = exceptions.find((other) => other.rule === rule && other.record === record);
  if (first === undefined || first === exception) return [];
  const { line } = positionAt(file.yaml, offsetOf(file.yaml, [first.index], "value"));
  return [
    problemAt(file, [index, "rule"], {
      rule: "MA-701",
      level: "error",
      message: {
        en: `${record} has an exception from ${rule} already, on line ${line}.`,
        fr: `${record} a déjà une exception à ${rule}, à la ligne ${line}.`,
      },
      tip: {
        en: "Keep one of the two, with one reason and one end.",
        fr: "Gardez l’une des deux, avec une seule raison et une seule fin.",
      },
    }),
  ];
}

/**
 * The problem of an exception from a rule that does not exist.
 * @param meant the rule that was most likely meant, where one is near
 */
export function ofNoRule({ file, index, rule }: RegisteredException, meant: RuleId | undefined): Problem {
  return problemAt(file, [index, "rule"], {
    rule: "MA-701",
    level: "error",
    message: { en: `There is no rule ${rule}.`, fr: `Il n’y a pas de règle ${rule}.` },
    tip:
      meant === undefined
        ? { en: "docs/rules lists the rules.", fr: "Les règles sont énumérées dans docs/rules." }
        : { en: `Did you mean ${meant}?`, fr: `Vouliez-vous écrire ${meant} ?` },
  });
}
