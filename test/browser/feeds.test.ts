import { describe, expect, it } from "vitest";
import { SITE_NAMES } from "../site/support/build-sites.ts";
import { useBrowser } from "./support/browser.ts";

const { visit, site } = useBrowser();

describe.each(SITE_NAMES)("the feeds of the site “%s”", (name) => {
  it("are well-formed XML for a real parser, and name their namespaces", async () => {
    const { built } = site(name);
    const feeds = built.files.filter((file) => /^\/feeds\/.*\.(?:atom|rss)$/.test(file));
    // An empty page: those of the site let no text become a document.
    const { page } = await visit();
    const read = await page.evaluate(
      (texts) =>
        texts.map((text) => {
          const document = new DOMParser().parseFromString(text, "application/xml");
          const fault = document.querySelector("parsererror")?.textContent;
          return (
            fault ??
            `${document.documentElement.localName} ${document.documentElement.namespaceURI ?? ""}`.trim()
          );
        }),
      feeds.map((file) => built.text(file)),
    );
    expect(Object.fromEntries(feeds.map((file, index) => [file, read[index]]))).toEqual(
      Object.fromEntries(
        feeds.map((file) => [file, file.endsWith(".atom") ? "feed http://www.w3.org/2005/Atom" : "rss"]),
      ),
    );
    expect(feeds.length).toBeGreaterThanOrEqual(6 * built.languages.length);
  });
});
