const NBSP = "\u00a0";

/**
 * Gives French its no-break spaces and curved apostrophes, where a writer typed plain ones:
 * `« Prêt ? »`, `10 000 $`, `14 h 30`, `l’offre`. What already has them is left as it is.
 */
export function frenchTypography(text: string): string {
  return text
    .replace(/ +([:;!?»%$])/g, `${NBSP}$1`)
    .replace(/« +/g, `«${NBSP}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NBSP}`)
    .replace(/(\d) (h|min|%|\$)(?!\p{L})/gu, `$1${NBSP}$2`)
    .replace(/h (\d\d)(?!\d)/g, `h${NBSP}$1`)
    .replace(/(\p{L})'(?=\p{L})/gu, "$1’");
}
