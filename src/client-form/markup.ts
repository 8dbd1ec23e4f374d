import { VIEWS_POLICY, type SafeHtml } from "../content/html.ts";

/** Browsers that know Trusted Types make no markup of a text but by a policy that the page allows (src/site/policy.ts). */
const views = globalThis.trustedTypes?.createPolicy(VIEWS_POLICY, { createHTML: (markup) => markup });

/** Markup of our own as nodes of a page. Parsed as a document of its own, where no script runs and nothing is loaded. */
export function nodesOf({ markup }: SafeHtml): Node[] {
  return [
    ...new DOMParser().parseFromString(views?.createHTML(markup) ?? markup, "text/html").body.childNodes,
  ];
}

/** Replaces what an element holds, if it is to hold something else than before; a reader’s place in it is not lost for nothing. */
export function show(element: HTMLElement, content: SafeHtml): void {
  if (shown.get(element) === content.markup) return;
  shown.set(element, content.markup);
  element.replaceChildren(...nodesOf(content));
}

const shown = new WeakMap<HTMLElement, string>();

/** An element that the page’s own view has made; that it is not there is a mistake of the program. */
export function part<E extends HTMLElement>(page: ParentNode, selector: string, type: new () => E): E {
  const found = page.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
}
