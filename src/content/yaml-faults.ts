import { isAlias, isNode, isScalar, parseDocument, visit, type Document, type YAMLError } from "yaml";
import { positionAt } from "./text-place.ts";
import { REFUSED } from "./yaml-shape.ts";

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

/** A file with more faults is not mended one by one. */
const MOST_FAULTS = 20;

const FAULT_OF_CODE: Partial<Record<YAMLError["code"], YamlFaultKind>> = {
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
  // To find names that are written twice, the parser compares each with each: `diagnose` does so in one go.
  return parseDocument(text, {
    schema: "failsafe",
    prettyErrors: false,
    logLevel: "error",
    uniqueKeys: false,
  });
}

/**
 * All that is wrong with a text that was parsed thoroughly, as a person would tell it: what is wrong in one way with one
 * line once, and of a line that a tab indents nothing else, for the parser stumbles over the rest of it.
 */
export function diagnose(document: Document, text: string): YamlFault[] {
  const faults: YamlFault[] = document.errors.map((error) => ({ kind: kindOf(error), offset: error.pos[0] }));
  faults.push(...namesTwice(document));
  if (REFUSED.test(text)) faults.push(...hiddenFaults(document, text));
  if (faults.length === 0 && document.contents === null) return [{ kind: "not-a-mapping", offset: 0 }];
  return toldOnce(faults, text).slice(0, MOST_FAULTS);
}

/** What the parser says of a line that a tab indents, or of one that it has misunderstood, more than once. */
const SHAPE: ReadonlySet<YamlFaultKind> = new Set(["colon", "no-colon", "indent", "unclosed"]);

function toldOnce(faults: readonly YamlFault[], text: string): YamlFault[] {
  const lineOf = ({ offset }: YamlFault): number => positionAt(text, offset).line;
  const indented = new Set(faults.filter(({ kind }) => kind === "tab").map(lineOf));
  const told = new Set<string>();
  return faults.filter((fault) => {
    const line = lineOf(fault);
    if (!SHAPE.has(fault.kind)) return true;
    const key = `${fault.kind} ${line}`;
    if (indented.has(line) || told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** Parsing takes long where there is a fault on every line, of which few are told: see `firstFaults`. */
const FIRST_LOOK = 2_000;

/**
 * The faults of a long text, if as many as are told stand at its beginning: undefined where they do not, and the whole text
 * must be read.
 */
export function firstFaults(text: string): readonly YamlFault[] | undefined {
  for (let length = FIRST_LOOK; length * 2 < text.length; length *= 4) {
    const beginning = wholeLines(text, length);
    const faults = diagnose(parseThoroughly(beginning), beginning);
    if (faults.length >= MOST_FAULTS) return faults;
  }
  return undefined;
}

/** About as much of a text, up to the end of a line before one that is not indented. */
function wholeLines(text: string, length: number): string {
  const border = /\n(?=[^\s\]}#-])/g;
  border.lastIndex = length;
  const end = border.exec(text)?.index;
  return text.slice(0, end === undefined || end > 2 * length ? length : end + 1);
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

function namesTwice(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Map(_, { items }) {
      const names = new Set<unknown>();
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key;
        if (names.has(name))
          faults.push({ kind: "duplicate-key", offset: isNode(key) ? (key.range?.[0] ?? 0) : 0 });
        names.add(name);
      }
    },
  });
  return faults;
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
