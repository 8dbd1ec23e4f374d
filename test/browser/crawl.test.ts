import { describe, expect, it } from "vitest";
import { useBrowser } from "./support/browser.ts";
import { inLanes } from "./support/lanes.ts";

const { visit, site } = useBrowser();

describe("every page of a site opens", () => {
  // Those of the site that is shipped are opened, and examined, by accessibility.test.ts.
  it.each(["everything", "english", "empty"] as const)(
    "without an error, a dialog, a request to elsewhere or an element that no page of ours has: “%s”",
    { timeout: 180_000 },
    async (name) => {
      const served = site(name);
      const faults: string[] = [];
      await inLanes(served.built.pages, async () => {
        const visited = await visit();
        return async ({ path }) => {
          const response = await visited.page.goto(served.url(path));
          if (response?.status() !== 200) faults.push(`${path}: status ${response?.status() ?? "unknown"}`);
          for (const strange of await visited.page.evaluate(strangeElements))
            faults.push(`${path}: ${strange}`);
          faults.push(...visited.faults.splice(0));
        };
      });
      expect(faults).toEqual([]);
    },
  );

  it("and an address without a page leads to one that says so", async () => {
    const { page } = await visit();
    const response = await page.goto(site("english").url("/en/opportunities/2026-999-nothing/"));
    expect(response?.status()).toBe(404);
    await page.getByRole("link", { name: "Home" }).click();
    expect(new URL(page.url()).pathname).toBe("/micro-acquisition/en/");
  });
});

/** What a text of a record could have planted: elements, handlers and addresses that no page of ours has. Runs in the browser. */
function strangeElements(): string[] {
  const allowed =
    "html head meta title link script body header nav main footer section article aside div span p a ul ol li dl dt dd h1 h2 h3 h4 h5 h6 " +
    "strong em b i s del ins code pre kbd small sub sup br hr wbr blockquote time abbr table caption thead tbody tfoot tr th td colgroup col " +
    "form fieldset legend label input select optgroup option textarea button output datalist details summary figure figcaption canvas " +
    "svg g path rect circle line polyline polygon text tspan desc defs pattern clippath use marker lineargradient stop";
  const names = new Set(allowed.split(" "));
  return [...document.querySelectorAll("*")]
    .filter(
      (element) =>
        !names.has(element.localName.toLowerCase()) ||
        [...element.attributes].some(
          ({ name, value }) =>
            name.startsWith("on") || name === "style" || /^\s*(?:javascript|data):/i.test(value),
        ) ||
        (element.localName === "script" &&
          new URL((element as HTMLScriptElement).src, location.href).origin !== location.origin),
    )
    .map((element) => `strange: ${element.outerHTML.slice(0, 200)}`);
}
