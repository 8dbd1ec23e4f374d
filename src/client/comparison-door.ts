import { loadScript } from "./load-script.ts";

/**
 * Offers to compare with a file of the reader’s own, and loads what that needs when a file has been chosen: who only reads the page
 * is spared it. The script then takes the file that is chosen by that time.
 */
export function compareOnDemand(page: Document): void {
  const door = page.querySelector<HTMLElement>("#compare-own");
  const input = door?.querySelector("input");
  const status = page.querySelector("#compare-status");
  if (!door || !input || !status) return;
  let isOpen = false;

  async function open(): Promise<void> {
    if (isOpen || !input?.files?.length) return;
    try {
      status?.replaceChildren();
      await loadScript(input.dataset);
      isOpen = true;
    } catch {
      status?.replaceChildren(input.dataset["failed"] ?? "");
      // So that the same file can be chosen again.
      input.value = "";
    }
  }

  page.querySelector("#compare-without-script")?.setAttribute("hidden", "");
  door.hidden = false;
  input.addEventListener("change", () => void open());
  // Some browsers keep what was chosen when a page is loaded again.
  void open();
}
