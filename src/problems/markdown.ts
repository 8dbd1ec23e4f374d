import { frenchMessage } from "../i18n/typography.ts";
import { plainInMarkdown } from "./harmless.ts";
import { countedLevels, LEVEL_NAMES, MARKS } from "./levels.ts";
import type { Problem } from "./problem.ts";
import { byReason, rulePage, type Skipped } from "./report.ts";
import { bytesOf, fitting } from "./room.ts";

/** The step summary of GitHub Actions holds 1 MiB; one that is longer is not shown at all. */
export const LARGEST_SUMMARY = 1_048_576;

export interface MarkdownOptions {
  readonly skipped?: readonly Skipped[];
  /** What a path of the product follows to be an address, such as `https://github.com/o/r/blob/HEAD/`; "" for none. */
  readonly productAt: string;
  /** The most bytes (of UTF-8) that may come out, at least some hundreds. */
  readonly largest: number;
}

const HEAD = `| | Where · Endroit | Rule · Règle | What is wrong, and what to do | Ce qui ne va pas, et quoi faire |
| --- | --- | --- | --- | --- |
`;

/** Kept free for the sentence on what was left out. */
const LEFT_OUT_ROOM = 300;

/**
 * Problems as a table in Markdown, in the order given (worst first), in English and French. Where they do not all fit, the
 * last are left out, and that is said.
 */
export function printMarkdown(problems: readonly Problem[], options: MarkdownOptions): string {
  const counts = countedLevels(problems);
  const skips = byReason(options.skipped ?? []).map(
    ({ rules, reason }) =>
      `Skipped: ${rules.en}. ${reason.en}\n\n${frenchMessage(`Vérification omise : ${rules.fr}. ${reason.fr}`)}\n`,
  );
  const opening = [`**${counts.en}** · **${counts.fr}**\n`, ...skips].join("\n");
  if (problems.length === 0) return opening;
  const start = `${opening}\n${HEAD}`;
  const rows = fitting(
    problems.map((problem) => row(problem, options.productAt)),
    options.largest - bytesOf(start) - LEFT_OUT_ROOM,
  );
  return `${start}${rows.join("")}${leftOut(problems.slice(rows.length))}`;
}

function row(problem: Problem, productAt: string): string {
  const { level, rule, file, line, column, path, message, tip } = problem;
  const place = plainInMarkdown(`${file}:${line}:${column}`);
  const cells = [
    `${MARKS[level]} ${LEVEL_NAMES[level].en[0]} · ${LEVEL_NAMES[level].fr[0]}`,
    path === "" ? place : `${place}<br>${plainInMarkdown(path)}`,
    `[${rule}](${linkTo(`${productAt}${rulePage(rule)}`)})`,
    plainInMarkdown(`${message.en} ${tip.en}`),
    plainInMarkdown(frenchMessage(`${message.fr} ${tip.fr}`)),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

/** An address between brackets: what would end it, or a table's cell, is encoded. */
function linkTo(address: string): string {
  return address.replace(/[\s()<>|\\[\]`]/g, (character) =>
    encodeURIComponent(character).replace(/[()]/g, hex),
  );
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function leftOut(rest: readonly Problem[]): string {
  if (rest.length === 0) return "";
  const counts = countedLevels(rest);
  return `
Left out, for there is no more room: ${counts.en}. Run \`npm run check\` to see them all.

${frenchMessage(`Omis, faute de place : ${counts.fr}.`)} Lancez \`npm run check\` pour tout voir.
`;
}
