/**
 * Loads a script that a page names and does not load by itself (`data-script`, `data-integrity`).
 * @throws where it does not come, or is not what the page was built with
 */
export async function loadScript({ script = "", integrity = "" }: DOMStringMap): Promise<void> {
  // An import takes no integrity along: a file that somebody has changed on the host is refused here.
  await fetch(script, { integrity });
  await import(script);
}
