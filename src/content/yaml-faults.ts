import { isAlias, isNode, isScalar, parseDocument, visit, type Document, type YAMLError } from "yaml";

/** Why a piece of YAML is refused. */
export type YamlFaultKind =
  | "alias"
  | "tag"
  | "duplicate-key"
  | "forbidden-key"
  | "tab"
  | "indent"
  | "colon"
  | "no-colon"
  | "unclosed"
  | "several-documents"
  | "not-a-mapping"
  | "other";

export interface YamlFault {
  readonly kind: YamlFaultKind;
  /** In characters from the start of the text. */
  readonly offset: number;
}

/** Names that reach into JavaScript's own objects. */
const FORBIDDEN_KEY = "__proto__";

/** What anchors, aliases, tags, forbidden keys (also spelt with escapes) and keys that are no plain texts cannot be written without. */
const REFUSED = /[&*!]|__proto__|\\[^\n:]{0,80}:|^[ \t]*(?:-[ \t]+)*\?(?:\s|$)|[\]}][ \t]*:|[[{,][ \t]*[:?]/m;

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

/** A file with more faults is not mended one by one. */
const MOST_FAULTS = 20;

const FAULT_OF_CODE: Partial<Record<YAMLError["code"], YamlFaultKind>> = {
  DUPLICATE_KEY: "duplicate-key",
  TAB_AS_INDENT: "tab",
  BLOCK_AS_IMPLICIT_KEY: "colon",
  MULTILINE_IMPLICIT_KEY: "colon",
  MULTIPLE_DOCS: "several-documents",
  MULTIPLE_ANCHORS: "alias",
  MULTIPLE_TAGS: "tag",
  BAD_ALIAS: "alias",
};

/** Parses with every detail, for saying what is wrong and where. Not for deep texts (`tooDeepAt`). */
export function parseThoroughly(text: string): Document {
  // At level "silent" the parser would not say that there is a second document.
  return parseDocument(text, { schema: "failsafe", prettyErrors: false, logLevel: "error" });
}

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

/** All that is wrong with a text that was parsed thoroughly. */
export function diagnose(document: Document, text: string): YamlFault[] {
  const faults: YamlFault[] = document.errors.map((error) => ({ kind: kindOf(error), offset: error.pos[0] }));
  if (REFUSED.test(text)) faults.push(...hiddenFaults(document, text));
  faults.splice(MOST_FAULTS);
  if (faults.length === 0 && document.contents === null) faults.push({ kind: "not-a-mapping", offset: 0 });
  return faults;
}

/** The parser's codes are coarser than what a person needs to know. */
function kindOf(error: YAMLError): YamlFaultKind {
  switch (error.code) {
    case "BAD_INDENT":
      return error.message.includes("Flow") ? "unclosed" : "indent";
    case "MISSING_CHAR":
      return error.message.includes("Implicit map keys") ? "no-colon" : "unclosed";
    default:
      return FAULT_OF_CODE[error.code] ?? "other";
  }
}

/** What is valid YAML, and refused all the same. */
function hiddenFaults(document: Document, text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Node(_, node) {
      const value = node.range?.[0] ?? 0;
      const anchor = "anchor" in node ? node.anchor : undefined;
      // The parser knows where the value begins; the mark stands before it.
      if (isAlias(node)) faults.push({ kind: "alias", offset: value });
      else if (anchor) faults.push({ kind: "alias", offset: text.lastIndexOf(`&${anchor}`, value) });
      else if (typeof node.tag === "string") faults.push({ kind: "tag", offset: tagBefore(text, value) });
    },
    Pair(_, pair) {
      const offset = isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
      // A list or mapping as a key would be written out as text, which takes ever longer the deeper it is.
      if (!isScalar(pair.key)) faults.push({ kind: "other", offset });
      else if (pair.key.value === FORBIDDEN_KEY) faults.push({ kind: "forbidden-key", offset });
    },
  });
  return faults;
}

function tagBefore(text: string, value: number): number {
  // A tag is short, and a file may have thousands.
  const start = Math.max(0, value - 200);
  const tag = /!\S*(?:\s+&\S+)?\s*$/.exec(text.slice(start, value));
  return tag ? start + tag.index : value;
}
