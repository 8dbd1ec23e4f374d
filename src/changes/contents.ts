const NEWLINE = 10;

/**
 * Reads `git cat-file --batch`: `<object> blob <bytes>␊`, the content, `␊`, one after the other; `<object> missing␊` for
 * what Git does not have.
 */
export function readContents(out: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  let at = 0;
  while (at < out.length) {
    const end = out.indexOf(NEWLINE, at);
    if (end === -1) break;
    const [object = "", , size] = new TextDecoder().decode(out.subarray(at, end)).split(" ");
    at = end + 1;
    if (size === undefined) continue;
    contents.set(object, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}
