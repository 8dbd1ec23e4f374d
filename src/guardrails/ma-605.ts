import { recordOf } from "../model/ref.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import { wasAt, type ChangedPath, type Changes } from "../register/changes.ts";
import type { LedgerEvent, Register } from "../register/register.ts";
import { factsRewritten } from "./posted/award-facts.ts";
import { textsRewritten } from "./posted/award-texts.ts";
import { ledgerProblems } from "./ledger-problems.ts";
import { everyEvent } from "./judged.ts";
import type { ChangeRule, Rule } from "./rule.ts";

/**
 * Two halves of one rule. What can be judged by the files alone is the chain: each event names the hash of the one before. What
 * compares sees the rest, such as a last event that is gone: an event that is recorded stays as it is, byte by byte.
 * An award's own file may be completed (a delivered commit is added later), but what it says stays, and it does not go away:
 * its ledger would hang in the air.
 */
export const nothingRewritten: ChangeRule & Rule = {
  id: "MA-605",
  name: { en: "Nothing recorded is rewritten", fr: "Rien de ce qui est inscrit n’est réécrit" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "Each event of a ledger names the SHA-256 of the file before it. A file of the payment ledger is never edited, renamed or removed once it is recorded, nor is an award renamed or removed. What an award records of the supplier, the price, the tax, the fees and the delivered commit stays; another of its facts that changes, and words that go away, are pointed out. What was missing may be added, but for a tax or fees once money is committed.",
    fr: "Chaque événement d’un registre nomme l’empreinte SHA-256 du fichier qui le précède. Un fichier du registre des paiements n’est jamais modifié, renommé ni supprimé une fois inscrit ; un contrat n’est ni renommé ni supprimé. Ce qu’un contrat indique du fournisseur, du prix, de la taxe, des frais et du commit livré reste tel quel ; tout autre fait qui change et tout texte qui disparaît sont signalés. Ce qui manquait peut être ajouté, sauf une taxe ou des frais une fois l’argent engagé.",
  },
  why: {
    en: "Public money leaves a trail that anyone can follow. A mistake is corrected by a new event, which shows both.",
    fr: "L’argent public laisse une trace que chacun peut suivre. Une erreur se corrige par un nouvel événement, qui montre les deux.",
  },
  fix: {
    en: "Put the file back as it was. Record the correction as a new event with the next number.",
    fr: "Remettez le fichier tel qu’il était. Inscrivez la correction dans un nouvel événement, au numéro suivant.",
  },
  judged: everyEvent,
  check: (register, _, now) => ledgerProblems(register, now, "MA-605"),
  compare: (changes, register) =>
    changes.paths.flatMap((change) => [
      ...rewritten(change, changes),
      ...(change.kind === "edited" ? retold(change.path, changes, register) : []),
    ]),
};

const EVENT = /^awards\/[^/]+\/\d{4}-[^/]+\.md$/;
const AWARD = /^awards\/[^/]+\/award\.md$/;

function rewritten(change: ChangedPath, { before }: Changes): Problem[] {
  const path = wasAt(change);
  if (path === undefined) return [];
  const isEvent = EVENT.test(path);
  if (!isEvent && !(AWARD.test(path) && change.kind !== "edited")) return [];
  // Made up to show the product, and removed when a programme starts. The opportunity says so, for it cannot change its
  // mind after posting (MA-213); an award that was only lately called made up could be a real one.
  const ref = recordOf(path);
  const isDemonstration = ref !== undefined && before.opportunities.get(ref)?.demonstration === true;
  if (isDemonstration && change.kind === "removed") return [];
  return [problemOf(change, path, isEvent)];
}

/** What an award says otherwise than it was recorded; one that cannot be read has its own problem. */
function retold(path: string, { before, paths }: Changes, { awards }: Register): Problem[] {
  const ref = AWARD.test(path) ? recordOf(path) : undefined;
  const [was, is] = [ref && before.awards.get(ref), ref && awards.get(ref)];
  if (!was || !is) return [];
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const isDeliveredAgain = paths.some(
    (change) =>
      change.kind === "added" && change.path.startsWith(folder) && change.path.endsWith("-delivered.md"),
  );
  const isNew = (event: LedgerEvent): boolean =>
    paths.some((change) => change.kind === "added" && change.path === event.file.path);
  const isCommitted = is.ledger.some((event) => event.event === "committed" && !isNew(event));
  return [...factsRewritten(was, is, { isDeliveredAgain, isCommitted }), ...textsRewritten(was, is)];
}

function problemOf(change: ChangedPath, path: string, isEvent: boolean): Problem {
  const holder = isEvent
    ? { en: "This event of the ledger", fr: "Cet événement du registre" }
    : { en: "This award", fr: "Ce contrat" };
  return {
    rule: "MA-605",
    level: "error",
    file: path,
    line: 1,
    column: 1,
    path: "",
    message: { en: `${holder.en} ${happened(change).en}.`, fr: `${holder.fr} ${happened(change).fr}.` },
    tip: isEvent
      ? {
          en: "Put the file back as it was, and record the correction as a new event with the next number.",
          fr: "Remettez le fichier tel qu’il était et inscrivez la correction dans un nouvel événement, au numéro suivant.",
        }
      : {
          en: "Put the file back under its name; what has ended is told by an event of the ledger.",
          fr: "Remettez le fichier sous son nom ; ce qui a pris fin se dit par un événement du registre.",
        },
  };
}

function happened(change: ChangedPath): { en: string; fr: string } {
  if (change.kind === "renamed")
    return { en: `was renamed to “${quote(change.path)}”`, fr: `a été renommé « ${quote(change.path)} »` };
  return change.kind === "removed"
    ? { en: "was removed", fr: "a été supprimé" }
    : { en: "was edited after it was recorded", fr: "a été modifié après son inscription" };
}
