import { SafeHtml } from "../content/html.ts";

/** What XML 1.0 cannot hold at all; half of a character is made whole before. */
const FOREIGN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * Markup as the text of an element, as it stands: shorter than with every `<` escaped, and readable. What would end it is
 * divided between two sections.
 */
export function cdata({ markup }: SafeHtml): SafeHtml {
  const text = markup.toWellFormed().replace(FOREIGN, "\uFFFD").replaceAll("]]>", "]]]]><![CDATA[>");
  return new SafeHtml(`<![CDATA[${text}]]>`);
}
