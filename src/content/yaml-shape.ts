/** What anchors, aliases, tags, forbidden keys (also spelt with escapes) and keys that are no plain texts cannot be written without. */
export const REFUSED =
  /[&*!]|__proto__|\\[^\n:]{0,80}:|^[ \t]*(?:-[ \t]+)*\?(?:\s|$)|[\]}][ \t]*:|[[{,][ \t]*[:?]/m;

/**
 * Where js-yaml reads otherwise than YAML says, as comparing the two has shown: tabs, lone carriage returns, `'a'#b`, block texts with a number or
 * a plus or with a line like a comment after them, quotes that go on over lines, dashes with nothing after them.
 */
const READ_OTHERWISE =
  /\t|\r(?!\n)|["'\]}]#|[|>](?:[+-]?\d|\d?\+)|^---|^[ ]*[|>]|(?:^|[\s[{,])["'][^"'\n]*$|(?:^|[ ])-[ ]*(?:#.*)?\r?$/m;

/** Whether a text needs the thorough parser: to be refused, or to be read right. Most records do not. */
export function needsThoroughReading(text: string): boolean {
  return (
    REFUSED.test(text) || READ_OTHERWISE.test(text) || (/[|>]-?[ ]*\r?\n/.test(text) && /^[ ]*#/m.test(text))
  );
}

/** Far more than any record has; parsers recurse, and thousands of levels would exhaust the stack. */
const DEEPEST = 32;

/**
 * Where brackets, or dashes on one line, are nested too deeply to be a record; undefined where they are not. Brackets
 * within quotes are text; but as a quote may be a trick, there is a bound for them too, which the parser can bear.
 */
export function tooDeepAt(text: string): number | undefined {
  const dashes = /^[ \t]*(?:[-?][ \t]+){32}/m.exec(text);
  if (dashes) return dashes.index;
  // A record has a handful of brackets, which are then not many enough to be deep, wherever they stand.
  if (text.split("[").length + text.split("{").length - 2 <= DEEPEST) return undefined;
  return (
    deeperThan(DEEPEST, text, /(?<=[\s[{,])(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*')|[[\]{}]/g) ??
    deeperThan(DEEPEST * 10, text, /[[\]{}]/g)
  );
}

function deeperThan(most: number, text: string, tokens: RegExp): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === "[" || token === "{") depth += 1;
    else if ((token === "]" || token === "}") && depth > 0) depth -= 1;
    if (depth > most) return index;
  }
  return undefined;
}
