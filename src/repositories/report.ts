import { frenchMessage } from "../i18n/typography.ts";
import type { Bilingual } from "../model/locale.ts";
import type { ConfirmedRepository } from "../model/repositories.ts";
import { plainInMarkdown } from "../problems/harmless.ts";
import { oneLine } from "../problems/quote.ts";
import { changesBetween, type Change } from "./changes.ts";
import { reasonWords, VERDICT_WORDS } from "./reasons.ts";

/** What a run has found, for a person to read. */
export interface RunReport {
  /** Repositories that awards link to. */
  readonly linked: number;
  /** Those of them that were asked about. */
  readonly asked: number;
  readonly confirmed: number;
  readonly changes: readonly Change[];
  readonly failed: readonly Failed[];
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
 * @param before what was known, by key; `after` is what is known now
 * @param asked how many repositories were asked about
 */
export function reportOf(
  before: ReadonlyMap<string, ConfirmedRepository>,
  after: readonly ConfirmedRepository[],
  asked: number,
): RunReport {
  return {
    linked: after.length,
    asked,
    confirmed: after.filter(({ verdict }) => verdict === "confirmed").length,
    changes: changesBetween(before, after),
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
  return { verdict: VERDICT_WORDS[looked.verdict], reason: reasonWords(looked) };
}

/** A report for a person at a terminal, in English and French. */
export function printReportText(report: RunReport): string {
  const blocks = [
    inBoth(summary(report)).join("\n"),
    ...listed(CHANGED, report.changes, changeLine),
    ...listed(FAILED, report.failed, failedLine),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function listed<T>(heading: Bilingual, items: readonly T[], lineOf: (item: T) => Bilingual): string[] {
  if (items.length === 0) return [];
  const lines = items.map((item) => {
    const [en, fr] = inBoth(lineOf(item)).map(oneLine);
    return `  ${en ?? ""}\n  ${fr ?? ""}`;
  });
  return [[inBoth(heading).join(" · "), ...lines].join("\n")];
}

/** A report as Markdown, for a pull request or the summary of a workflow, in English and French. */
export function printReportMarkdown(report: RunReport): string {
  const parts = [
    ...inBoth(summary(report)),
    ...table(CHANGED, report.changes, changeLine),
    ...table(FAILED, report.failed, failedLine),
  ];
  return `${parts.join("\n\n")}\n`;
}

function table<T extends Place>(
  heading: Bilingual,
  items: readonly T[],
  lineOf: (item: T, place: boolean) => Bilingual,
): string[] {
  if (items.length === 0) return [];
  const rows = items.map((item) => {
    const cells = [placeOf(item), ...inBoth(lineOf(item, false))].map(plainInMarkdown);
    return `| ${cells.join(" | ")} |`;
  });
  return [
    `### ${inBoth(heading).join(" · ")}`,
    ["| Repository · Dépôt | | |", "| --- | --- | --- |", ...rows].join("\n"),
  ];
}

type Place = Pick<Change, "address" | "commit">;

function placeOf({ address, commit }: Place): string {
  const name = address.replace("https://", "");
  return commit === undefined ? name : `${name} ${commit.slice(0, 10)}`;
}

function changeLine(change: Change, withPlace = true): Bilingual {
  const { what, from, to } = change;
  const place = withPlace ? `${placeOf(change)}: ` : "";
  const lieu = withPlace ? `${placeOf(change)} : ` : "";
  return from
    ? {
        en: `${place}${what.en}: ${from.en} → ${to.en}`,
        fr: `${lieu}${what.fr} : ${from.fr} → ${to.fr}`,
      }
    : { en: `${place}${what.en}: ${to.en}`, fr: `${lieu}${what.fr} : ${to.fr}` };
}

function failedLine(failed: Failed, withPlace = true): Bilingual {
  const { verdict, reason } = failed;
  const place = withPlace ? `${placeOf(failed)}: ` : "";
  const lieu = withPlace ? `${placeOf(failed)} : ` : "";
  return {
    en: `${place}${verdict.en}. ${reason.en}`,
    fr: `${lieu}${verdict.fr}. ${reason.fr}`,
  };
}

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

function inBoth({ en, fr }: Bilingual): [string, string] {
  return [en, frenchMessage(fr)];
}
