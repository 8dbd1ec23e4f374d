/** How long a text is once it is sent, in bytes of UTF-8; never less than its characters. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The first parts, as many as fit in a room together (in bytes). */
export function fitting(parts: readonly string[], room: number): readonly string[] {
  let left = room;
  const firstTooMany = parts.findIndex((text) => (left -= bytesOf(text)) < 0);
  return firstTooMany === -1 ? parts : parts.slice(0, firstTooMany);
}
