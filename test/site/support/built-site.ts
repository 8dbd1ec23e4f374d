import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import { inject } from "vitest";
import { parse } from "yaml";
import type { Locale } from "../../../src/model/locale.ts";
import type { SiteName } from "./build-sites.ts";

/** One page of a built site, as a visitor's browser would parse it. */
export interface BuiltPage {
  /** Within the site: `/en/opportunities/`. */
  readonly path: string;
  /** On disk. */
  readonly file: string;
  readonly source: string;
  /** Parsed when it is first asked for. */
  readonly document: Document;
  /** undefined where a page speaks every language: `/` and `/404.html`. */
  readonly locale: Locale | undefined;
}

/** A site on disk, and the address at which it would be published. */
export class BuiltSite {
  /** Where the programme says that it is published. */
  readonly url: URL;
  readonly languages: readonly Locale[];
  /** Every file, from the site's root: `/en/index.html`. */
  readonly files: readonly string[];
  readonly pages: readonly BuiltPage[];

  constructor(
    readonly content: string,
    readonly output: string,
  ) {
    const program = parse(readFileSync(path.join(content, "_data/program.yml"), "utf8")) as {
      url: string;
      languages: Locale[];
    };
    this.url = new URL(program.url);
    this.languages = program.languages;
    this.files = filesIn(output);
    this.pages = this.files.filter((file) => file.endsWith(".html")).map((file) => this.#read(file));
  }

  /** The page at a path: `/en/`. */
  page(at: string): BuiltPage {
    const found = this.pages.find((page) => page.path === at);
    if (!found)
      throw new Error(`no page ${at}; there are: ${this.pages.map((page) => page.path).join(", ")}`);
    return found;
  }

  /** A file that is not a page, as text. */
  text(file: string): string {
    return readFileSync(path.join(this.output, file), "utf8");
  }

  /** The full address of a page. */
  addressOf(page: BuiltPage): URL {
    return new URL(`.${page.path}`, this.url);
  }

  /** Whether an address is one of this site's own. */
  owns(address: URL): boolean {
    return address.origin === this.url.origin;
  }

  /** The file that a server would answer an address of this site with; undefined where there is none. */
  fileAt(address: URL): string | undefined {
    if (!address.pathname.startsWith(this.url.pathname)) return undefined;
    const within = `/${decodeURIComponent(address.pathname.slice(this.url.pathname.length))}`;
    const file = within.endsWith("/") ? `${within}index.html` : within;
    return this.files.includes(file) ? file : undefined;
  }

  #read(file: string): BuiltPage {
    const full = path.join(this.output, file);
    const source = readFileSync(full, "utf8");
    const locale = /^\/(en|fr)\//.exec(file)?.[1] as Locale | undefined;
    let parsed: Document | undefined;
    return {
      path: file.replace(/(?<=\/)index\.html$/, ""),
      file: full,
      source,
      get document() {
        return (parsed ??= parseHTML(source).document);
      },
      locale,
    };
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => `/${name.split(path.sep).join("/")}`)
    .sort();
}

/** A site that was built for this run (see build-sites.ts). */
export function builtSite(name: SiteName): BuiltSite {
  const folders = (inject("sites") as Partial<ReturnType<typeof inject<"sites">>> | undefined)?.[name];
  if (!folders) {
    throw new Error(
      'vitest.config.ts: the project "site" needs globalSetup: ["test/site/support/build-sites.ts"]',
    );
  }
  return new BuiltSite(folders.content, folders.output);
}

/** What a check finds wrong on the pages of a site, each told with its page; a test wants this to be empty. */
export function faultsOf(site: BuiltSite, check: (page: BuiltPage) => Iterable<string>): string[] {
  return site.pages.flatMap((page) => [...check(page)].map((fault) => `${page.path}: ${fault}`));
}
