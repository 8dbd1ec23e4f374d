/**
 * What a spreadsheet would run as a formula: a text that begins with `=`, `+`, `-` or `@`, also in their full-width and other
 * compatibility forms, after spaces, line breaks or characters that nobody sees.
 */
export const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]/u;
