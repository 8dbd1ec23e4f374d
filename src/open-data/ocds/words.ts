import { LOCALES, type Locale, type LocalText } from "../../model/locale.ts";

/** A text in the release's language (`title`), and in another (`title_fr`), as OCDS writes languages. */
export type Words<Name extends string> = { readonly [Key in Name | `${Name}_${Locale}`]?: string };

/**
 * A text of a record under a field's name; in the languages in which it was written, and no others.
 * @param base the release's language, whose field has no suffix
 */
export function words<Name extends string>(
  name: Name,
  text: LocalText | undefined,
  base: Locale,
): Words<Name> {
  const fields: Record<string, string> = {};
  for (const locale of LOCALES) {
    const said = text?.[locale];
    if (said !== undefined) fields[locale === base ? name : `${name}_${locale}`] = said;
  }
  return fields as Words<Name>;
}

/** Makes words of ours in every language. */
export function inEach(text: (locale: Locale) => string): LocalText {
  return { en: text("en"), fr: text("fr") };
}
