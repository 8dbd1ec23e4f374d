/**
 * Whether two Markdown texts certainly have as many headings, list items and links: a look at how their lines begin, a
 * tenth of the work of parsing both. Where this cannot tell (code blocks, quotes, HTML, odd links…), the answer is no.
 */
export function haveSameStructure(a: string, b: string): boolean {
  const structure = structureOf(a);
  return structure !== undefined && structure === structureOf(b);
}

/** What a look at lines does not understand: HTML, escapes, images, definitions, blocks of code. */
const ODD = /[<\\\t\r\u000b\u000c\u0085\u2028\u2029]|!\[|\]:|```|~~~/;

/** A short piece of code within a line, and a plain link. */
const CODE = /`[^`\n]+`/g;
const LINK = /\[[^[\]\n]+\]\(https:\/\/[^\s()<>[\]"']+\)/g;

function structureOf(text: string): string | undefined {
  if (ODD.test(text)) return undefined;
  const words = text.replaceAll(CODE, "");
  const withoutLinks = words.replaceAll(LINK, "@");
  if (/[`[\]]/.test(withoutLinks)) return undefined;
  const links = withoutLinks.split("@").length - words.split("@").length;
  let structure = `${links}`;
  let before = "";
  for (const line of text.split("\n")) {
    const kind = kindOf(line);
    if (kind === undefined) return undefined;
    // Lines of a paragraph are one, in an item of a list too: a language may need more of them.
    if (kind.startsWith(PARAGRAPH) && (before.startsWith(PARAGRAPH) || before.startsWith(ITEM))) continue;
    structure += `\n${kind}`;
    before = kind;
  }
  return structure;
}

const PARAGRAPH = "p";
const ITEM = "i";

/** How a line begins, as far as CommonMark makes something of it; undefined where it takes more than this line to tell. */
function kindOf(line: string): string | undefined {
  const text = line.trimStart();
  if (text === "") return "";
  const indent = line.length - text.length;
  // Four spaces may be code or belong to a list; lines of one sign may underline a heading or be a rule.
  if (indent > 3 || /^(?:>|=+ *$|(?:[-*_] *)+$|#+ *$)/.test(text)) return undefined;
  const mark = /^(?:#{1,6}(?= )|[-*+](?= )|\d{1,9}[.)](?= )|\|)/.exec(text)?.[0];
  // A table is one only where its rows have as many cells.
  if (text.includes("|")) return mark === "|" ? `${indent}${cellsOf(text)}` : undefined;
  if (mark === undefined) return `${PARAGRAPH}${indent}`;
  if (mark.startsWith("#")) return mark;
  // What follows the mark of a list may begin a list, a heading or code of its own.
  return /^\S+ +(?:[-*+>#]|\d+[.)]|$)|^\S+ {4}/.test(text) ? undefined : `${ITEM}${indent}${mark}`;
}

/** A row of a table, without its words: only the row below its head has cells of dashes. */
function cellsOf(row: string): string {
  return row.trimEnd().replaceAll(/[^|]+/g, (cell) => (/^ *:?-+:? *$/.test(cell) ? "-" : " "));
}
