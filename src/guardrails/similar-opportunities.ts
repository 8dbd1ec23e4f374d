import { plainHeading } from "../content/sections.ts";
import { withoutPrivateData } from "../problems/private/private-data.ts";
import type { Locale } from "../model/locale.ts";
import { sum, taxOn, toCents, type Cents } from "../model/money.ts";
import type { Opportunity, Register } from "../register/register.ts";
import { cameToNothing } from "../register/status.ts";
import { daysBetween, type CalendarDate, type Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import { highestRate } from "./ma-201.ts";
import { earlierAlike, similarity, weightsIn, type WeightOf, type WordList } from "./similarity.ts";
import { vocabularyOf, type Vocabulary } from "./words.ts";

/** How alike two opportunities are, in which language, and by which words (as the later one writes them). */
export interface Likeness {
  readonly score: number;
  readonly language: Locale;
  readonly words: readonly string[];
}

/** An opportunity and the earlier ones of its team that it is like, by the day they were posted. */
export interface SimilarGroup {
  readonly last: Opportunity;
  readonly others: readonly Opportunity[];
  /** Explains what the last has in common with one of the others; found when asked for, for few groups are told. */
  readonly likenessOf: (other: Opportunity) => Likeness;
}

interface Options {
  /** Opportunities are compared when both were posted within as many days, the first and the last included. */
  readonly days: number;
  /** The score from which two are alike, in percent. */
  readonly least: number;
  readonly languages: readonly Locale[];
  /** The headings of the programme's template, which every text has, whatever it asks for. */
  readonly headings?: { readonly [L in Locale]?: readonly string[] | undefined } | undefined;
}

/**
 * The groups of similar opportunities, each told once: an opportunity with every earlier one of its team that was posted
 * within `days` days and is like it, unless all of them are like a later one too, whose group then holds them. Texts are
 * compared language by language, English with English and French with French, and the language in which two are most
 * alike counts: who describes the same work in new words in one language rarely does so in both.
 */
export function similarGroups(opportunities: readonly Opportunity[], options: Options): SimilarGroup[] {
  const readers = options.languages.map((language) =>
    textsIn(language, opportunities, options.headings?.[language] ?? []),
  );
  return byTeam(opportunities).flatMap((team) => {
    const alike = alikeInTeam(team, readers, options);
    const laterOf = turnedAround(alike);
    return team.flatMap((last, place) => {
      const earlier = alike[place] ?? [];
      const isPart = laterOf[place]?.some((later) => hasAll(alike[later] ?? [], earlier));
      if (earlier.length === 0 || isPart) return [];
      return {
        last,
        others: earlier.flatMap((other) => team[other] ?? []),
        likenessOf: (other: Opportunity) => likenessOf(other, last, readers),
      };
    });
  });
}

/** The texts of all opportunities in one language, as words. */
interface Texts {
  readonly language: Locale;
  readonly vocabulary: Vocabulary;
  readonly wordsOf: ReadonlyMap<Opportunity, WordList>;
  readonly weightOf: WeightOf;
}

function textsIn(
  language: Locale,
  opportunities: readonly Opportunity[],
  headings: readonly string[],
): Texts {
  const vocabulary = vocabularyOf(language);
  const template = new Set(headings.map(plainHeading));
  const wordsOf = new Map(
    opportunities.map((one) => [
      one,
      vocabulary.wordsOf(withoutTemplate(textOf(one, language), language, template)),
    ]),
  );
  return { language, vocabulary, wordsOf, weightOf: weightsIn([...wordsOf.values()]) };
}

/** `The code is under the MIT licence`, `sous sa licence Apache-2.0`. */
const LICENCE: Record<Locale, RegExp> = {
  en: /\b(?:(?:the|all) code is )?under (?:the|its|an?) (?:[\w.+-]+ ){1,4}licen[cs]e\b/gi,
  fr: /\b(?:(?:le|tout le) code est )?sous (?:la |sa |une )?licence [\w.+-]+(?: [\d.]+\b)?/gi,
};

/**
 * A text without what every text has that follows the template, whatever it asks for: its headings, and the words that name
 * the licence. Two texts with nothing else in common are not alike.
 */
function withoutTemplate(text: string, language: Locale, headings: ReadonlySet<string>): string {
  return text
    .replace(/(?<=^|\n)#+([^\n]*)/g, (line, heading: string) =>
      headings.has(plainHeading(heading.trim())) ? "" : line,
    )
    .replace(LICENCE[language], " ");
}

function textOf({ title, summary, body }: Opportunity, language: Locale): string {
  return [title[language], summary?.[language], body[language]].join("\n");
}

function byTeam(opportunities: readonly Opportunity[]): Opportunity[][] {
  const teams = new Map<string, Opportunity[]>();
  const ordered = [...opportunities].sort((a, b) => compare(a.posted, b.posted) || compare(a.ref, b.ref));
  for (const one of ordered) {
    const team = teams.get(one.team);
    if (team) team.push(one);
    else teams.set(one.team, [one]);
  }
  return [...teams.values()];
}

/** For each opportunity of a team, the places of the earlier ones that it is like, in order. */
function alikeInTeam(team: readonly Opportunity[], texts: readonly Texts[], options: Options): number[][] {
  const firsts = firstsWithin(team, options.days);
  const perLanguage = texts.map(({ wordsOf, weightOf }) =>
    earlierAlike(
      team.map((one) => wordsOf.get(one) ?? []),
      weightOf,
      options.least,
      (place) => firsts[place] ?? place,
    ),
  );
  return team.map((_, place) =>
    [...new Set(perLanguage.flatMap((alike) => alike[place] ?? []))].sort((a, b) => a - b),
  );
}

/** For each opportunity, the place of the first that was posted within so many days before it. */
function firstsWithin(team: readonly Opportunity[], days: number): number[] {
  let first = 0;
  return team.map(({ posted }, place) => {
    while (first < place && daysBetween(team[first]?.posted ?? posted, posted) >= days) first += 1;
    return first;
  });
}

/** For each place, the later ones that name it. */
function turnedAround(alike: readonly (readonly number[])[]): number[][] {
  const laterOf: number[][] = alike.map(() => []);
  for (const [place, earlier] of alike.entries()) for (const other of earlier) laterOf[other]?.push(place);
  return laterOf;
}

function hasAll(places: readonly number[], wanted: readonly number[]): boolean {
  const known = new Set(places);
  return wanted.every((place) => known.has(place));
}

/** In the language in which they are most alike. */
function likenessOf(opportunity: Opportunity, last: Opportunity, texts: readonly Texts[]): Likeness {
  const compared = texts.map(({ language, vocabulary, wordsOf, weightOf }) => ({
    language,
    vocabulary,
    ...similarity(wordsOf.get(opportunity) ?? [], wordsOf.get(last) ?? [], weightOf),
  }));
  const best = compared.reduce((one, other) => (other.score > one.score ? other : one));
  const written = best.vocabulary.writtenIn(withoutPrivateData(textOf(last, best.language)));
  return {
    score: best.score,
    language: best.language,
    words: best.shared.flatMap((word) => written.get(word) ?? []),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Several ask of one register: its texts are compared once a day, for they are many. A register never changes. */
const KNOWN = new WeakMap<
  Register,
  { readonly today: CalendarDate; readonly groups: readonly CountedGroup[] }
>();

/** Similar opportunities with what they come to: each price with the highest tax, for before any award no supplier is known. */
export interface CountedGroup extends SimilarGroup {
  readonly sum: Cents;
}

/** The groups of a register's similar opportunities but those that came to nothing (MA-402), within the limit or over it. */
export function similarPurchases(register: Register, now: Instant): readonly CountedGroup[] {
  const { program } = register;
  const { similar_days: days, similarity: least } = program.splitting ?? {};
  if (days === undefined || least === undefined) return [];
  const today = dayAt(now, program.time_zone);
  const known = KNOWN.get(register);
  if (known?.today === today) return known.groups;
  const counted = [...register.opportunities.values()].filter((one) => !cameToNothing(one, register, now));
  const rate = highestRate(program);
  const groups = similarGroups(counted, {
    days,
    least: least / 1000,
    languages: program.languages,
    headings: program.posting?.sections,
  }).map((group) => ({
    ...group,
    sum: sum(membersOf(group).map(({ price }) => toCents(price + taxOn(price, rate)))),
  }));
  KNOWN.set(register, { today, groups });
  return groups;
}

/** All opportunities of a group, by the day they were posted. */
export function membersOf({ last, others }: SimilarGroup): readonly Opportunity[] {
  return [...others, last];
}
