import { loadScript } from "./load-script.ts";

/**
 * Loads the explorer when someone asks for it: by its button, or by an address that already asks it something, as one that was
 * kept or sent on does.
 */
export function openOnDemand(page: Document, { search }: Location): void {
  const door = page.querySelector<HTMLElement>("#explorer-door");
  const button = door?.querySelector("button");
  const status = page.querySelector("#explorer-load");
  if (!door || !button || !status) return;
  let isOpen = false;

  async function open(): Promise<void> {
    if (isOpen) return;
    try {
      status?.replaceChildren();
      await loadScript(button?.dataset ?? {});
      isOpen = true;
    } catch {
      status?.replaceChildren(button?.dataset["failed"] ?? "");
    }
  }

  door.hidden = false;
  button.addEventListener("click", () => void open());
  // Every address of the explorer says what is measured.
  if (new URLSearchParams(search).has("measure")) void open();
}
