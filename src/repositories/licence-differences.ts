/** Words that one text has where another has others: either may be none. */
export interface Difference {
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/**
 * What has to be taken out of a text and put in for it to become another, word for word, in the fewest words
 * (E. W. Myers, An O(ND) difference algorithm, 1986).
 * @param most no more words than these; each takes time in proportion to the texts
 * @returns undefined where more words differ
 */
export function differences(
  from: readonly string[],
  to: readonly string[],
  most: number,
): readonly Difference[] | undefined {
  const trace: Int32Array[] = [];
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let steps = 0; steps <= most; steps += 1) {
    trace.push(reach.slice());
    for (let line = -steps; line <= steps; line += 2) {
      const down =
        line === -steps || (line !== steps && at(reach, middle + line - 1) < at(reach, middle + line + 1));
      let x = down ? at(reach, middle + line + 1) : at(reach, middle + line - 1) + 1;
      let y = x - line;
      while (x < from.length && y < to.length && from[x] === to[y]) {
        x += 1;
        y += 1;
      }
      reach[middle + line] = x;
      if (x >= from.length && y >= to.length) return readBack(trace, from, to, middle);
    }
  }
  return undefined;
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}

/** Follows the steps from the end to the beginning, and puts those that touch into one difference. */
function readBack(
  trace: readonly Int32Array[],
  from: readonly string[],
  to: readonly string[],
  middle: number,
): readonly Difference[] {
  const found: { missing: string[]; added: string[] }[] = [];
  let [x, y] = [from.length, to.length];
  let touched: [x: number, y: number] | undefined;
  for (let steps = trace.length - 1; steps > 0; steps -= 1) {
    const reach = trace[steps] ?? new Int32Array();
    const line = x - y;
    const down =
      line === -steps || (line !== steps && at(reach, middle + line - 1) < at(reach, middle + line + 1));
    const before = down ? line + 1 : line - 1;
    const startX = at(reach, middle + before);
    const startY = startX - before;
    const [endX, endY] = down ? [startX, startY + 1] : [startX + 1, startY];
    if (touched?.[0] !== endX || touched[1] !== endY) found.unshift({ missing: [], added: [] });
    if (down) found[0]?.added.unshift(to[startY] ?? "");
    else found[0]?.missing.unshift(from[startX] ?? "");
    touched = [startX, startY];
    [x, y] = [startX, startY];
  }
  return found;
}
