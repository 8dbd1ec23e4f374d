import { chromium } from "playwright-core";
import { expect, it, onTestFinished } from "vitest";

import { browserPath } from "../browser-path.ts";
import { SmallSite } from "../site/serve/small-site.ts";

it("an open page shows a changed record, under the pages' own policy", async () => {
  const site = new SmallSite();
  await site.start();
  const browser = await chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox"] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  const listening = page.waitForResponse("**/__development/events");
  await page.goto(`http://localhost:${site.port}/`);
  await listening;

  site.record("second");
  await page.getByText("second").waitFor({ timeout: 15_000 });
  expect(faults).toEqual([]);
});
