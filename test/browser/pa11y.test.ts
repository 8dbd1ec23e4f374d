import { spawn } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { browserPath } from "../browser-path.ts";
import { PROJECT } from "../site/support/build-sites.ts";
import { builtSite } from "../site/support/built-site.ts";
import { serve } from "./support/browser.ts";

const require = createRequire(import.meta.url);
const PA11Y_CI = require.resolve("pa11y-ci/bin/pa11y-ci.js");

/** `EVERY_MODE=1 npx vitest run --project site test/browser/pa11y.test.ts` has pa11y-ci run its own axe too. */
const EVERY_ENGINE = process.env["EVERY_MODE"] !== undefined;

interface Report {
  readonly total: number;
  readonly passes: number;
  readonly results: Readonly<
    Record<string, readonly { readonly code?: string; readonly message: string; readonly context?: string }[]>
  >;
}

async function pa11y(urls: readonly string[]): Promise<Report> {
  // A file, and no pipe: pa11y-ci ends before a pipe has taken all that it says.
  const folder = mkdtempSync(path.join(tmpdir(), "pa11y-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const report = path.join(folder, "report.json");
  const config = path.join(folder, "config.json");
  writeFileSync(config, JSON.stringify(configuration()));
  const child = spawn(process.execPath, [PA11Y_CI, "--json", "--config", config, ...urls], {
    cwd: PROJECT,
    env: { ...process.env, CHROME_PATH: browserPath() },
    stdio: ["ignore", openSync(report, "w"), "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (errors += text));
  await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  const json = readFileSync(report, "utf8");
  if (json === "") throw new Error(errors);
  return JSON.parse(json) as Report;
}

/** With HTML CodeSniffer alone, for accessibility.test.ts runs axe, a newer one and with more rules, on the same pages. */
function configuration(): { defaults: object } {
  const { defaults } = require("../../.pa11yci.cjs") as { defaults: object };
  return { defaults: EVERY_ENGINE ? defaults : { ...defaults, runners: ["htmlcs"] } };
}

it("pa11y-ci finds nothing on any page of the site", { timeout: 900_000 }, async () => {
  const shipped = await serve(builtSite("shipped"));
  onTestFinished(() => shipped.close());
  const urls = shipped.built.pages.map(({ path }) => shipped.url(path));
  const { total, passes, results } = await pa11y(urls);
  const faults = Object.entries(results).flatMap(([url, issues]) =>
    issues.map(
      ({ code, message, context }) => `${new URL(url).pathname}: ${code ?? ""} ${message} ${context ?? ""}`,
    ),
  );
  expect(faults).toEqual([]);
  expect({ total, passes }).toEqual({ total: urls.length, passes: urls.length });
});
