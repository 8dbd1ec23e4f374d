import { html, type SafeHtml } from "../../content/html.ts";
import type { Route } from "../../i18n/routes.ts";
import type { Locale } from "../../model/locale.ts";
import type { Site } from "../site.ts";
import { plain } from "../words.ts";
import { styleLink } from "./head.ts";
import { pagePolicy } from "../policy.ts";

/** What the two pages without a language say: the choice of language, and that an address leads nowhere. */
export type FrontDoor = "choice" | "not-found";

/**
 * `/` and `/404.html`: served before anyone knows which language the reader wants, so each says its piece in every
 * language of the programme and leads on.
 */
export function frontDoor(site: Site, door: FrontDoor): string {
  const [first = "en"] = site.languages;
  const names = site.languages.map((locale) => plain(site.register.program.name, locale));
  const name = [...new Set(names)].join(" / ");
  const notFound = site.languages.map((locale) => site.messages(locale).notFound.title).join(" / ");
  const title = door === "choice" ? name : `${notFound} – ${name}`;
  const description = site.languages.map((locale) => descriptionOf(site, locale, door)).join(" · ");
  return html`<!doctype html>
<html lang="${first}-CA">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(false)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="${site.asset("icon")}" type="image/svg+xml">
${styleLink(site)}
</head>
<body class="front">
<main id="main">
<h1>${title}</h1>
<div class="choices">
${site.languages.map((locale) => choice(site, locale, door, first))}</div>
</main>
</body>
</html>
`.markup;
}

function descriptionOf(site: Site, locale: Locale, door: FrontDoor): string {
  const words = site.messages(locale);
  return door === "choice" ? words.home.description : words.notFound.description;
}

function choice(site: Site, locale: Locale, door: FrontDoor, pageLanguage: Locale): SafeHtml {
  const words = site.messages(locale);
  const { program } = site.register;
  const to: Route = { kind: "home" };
  return html`<section${locale !== pageLanguage && html` lang="${locale}-CA"`}>
<p>${door === "choice" ? plain(program.department, locale) : words.notFound.text}</p>
${program.notice && html`<p class="fine">${plain(program.notice, locale)}</p>`}
<p><a class="button" href="${site.link(to, locale)}">${door === "choice" ? words.site.thisLanguage : words.site.home}</a></p>
</section>
`;
}
