import { LOCALES, type LocalText } from "../model/locale.ts";
import type { Program } from "../model/program.ts";

/**
 * What the answers for the parts of a text are called, whatever a programme calls the parts themselves. The first two and
 * the criteria are named after the pilot's template; a programme with more sections uses the others.
 */
export const SECTION_NAMES = [
  "background",
  "need",
  ...(["part_4", "part_5", "part_6", "part_7", "part_8", "part_9"] as const),
  "criteria",
] as const;

export type SectionName = (typeof SECTION_NAMES)[number];

/** A part of an opportunity's text: its answer, and its heading in the languages in which the programme has one. */
export interface Section {
  readonly name: SectionName;
  readonly heading: LocalText;
}

/** One text without a heading, for a programme that has no template. */
const WITHOUT_TEMPLATE: readonly Section[] = [{ name: "need", heading: {} }];

/** The sections of a programme's template, in their order; those of each language are told apart by their place. */
export function sectionsOf({
  languages,
  posting,
}: Pick<Program, "languages" | "posting">): readonly Section[] {
  const headings = LOCALES.filter((locale) => languages.includes(locale)).map((locale) => {
    const criteria = posting?.criteria?.[locale];
    const named = posting?.sections?.[locale] ?? [];
    return { locale, criteria, all: [...new Set([...named, ...(criteria === undefined ? [] : [criteria])])] };
  });
  const rows = Array.from({ length: Math.max(0, ...headings.map(({ all }) => all.length)) }, (_, index) => ({
    heading: Object.fromEntries(
      headings.flatMap(({ locale, all }) => (all[index] === undefined ? [] : [[locale, all[index]]])),
    ),
    isCriteria: headings.some(({ criteria, all }) => criteria !== undefined && all[index] === criteria),
  }));
  if (rows.length === 0) return WITHOUT_TEMPLATE;
  const free = SECTION_NAMES.filter((name) => name !== "criteria").values();
  return rows.flatMap(({ heading, isCriteria }): Section[] => {
    const name = isCriteria ? "criteria" : free.next().value;
    return name === undefined ? [] : [{ name, heading }];
  });
}
