import { html } from "../../content/html.ts";
import type { Locale } from "../../model/locale.ts";
import type { Site } from "../site.ts";
import type { Page } from "./layout.ts";
import { linkedCode } from "./linked-code.ts";
import { signalList } from "./signals.ts";

/** What was confirmed of all linked code, and the questions that the records raise. */
export function integrityPage(site: Site, locale: Locale): Page {
  const words = site.messages(locale).integrity;
  return {
    route: { kind: "integrity" },
    title: words.title,
    description: words.description,
    downloads: ["indicators"],
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<h2 id="repositories">${words.repositories}</h2>
${linkedCode(site, locale)}
<h2 id="signals">${words.signals}</h2>
<p>${words.signalsText} <a href="${site.link({ kind: "rules" }, locale)}#signal">${words.whatSignals}</a></p>
${signalList(site, locale)}`,
  };
}
