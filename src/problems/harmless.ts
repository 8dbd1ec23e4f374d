import { oneLine } from "./quote.ts";

/** A break that nobody sees and that no host's pattern spans; put in after a contributor's own have been taken out. */
const GAP = "\u200b";

/** What Markdown, and what GitHub makes of Markdown (tables, strikethrough, mathematics), gives a meaning to. */
const MEANINGFUL = /[&<>`*_[\]|\\~!$]/g;

/**
 * A text that mentions nobody: `@someone` is read as it was, and no code host takes it for a name. The full-width and small
 * forms count too, for hosts fold them.
 */
export function withoutMentions(text: string): string {
  return text.replace(/[@\uff20\ufe6b]/g, `$&${GAP}`);
}

/**
 * A contributor's text as plain words within Markdown, on one line: it makes no table cell, link, image or HTML, mentions
 * nobody, and refers to no issue (`#12`, `GH-12`). A host looks for mentions, issues and bare addresses in the text that
 * Markdown gives, so an escape would not keep it from them: a gap does.
 */
export function plainInMarkdown(text: string): string {
  return withoutMentions(oneLine(text))
    .replace(/[#\uff03\ufe5f](?=\d)/g, `$&${GAP}`)
    .replace(/GH-(?=\d)/gi, `$&${GAP}`)
    .replace(/:(?=\/\/)/g, `$&${GAP}`)
    .replace(/www(?=\.)/gi, `$&${GAP}`)
    .replace(MEANINGFUL, (character) => `&#${character.charCodeAt(0)};`);
}
