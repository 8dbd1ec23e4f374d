import { problemAt, type RecordFile } from "../content/record-file.ts";
import { recordOf } from "../model/ref.ts";
import { keepsSteps } from "../payments/context.ts";
import { holds, sectionFor } from "../payments/guards/delegation.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import type { Changes } from "../register/changes.ts";
import { DATA_FILES } from "../register/find.ts";
import { PROGRAM_FILE, type Register } from "../register/register.ts";
import { dayAt } from "../time/zone.ts";
import { ledgerProblems } from "./ledger-problems.ts";
import { delegationsRewritten } from "./posted/delegation-list.ts";
import { everyEvent } from "./judged.ts";
import type { ChangeRule, Rule } from "./rule.ts";

/**
 * Two halves of one rule. By the files alone, whoever signs is on the list. What compares sees that nobody puts themselves on
 * it and signs in one change, that the list is not rewritten under what was signed, and that the steps are not switched off unseen.
 */
export const signedByDelegates: ChangeRule & Rule = {
  id: "MA-603",
  name: { en: "Signed by those who may", fr: "Signé par qui en a le pouvoir" },
  level: "error",
  sources: ["financial-administration"],
  what: {
    en: "Who certifies may do so by _data/delegation.yml on that day, and so may who requests the payment. They are never one person, and neither of them supplied the work, committed the money or accepted the delivery. Who certifies does not pay, and the supplier does not pay itself. Whoever takes a step that matters to this is named. What is signed is judged by the list as it was before the change that brings it; an entry of the list is never removed nor made longer, and ends on no day before it was used.",
    fr: "Qui atteste en a le pouvoir ce jour-là selon _data/delegation.yml, et qui demande le paiement aussi. Ce n’est jamais la même personne, et ni l’une ni l’autre n’a fourni le travail, engagé l’argent ou accepté la livraison. Qui atteste ne paie pas, et le fournisseur ne se paie pas lui-même. On nomme l’auteur de chaque étape qui compte à cet égard. Ce qui est signé est jugé d’après la liste telle qu’elle était avant le changement qui l’apporte; une entrée de la liste n’est jamais supprimée ni prolongée, et ne prend pas fin avant un jour où elle a servi.",
  },
  why: {
    en: "One person alone cannot take public money when every step is somebody else’s. That is the whole protection, and it costs nothing but a second pair of eyes.",
    fr: "Une personne seule ne peut pas prendre l’argent public quand chaque étape revient à une autre. C’est toute la protection, et elle ne coûte qu’un second regard.",
  },
  fix: {
    en: "Have the step done by someone who may and has no other part in the award. If the list is out of date, have it changed first, in a pull request of its own.",
    fr: "Confiez l’étape à quelqu’un qui détient ce pouvoir et n’a pas d’autre rôle dans le contrat. Si la liste n’est pas à jour, faites-la d’abord changer, dans une demande de tirage à part.",
  },
  judged: everyEvent,
  check: (register, _, now) => [...endsBeforeItBegins(register), ...ledgerProblems(register, now, "MA-603")],
  compare: (changes, register, program, now) => {
    const { before, paths } = changes;
    const list = fileOf(register, DATA_FILES.delegation);
    const isListTouched = paths.some(
      (change) =>
        change.path === DATA_FILES.delegation ||
        (change.kind === "renamed" && change.from === DATA_FILES.delegation),
    );
    return [
      ...(isListTouched && list
        ? delegationsRewritten(before, register, list, dayAt(now, program.time_zone))
        : []),
      ...selfDelegated(changes, register),
      ...switchedOff(before, register),
    ];
  },
};

function fileOf({ files }: Register, path: string): RecordFile | undefined {
  return files.find((file) => file.path === path);
}

function endsBeforeItBegins(register: Register): Problem[] {
  const file = fileOf(register, DATA_FILES.delegation);
  if (!file) return [];
  return register.delegations.flatMap(({ from, until }, index) =>
    until === undefined || until >= from
      ? []
      : [
          problemAt(file, [index, "until"], {
            rule: "MA-603",
            level: "error",
            message: {
              en: `This delegation begins on ${from} and ends on ${until}, before it begins.`,
              fr: `Cette délégation commence le ${from} et prend fin le ${until}, avant d’avoir commencé.`,
            },
            tip: { en: "Correct one of the two days.", fr: "Corrigez l’une des deux dates." },
          }),
        ],
  );
}

/** What the change signs by people whom the same change has put on the list. A demonstration pays nobody. */
function selfDelegated({ before, paths }: Changes, { awards, delegations }: Register): Problem[] {
  if (!keepsSteps(before)) return [];
  return paths.flatMap((change) => {
    const ref = change.kind === "added" ? recordOf(change.path) : undefined;
    const award = ref && awards.get(ref);
    const event = award?.ledger.find(({ file }) => file.path === change.path);
    const section = event && sectionFor(event.event);
    if (!section || event.actor === undefined || award?.demonstration === true) return [];
    const { actor, date } = event;
    if (holds(before.delegations, actor, section, date) || !holds(delegations, actor, section, date))
      return [];
    return [
      problemAt(event.file, ["actor"], {
        rule: "MA-603",
        level: "error",
        message: {
          en: `“${quote(actor)}” holds section ${section} by this change alone, which brings the signature as well.`,
          fr: `« ${quote(actor)} » ne détient le pouvoir prévu à l’article ${section} que par ce changement, qui apporte aussi la signature.`,
        },
        tip: {
          en: `Have ${DATA_FILES.delegation} changed first, in a pull request of its own that others approve.`,
          fr: `Faites d’abord changer ${DATA_FILES.delegation}, dans une demande de tirage à part que d’autres approuvent.`,
        },
      }),
    ];
  });
}

function switchedOff(before: Register, register: Register): Problem[] {
  const file = fileOf(register, PROGRAM_FILE);
  if (!file || !keepsSteps(before) || keepsSteps(register)) return [];
  return [
    problemAt(file, register.program.payments ? ["payments", "steps"] : [], {
      rule: "MA-603",
      level: "warning",
      message: {
        en: "This change switches the steps of payments off: nobody is asked any more who signed, for what and for how much.",
        fr: "Ce changement met fin aux étapes des paiements : plus personne n’est tenu de dire qui a signé, pour quoi et pour combien.",
      },
      tip: {
        en: "Leave “payments” in _data/program.yml as it was, unless whoever answers for the programme wants it so.",
        fr: "Laissez « payments » tel qu’il était dans _data/program.yml, à moins que les responsables du programme ne le veuillent ainsi.",
      },
    }),
  ];
}
