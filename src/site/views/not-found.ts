import { html } from "../../content/html.ts";
import type { Locale } from "../../model/locale.ts";
import type { Site } from "../site.ts";
import type { Page } from "./layout.ts";

export function notFoundPage(site: Site, locale: Locale): Page {
  const words = site.messages(locale);
  return {
    route: { kind: "notFound" },
    title: words.notFound.title,
    description: words.notFound.description,
    main: html`<h1>${words.notFound.title}</h1>
<p class="lead">${words.notFound.text}</p>
<p>${words.notFound.where}</p>
<ul>
<li><a href="${site.link({ kind: "home" }, locale)}">${words.site.home}</a></li>
<li><a href="${site.link({ kind: "opportunities" }, locale)}">${words.site.opportunities}</a></li>
</ul>`,
  };
}
