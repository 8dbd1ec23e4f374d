import { frenchMessage } from "../i18n/typography.ts";
import type { Bilingual } from "../model/locale.ts";
import { plainInMarkdown } from "../problems/harmless.ts";
import { oneLine } from "../problems/quote.ts";
import type { RunReport } from "./report.ts";
import { ARCHIVED, archivedLine, CHANGED, changeLine, FAILED, failedLine, summary } from "./report-words.ts";

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

function inBoth({ en, fr }: Bilingual): [string, string] {
  return [en, frenchMessage(fr)];
}
