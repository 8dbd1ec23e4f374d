import { statusByClock } from "../register/status-by-clock.ts";
import { instantOf } from "../time/calendar.ts";

/** Statuses that the clock alone decides; any other is as it was built. */
const BY_CLOCK = ["draft", "upcoming", "open", "evaluating"];

/** The lists that an opportunity can move between, by status. */
const PHASES: Record<string, string> = {
  draft: "upcoming",
  upcoming: "upcoming",
  open: "open",
  evaluating: "evaluating",
};

/**
 * Shows the statuses of this moment on a page that may have been built yesterday: tags are renamed, cards move to the
 * list where they belong, and what holds only in one status is shown or hidden.
 */
export function moveStatusesOn(page: Document, now: number): void {
  const names = JSON.parse(page.documentElement.dataset["statuses"] ?? "{}") as Record<string, string>;
  for (const tag of page.querySelectorAll<HTMLElement>(".tag[data-opens]")) {
    const status = statusNow(tag, now);
    if (status === tag.dataset["status"]) continue;
    tag.classList.replace(tag.dataset["status"] ?? "", status);
    tag.dataset["status"] = status;
    tag.textContent = names[status] ?? status;
    const card = tag.closest<HTMLElement>(".card");
    if (card) moveCard(page, card, PHASES[status] ?? "");
    const article = tag.closest("article");
    if (article) showWhatHolds(article, status);
  }
  for (const section of page.querySelectorAll<HTMLElement>("[data-phase]")) {
    const none = section.querySelector<HTMLElement>(".none");
    // A list that shows only the first few says nothing of the others.
    if (none && section.dataset["cut"] === undefined) none.hidden = section.querySelector(".card") !== null;
  }
}

function statusNow(tag: HTMLElement, now: number): string {
  const { status = "", opens, closes, funded } = tag.dataset;
  if (!BY_CLOCK.includes(status)) return status;
  return statusByClock(
    { opensAt: instantOf(Number(opens)), closesAt: instantOf(Number(closes)), funded: funded === "true" },
    instantOf(now),
  );
}

/** To its list, if the page has it; else away from one where it is not true any more. */
function moveCard(page: Document, card: HTMLElement, phase: string): void {
  const list = page.querySelector(`[data-phase="${phase}"] .cards`);
  if (list) list.prepend(card);
  else card.remove();
}

function showWhatHolds(article: Element, status: string): void {
  for (const piece of article.querySelectorAll<HTMLElement>("[data-when]")) {
    piece.hidden = !(piece.dataset["when"] ?? "").split(" ").includes(status);
  }
}
