import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { browserPath } from "../../browser-path.ts";
import { builtSite, type BuiltSite } from "../../site/support/built-site.ts";
import { AXE_PATH, AXE_SOURCE } from "./axe.ts";
import { NOW, type SiteName } from "../../site/support/build-sites.ts";

/** What a headless browser needs on a machine without a screen, and as root; it stays at home (no updates, no sync). */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".atom": "application/atom+xml; charset=utf-8",
  ".rss": "application/rss+xml; charset=utf-8",
};

const KEPT = "public, max-age=31536000, immutable";

/** A built site, served on this machine only, as a plain web server would below the site's own path. */
export class ServedSite {
  constructor(
    readonly built: BuiltSite,
    readonly origin: string,
    readonly close: () => Promise<void>,
  ) {}

  /** Where a page of the site can be opened now: `/en/` gives `http://127.0.0.1:PORT/micro-acquisition/en/`. */
  url(at: string): string {
    return new URL(`.${at}`, new URL(this.built.url.pathname, this.origin)).href;
  }
}

/** @param compressed whether pages travel as hosts send them: gzipped, and assets to be kept for a year */
export async function serve(built: BuiltSite, { compressed = false } = {}): Promise<ServedSite> {
  const server = createServer((request, response) => {
    if (request.url === AXE_PATH) {
      response.writeHead(200, { "content-type": TYPES[".js"], "cache-control": KEPT });
      response.end(AXE_SOURCE);
      return;
    }
    const asked = new URL(request.url ?? "/", built.url);
    const found = built.fileAt(asked);
    const file = found ?? "/404.html";
    const body = readFileSync(path.join(built.output, file));
    response.writeHead(found === undefined ? 404 : 200, {
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      ...(compressed && { "content-encoding": "gzip" }),
      ...(compressed && file.startsWith("/assets/") && { "cache-control": KEPT }),
    });
    response.end(compressed ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return new ServedSite(built, `http://127.0.0.1:${port}`, async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
}

/** What a page did that no page should: errors, dialogs, requests to elsewhere. */
export type Faults = string[];

/** A page with what it does wrong on the way. */
export interface Visit {
  readonly page: Page;
  readonly faults: Faults;
}

export interface VisitOptions extends BrowserContextOptions {
  /** What the clock of the visitor shows; the moment of the build, where nothing is said. */
  readonly at?: string;
}

/** For a test file: one browser, and the sites it names. */
export function useBrowser(): {
  visit: (options?: VisitOptions) => Promise<Visit>;
  site: (name: SiteName) => ServedSite;
} {
  let browser: Browser;
  const sites = new Map<SiteName, ServedSite>();
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath(), args: BROWSER_FLAGS });
    for (const name of ["shipped", "everything", "english", "empty"] as const)
      sites.set(name, await serve(builtSite(name)));
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([...sites.values()].map((site) => site.close()));
  });
  return {
    visit: async ({ at = NOW, ...options } = {}) => {
      const context = await browser.newContext(options);
      onTestFinished(() => context.close());
      await context.clock.setFixedTime(at);
      const page = await context.newPage();
      return { page, faults: watch(page) };
    },
    site: (name) => {
      const found = sites.get(name);
      if (!found) throw new Error(`the site ${name} is not served yet`);
      return found;
    },
  };
}

function watch(page: Page): Faults {
  const faults: Faults = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("dialog", (dialog) => {
    faults.push(`${page.url()}: a dialog, “${dialog.message()}”`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (new URL(request.url()).hostname !== "127.0.0.1")
      faults.push(`${page.url()}: asks for ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // A page that is left while its icon is on the way is no fault.
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") faults.push(`${page.url()}: ${request.url()} failed: ${reason}`);
  });
  return faults;
}
