import { frenchTypography } from "../i18n/typography.ts";
import { LOCALES, type LocalText, type Locale } from "../model/locale.ts";
import { html, type SafeHtml } from "./html.ts";

/** A record's words in a language; where they are not, in the other, marked with the language they are in. */
export function chosen(
  text: LocalText | undefined,
  locale: Locale,
): { words: string; language: Locale } | undefined {
  const language = [locale, ...LOCALES].find((one) => text?.[one] !== undefined);
  const words = language && text?.[language];
  return language === undefined || words === undefined ? undefined : { words, language };
}

/** A record's words as plain text, for titles, attributes and feeds; "" where there are none. */
export function plain(text: LocalText | undefined, locale: Locale): string {
  const found = chosen(text, locale);
  if (!found) return "";
  return found.language === "fr" ? frenchTypography(found.words) : found.words;
}

/** A record's words as they stand within a page, telling a screen reader when the language changes. */
export function said(text: LocalText | undefined, locale: Locale): SafeHtml | string {
  const found = chosen(text, locale);
  const words = plain(text, locale);
  return found && found.language !== locale ? html`<span lang="${found.language}">${words}</span>` : words;
}
