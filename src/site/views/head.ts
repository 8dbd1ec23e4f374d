import { html, type SafeHtml } from "../../content/html.ts";
import type { Asset } from "../assets.ts";
import type { Site } from "../site.ts";

/** The style sheet of every page. */
export function styleLink(site: Site): SafeHtml {
  return html`<link rel="stylesheet" href="${site.asset("style")}" integrity="${site.integrity("style")}">`;
}

/** A script of ours, which runs when the page has been read. */
export function scriptTag(site: Site, name: Exclude<Asset["name"], "style" | "icon">): SafeHtml {
  return html`<script type="module" src="${site.asset(name)}" integrity="${site.integrity(name)}"></script>`;
}
