import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { makeAssets } from "../../src/site/assets.ts";

it("is at most 75 KB of JavaScript in all, as it is sent", async () => {
  const sent = (await makeAssets()).filter(({ name }) => name === "script" || name === "explorer");
  expect(sent).toHaveLength(2);
  const bytes = sent.reduce((sum, { content }) => sum + gzipSync(content).length, 0);
  expect(bytes).toBeLessThanOrEqual(75_000);
});
