import type { Bilingual, LocalText, Locale } from "../model/locale.ts";
import type { Program, Skill, Team } from "../model/program.ts";
import type { Award, Opportunity, Register } from "../register/register.ts";
import { awardedOn } from "../register/status.ts";
import type { CalendarDate } from "../time/calendar.ts";
import { licenceOfAward } from "./declared-licence.ts";

/** Delivered code as an inventory lists it: an award with a repository, and who answers for it. */
export interface ListedCode {
  readonly opportunity: Opportunity;
  readonly award: Award;
  readonly program: Program;
  readonly team: Team | undefined;
  readonly skills: readonly Skill[];
  readonly repository: string;
  readonly licence: string;
  /** Where people write to. */
  readonly mailbox: string | undefined;
  /** The day of delivery; before it, of the award. */
  readonly released: CalendarDate;
  /** The day of the last thing that the ledger knows. */
  readonly updated: CalendarDate;
}

/** What an inventory needs to know of an award's code; undefined where the award lacks a repository or a licence. */
export function listedCode(
  register: Register,
  opportunity: Opportunity,
  award: Award,
): ListedCode | undefined {
  const { program, teams, skills } = register;
  const licence = licenceOfAward(award, opportunity);
  if (award.repository === undefined || licence === undefined) return undefined;
  const team = teams.get(opportunity.team);
  const awarded = awardedOn(opportunity, award);
  return {
    opportunity,
    award,
    program,
    team,
    skills: (opportunity.skills ?? []).flatMap((key) => skills.get(key) ?? []),
    repository: award.repository,
    licence,
    mailbox: opportunity.contact ?? team?.contact ?? program.contact,
    released: award.ledger.find(({ event }) => event === "delivered")?.date ?? awarded,
    updated: award.ledger.at(-1)?.date ?? awarded,
  };
}

/** A record's words in a language; where they are not, those of the other, for a listing has to have some. */
export function wordsIn(text: LocalText | undefined, locale: Locale): string {
  return text?.[locale] ?? text?.en ?? text?.fr ?? "";
}

export function inBoth(text: LocalText | undefined): { readonly en: string; readonly fr: string } {
  return { en: wordsIn(text, "en"), fr: wordsIn(text, "fr") };
}

/** Lines of a YAML file that a person reads and a program passes over. */
export function comment(text: Bilingual): string {
  return `# ${text.en}\n# ${text.fr}\n`;
}

/** At the head of a listing of code that does not exist. */
export const MADE_UP: Bilingual = {
  en: "Demonstration: the record and its repository are made up.",
  fr: "Démonstration\u00a0: la fiche et son dépôt sont inventés.",
};
