import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from "yaml";

/** Why a piece of YAML is refused. */
export type YamlFaultKind =
  | "alias"
  | "tag"
  | "duplicate-key"
  | "forbidden-key"
  | "tab"
  | "indent"
  | "colon"
  | "unclosed"
  | "several-documents"
  | "not-a-mapping"
  | "other";

export interface YamlFault {
  readonly kind: YamlFaultKind;
  /** In characters from the start of the text. */
  readonly offset: number;
}

export interface YamlResult {
  /** Texts, lists and mappings only; undefined where there is a fault. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
}

export type FieldPath = readonly (string | number)[];

const FAULT_OF_CODE: Partial<Record<YAMLError["code"], YamlFaultKind>> = {
  DUPLICATE_KEY: "duplicate-key",
  TAB_AS_INDENT: "tab",
  BAD_INDENT: "indent",
  BLOCK_AS_IMPLICIT_KEY: "colon",
  MULTILINE_IMPLICIT_KEY: "colon",
  MISSING_CHAR: "unclosed",
  MULTIPLE_DOCS: "several-documents",
  MULTIPLE_ANCHORS: "alias",
  MULTIPLE_TAGS: "tag",
  BAD_ALIAS: "alias",
};

/** Names that reach into JavaScript's own objects. */
const FORBIDDEN_KEY = "__proto__";

/** What anchors, aliases, tags, keys that are not plain texts, and forbidden keys cannot be written without. */
const SUSPICIOUS = /[&*!]|__proto__|^[ \t]*(?:-[ \t]+)*\?(?:\s|$)|[\]}][ \t]*:|[[{,][ \t]*\?/m;

/** Far more than any record has; the parser recurses, and thousands of levels would exhaust its stack. */
const DEEPEST = 32;

/**
 * The product's only YAML engine: every scalar is the text that was written (no number, date or null is guessed: `010`,
 * `10:30`, `no` and `1_000` stay what they are), and what makes YAML dangerous is refused (anchors, tags, duplicate keys).
 */
export function readYaml(text: string): YamlResult {
  const deep = tooDeep(text);
  if (deep !== undefined) return { value: undefined, faults: [{ kind: "other", offset: deep }] };
  try {
    const document = parse(text);
    const faults = faultsOf(document, text);
    return {
      value: faults.length === 0 ? (document.toJS({ maxAliasCount: 0 }) as unknown) : undefined,
      faults,
    };
  } catch {
    // Whatever the parser cannot bear, the file is not a record.
    return { value: undefined, faults: [{ kind: "other", offset: 0 }] };
  }
}

/** Line and column, both from 1, of an offset in a text. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.min(offset, text.length));
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: before.length - lineStart + 1 };
}

/**
 * Finds where a field's value (or its key) was written. A field that is not there is found at the closest thing
 * around it. Parses the text again, for positions are wanted for the few records with problems, not for all.
 */
export function offsetOf(text: string, path: FieldPath, of: "value" | "key"): number {
  let document: Document;
  try {
    document = parse(text);
  } catch {
    return 0;
  }
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

function parse(text: string): Document {
  return parseDocument(text, {
    schema: "failsafe",
    prettyErrors: false,
    logLevel: "error",
    lineCounter: new LineCounter(),
  });
}

/** Where brackets, or dashes on one line, are nested too deeply to be a record; undefined where they are not. */
function tooDeep(text: string): number | undefined {
  const dashes = /^[ \t]*(?:[-?][ \t]+){32}/m.exec(text);
  if (dashes) return dashes.index;
  let depth = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (character === "[" || character === "{") depth += 1;
    else if ((character === "]" || character === "}") && depth > 0) depth -= 1;
    if (depth > DEEPEST) return offset;
  }
  return undefined;
}

function faultsOf(document: Document, text: string): YamlFault[] {
  const faults: YamlFault[] = document.errors.map((error) => ({
    kind: FAULT_OF_CODE[error.code] ?? "other",
    offset: error.pos[0],
  }));
  // Most records have none of these characters, and a walk through each would cost as much as parsing it.
  if (SUSPICIOUS.test(text)) faults.push(...hiddenFaults(document));
  if (faults.length === 0 && document.contents === null) faults.push({ kind: "not-a-mapping", offset: 0 });
  return faults;
}

function hiddenFaults(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      const anchor = "anchor" in node ? node.anchor : undefined;
      if (isAlias(node) || anchor) faults.push({ kind: "alias", offset });
      else if (typeof node.tag === "string") faults.push({ kind: "tag", offset });
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
