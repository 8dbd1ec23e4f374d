import { LANGUAGE_NAMES, LOCALES, type LocalText, type Locale } from "../model/locale.ts";

/**
 * The body of a record, of its words in each language: each below its own heading, save in a programme of one
 * language, where words in that language need none. `bodyIn` takes it apart again.
 */
export function writeBody(words: LocalText, languages: readonly Locale[]): string {
  const written = LOCALES.flatMap((locale) => {
    const text = words[locale];
    return text === undefined ? [] : [{ locale, text }];
  });
  const [first, ...others] = written;
  if (first && others.length === 0 && languages.length === 1 && languages[0] === first.locale)
    return first.text;
  return written.map(({ locale, text }) => `# ${LANGUAGE_NAMES[locale]}\n\n${text}`).join("\n\n");
}
