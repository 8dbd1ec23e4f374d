import { isRef, type Ref } from "../../src/model/ref.ts";
import { didYouMean } from "../../src/problems/did-you-mean.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { printText } from "../../src/problems/text.ts";
import type { Register } from "../../src/register/register.ts";
import { UsageError } from "../arguments.ts";

export const colour = process.stdout.isTTY && !process.env["NO_COLOR"];

/** The name of an award, as someone typed it. */
export function refFrom(word: string): Ref {
  if (isRef(word)) return word;
  throw new UsageError(
    `${word}: not an award’s name, such as 2027-001-open-code.`,
    `${word} : ce n’est pas le nom d’un contrat, comme 2027-001-code-ouvert.`,
  );
}

/** Wrong use: there is no award of that name. */
export function noAward(ref: Ref, { awards }: Register): UsageError {
  const meant = didYouMean(ref, [...awards.keys()]);
  return new UsageError(
    `${ref}: there is no such award${meant === undefined ? "" : `; did you mean ${meant}?`}${meant === undefined ? "." : ""}`,
    `${ref} : ce contrat n’existe pas${meant === undefined ? "." : `; vouliez-vous dire ${meant} ?`}`,
  );
}

/** Nothing can be said of any ledger without the programme; what is wrong with it is printed. */
export function noProgram(problems: readonly Problem[]): UsageError {
  console.log(printText(problems, { colour }));
  return new UsageError("The programme cannot be read.", "Le programme ne peut pas être lu.");
}
