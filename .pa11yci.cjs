// pa11y-ci: WCAG 2 AA by two engines. `npx pa11y-ci http://localhost:8080/en/` looks at a page by hand; the tests
// (test/browser/pa11y.test.ts) look at every page that is shipped.
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");

// The browser that scripts/setup.mjs found: pa11y's own is not downloaded (.puppeteerrc.cjs).
const found = path.join(__dirname, "node_modules/.cache/browser-path");
const executablePath =
  process.env.CHROME_PATH ?? (existsSync(found) ? readFileSync(found, "utf8").trim() : undefined);

module.exports = {
  defaults: {
    standard: "WCAG2AA",
    runners: ["htmlcs", "axe"],
    // What axe leaves undecided is no error here: test/browser/accessibility.test.ts takes each, and the words of drawings,
    // behind which axe sees nothing, are computed by test/dashboard/charts/contrast.test.ts.
    levelCapWhenNeedsReview: "warning",
    timeout: 60_000,
    // Of each page, pa11y waits half a second until nothing comes from the network: others are looked at meanwhile.
    concurrency: 6,
    // Pages share one browser context: with one each, puppeteer loses pages when two run at a time.
    useIncognitoBrowserContext: false,
    chromeLaunchConfig: {
      executablePath,
      args: [
        // One for each processor; a new one for each page takes a fifth more time.
        "--renderer-process-limit=2",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
};
