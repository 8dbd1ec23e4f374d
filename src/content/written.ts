import type { LocalText, Locale } from "../model/locale.ts";
import { html, type SafeHtml } from "./html.ts";
import { renderMarkdown, type MarkdownOptions } from "./markdown.ts";
import { chosen } from "./words.ts";

/** A record's words as Markdown. */
export function written(
  text: LocalText | undefined,
  locale: Locale,
  headingLevel: MarkdownOptions["headingLevel"] = 3,
): SafeHtml | undefined {
  const found = chosen(text, locale);
  if (!found) return undefined;
  const markup = renderMarkdown(found.words, { locale: found.language, headingLevel });
  return found.language === locale ? markup : html`<div lang="${found.language}">${markup}</div>`;
}
