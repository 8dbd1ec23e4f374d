import { oneLine } from "../problems/quote.ts";

/** Characters of a line: what every mail program shows without breaking it again (RFC 5322, section 2.1.1, wants fewer than 79). */
const WIDTH = 72;

/**
 * A text on lines of their width, the first after a mark and the others below its words. Addresses are longer than a line now
 * and then, and are not broken. A no-break space holds.
 * @param text of anyone: line breaks become spaces, and characters that nobody sees a sign
 */
export function wrapText(text: string, first = "", rest = " ".repeat(first.length)): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of oneLine(text)
    .split(" ")
    .filter((one) => one !== "")) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return isEmpty ? lines : [...lines, line];
}

/** At most so many characters of a text. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join("").trimEnd()}…` : text;
}
