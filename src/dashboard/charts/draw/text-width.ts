/** How large the words of a drawing are, in its own pixels. A drawing for a phone is shown at this size or larger. */
export const TEXT = 13;
/** From one line of words to the next. */
export const LINE = 17;

/** Shares of the size of the words. Nobody can measure a text when a site is built, so these lean to the wide side. */
const NARROW = 0.4;
const USUAL = 0.64;
const WIDE = 0.82;
const WIDEST = 1;

const NARROW_SIGNS = /[ \u00a0.,:;!'’|()[\]ijltfrI]/;
const WIDE_SIGNS = /[A-HJ-LN-VX-Zwœæ&«»]/;
const USUAL_SIGNS = /[ -$'-?A-LN-VX-ln-~\u00a0-\u024f\u2010-\u2013\u2018-\u201f]/;

/** How wide a text is at most in a usual sans serif, in pixels of a drawing. */
export function widthOf(text: string, size = TEXT): number {
  let width = 0;
  for (const sign of text) width += shareOf(sign);
  return width * size;
}

function shareOf(sign: string): number {
  if (NARROW_SIGNS.test(sign)) return NARROW;
  if (WIDE_SIGNS.test(sign)) return WIDE;
  return USUAL_SIGNS.test(sign) ? USUAL : WIDEST;
}

/** A text that fits into a width: its end gives way to `…` where it does not. */
export function shortened(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const signs = [...text];
  while (signs.length > 0 && widthOf(`${signs.join("")}…`) > width) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

/** A text on a few lines of a width, broken between words; what is too long even so is shortened. */
export function inLines(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  const words = text.split(" ").filter((word) => word !== "");
  while (words.length > 0 && lines.length < most - 1) {
    let line = words.shift() ?? "";
    while (words[0] !== undefined && widthOf(`${line} ${words[0]}`) <= width)
      line = `${line} ${words.shift() ?? ""}`;
    lines.push(shortened(line, width));
  }
  if (words.length > 0) lines.push(shortened(words.join(" "), width));
  return lines;
}
