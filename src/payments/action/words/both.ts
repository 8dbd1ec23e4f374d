import { frenchMessage, frenchTypography } from "../../../i18n/typography.ts";
import { LANGUAGE_NAMES, LOCALES, type Bilingual, type Locale } from "../../../model/locale.ts";
import { plainInMarkdown } from "../../../problems/harmless.ts";
import { oneLine, quoteUpTo } from "../../../problems/quote.ts";

/** A text in both languages, English first, as Markdown that the host shows one under the other. */
export function both(marker: string, text: (locale: Locale) => string): string {
  const parts = LOCALES.map((locale) => `### ${LANGUAGE_NAMES[locale]}\n\n${text(locale).trim()}`);
  return `${[marker, ...parts].join("\n\n")}\n`;
}

/** Sentences of ours, which may quote what somebody wrote, as Markdown that says no more than their words. */
export function sentence(said: Bilingual, locale: Locale): string {
  return plainInMarkdown(locale === "fr" ? frenchMessage(said.fr) : said.en);
}

/** A sentence of ours in which nothing is anybody else's. */
export function say(locale: Locale, { en, fr }: Bilingual): string {
  return locale === "fr" ? frenchTypography(fr) : en;
}

/** What was said, for a log, in both languages: it begins no command of the host, and holds none. */
export function loggedLine({ en, fr }: Bilingual): string {
  return `- ${oneLine(en)} · ${oneLine(frenchMessage(fr))}`;
}

/** As much of somebody's words as a title has room for. */
const LONGEST = 200;

/** What somebody wrote, as plain words. */
export function theirs(text: string): string {
  return plainInMarkdown(quoteUpTo(LONGEST, text));
}
