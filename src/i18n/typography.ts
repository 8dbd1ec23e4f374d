const NBSP = "\u00a0";

/**
 * Gives French its no-break spaces and curved apostrophes, where a writer typed plain ones:
 * `« Prêt ? »`, `10 000 $`, `14 h 30`, `l’offre`. What already has them is left as it is.
 */
export function frenchTypography(text: string): string {
  const spaced = NEEDS_SPACES.test(text) ? noBreakSpaces(text) : text;
  return spaced.includes("'") ? spaced.replace(/(\p{L})'(?=[\p{L}«])/gu, "$1’") : spaced;
}

/** What one of the replacements below begins with. */
const NEEDS_SPACES = / [:;!?»%$]|« |\d [\dhm]|h \d/;

function noBreakSpaces(text: string): string {
  const marks = text.replace(/ +([:;!?»%$])/g, `${NBSP}$1`).replace(/« +/g, `«${NBSP}`);
  if (!/\d/.test(marks)) return marks;
  return marks
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NBSP}`)
    .replace(/(\d) (h|min|%|\$)(?!\p{L})/gu, `$1${NBSP}$2`)
    .replace(/h (\d\d)(?!\d)/g, `h${NBSP}$1`);
}

/**
 * The typography of a message that quotes what someone wrote: what stands between « and » is theirs and is left alone,
 * or a message could say that a name is not itself.
 */
export function frenchMessage(text: string): string {
  return text
    .split(/(«[^»]*»)/)
    .map((part) =>
      part.startsWith("«")
        ? part.replace(/^« /, `«${NBSP}`).replace(/ »$/, `${NBSP}»`)
        : frenchTypography(part),
    )
    .join("");
}
