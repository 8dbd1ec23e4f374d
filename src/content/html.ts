/** The one way in which text becomes HTML: everything is escaped, save what this module has made itself. */

export class SafeHtml {
  constructor(readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

export type HtmlValue = SafeHtml | string | number | false | null | undefined | readonly HtmlValue[];

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What has a meaning in markup, and what XML cannot hold at all, which would break a feed for every reader. */
const UNSAFE = /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** The same, or half of a character outside the basic plane, whose other half may be missing. */
const SUSPECT = /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Escapes text for HTML and XML, for content and for quoted attributes alike. */
export function escapeHtml(text: string): string {
  return SUSPECT.test(text)
    ? text.toWellFormed().replace(UNSAFE, (character) => ENTITIES[character] ?? "\uFFFD")
    : text;
}

/**
 * A template of markup: `html`<p>${title}</p>``. Values are escaped; lists are joined; false, null and undefined are
 * nothing, so that `${condition && html`…`}` reads well. Attributes must be quoted.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  let markup = strings[0] ?? "";
  for (let index = 0; index < values.length; index += 1)
    markup += render(values[index]) + (strings[index + 1] ?? "");
  return new SafeHtml(markup);
}

function render(value: HtmlValue): string {
  if (value instanceof SafeHtml) return value.markup;
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  if (!value) return "";
  return value.map(render).join("");
}

/** In a browser, the name of the policy of Trusted Types under which markup of ours becomes nodes: it has escaped all that it was given. */
export const VIEWS_POLICY = "views";
