const NBSP = "\u00a0";

/**
 * Gives French its spaces and curved apostrophes as the Government of Canada writes them (docs/decisions/0007): a no-break
 * space before `:`, `»`, `%` and `$`, after `«` and within numbers, and none before `;`, `!` and `?`.
 * `« Prêt? »`, `10 000 $`, `14 h 30`, `l’offre`. What has them already is left as it is, and so is `code`.
 */
export function frenchTypography(text: string): string {
  if (!text.includes("`")) return ofWords(text);
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : ofWords(part)))
    .join("");
}

function ofWords(text: string): string {
  const spaced = NEEDS_SPACES.test(text) ? spaces(text) : text;
  return spaced.includes("'") ? spaced.replace(/(\p{L})'(?=[\p{L}«])/gu, "$1’") : spaced;
}

/** What one of the replacements below begins with. */
const NEEDS_SPACES = /[ \u00a0\u202f][;!?]| [:»%$]|« |\d [\dhm]|h \d/;

/** A mark that ends what stands before it, and begins nothing, as that of `!important`, `?page=2` or `!=` does. */
const SPACE_BEFORE_MARK = /(?<![\s«])[ \u00a0\u202f]+(?=[;!?]+(?:[\s…»”’"'),.\]]|$))/g;

function spaces(text: string): string {
  const marks = text
    .replace(SPACE_BEFORE_MARK, "")
    .replace(/ +([:»%$])/g, `${NBSP}$1`)
    .replace(/« +/g, `«${NBSP}`);
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
