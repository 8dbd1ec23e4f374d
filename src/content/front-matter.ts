import matter from "gray-matter";

/** A Markdown file in two parts, not yet understood. */
export interface FrontMatter {
  /** The YAML, beginning with the line break after the opening `---`, so that its line numbers are the file's. */
  readonly yaml: string;
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

export type FrontMatterFault = "missing" | "unclosed" | "language";

class RefusedLanguage extends Error {}

/**
 * gray-matter would run JavaScript (`---js`) and guess at YAML values; it only splits here. Our YAML engine reads the
 * text afterwards, and every other language is refused.
 */
const ENGINES = {
  yaml: { parse: (text: string) => ({ text }) },
  json: { parse: refuse },
  javascript: { parse: refuse },
};

/** Splits a file into front matter and body; says why where it cannot. */
export function splitFrontMatter(text: string): FrontMatter | FrontMatterFault {
  if (!text.startsWith("---")) return "missing";
  // gray-matter would take `---anything` for the end.
  const end = /\n---[^\n]*/.exec(text);
  if (end?.[0].trimEnd() !== "\n---") return "unclosed";
  // It copies what it is given, and a body is long.
  const head = text.slice(0, end.index + "\n---".length);
  try {
    const file = matter(head, { language: "yaml", engines: ENGINES });
    if (file.language !== "yaml" && file.language !== "yml") return "language";
    const bodyStart = Math.min(text.length, end.index + end[0].length + 1);
    return {
      yaml: file.matter.replace(/\r$/, ""),
      body: text.slice(bodyStart),
      bodyLine: lineAt(text, bodyStart),
    };
  } catch {
    // Either our own refusal, or gray-matter knows no engine of that name.
    return "language";
  }
}

/** The line of an offset in a text, from 1. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let end = text.indexOf("\n"); end !== -1 && end < offset; end = text.indexOf("\n", end + 1)) line += 1;
  return line;
}

function refuse(): never {
  throw new RefusedLanguage();
}
