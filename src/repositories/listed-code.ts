import type { Bilingual, LocalText, Locale } from "../model/locale.ts";
import type { Program, Skill, Team } from "../model/program.ts";
import type { Award, Opportunity, Register } from "../register/register.ts";
import { allowedHosts, readAddress, urlOf } from "../register/repository-address.ts";
import type { CalendarDate } from "../time/calendar.ts";
import { licenceOfAward } from "./declared-licence.ts";

/** Delivered code as an inventory lists it, and who answers for it. */
export interface ListedCode {
  readonly opportunity: Opportunity;
  readonly award: Award;
  readonly program: Program;
  readonly team: Team | undefined;
  readonly skills: readonly Skill[];
  /** The repository's own address, whatever page of it the record names. */
  readonly repository: string;
  readonly licence: string;
  /** Where people write to. */
  readonly mailbox: string | undefined;
  /** The day of delivery. */
  readonly released: CalendarDate;
  /** The day of the last thing that the ledger knows. */
  readonly updated: CalendarDate;
}

/**
 * What an inventory needs to know of an award's code; undefined where nothing was delivered yet, or the code has no licence
 * or no address that the programme asks.
 */
export function listedCode(
  register: Register,
  opportunity: Opportunity,
  award: Award,
): ListedCode | undefined {
  const { program, teams, skills } = register;
  const licence = licenceOfAward(award, opportunity);
  const delivered = award.ledger.find(({ event }) => event === "delivered");
  if (award.repository === undefined || licence === undefined || !delivered) return undefined;
  const read = readAddress(award.repository, allowedHosts(program));
  if (read.kind === "refused") return undefined;
  const team = teams.get(opportunity.team);
  return {
    opportunity,
    award,
    program,
    team,
    skills: (opportunity.skills ?? []).flatMap((key) => skills.get(key) ?? []),
    repository: urlOf(read.address),
    licence,
    mailbox: opportunity.contact ?? team?.contact ?? program.contact,
    released: delivered.date,
    updated: award.ledger.at(-1)?.date ?? delivered.date,
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
