/** The languages that the product speaks. A programme uses one or both (`languages` in program.yml). */
export const LOCALES = ["en", "fr"] as const;

export type Locale = (typeof LOCALES)[number];

/** Words of our own (messages, tips, labels): always in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** Words of a record: in the languages that its writer gave. Guardrail MA-104 asks for those of the programme. */
export interface LocalText {
  readonly en?: string | undefined;
  readonly fr?: string | undefined;
}

/** The heading that opens the part of a record's body in each language, and each language's own name. */
export const LANGUAGE_NAMES: Record<Locale, string> = { en: "English", fr: "Français" };
