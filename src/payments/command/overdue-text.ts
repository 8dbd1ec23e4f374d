import type { Standing } from "../standing.ts";
import type { Wait } from "../waiting.ts";
import { compte, count, line } from "./status-text.ts";
import { waitWords } from "./wait-words.ts";

/** What is overdue, the longest first: each award with what it waits for, on whom, and since when, in both languages. */
export function overdueText(late: readonly (Standing & { readonly wait: Wait })[]): string {
  const blocks = late.map(({ ref, wait }) => {
    const { en, fr } = waitWords(wait);
    return `${ref}\n    ${en}\n    ${fr}`;
  });
  const total =
    late.length === 0
      ? line("Nothing is overdue.", "Rien n’est en retard.")
      : line(
          `${count(late.length, "award is", "awards are")} overdue.`,
          `${compte(late.length, "contrat est", "contrats sont")} en retard.`,
        );
  return [...blocks, total].join("\n\n");
}
