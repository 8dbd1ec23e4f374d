import type { Locale } from "../model/locale.ts";
import type { JudgedAnswers } from "../posting/desk.ts";
import { Site } from "../site/site.ts";
import { opportunityPage } from "../site/views/opportunity.ts";
import type { Instant } from "../time/calendar.ts";
import { part, show } from "../client/markup.ts";

/** Shows the page that a draft would become, in each language, made by the views of the site. */
export function showPreview(
  page: Document,
  { draft, register, problems }: JudgedAnswers,
  now: Instant,
): void {
  const opportunity = register?.opportunities.get(draft.ref);
  part(page, "#preview-none", HTMLElement).hidden = opportunity !== undefined;
  for (const place of page.querySelectorAll<HTMLElement>("[data-preview]")) {
    place.hidden = opportunity === undefined;
    if (!register || !opportunity) continue;
    const locale: Locale = place.dataset["preview"] === "fr" ? "fr" : "en";
    const { main } = opportunityPage(new Site(register, problems, now, []), opportunity, locale);
    const preview = part(place, ".preview", HTMLElement);
    const fresh = page.createElement("div");
    show(fresh, main);
    fitIn(fresh, `preview-${locale}-`);
    if (fresh.innerHTML !== preview.innerHTML) preview.replaceChildren(...fresh.childNodes);
  }
}

/** A page within a page: its headings come below those around it, and its ids are its own. */
function fitIn(root: HTMLElement, prefix: string): void {
  for (const heading of root.querySelectorAll("h1, h2, h3, h4, h5")) {
    const level = Number(heading.tagName.slice(1));
    const lower = root.ownerDocument.createElement(`h${Math.min(6, level + 2)}`);
    lower.className = `as-h${level}`;
    lower.append(...heading.childNodes);
    if (heading.id !== "") lower.id = heading.id;
    heading.replaceWith(lower);
  }
  for (const element of root.querySelectorAll("[id]")) element.id = prefix + element.id;
  for (const element of root.querySelectorAll("[aria-labelledby]"))
    element.setAttribute("aria-labelledby", prefix + (element.getAttribute("aria-labelledby") ?? ""));
}
