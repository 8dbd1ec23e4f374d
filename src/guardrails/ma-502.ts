import { problemAt } from "../content/record-file.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import type { ConfirmedRepository } from "../model/repositories.ts";
import type { Level, Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import type { Instant } from "../time/calendar.ts";
import { isGone, linkedAwards, lookedFor, type LinkedAward } from "./linked-code.ts";
import { linkedCode } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const publicRepository: Rule = {
  id: "MA-502",
  name: { en: "A public repository", fr: "Un dépôt public" },
  level: "error",
  sources: ["pilot"],
  what: {
    en: "The repository of an award exists, everyone can read it, and it is neither empty nor disabled. One that is archived or has moved is pointed out. Before a delivery is recorded it may be empty, and what is missing is a warning. Demonstrations are left out: their code is made up.",
    fr: "Le dépôt d’un contrat existe, chacun peut le lire, et il n’est ni vide ni désactivé. Un dépôt archivé ou déplacé est signalé. Avant qu’une livraison soit consignée, il peut être vide, et ce qui manque est un avertissement. Les démonstrations sont laissées de côté : leur code est inventé.",
  },
  why: {
    en: "The public paid for the code. If it cannot be found and read, the public did not get it.",
    fr: "Le public a payé le code. S’il ne peut ni le trouver ni le lire, il ne l’a pas reçu.",
  },
  fix: {
    en: "Make the repository public, or correct the address. Where a repository has gone, publish the code again and name the new place.",
    fr: "Rendez le dépôt public ou corrigez l’adresse. Si un dépôt a disparu, publiez de nouveau le code et nommez le nouvel endroit.",
  },
  judged: linkedCode(({ seen }) => seen !== undefined),
  check: (register, program, now) =>
    linkedAwards(register, program).flatMap((linked) => {
      const { award, seen } = linked;
      return seen
        ? faultsOf(seen, linked, program, now).map(({ level, message, tip }): Problem =>
            problemAt(award.file, ["repository"], { rule: "MA-502", level, message, tip }),
          )
        : [];
    }),
};

interface Fault {
  readonly level: Level;
  readonly message: Bilingual;
  readonly tip: Bilingual;
}

function faultsOf(
  seen: ConfirmedRepository,
  { isDelivered }: LinkedAward,
  program: Program,
  now: Instant,
): Fault[] {
  const grave = isDelivered ? "error" : "warning";
  // Hosts that do not answer say nothing of the repository: what they said last still counts (MA-505 tells its age).
  if (isGone(seen)) return [{ level: grave, message: lookedFor(seen, program, now), tip: MAKE_PUBLIC }];
  const { facts = {} } = seen;
  const moved = facts.moved_to?.value;
  return [
    ...(facts.public?.value === false
      ? [{ level: grave, message: NOT_PUBLIC, tip: MAKE_PUBLIC } as const]
      : []),
    ...(facts.disabled?.value === true
      ? [{ level: grave, message: DISABLED, tip: MAKE_PUBLIC } as const]
      : []),
    ...(facts.empty?.value === true && isDelivered
      ? [{ level: "error", message: EMPTY, tip: PUSH } as const]
      : []),
    ...(facts.archived?.value === true
      ? [{ level: "warning", message: ARCHIVED, tip: SAY_WHO } as const]
      : []),
    ...(moved === undefined ? [] : [{ level: "warning", message: movedTo(moved), tip: FOLLOW } as const]),
  ];
}

function movedTo(address: string): Bilingual {
  return {
    en: `The repository has moved to “${quote(address)}”.`,
    fr: `Le dépôt a été déplacé vers « ${quote(address)} ».`,
  };
}

const NOT_PUBLIC: Bilingual = {
  en: "The repository is not public.",
  fr: "Le dépôt n’est pas public.",
};
const DISABLED: Bilingual = {
  en: "The host has disabled the repository.",
  fr: "L’hôte a désactivé le dépôt.",
};
const EMPTY: Bilingual = {
  en: "A delivery is recorded, but the repository is empty.",
  fr: "Une livraison est consignée, mais le dépôt est vide.",
};
const ARCHIVED: Bilingual = {
  en: "The repository is archived: it can be read, but nobody maintains it there.",
  fr: "Le dépôt est archivé : on peut le lire, mais personne n’y entretient plus le code.",
};
const MAKE_PUBLIC: Bilingual = {
  en: "Make the repository public, or name the place where the code is now.",
  fr: "Rendez le dépôt public, ou nommez l’endroit où se trouve maintenant le code.",
};
const PUSH: Bilingual = {
  en: "Publish the delivered code there.",
  fr: "Publiez-y le code livré.",
};
const SAY_WHO: Bilingual = {
  en: "Tell the public in the award’s text who looks after the code now.",
  fr: "Dites au public, dans le texte du contrat, qui s’occupe maintenant du code.",
};
const FOLLOW: Bilingual = {
  en: "Look whether it is the same code, and write the new address.",
  fr: "Vérifiez que c’est bien le même code, et inscrivez la nouvelle adresse.",
};
