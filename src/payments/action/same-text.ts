/** The host keeps text without the white space at its ends. */
export function sameText(one: string, other: string): boolean {
  return one.replaceAll("\r\n", "\n").trim() === other.trim();
}
