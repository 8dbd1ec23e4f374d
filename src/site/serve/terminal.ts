import { frenchTypography } from "../../i18n/typography.ts";
import type { Problem } from "../../problems/problem.ts";
import { printText } from "../../problems/text.ts";

/** What the development server says at the terminal: a line for each thing that happens, in both languages. */

export function readyLine(url: string): string {
  return line(`Open ${url}`, `Ouvrez ${url}`);
}

/** `Built 312 pages in 640 ms · 312 pages construites en 640 ms`, and the number of errors and warnings. */
export function builtLine(pages: number, milliseconds: number, problems: readonly Problem[]): string {
  // A signal is a question to the public, and nothing that is wrong.
  const told = problems.filter(({ level }) => level !== "signal").length;
  return line(
    `Built ${pages} pages in ${milliseconds} ms${told > 0 ? `, ${told} ${told === 1 ? "problem" : "problems"}: npm run check` : ""}`,
    `${pages} pages construites en ${milliseconds} ms${told > 0 ? `, ${told} ${told === 1 ? "problème" : "problèmes"} : npm run check` : ""}`,
  );
}

export function refusedText(problems: readonly Problem[], options: { readonly colour: boolean }): string {
  const waiting = line(
    "Some records cannot be read: the site stays as it was. Waiting for the mend…",
    "Des fiches ne peuvent pas être lues : le site reste tel quel. En attente de la correction…",
  );
  return `${printText(problems, options)}\n\n${waiting}`;
}

export function failedText(reason: string): string {
  const what = line(
    "The program itself failed, not the records: the site stays as it was.",
    "Le programme lui-même a échoué, pas les fiches : le site reste tel quel.",
  );
  return `${reason}\n${what}`;
}

function line(en: string, fr: string): string {
  return `${en} · ${frenchTypography(fr)}`;
}
