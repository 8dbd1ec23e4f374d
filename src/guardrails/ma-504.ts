import { problemAt } from "../content/record-file.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import type { ConfirmedCommit } from "../model/repositories.ts";
import type { Level } from "../problems/problem.ts";
import type { Instant } from "../time/calendar.ts";
import { linkedAwards, lookedFor } from "./linked-code.ts";
import { linkedCode } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const reachableCommit: Rule = {
  id: "MA-504",
  name: { en: "The delivered commit", fr: "Le commit livré" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "The delivered commit can be reached from the repository’s default branch. One that exists only in a fork, or on a branch that was never merged, is not delivered. Demonstrations are left out: their code is made up.",
    fr: "Le commit livré peut être atteint depuis la branche par défaut du dépôt. Celui qui n’existe que dans une bifurcation, ou sur une branche jamais fusionnée, n’est pas livré. Les démonstrations sont laissées de côté : leur code est inventé.",
  },
  why: {
    en: "Hosts show a fork’s commits under the address of the original. Anybody could make one that looks delivered.",
    fr: "Les hôtes montrent les commits d’une bifurcation à l’adresse de l’original. N’importe qui pourrait en fabriquer un qui semble livré.",
  },
  fix: {
    en: "Merge the delivery into the default branch and name the commit that is on it; a squashed merge has another id.",
    fr: "Fusionnez la livraison dans la branche par défaut et nommez le commit qui s’y trouve ; une fusion qui comprime les commits lui donne un autre identifiant.",
  },
  judged: linkedCode(({ commit }) => commit !== undefined),
  check: (register, program, now) =>
    linkedAwards(register, program).flatMap(({ award, commit }) => {
      const fault = commit && faultOf(commit, program, now);
      return fault
        ? [
            problemAt(award.file, ["commit"], {
              rule: "MA-504",
              ...fault,
              tip: {
                en: "Merge the delivery into the default branch, and name the commit that is on it.",
                fr: "Fusionnez la livraison dans la branche par défaut, et nommez le commit qui s’y trouve.",
              },
            }),
          ]
        : [];
    }),
};

function faultOf(
  commit: ConfirmedCommit,
  program: Program,
  now: Instant,
): { readonly level: Level; readonly message: Bilingual } | undefined {
  if (commit.verdict === "not-found") return { level: "error", message: lookedFor(commit, program, now) };
  if (commit.facts?.reachable?.value === false) return { level: "error", message: NOT_REACHABLE };
  // Not known is not a fault of the delivery, and no pass either.
  return commit.facts && commit.facts.reachable === undefined
    ? { level: "warning", message: NOT_KNOWN }
    : undefined;
}

const NOT_REACHABLE: Bilingual = {
  en: "The delivered commit cannot be reached from the default branch: it may belong to a fork only.",
  fr: "Le commit livré ne peut pas être atteint depuis la branche par défaut : il n’appartient peut-être qu’à une bifurcation.",
};
const NOT_KNOWN: Bilingual = {
  en: "Whether the delivered commit can be reached from the default branch is not known.",
  fr: "On ne sait pas si le commit livré peut être atteint depuis la branche par défaut.",
};
