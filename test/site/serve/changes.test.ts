import { beforeEach, describe, expect, it } from "vitest";

import { SmallSite } from "./small-site.ts";

let site: SmallSite;
beforeEach(() => {
  site = new SmallSite();
});

describe("a change", () => {
  it("to a record is built", async () => {
    await site.start();
    site.record("second");
    await site.next("built");
    expect((await site.ask("/")).body).toContain("second");
    expect(site.builds.at(-1)).toBe("content");
  });

  it("to a new folder of records is built", async () => {
    await site.start();
    site.write("awards/one/award.md", "supplier");
    await site.next("built");
    expect(site.builds.at(-1)).toBe("content");
  });

  it("to the code is built with fresh code", async () => {
    await site.start();
    site.write("src/site.ts", "");
    await site.next("built");
    expect(site.builds.at(-1)).toBe("code");
  });

  it("during a build brings one more build", async () => {
    await site.start();
    let release: () => void = () => undefined;
    site.hold = new Promise((resolve) => (release = resolve));
    site.record("second");
    await expect.poll(() => site.builds.length, { timeout: 15_000 }).toBe(2);
    site.record("third");
    site.write("opportunities/two.md", "");
    release();
    await site.next("built");
    await site.next("built");
    expect((await site.ask("/")).body).toContain("third");
    expect(site.builds).toHaveLength(3);
  });

  it("is told to a page that is open", async () => {
    await site.start();
    const events = await fetch(`http://127.0.0.1:${site.port}/__development/events`);
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    const [, first] = /data: (\S+)/.exec((await reader?.read())?.value ?? "") ?? [];
    expect((await site.ask("/")).body).toContain(`reload.js?build=${first}`);

    site.record("second");
    const [, second] = /data: (\S+)/.exec((await reader?.read())?.value ?? "") ?? [];
    expect(second).not.toBe(first);
    expect((await site.ask("/")).body).toContain(`reload.js?build=${second}`);
    await reader?.cancel();
  });
});

describe("a record that cannot be read", () => {
  it("leaves the last good site, until it is mended", async () => {
    await site.start();
    site.record("broken");
    expect(await site.next("refused")).toBe("opportunities/one.md");
    expect((await site.ask("/")).body).toContain("first");
    site.record("mended");
    await site.next("built");
    expect((await site.ask("/")).body).toContain("mended");
  });

  it("is told on a page of its own where there is no site yet, escaped, in both languages", async () => {
    site.record("broken <script>alert(1)</script>");
    await site.start();
    const { status, body } = await site.ask("/fr/");
    expect(status).toBe(503);
    expect(body).toContain("Some records cannot be read");
    expect(body).toContain("Des fiches ne peuvent pas être lues");
    expect(body).toContain("opportunities/one.md:1:1");
    expect(body).toContain("&lt;script&gt;alert(1)");
    expect(body).not.toContain("<script>");
    expect(body).toContain('<script src="/__development/reload.js?build=');

    site.record("mended");
    await site.next("built");
    expect((await site.ask("/")).body).toContain("mended");
  });

  it("is not a fault of the program, which leaves the last good site too", async () => {
    await site.start();
    site.record("fault");
    expect(await site.next("failed")).toBe("TypeError: oops");
    expect((await site.ask("/")).body).toContain("first");
  });
});
