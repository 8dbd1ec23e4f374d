/** Characters of a piece of a file: enough that handing it on costs next to nothing. */
const PIECE = 65_536;

/** Lines put together to pieces of a size to be written: a file is never held whole. */
export function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  let length = 0;
  for (const line of lines) {
    piece.push(line);
    length += line.length;
    if (length < PIECE) continue;
    yield piece.join("");
    piece = [];
    length = 0;
  }
  if (length > 0) yield piece.join("");
}
