import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath } from "../browser-path.ts";
import { builtSite } from "../site/support/built-site.ts";
import { BROWSER_FLAGS, serve, type ServedSite } from "./support/browser.ts";
import { TEMPLATES } from "./support/templates.ts";

/**
 * `LIGHTHOUSE=1 npx vitest run --project site test/browser/lighthouse.test.ts`: not a part of `npm test`, for it brings two
 * hundred packages (by npx, kept out of the project) and takes some ten minutes; and its times are of the machine too.
 */
const ASKED = process.env["LIGHTHOUSE"] !== undefined;
const PACKAGE = "lighthouse@12.8.2";

/** Milliseconds until the largest part of a page is seen, on Lighthouse’s simulated slow telephone. */
const LARGEST_PAINT = 1000;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<string, { readonly numericValue?: number; readonly score: number | null }>
  >;
}

const run = promisify(execFile);

async function lighthouse(url: string, folder: string): Promise<Report> {
  const report = path.join(folder, "report.json");
  const flags = `--chrome-flags=--headless ${BROWSER_FLAGS.join(" ")}`;
  const args = ["--yes", PACKAGE, url, "--quiet", "--output=json", `--output-path=${report}`, flags];
  await run("npx", args, { env: { ...process.env, CHROME_PATH: browserPath() }, cwd: folder });
  return JSON.parse(readFileSync(report, "utf8")) as Report;
}

describe.skipIf(!ASKED)(
  "Lighthouse gives 100 in each category, and the largest paint comes within a second",
  () => {
    let served: ServedSite;
    const folder = mkdtempSync(path.join(tmpdir(), "lighthouse-"));
    const lines: string[] = [];
    beforeAll(async () => {
      served = await serve(builtSite("shipped"), { compressed: true });
    });
    afterAll(async () => {
      await served.close();
      rmSync(folder, { recursive: true });
      console.log(lines.join("\n"));
    });

    it.each(TEMPLATES.map(([, at]) => at))("%s", { timeout: 180_000 }, async (at) => {
      const { categories, audits } = await lighthouse(served.url(at), folder);
      const scores = Object.entries(categories).map(([name, { score }]) => [
        name,
        Math.round((score ?? 0) * 100),
      ]);
      const paint = Math.round(audits["largest-contentful-paint"]?.numericValue ?? Infinity);
      lines.push(`${at}: ${scores.map(([name, score]) => `${name} ${score}`).join(", ")}; ${paint} ms`);
      expect(scores.filter(([, score]) => score !== 100)).toEqual([]);
      expect(scores).toHaveLength(4);
      expect(paint).toBeLessThan(LARGEST_PAINT);
    });
  },
);
