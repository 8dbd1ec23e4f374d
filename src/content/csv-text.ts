/**
 * What a spreadsheet would run as a formula: a text that begins with `=`, `+`, `-` or `@`, also in their full-width and other
 * compatibility forms, after spaces, line breaks or characters that nobody sees.
 */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]/u;

/** Most texts, of which a glance tells that they need no protection: they begin with a letter or a digit, and end without a space. */
const PLAIN = /^[A-Za-z\d](?:[^]*[!-~])?$/;

/**
 * The text of a cell that no spreadsheet runs and that `textOfCell` reads back as it was: an apostrophe, by which spreadsheets
 * know a text, before a formula and before what has white space around it; and before a text that has such apostrophes
 * already, or nobody could tell the two apart: `=1` is `'=1`, `'=1` is `''=1`, and `'tis` stays `'tis`.
 */
export function cellOfText(text: string): string {
  return !PLAIN.test(text) && needsApostrophe(text) ? `'${text}` : text;
}

/** The text that a cell stands for: without the apostrophe that protects it; else without the white space around it. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && needsApostrophe(cell) ? cell.slice(1) : cell.trim();
}

function needsApostrophe(text: string): boolean {
  const bare = text.replace(/^'+/, "");
  return FORMULA.test(bare) || bare !== bare.trim();
}

/** Text as UTF-8 can write it and other programs read it: half of a pair, and the character zero, become the mark of what is lost. */
export function writable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}
