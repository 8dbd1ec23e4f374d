import { html } from "../../content/html.ts";
import type { Locale } from "../../model/locale.ts";
import type { Site } from "../site.ts";
import type { Page } from "./layout.ts";

/** The accessibility statement: the standard, what was tested and how, what is missing, whom to tell. */
export function accessibilityPage(site: Site, locale: Locale): Page {
  const words = site.messages(locale).accessibility;
  const { contact } = site.register.program;
  return {
    route: { kind: "accessibility" },
    title: words.title,
    description: words.description,
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<h2>${words.standard}</h2>
<p>${words.standardText}</p>
<h2>${words.works}</h2>
<ul>${words.worksItems.map((item) => html`<li>${item}</li>`)}</ul>
<h2>${words.tested}</h2>
<p>${words.testedText}</p>
<h2>${words.limits}</h2>
<p>${words.limitsText}</p>
<h2>${words.report}</h2>
${contact ? html`<p>${words.reportText} <a href="mailto:${contact}">${contact}</a></p>` : html`<p>${words.reportNobody}</p>`}`,
  };
}
