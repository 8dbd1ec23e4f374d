/** An element of XML as it was read. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Its own text and that of everything in it. */
  text: string;
}

const NAME = String.raw`[A-Za-z_][\w.:-]*`;
const ENTITIES: Readonly<Record<string, string | undefined>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The characters that XML 1.0 has at all; a surrogate that stands alone is none, nor are U+FFFE and U+FFFF. */
const FOREIGN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Reads XML 1.0 as strictly as feed readers do, with CDATA and without document types and processing instructions, which our
 * feeds have no use for. linkedom's parser forgives all that makes a feed unreadable, so it cannot be the judge.
 * @throws where the text is not well formed
 */
export function readXml(text: string): XmlElement {
  const foreign = FOREIGN.exec(text);
  if (foreign) throw new Error(`not a character of XML: U+${foreign[0].codePointAt(0)?.toString(16) ?? ""}`);
  const token = new RegExp(
    String.raw`<\?xml version="1\.0" encoding="utf-8"\?>|<!\[CDATA\[([^]*?)\]\]>|<(/?)(${NAME})((?:\s+${NAME}="[^"<]*")*)\s*(/?)>|[^<]+`,
    "gy",
  );
  const root: XmlElement = { name: "", attributes: new Map(), children: [], text: "" };
  const open: XmlElement[] = [root];
  let at = 0;
  for (const match of text.matchAll(token)) {
    at = match.index + match[0].length;
    const [whole, verbatim, closes, name, attributes = "", isEmpty] = match;
    const inside = open.at(-1) ?? root;
    if (whole.startsWith("<?")) {
      if (match.index > 0) throw new Error("the XML declaration is not at the very beginning");
    } else if (verbatim !== undefined) {
      if (inside === root) throw new Error("text outside of the root");
      for (const element of open) element.text += verbatim;
    } else if (name === undefined) {
      if (inside === root && whole.trim() !== "") throw new Error("text outside of the root");
      for (const element of open) element.text += decode(whole);
    } else if (closes) {
      if (inside.name !== name) throw new Error(`</${name}> closes <${inside.name}>`);
      open.pop();
    } else {
      const element: XmlElement = { name, attributes: readAttributes(attributes), children: [], text: "" };
      inside.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  if (at !== text.length) throw new Error(`not markup: ${text.slice(at, at + 40)}`);
  const [element, ...others] = root.children;
  if (open.length > 1 || !element || others.length > 0) throw new Error("not one root that is closed");
  return element;
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(new RegExp(`(${NAME})="([^"<]*)"`, "g"))) {
    if (attributes.has(name)) throw new Error(`${name} is written twice`);
    attributes.set(name, decode(value));
  }
  return attributes;
}

function decode(text: string): string {
  if (text.includes("]]>")) throw new Error("]]> in a text");
  return text.replace(/&([^;]*);?/g, (entity, name: string) => {
    const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
    const character = code
      ? String.fromCodePoint(code[1] ? parseInt(code[1], 16) : Number(code[2]))
      : ENTITIES[name];
    if (character === undefined || !entity.endsWith(";") || FOREIGN.test(character))
      throw new Error(`not an entity: ${entity}`);
    return character;
  });
}

/** The children of an element with a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of an element's one child with a name. */
export function textOf(element: XmlElement, name: string): string {
  const [child, ...others] = childrenOf(element, name);
  if (!child || others.length > 0) throw new Error(`not exactly one ${name} in ${element.name}`);
  return child.text;
}
