import { describe, expect, it } from "vitest";
import { azureFile, headersFile, pagePolicy } from "../../src/site/policy.ts";
import { builtSite } from "./support/built-site.ts";

describe("what a host says with each file", () => {
  it("is a file of the site, below its own path", () => {
    const site = builtSite("english");
    expect(site.text("/_headers")).toBe(headersFile("/micro-acquisition/"));
    expect(site.text("/staticwebapp.config.json")).toBe(azureFile("/micro-acquisition/"));
  });

  it("forbids what no page can forbid itself, and lets everyone read the data", () => {
    expect(headersFile("/ma/")).toMatchInlineSnapshot(`
      "/ma/*
        Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types views; frame-ancestors 'none'
        X-Content-Type-Options: nosniff
        Referrer-Policy: no-referrer
        Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
        Cross-Origin-Opener-Policy: same-origin

      /ma/data/*
        Access-Control-Allow-Origin: *

      /ma/feeds/*
        Access-Control-Allow-Origin: *

      /ma/assets/*
        Cache-Control: public, max-age=31536000, immutable
      "
    `);
  });

  it("is the same for each host", () => {
    const { globalHeaders, routes } = JSON.parse(azureFile("/ma/")) as {
      globalHeaders: Record<string, string>;
      routes: { route: string; headers: Record<string, string> }[];
    };
    const blocks = [{ route: "/ma/*", headers: globalHeaders }, ...routes].map(({ route, headers }) =>
      [route, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n"),
    );
    expect(`${blocks.join("\n\n")}\n`).toBe(headersFile("/ma/"));
  });

  it("never allows less than the page that needs most", () => {
    expect(headersFile("/")).toContain(pagePolicy(true));
  });
});
