import { isMap, isNode, type Document } from "yaml";
import { parseThoroughly } from "./yaml-faults.ts";
import { needsThoroughReading, tooDeepAt } from "./yaml-shape.ts";

/** The way to a field: names, and places in lists from 0. */
export type FieldPath = readonly (string | number)[];

/**
 * Finds where a field's value (or its key) was written. A field that is not there is found at the closest thing
 * around it. Places are wanted for the few records with problems, not for all: the first in a text is looked for, and
 * the text parsed again where it is not plain enough, or has more of them.
 */
export function offsetOf(text: string, path: FieldPath, of: "value" | "key"): number {
  const isFirst = latestLooked !== text && latest?.text !== text;
  latestLooked = text;
  return (isFirst ? plainOffset(text, path, of) : undefined) ?? parsedOffset(text, path, of);
}

let latestLooked: string | undefined;

/**
 * The place of `name: value` in a plain text, also one level deeper, which is where most problems are; undefined where
 * only a parser can tell.
 */
export function plainOffset(text: string, path: FieldPath, of: "value" | "key"): number | undefined {
  const [name, inner] = path;
  if (path.length > 2 || needsThoroughReading(text)) return undefined;
  const key = keyOffset(text, "", name, 0, text.length);
  if (key === undefined) return undefined;
  if (path.length === 1) return of === "key" ? key : valueOffset(text, key);
  const indent = /: *\n( +)/y;
  indent.lastIndex = key + String(name).length;
  const [, spaces] = indent.exec(text) ?? [];
  if (spaces === undefined) return undefined;
  const after = /\n(?! )/g;
  after.lastIndex = indent.lastIndex;
  const innerKey = keyOffset(text, spaces, inner, key, after.exec(text)?.index ?? text.length);
  return innerKey === undefined || of === "key" ? innerKey : valueOffset(text, innerKey);
}

/** Where the one line with this indent and name has its name, between two offsets. */
function keyOffset(
  text: string,
  indent: string,
  name: string | number | undefined,
  from: number,
  to: number,
): number | undefined {
  if (typeof name !== "string" || !/^\w+$/.test(name)) return undefined;
  const line = `\n${indent}${name}:`;
  const found = text.indexOf(line, from);
  if (found === -1 || found >= to) return undefined;
  const again = text.indexOf(line, found + 1);
  return again === -1 || again >= to ? found + 1 + indent.length : undefined;
}

/** Where the value on the same line as a name begins; undefined where it begins elsewhere. */
function valueOffset(text: string, key: number): number | undefined {
  const before = /\w+: +(?=[^\s#|>])/y;
  before.lastIndex = key;
  return before.test(text) ? before.lastIndex : undefined;
}

/** The place of a field, or of the closest thing around it, by a parser; 0 where none can read the text. */
export function parsedOffset(text: string, path: FieldPath, of: "value" | "key"): number {
  const document = documentOf(text);
  if (!document) return 0;
  if (of === "key") {
    const parent = document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === path.at(-1)) : undefined;
    if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
  }
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** The text asked about last: a file with many problems is asked about many times in a row. */
let latest: { readonly text: string; readonly document: Document | undefined } | undefined;

function documentOf(text: string): Document | undefined {
  if (latest?.text !== text)
    latest = { text, document: tooDeepAt(text) === undefined ? parsed(text) : undefined };
  return latest.document;
}

function parsed(text: string): Document | undefined {
  try {
    return parseThoroughly(text);
  } catch {
    return undefined;
  }
}
