/** Lines of a calendar as RFC 5545 wants them (sections 3.1 and 3.3.11). */

/** Octets of a line without its end; a longer one is folded. */
const LONGEST_LINE = 75;

const UTF_8 = new TextEncoder();

/** What no text of a calendar may hold, and what half of a character becomes; tabs are kept. */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** A text as the value of a property: line breaks, commas, semicolons and backslashes are written as escapes. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(UNWRITABLE, "\uFFFD")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** A property on its line, folded where it is long; a character is never cut, though it may take four octets. */
export function contentLine(name: string, value: string): string {
  const line = `${name}:${value}`;
  // A character of UTF-16 takes at most three octets.
  if (line.length * 3 <= LONGEST_LINE || UTF_8.encode(line).length <= LONGEST_LINE) return `${line}\r\n`;
  let folded = "";
  let room = LONGEST_LINE;
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0) ?? 0);
    if (octets > room) {
      folded += "\r\n ";
      // The space that begins the next line counts.
      room = LONGEST_LINE - 1;
    }
    folded += character;
    room -= octets;
  }
  return `${folded}\r\n`;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** An instant in UTC: `20210713T035900Z`. */
export function utcTime(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, "");
}
