/** A list that shows its latest entries names the page that has all of them; the filter looks through that one. */

/** The section of a page whose list goes on elsewhere. */
function cutSection(page: Document): HTMLElement | undefined {
  return page.querySelector<HTMLElement>("[data-phase][data-rest]") ?? undefined;
}

/** Whether what the page shows is not all there is. */
export function isCut(page: Document): boolean {
  return cutSection(page) !== undefined;
}

/**
 * Fetches the whole list and puts it in the place of its beginning. Resolves to whether it is there; what was fetched is used
 * once, and a failure may be tried again.
 */
export async function bringWholeList(page: Document): Promise<boolean> {
  const section = cutSection(page);
  if (!section) return true;
  const whole = await documentAt(section.dataset["rest"] ?? "");
  const list = section.querySelector(".cards");
  const all = whole?.querySelector(`[data-phase="${section.dataset["phase"] ?? ""}"] .cards`);
  if (!list || !all) return false;
  list.replaceWith(page.adoptNode(all));
  delete section.dataset["rest"];
  for (const way of page.querySelectorAll<HTMLElement>("nav.parts, nav.parts + p")) way.hidden = true;
  return true;
}

/** A page of this site as a document, whose scripts do not run; undefined where it cannot be had. */
function documentAt(address: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.addEventListener("loadend", () => {
      resolve(request.status === 200 ? (request.responseXML ?? undefined) : undefined);
    });
    request.send();
  });
}
