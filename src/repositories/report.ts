import { frenchMessage } from "../i18n/typography.ts";
import type { Bilingual } from "../model/locale.ts";
import type { ConfirmedRepository } from "../model/repositories.ts";
import { plainInMarkdown } from "../problems/harmless.ts";
import { oneLine } from "../problems/quote.ts";
import type { Register } from "../register/register.ts";
import { allowedHosts } from "../register/repository-address.ts";
import type { ArchiveRequest } from "./archive.ts";
import { changesBetween, type Change } from "./changes.ts";
import { REASON_WORDS, reasonWords, verdictName } from "./reasons.ts";

/** What a run has found, for a person to read. */
export interface RunReport {
  /** Repositories that awards link to. */
  readonly linked: number;
  /** Those of them that were asked about. */
  readonly asked: number;
  readonly confirmed: number;
  readonly changes: readonly Change[];
  readonly failed: readonly Failed[];
  /** What came of asking the archive of public code; undefined where nobody asked. */
  readonly archived?: readonly ArchiveRequest[];
}

/** A repository, or a commit in it, that could not be confirmed. */
export interface Failed {
  readonly address: string;
  readonly commit?: string;
  readonly verdict: Bilingual;
  readonly reason: Bilingual;
}

/**
 * What a run has found.
 * @param register with what was known before
 * @param after what is known now
 * @param asked how many repositories were asked about
 */
export function reportOf(
  { repositories, program }: Pick<Register, "repositories" | "program">,
  after: readonly ConfirmedRepository[],
  asked: number,
): RunReport {
  return {
    linked: after.length,
    asked,
    confirmed: after.filter(({ verdict }) => verdict === "confirmed").length,
    changes: changesBetween(repositories, after, allowedHosts(program)),
    failed: after.flatMap(failuresOf),
  };
}

function failuresOf(repository: ConfirmedRepository): Failed[] {
  const { address, commits } = repository;
  return [
    ...(repository.verdict === "confirmed" ? [] : [{ address, ...wordsOf(repository) }]),
    ...commits.flatMap((one) =>
      one.verdict === "confirmed" ? [] : [{ address, commit: one.commit, ...wordsOf(one) }],
    ),
  ];
}

function wordsOf(looked: Parameters<typeof reasonWords>[0]): Pick<Failed, "verdict" | "reason"> {
  return { verdict: verdictName(looked.verdict), reason: reasonWords(looked) };
}

/** A report for a person at a terminal, in English and French. */
export function printReportText(report: RunReport): string {
  const blocks = [
    inBoth(summary(report)).join("\n"),
    ...listed(CHANGED, report.changes, changeLine),
    ...listed(FAILED, report.failed, failedLine),
    ...listed(ARCHIVED, report.archived ?? [], archivedLine),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function listed<T extends Place>(
  heading: Bilingual,
  items: readonly T[],
  lineOf: (item: T) => Bilingual,
): string[] {
  if (items.length === 0) return [];
  const lines = items.map((item) => {
    const place = placeOf(item);
    const { en, fr } = lineOf(item);
    const lines = inBoth({ en: `${place}: ${en}`, fr: `${place} : ${fr}` });
    return lines.map((line) => `  ${oneLine(line)}`).join("\n");
  });
  return [[inBoth(heading).join(" · "), ...lines].join("\n")];
}

/** A report as Markdown, for a pull request or the summary of a workflow, in English and French. */
export function printReportMarkdown(report: RunReport): string {
  const parts = [
    ...inBoth(summary(report)),
    ...table(CHANGED, report.changes, changeLine),
    ...table(FAILED, report.failed, failedLine),
    ...table(ARCHIVED, report.archived ?? [], archivedLine),
  ];
  return `${parts.join("\n\n")}\n`;
}

function table<T extends Place>(
  heading: Bilingual,
  items: readonly T[],
  lineOf: (item: T) => Bilingual,
): string[] {
  if (items.length === 0) return [];
  const rows = items.map((item) => {
    const cells = [placeOf(item), ...inBoth(lineOf(item))].map(plainInMarkdown);
    return `| ${cells.join(" | ")} |`;
  });
  return [
    `### ${inBoth(heading).join(" · ")}`,
    ["| Repository · Dépôt | | |", "| --- | --- | --- |", ...rows].join("\n"),
  ];
}

interface Place {
  readonly address: string;
  readonly commit?: string | undefined;
}

function placeOf({ address, commit }: Place): string {
  const name = address.replace("https://", "");
  return commit === undefined ? name : `${name} ${commit.slice(0, 10)}`;
}

function changeLine(change: Change): Bilingual {
  const { what, from, to } = change;
  return from
    ? { en: `${what.en}: ${from.en} → ${to.en}`, fr: `${what.fr} : ${from.fr} → ${to.fr}` }
    : { en: `${what.en}: ${to.en}`, fr: `${what.fr} : ${to.fr}` };
}

function failedLine({ verdict, reason }: Failed): Bilingual {
  return { en: `${verdict.en}. ${reason.en}`, fr: `${verdict.fr}. ${reason.fr}` };
}

function archivedLine(request: ArchiveRequest): Bilingual {
  if (request.outcome !== "failed") return ARCHIVE_WORDS[request.outcome];
  const { en, fr } = REASON_WORDS[request.reason];
  return { en: `It could not be asked. ${en}`, fr: `L’archive n’a pas pu être interrogée. ${fr}` };
}

const ARCHIVE_WORDS: Record<Exclude<ArchiveRequest["outcome"], "failed">, Bilingual> = {
  kept: { en: "It already keeps what was delivered.", fr: "Elle conserve déjà ce qui a été livré." },
  asked: { en: "It was asked to keep it.", fr: "On lui a demandé de le conserver." },
  declined: { en: "It declined.", fr: "Elle a refusé." },
};

function summary({ linked, asked, confirmed, changes, failed }: RunReport): Bilingual {
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

const CHANGED: Bilingual = { en: "What changed", fr: "Ce qui a changé" };
const FAILED: Bilingual = { en: "What was not confirmed", fr: "Ce qui n’a pas été confirmé" };
const ARCHIVED: Bilingual = { en: "Software Heritage archive", fr: "Archive Software Heritage" };

function inBoth({ en, fr }: Bilingual): [string, string] {
  return [en, frenchMessage(fr)];
}
