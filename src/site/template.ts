import { fileOfAddress } from "../i18n/feed-routes.ts";
import type { Route } from "../i18n/routes.ts";
import { pathOf } from "../i18n/routes.ts";
import type { Locale } from "../model/locale.ts";
import type { PageWriter } from "./page-writer.ts";
import type { Site } from "./site.ts";
import { layout, type Page } from "./views/layout.ts";

/** What Eleventy gives to every template (see build.ts and eleventy.ts). */
interface SiteData {
  readonly site: Site;
  readonly writer: PageWriter;
}

/** An output file: where it goes, and how to make it when its turn comes. */
export interface Output {
  /** Within the site. */
  readonly path: string;
  readonly render: () => string;
}

/** What Eleventy gives to a template for one of its pages. */
interface PageData extends SiteData {
  /** At least one; a page stands before its twin. */
  readonly outputs: readonly Output[];
  readonly page: { readonly outputPath: string };
}

/** A template of Eleventy that writes files of ours. */
export interface Template {
  readonly data: Record<string, unknown>;
  /**
   * Writes the page, and gives Eleventy nothing to write: it would keep all that is rendered until it begins to write,
   * where our writer keeps only what is on its way.
   */
  readonly render: (data: PageData) => Promise<undefined>;
}

/** A piece of an output file, which follows on those of the same path before it. */
export interface Piece {
  /** Within the site. */
  readonly path: string;
  /** What is no text, such as a compressed file, in bytes. */
  readonly text: string | Uint8Array;
}

/** A template for files that are too large to be made at once: pieces of one and of another, as they come. */
export function pieces(
  path: string,
  piecesOf: (site: Site) => Iterable<Piece> | AsyncIterable<Piece>,
): Template {
  return {
    data: { eleventyExcludeFromCollections: true, permalink: path },
    render: async ({ site, page, writer }) => {
      const folder = page.outputPath.slice(0, -path.length);
      for await (const piece of piecesOf(site))
        if (piece.text.length > 0) await writer.append(folder + piece.path, piece.text);
      return undefined;
    },
  };
}

/** Outputs that are one page to Eleventy, whose own work for each of its pages is a third of ours for one. */
const OUTPUTS_AT_ONCE = 100;

function* atOnce(outputs: readonly Output[]): Generator<readonly Output[]> {
  for (let start = 0; start < outputs.length; start += OUTPUTS_AT_ONCE)
    yield outputs.slice(start, start + OUTPUTS_AT_ONCE);
}

/** A template for files of any kind, each made when its turn comes: feeds, assets. */
export function files(outputsOf: (site: Site) => readonly Output[]): Template {
  return {
    data: {
      pagination: {
        // Eleventy wants data to paginate over; what there really is, `before` says.
        data: "placeholder",
        before: (_: unknown, { site }: SiteData) => [...atOnce(outputsOf(site))],
        size: 1,
        alias: "outputs",
        addAllPagesToCollections: false,
      },
      eleventyExcludeFromCollections: true,
      permalink: ({ outputs }: Pick<PageData, "outputs">) => outputs.map(fileOf)[0],
    },
    render: async ({ outputs, page, writer }) => {
      // Eleventy says where the first goes, and so in which folder they all are.
      const [first = ""] = outputs.map(fileOf);
      const folder = page.outputPath.slice(0, -first.length);
      for (const output of outputs) await writer.write(folder + fileOf(output), output.render());
      return undefined;
    },
  };
}

/** The file that a server answers an address with: of a page, its index. */
export function fileOf({ path }: Pick<Output, "path">): string {
  return fileOfAddress(path).replace(/\/$/, "/index.html");
}

/** A template for pages: each of its routes, in each language of the programme. */
export function pages<R extends Route>(
  routesOf: (site: Site) => readonly R[],
  view: (site: Site, route: R, locale: Locale) => Page,
): Template {
  return files((site) =>
    routesOf(site).flatMap((route) =>
      site.languages.map((locale) => ({
        path: pathOf(route, locale),
        render: () => layout(site, locale, view(site, route, locale)),
      })),
    ),
  );
}

/** A template for the one page of its kind, in each language. */
export function page(
  view: (site: Site, locale: Locale) => Page,
  kind: Exclude<
    Route["kind"],
    "opportunity" | "award" | "rule" | "team" | "skill" | "supplier" | "opportunitiesPart" | "awardsPart"
  >,
): Template {
  return pages(
    () => [{ kind }],
    (site, _, locale) => view(site, locale),
  );
}
