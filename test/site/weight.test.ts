import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { builtSite } from "./support/built-site.ts";

const KB = 1024;
/** What a page and its style sheet may weigh on the way, so that it opens at once on a slow line. */
const LARGEST_PAGE = 30 * KB;
const LARGEST_SCRIPT = 10 * KB;
/** With all its charts and tables. */
const LARGEST_DASHBOARD = 150 * KB;

/** Bytes on the way: hosts compress text. */
const weigh = (text: string): number => gzipSync(text).length;

describe.each(["shipped", "everything", "empty"] as const)("the site “%s” on a slow line", (name) => {
  const site = builtSite(name);
  const asset = (start: string): number =>
    weigh(site.text(site.files.find((file) => file.startsWith(`/assets/${start}-`)) ?? ""));

  it("has home, lists and records of at most 30 KB with their style sheet", () => {
    const pages = site.pages.filter(({ path }) =>
      /^\/(?:en|fr)\/(?:(?:opportunities|occasions|awards|contrats)\/(?:[^/]+\/)?)?$/.test(path),
    );
    expect(pages.length).toBeGreaterThan(3);
    const style = asset("style");
    expect(
      pages.flatMap(({ path, source }) => {
        const bytes = weigh(source) + style;
        return bytes > LARGEST_PAGE ? [`${path}: ${bytes}`] : [];
      }),
    ).toEqual([]);
  });

  it("has a script of at most 10 KB on every page", () => {
    expect(asset("script")).toBeLessThanOrEqual(LARGEST_SCRIPT);
  });

  it("has a dashboard of at most 150 KB", () => {
    expect(weigh(site.page("/en/dashboard/").source) + asset("style")).toBeLessThanOrEqual(LARGEST_DASHBOARD);
  });
});
