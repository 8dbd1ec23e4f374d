import { symlinkSync } from "node:fs";
import path from "node:path";

import { beforeEach, describe, expect, it } from "vitest";

import { SmallSite } from "./serve/small-site.ts";

let site: SmallSite;
beforeEach(() => {
  site = new SmallSite();
});

describe("what is served", () => {
  it("is the built page, with the script that reloads it", async () => {
    await site.start();
    const { status, headers, body } = await site.ask("/");
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-store");
    expect(body).toMatch(/<script src="\/__development\/reload\.js\?build=[0-9a-f-]{36}"><\/script><\/head>/);
    expect(body).toContain("first");
  });

  it("is other files as they are, by their type", async () => {
    await site.start();
    const { headers, body } = await site.ask("/data/a.csv?fresh");
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(body).toBe("ref,title");
  });

  it("is a folder's page, at the address with a slash", async () => {
    await site.start();
    expect((await site.ask("/en/")).body).toContain("English");
    const { status, headers } = await site.ask("/en?skill=azure");
    expect({ status, location: headers.location }).toEqual({ status: 301, location: "/en/?skill=azure" });
  });

  it("is the site's own page, with status 404, where there is nothing", async () => {
    await site.start();
    for (const target of [
      "/nothing",
      "/en/nothing/",
      "/data/",
      "/data",
      "/index.html/",
      `/${"long".repeat(300)}`,
    ]) {
      const { status, body } = await site.ask(target);
      expect({ target, status }).toEqual({ target, status: 404 });
      expect(body).toContain("Not here");
    }
  });

  it("is without a body for HEAD, and nothing for other methods", async () => {
    await site.start();
    const head = await site.ask("/", { method: "HEAD" });
    expect({ status: head.status, body: head.body }).toEqual({ status: 200, body: "" });
    expect(Number(head.headers["content-length"])).toBeGreaterThan(0);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      expect((await site.ask("/", { method })).status, method).toBe(405);
    }
  });

  it("lies below the sub-path, where the programme has one", async () => {
    site.basePath = "/micro/";
    await site.start();
    expect((await site.ask("/")).headers.location).toBe("/micro/");
    expect((await site.ask("/micro/en/")).body).toContain("English");
    expect((await site.ask("/micro")).status).toBe(404);
    expect((await site.ask("/en/")).status).toBe(404);
    expect((await site.ask("/microscope/en/")).status).toBe(404);
  });
});

describe("what is not served", () => {
  it.each([
    "/../secret.txt",
    "/en/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
    "//secret.txt",
    "/en//index.html",
    "/%00",
    "/%zz",
    "/c:/secret.txt",
    "http://localhost/",
  ])("is %s", async (target) => {
    site.write("secret.txt", "secret");
    await site.start();
    const { status, body } = await site.ask(target);
    expect(status).toBe(400);
    expect(body).not.toContain("secret");
  });

  it("is what a link in the output points at outside of it, nor a folder whose name only begins alike", async () => {
    site.write("secret.txt", "secret");
    site.write("_site-old/index.html", "secret");
    await site.start();
    symlinkSync(path.join(site.folder, "secret.txt"), path.join(site.output, "linked.txt"));
    symlinkSync(path.join(site.folder, "_site-old"), path.join(site.output, "old"));
    symlinkSync("loop", path.join(site.output, "loop"));
    for (const target of ["/linked.txt", "/old/", "/old", "/loop"]) {
      const { status, body } = await site.ask(target);
      expect({ target, status }).toEqual({ target, status: 404 });
      expect(body).not.toContain("secret");
    }
  });

  it("is anything under another host's name, which a page elsewhere could have pointed here", async () => {
    await site.start();
    for (const host of [
      "evil.example",
      "localhost.evil.example",
      "127.0.0.1.evil.example:80",
      "localhost:x",
    ]) {
      expect((await site.ask("/", { host })).status, host).toBe(421);
    }
    for (const host of ["localhost", "LOCALHOST:8080", "127.0.0.1", "[::1]:8080"]) {
      expect((await site.ask("/", { host })).status, host).toBe(200);
    }
  });
});
