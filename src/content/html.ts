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
const UNSAFE = /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const EACH_UNSAFE = new RegExp(UNSAFE, "g");

/** Escapes text for HTML and XML, for content and for quoted attributes alike. */
export function escapeHtml(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return UNSAFE.test(whole)
    ? whole.replace(EACH_UNSAFE, (character) => ENTITIES[character] ?? "\uFFFD")
    : whole;
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
