import type { Bilingual, Locale } from "../../model/locale.ts";
import { frenchTypography } from "../typography.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { DashboardWords } from "./words.ts";

/** One text of the dashboard in both languages, the French one with its no-break spaces. */
export function inBothLanguages(pick: (words: DashboardWords, locale: Locale) => string): Bilingual {
  return { en: pick(en, "en"), fr: frenchTypography(pick(fr, "fr")) };
}
