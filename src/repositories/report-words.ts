import type { Bilingual } from "../model/locale.ts";
import type { ArchiveRequest } from "./archive.ts";
import type { Change } from "./changes.ts";
import { REASON_WORDS } from "./reasons.ts";
import type { Failed, RunReport } from "./report.ts";

/** What was, and what is. */
export function changeLine(change: Change): Bilingual {
  const { what, from, to } = change;
  return from
    ? { en: `${what.en}: ${from.en} → ${to.en}`, fr: `${what.fr} : ${from.fr} → ${to.fr}` }
    : { en: `${what.en}: ${to.en}`, fr: `${what.fr} : ${to.fr}` };
}

export function failedLine({ verdict, reason }: Failed): Bilingual {
  return { en: `${verdict.en}. ${reason.en}`, fr: `${verdict.fr}. ${reason.fr}` };
}

export function archivedLine(request: ArchiveRequest): Bilingual {
  if (request.outcome !== "failed") return ARCHIVE_WORDS[request.outcome];
  const { en, fr } = REASON_WORDS[request.reason];
  return { en: `It could not be asked. ${en}`, fr: `L’archive n’a pas pu être interrogée. ${fr}` };
}

const ARCHIVE_WORDS: Record<Exclude<ArchiveRequest["outcome"], "failed">, Bilingual> = {
  kept: { en: "It already keeps what was delivered.", fr: "Elle conserve déjà ce qui a été livré." },
  asked: { en: "It was asked to keep it.", fr: "On lui a demandé de le conserver." },
  declined: { en: "It declined.", fr: "Elle a refusé." },
};

/** All in numbers. */
export function summary({ linked, asked, confirmed, changes, failed }: RunReport): Bilingual {
  const counts = [
    counted(linked, ["repository linked", "repositories linked"], ["dépôt cité", "dépôts cités"]),
    counted(asked, ["asked about", "asked about"], ["interrogé", "interrogés"]),
    counted(confirmed, ["confirmed", "confirmed"], ["confirmé", "confirmés"]),
    counted(changes.length, ["change", "changes"], ["changement", "changements"]),
    counted(failed.length, ["not confirmed", "not confirmed"], ["non confirmé", "non confirmés"]),
  ];
  return {
    en: `${counts.map(({ en }) => en).join(", ")}.`,
    fr: `${counts.map(({ fr }) => fr).join(", ")}.`,
  };
}

/** One, and more; French counts nothing as one. */
function counted(count: number, en: readonly [string, string], fr: readonly [string, string]): Bilingual {
  return {
    en: `${count} ${en[count === 1 ? 0 : 1]}`,
    fr: `${count} ${fr[count < 2 ? 0 : 1]}`,
  };
}

export const CHANGED: Bilingual = { en: "What changed", fr: "Ce qui a changé" };
export const FAILED: Bilingual = { en: "What was not confirmed", fr: "Ce qui n’a pas été confirmé" };
export const ARCHIVED: Bilingual = { en: "Software Heritage archive", fr: "Archive Software Heritage" };
