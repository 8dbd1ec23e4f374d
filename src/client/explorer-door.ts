/**
 * Loads the explorer when someone asks for it: by its button, or by an address that already asks it something, as one that was
 * kept or sent on does.
 */
export function openOnDemand(page: Document, { search }: Location): void {
  const door = page.querySelector<HTMLElement>("#explorer-door");
  const button = door?.querySelector("button");
  if (!door || !button) return;
  door.hidden = false;
  const open = (): void => void import(button.dataset["script"] ?? "");
  // Every address of the explorer says what is measured.
  if (new URLSearchParams(search).has("measure")) open();
  else button.addEventListener("click", open, { once: true });
}
