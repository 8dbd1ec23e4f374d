import type { BuiltPage } from "./built-site.ts";

/**
 * A page as a person meets it, in text that a reviewer can read in a diff: headings, paragraphs, facts, links, tables
 * and controls, each on a line, indented by the part of the page it is in. A no-break space is shown as `⍽`, what is
 * hidden at first is marked.
 */
export function outlineOf({ document }: BuiltPage): string {
  const description = document.querySelector("meta[name=description]")?.getAttribute("content") ?? "";
  const head = [
    `title: ${document.title}`,
    `description: ${description}`,
    `language: ${document.documentElement.lang}`,
  ];
  const lines = [...head, "", ...linesOf(document.body, 0)];
  return `${lines.join("\n").replaceAll("\u00a0", "⍽")}\n`;
}

const PARTS = new Set([
  "HEADER",
  "NAV",
  "MAIN",
  "FOOTER",
  "SECTION",
  "FORM",
  "ARTICLE",
  "BLOCKQUOTE",
  "DETAILS",
]);
const INLINE = new Set(["A", "SPAN", "STRONG", "EM", "CODE", "TIME", "DEL", "INS", "BR", "S", "LABEL"]);

function linesOf(element: Element, depth: number): string[] {
  const indent = "  ".repeat(depth);
  const mark = element.hasAttribute("hidden") ? "(hidden) " : "";
  const line = (text: string): string[] => (text === "" && mark === "" ? [] : [`${indent}${mark}${text}`]);
  const level = /^H([1-6])$/.exec(element.tagName)?.[1];
  if (level !== undefined) return line(`${"#".repeat(Number(level))} ${textOf(element)}`);
  if (PARTS.has(element.tagName))
    return [`${indent}${mark}${nameOf(element)}`, ...childLines(element, depth + 1)];
  switch (element.tagName) {
    case "LI":
      return itemLines(element, depth, mark);
    case "DT":
      return [];
    case "DD":
      return factLines(element, depth);
    case "TR":
      return line(`| ${[...element.children].map(textOf).join(" | ")} |`);
    case "PRE":
      return element.textContent.split("\n").map((text) => `${indent}    ${text}`.trimEnd());
    case "INPUT":
    case "SELECT":
    case "BUTTON":
      return line(controlOf(element));
    default:
      return hasBlocks(element) ? childLines(element, depth) : line(textOf(element));
  }
}

function childLines(element: Element, depth: number): string[] {
  return [...element.children].flatMap((child) => linesOf(child, depth));
}

/** `- text`, with what follows below it. */
function itemLines(element: Element, depth: number, mark: string): string[] {
  const indent = "  ".repeat(depth);
  if (!hasBlocks(element)) return [`${indent}- ${mark}${textOf(element)}`];
  const [first = "", ...rest] = childLines(element, depth + 1);
  const own = ownText(element);
  return [`${indent}- ${mark}${own === "" ? first.trim() : own}`, ...(own === "" ? rest : [first, ...rest])];
}

/** `name: value`. */
function factLines(element: Element, depth: number): string[] {
  const indent = "  ".repeat(depth);
  const name = element.previousElementSibling ? textOf(element.previousElementSibling) : "";
  if (!hasBlocks(element)) return [`${indent}${name}: ${textOf(element)}`];
  return [
    `${indent}${name}: ${ownText(element)}`.trimEnd(),
    ...[...element.children]
      .filter((child) => !INLINE.has(child.tagName))
      .flatMap((child) => linesOf(child, depth + 1)),
  ];
}

function hasBlocks(element: Element): boolean {
  return [...element.children].some((child) => !INLINE.has(child.tagName));
}

/** The text of an element that is not in a block of its own. */
function ownText(element: Element): string {
  return tidy(
    [...element.childNodes]
      .filter((node) => node.nodeType === 3 || INLINE.has((node as Element).tagName))
      .map(inlineOf)
      .join(""),
  );
}

/** Text with its links: `See [the award](/en/awards/…)`. */
function textOf(element: Element): string {
  return tidy([...element.childNodes].map(inlineOf).join(""));
}

function inlineOf(node: ChildNode): string {
  if (node.nodeType === 3) return node.textContent ?? "";
  if (node.nodeType !== 1) return "";
  const element = node as Element;
  const text = [...element.childNodes].map(inlineOf).join("");
  const language = element.getAttribute("lang");
  const said = language === null ? text : `{${language}: ${text}}`;
  if (element.tagName === "A") return `[${tidy(said)}](${element.getAttribute("href") ?? ""})`;
  if (element.classList.contains("tag")) return `<${tidy(said)}> `;
  return ["P", "LI", "DIV", "UL"].includes(element.tagName) ? ` ${said} ` : said;
}

function nameOf(element: Element): string {
  const labelled = element.getAttribute("aria-labelledby");
  const label = element.getAttribute("aria-label") ?? (labelled === null ? null : `#${labelled}`);
  return `${element.tagName.toLowerCase()}${label === null ? "" : ` (${label})`}`;
}

function controlOf(element: Element): string {
  const options = [...element.querySelectorAll("option")].map((option) => option.textContent);
  const type = element.getAttribute("type");
  const kind = `${element.tagName.toLowerCase()}${type === null ? "" : ` ${type}`}`;
  return `[${kind}${options.length > 0 ? `: ${options.join(" / ")}` : ` ${textOf(element)}`}]`.replace(
    " ]",
    "]",
  );
}

/** White space as a browser shows it; no-break spaces stay. */
function tidy(text: string): string {
  return text.replace(/[ \t\n\r]+/g, " ").trim();
}
