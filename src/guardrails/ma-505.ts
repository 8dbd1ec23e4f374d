import { problemAt } from "../content/record-file.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import type { ConfirmedCommit, ConfirmedRepository } from "../model/repositories.ts";
import type { Problem } from "../problems/problem.ts";
import { daysSince, isToCome, lastConfirmed } from "../repositories/age.ts";
import { reasonWords } from "../repositories/reasons.ts";
import { DATA_FILES } from "../register/find.ts";
import type { Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { dayOf, isGone, linkedAwards, type LinkedAward } from "./linked-code.ts";
import { linkedCode } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const confirmedLately: Rule = {
  id: "MA-505",
  name: { en: "Confirmed not long ago", fr: "Confirmé il y a peu" },
  level: "warning",
  sources: ["proposal"],
  what: {
    en: "Each linked repository was confirmed within the programme’s number of days, and the delivered commit at least once. A look-up that fails leaves the last good answer, whose age counts. Demonstrations are left out: their code is made up.",
    fr: "Chaque dépôt cité a été confirmé dans le nombre de jours que fixe le programme, et le commit livré, au moins une fois. Une vérification qui échoue laisse la dernière bonne réponse, dont l’âge compte. Les démonstrations sont laissées de côté : leur code est inventé.",
  },
  why: {
    en: "A repository that was there once may have gone since. A proof is worth what its age lets it be.",
    fr: "Un dépôt qui a existé peut avoir disparu depuis. Une preuve vaut ce que son âge lui laisse valoir.",
  },
  fix: {
    en: "Run `npm run repositories`; it also runs every night by itself. Where it fails again and again, read why in its report.",
    fr: "Lancez `npm run repositories` ; la vérification se fait aussi d’elle-même chaque nuit. Si elle échoue encore et encore, lisez-en la raison dans son rapport.",
  },
  numbers: ["repositories.confirmed_within", "repositories.renewed_after"],
  judged: linkedCode(),
  check: (register, program, now) => {
    const most = program.repositories?.confirmed_within;
    const linked = linkedAwards(register, program);
    if (most === undefined || linked.length === 0) return [];
    if (register.repositories.size === 0) return nothingYet(register);
    return linked.flatMap((one) => ageOf(one, program, most, now));
  },
};

/** Once, where nobody has ever asked. */
function nothingYet(register: Register): Problem[] {
  const file = register.files.find(({ path }) => path === DATA_FILES.program);
  return file
    ? [
        problemAt(
          file,
          ["repositories"],
          {
            ...FAULT,
            message: {
              en: `Nothing was confirmed yet: there is no ${DATA_FILES.repositories}, or it is empty.`,
              fr: `Rien n’a encore été confirmé : ${DATA_FILES.repositories} n’existe pas, ou il est vide.`,
            },
            tip: RUN,
          },
          "key",
        ),
      ]
    : [];
}

function ageOf(
  { award, seen, commit }: LinkedAward,
  program: Program,
  most: number,
  now: Instant,
): Problem[] {
  if (seen && isToCome(seen.checked, now))
    return [
      problemAt(award.file, ["repository"], {
        ...FAULT,
        message: toCome(REPOSITORY, seen, program),
        tip: RUN,
      }),
    ];
  const last = seen && lastConfirmed(seen, now);
  if (last === undefined || daysSince(last, now) > most) {
    const message =
      last === undefined ? notYet(REPOSITORY, seen) : tooOld(last, seen, program, { most, now });
    // What the host says of a repository that is not there is for MA-502 to tell.
    return isGone(seen) ? [] : [problemAt(award.file, ["repository"], { ...FAULT, message, tip: RUN })];
  }
  if (commit && isToCome(commit.checked, now))
    return [
      problemAt(award.file, ["commit"], { ...FAULT, message: toCome(COMMIT, commit, program), tip: RUN }),
    ];
  const isOpen =
    award.commit !== undefined && commit?.facts === undefined && !isGone(commit) && !isGone(seen);
  return isOpen
    ? [problemAt(award.file, ["commit"], { ...FAULT, message: notYet(COMMIT, commit), tip: RUN })]
    : [];
}

function notYet(what: Bilingual, looked: ConfirmedRepository | ConfirmedCommit | undefined): Bilingual {
  const why = looked && looked.verdict !== "confirmed" ? reasonWords(looked) : undefined;
  return {
    en: `${what.en} has not been confirmed yet.${why ? ` ${why.en}` : ""}`,
    fr: `${what.fr} n’a pas encore été confirmé.${why ? ` ${why.fr}` : ""}`,
  };
}

function tooOld(
  last: string,
  seen: ConfirmedRepository | undefined,
  program: Program,
  { most, now }: { readonly most: number; readonly now: Instant },
): Bilingual {
  const [day, days] = [dayOf(last, program), daysSince(last, now)];
  const why = seen && seen.verdict !== "confirmed" ? reasonWords(seen) : undefined;
  return {
    en: `The repository was last confirmed on ${day}, ${days} days ago; at most ${most} days are good.${why ? ` ${why.en}` : ""}`,
    fr: `La dernière confirmation du dépôt date du ${day}, il y a ${days} jours ; ${most} jours au plus conviennent.${why ? ` ${why.fr}` : ""}`,
  };
}

/** Somebody else than the program wrote it, or by a clock that is wrong. */
function toCome(
  what: Bilingual,
  { checked }: ConfirmedRepository | ConfirmedCommit,
  program: Program,
): Bilingual {
  const day = dayOf(checked, program);
  return {
    en: `${what.en} is said to have been looked at on ${day}, a day that is still to come.`,
    fr: `${what.fr} aurait été vérifié le ${day}, un jour encore à venir.`,
  };
}

const REPOSITORY: Bilingual = { en: "The repository", fr: "Le dépôt" };
const COMMIT: Bilingual = { en: "The delivered commit", fr: "Le commit livré" };

const FAULT = { rule: "MA-505", level: "warning" } as const;

const RUN: Bilingual = {
  en: "Run `npm run repositories`, or wait for the night’s run.",
  fr: "Lancez `npm run repositories`, ou attendez la vérification de la nuit.",
};
