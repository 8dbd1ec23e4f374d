import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import { frenchTypography } from "../i18n/typography.ts";
import type { Locale } from "../model/locale.ts";
import { escapeHtml, SafeHtml } from "./html.ts";

/** Where links may lead: nothing that runs, nothing unencrypted, nothing on the reader's machine. */
const SAFE_LINK = /^(?:https:\/\/|mailto:)/i;

export interface MarkdownOptions {
  readonly locale: Locale;
  /** The level that a source's `##` is shown at; deeper ones follow without a gap, as screen readers need. */
  readonly headingLevel: 2 | 3 | 4;
}

/** What a Markdown text is made of, for rules that judge or compare it. Lines count from 0. */
export interface MarkdownParts {
  readonly rawHtml: readonly number[];
  readonly links: readonly { readonly href: string; readonly line: number }[];
  /** Links and images that are refused, for where they lead. */
  readonly unsafeLinks: readonly { readonly href: string; readonly line: number }[];
  readonly headings: readonly MarkdownHeading[];
  readonly listItems: number;
}

/** What a screen reader calls a table that can be scrolled. */
const TABLE: Record<Locale, string> = { en: "Table", fr: "Tableau" };

/** A heading, by the lines that it stands on (from 0): one that is underlined takes more. */
export interface MarkdownHeading {
  readonly level: number;
  readonly line: number;
  readonly lines: number;
}

const writer = createWriter();
const blocks = new MarkdownIt({ html: true });
// What stands within the lines is most of the work, and makes no heading.
blocks.core.ruler.disable(["inline", "text_join"]);
const examiner = createExaminer();

/**
 * Renders a contributor's Markdown as HTML that cannot carry markup, scripts, styles, images or unsafe links:
 * HTML is shown as the text it is, an image as its description, an unsafe link as its source.
 */
export function renderMarkdown(source: string, options: MarkdownOptions): SafeHtml {
  // The renderer keeps its own notes in what it is given.
  return new SafeHtml(writer.render(source, { ...options }));
}

/**
 * Whether a Markdown text may hold HTML or a link that is refused: a quick look, which most texts pass. A text that
 * passes has neither, as taking it apart would show.
 */
export function mayMislead(source: string): boolean {
  return /<|\]:|\]\((?!https:\/\/|mailto:)/.test(source);
}

/** Takes a Markdown text apart. */
export function examineMarkdown(source: string): MarkdownParts {
  const rawHtml: number[] = [];
  const links: { href: string; line: number }[] = [];
  let listItems = 0;
  let line = 0;
  const tokens = examiner.parse(source, {});
  for (const token of flatten(tokens)) {
    if (token.map) line = token.map[0];
    if (token.type === "softbreak" || token.type === "hardbreak") line += 1;
    if (token.type === "html_block" || token.type === "html_inline") rawHtml.push(line);
    if (token.type === "link_open") links.push({ href: token.attrGet("href") ?? "", line });
    if (token.type === "image") links.push({ href: token.attrGet("src") ?? "", line });
    if (token.type === "list_item_open") listItems += 1;
  }
  // Definitions that nothing refers to make no link, but somebody wrote them.
  for (const [line, text] of source.split("\n").entries()) {
    const href = /^[ >]*\[[^\]]+\]:[ \t]*<?([^\s>]+)/.exec(text)?.[1];
    if (href !== undefined && !SAFE_LINK.test(href) && !links.some((link) => link.href === href))
      links.push({ href, line });
  }
  return {
    rawHtml,
    links,
    unsafeLinks: links.filter((link) => !SAFE_LINK.test(link.href)),
    headings: headingsIn(tokens),
    listItems,
  };
}

/** The headings of a Markdown text, in a fraction of the time that it takes to take it apart. */
export function markdownHeadings(source: string): MarkdownHeading[] {
  return headingsIn(blocks.parse(source, {}));
}

function headingsIn(tokens: readonly Token[]): MarkdownHeading[] {
  return tokens.flatMap(({ type, map, tag }) =>
    type === "heading_open" && map
      ? [{ level: Number(tag.slice(1)), line: map[0], lines: map[1] - map[0] }]
      : [],
  );
}

function* flatten(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token;
    if (token.children) yield* flatten(token.children);
  }
}

/** Sees what a writer meant, also what the renderer would refuse. */
function createExaminer(): MarkdownIt {
  const markdown = new MarkdownIt({ html: true });
  markdown.validateLink = () => true;
  // Words without brackets hold nothing to count, and are most of the words.
  markdown.core.ruler.at("inline", (state) => {
    for (const token of state.tokens) {
      if (token.type !== "inline" || !/[[<]/.test(token.content)) continue;
      token.children = [];
      state.md.inline.parse(token.content, state.md, state.env, token.children);
    }
  });
  return markdown;
}

type RenderRule = NonNullable<MarkdownIt["renderer"]["rules"][string]>;

function createWriter(): MarkdownIt {
  const markdown = new MarkdownIt({ html: false });
  const { rules } = markdown.renderer;
  markdown.validateLink = (url) => SAFE_LINK.test(url);
  markdown.core.ruler.push("named_links", (state) => {
    for (const token of state.tokens) if (token.children) nameLinks(token.children, state.Token);
  });
  markdown.core.ruler.push("no_empty_headings", (state) => {
    state.tokens = withoutEmptyHeadings(state.tokens);
  });
  markdown.core.ruler.push("heading_levels", (state) => {
    levelHeadings(state.tokens, (state.env as MarkdownOptions).headingLevel);
  });
  const text: RenderRule = (tokens, index, _, environment: MarkdownOptions) => {
    const words = tokens[index]?.content ?? "";
    return escapeHtml(environment.locale === "fr" ? frenchTypography(words) : words);
  };
  rules.text = text;
  // An image would be asked of another origin; its description is what can be shown.
  rules.image = text;
  rules.fence = (tokens, index) => codeBlock(tokens[index]);
  rules.code_block = (tokens, index) => codeBlock(tokens[index]);
  rules.link_open = (tokens, index) =>
    `<a href="${escapeHtml(tokens[index]?.attrGet("href") ?? "")}" rel="nofollow noopener ugc">`;
  rules.table_open = (_tokens, _index, _, environment: MarkdownOptions) =>
    `<div class="scroll" tabindex="0" role="group" aria-label="${TABLE[environment.locale]}"><table>\n`;
  rules.table_close = () => "</table></div>\n";
  rules.th_open = (tokens, index) => cell("th", tokens[index]);
  rules.td_open = (tokens, index) => cell("td", tokens[index]);
  return markdown;
}

function codeBlock(token: Token | undefined): string {
  return `<pre tabindex="0"><code>${escapeHtml(token?.content ?? "")}</code></pre>\n`;
}

/** markdown-it aligns by an inline style, which the site's policy refuses. */
function cell(tag: "th" | "td", token: Token | undefined): string {
  const aligned = /right|center/.exec(token?.attrGet("style") ?? "")?.[0];
  const scope = tag === "th" ? ` scope="col"` : "";
  return aligned ? `<${tag}${scope} class="${aligned}">` : `<${tag}${scope}>`;
}

function levelHeadings(tokens: readonly Token[], first: number): void {
  let previous = first - 1;
  for (const token of tokens) {
    if (token.type === "heading_open") {
      previous = Math.min(6, previous + 1, Math.max(first, Number(token.tag.slice(1)) - 2 + first));
    }
    if (token.type === "heading_open" || token.type === "heading_close") token.tag = `h${previous}`;
  }
}

/** A link without words says nothing to a screen reader: it is given its address. */
function nameLinks(children: Token[], TokenType: typeof Token): void {
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const token = children[index];
    if (token?.type !== "link_open") continue;
    const end = children.findIndex((other, place) => place > index && other.type === "link_close");
    if (hasWords(children.slice(index, end))) continue;
    const name = new TokenType("text", "", 0);
    name.content = token.attrGet("href") ?? "";
    children.splice(index + 1, 0, name);
  }
}

/** A heading without words would be a stop that says nothing. */
function withoutEmptyHeadings(tokens: readonly Token[]): Token[] {
  const isEmpty = (index: number): boolean =>
    tokens[index]?.type === "heading_open" && !hasWords(tokens[index + 1]?.children ?? []);
  return tokens.filter((_, index) => !isEmpty(index) && !isEmpty(index - 1) && !isEmpty(index - 2));
}

/** Links and emphasis have no content of their own; images have their description. */
function hasWords(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.content.trim() !== "");
}
