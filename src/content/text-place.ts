/** Line and column, both from 1, of an offset in a text. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const starts = lineStartsOf(text);
  const place = Math.min(offset, text.length);
  let [first, last] = [0, starts.length - 1];
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if ((starts[middle] ?? 0) <= place) first = middle;
    else last = middle - 1;
  }
  return { line: first + 1, column: place - (starts[first] ?? 0) + 1 };
}

/** The text asked about last: a file with many problems is asked about many times in a row. */
let latestLines: { readonly text: string; readonly starts: readonly number[] } | undefined;

function lineStartsOf(text: string): readonly number[] {
  if (latestLines?.text !== text) {
    latestLines = { text, starts: [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)] };
  }
  return latestLines.starts;
}
