import { explorerEn } from "../i18n/explorer/en.ts";
import { explorerFr } from "../i18n/explorer/fr.ts";
import type { ExplorerWords } from "../i18n/explorer/words.ts";
import { withFrenchTypography } from "../i18n/french-words.ts";
import type { Locale } from "../model/locale.ts";

/** The explorer’s own words: the dictionaries of the site would be larger than all the rest of it. */
export const WORDS: Readonly<Record<Locale, ExplorerWords>> = {
  en: explorerEn,
  fr: withFrenchTypography(explorerFr),
};
