import { createHash } from "node:crypto";
import { HtmlValidate, FileSystemConfigLoader } from "html-validate";
import { describe, expect, it } from "vitest";
import { builtSite, faultsOf, type BuiltPage } from "./support/built-site.ts";
import { SITE_NAMES } from "./support/build-sites.ts";

/** What a page may run and load: its own origin's files, nothing written into the page, and no text that becomes markup. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** The form, the comparison and the explorer show what they make by views of ours, and may make markup by them alone. */
const VIEWS_POLICY = POLICY.replace(/'none'$/, "views");

/** Attributes by which a browser fetches something without being asked. */
const FETCHES = "[src], [srcset], [poster], [data], [background], link[href], use[href], image[href]";

/** Links that a browser does not follow by itself. */
const PASSIVE = ["canonical", "alternate"];

/** Attributes that say something also when they are blank: a choice of any value, a list without items. */
const MAY_BE_BLANK = /^(?:hidden|alt|value|data-skills|novalidate|readonly|open)$/;

/** The traces of a value that was not there. */
const MISSING = /\b(?:undefined|null|NaN|Infinity)\b|\[object|\bInvalid Date\b/;

describe.each(SITE_NAMES)("each page of the site “%s”", (name) => {
  const site = builtSite(name);

  it("is valid HTML, and keeps html-validate's rules for accessibility", async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader());
    const faults: string[] = [];
    for (const page of site.pages) {
      const report = await validator.validateString(page.source, "test/site/page.html");
      for (const { messages } of report.results) {
        for (const { line, ruleId, message } of messages)
          faults.push(`${page.path}:${line} ${ruleId}: ${message}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it("has one heading of the first level", () => {
    const faults = faultsOf(site, ({ document }) => {
      const count = document.querySelectorAll("h1").length;
      return count === 1 ? [] : [`${count} h1`];
    });
    expect(faults).toEqual([]);
  });

  it("skips no level of heading", () => {
    expect(faultsOf(site, skippedHeadings)).toEqual([]);
  });

  it("labels and names things by ids that exist", () => {
    const faults = faultsOf(site, function* ({ document }) {
      for (const attribute of ["for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"]) {
        for (const element of document.querySelectorAll(`[${attribute}]`)) {
          for (const id of element.getAttribute(attribute)?.split(" ") ?? []) {
            if (!document.getElementById(id)) yield `${attribute}="${id}"`;
          }
        }
      }
    });
    expect(faults).toEqual([]);
  });

  it("says its language", () => {
    const [first = "en"] = site.languages;
    const faults = faultsOf(site, ({ document, locale }) => {
      const said = document.documentElement.getAttribute("lang");
      const expected = `${locale ?? first}-CA`;
      return said === expected ? [] : [`lang is ${said ?? "missing"} and not ${expected}`];
    });
    expect(faults).toEqual([]);
  });

  it("says where its words are in another language than the page", () => {
    const faults = faultsOf(site, ({ document, locale }) => {
      if (locale === undefined || site.languages.length === 1) return [];
      const link = document.querySelector(".language a");
      const other = locale === "en" ? "fr" : "en";
      return link?.getAttribute("lang")?.startsWith(other)
        ? []
        : ["the link to the other language has no lang"];
    });
    expect(faults).toEqual([]);
  });

  it("has a title that no other page of its language has", () => {
    const seen = new Map<string, string>();
    const faults = faultsOf(site, ({ document, locale, path }) => {
      const title = document.title.trim();
      if (title === "") return ["no title"];
      const key = `${locale ?? "both"} ${title}`;
      const other = seen.get(key);
      seen.set(key, path);
      return other === undefined ? [] : [`“${title}” is the title of ${other} too`];
    });
    expect(faults).toEqual([]);
  });

  it("has a description", () => {
    const faults = faultsOf(site, ({ document }) => {
      const text = document.querySelector("meta[name=description]")?.getAttribute("content")?.trim() ?? "";
      return text !== "" ? [] : ["no description"];
    });
    expect(faults).toEqual([]);
  });

  it("brings no script, style or event handler in its own text", () => {
    const faults = faultsOf(site, function* ({ document }) {
      for (const element of document.querySelectorAll("*")) {
        const tag = element.tagName.toLowerCase();
        if (tag === "style") yield "a <style>";
        if (tag === "script") yield* scriptFaults(element);
        for (const { name: attribute, value } of element.attributes) {
          if (attribute === "style" || attribute.startsWith("on")) yield `<${tag} ${attribute}="${value}">`;
          if (/^\s*(?:javascript|data|vbscript):/i.test(value)) yield `<${tag} ${attribute}="${value}">`;
        }
      }
    });
    expect(faults).toEqual([]);
  });

  it("asks no other origin for anything", () => {
    const faults = faultsOf(site, function* (page) {
      for (const element of page.document.querySelectorAll(FETCHES)) {
        const rel = (element.getAttribute("rel") ?? "").split(" ");
        if (PASSIVE.some((one) => rel.includes(one))) continue;
        for (const attribute of ["src", "srcset", "poster", "data", "background", "href"]) {
          const value = element.getAttribute(attribute);
          if (value === null || site.owns(new URL(value, site.addressOf(page)))) continue;
          yield `<${element.tagName.toLowerCase()} ${attribute}="${value}">`;
        }
      }
      for (const form of page.document.querySelectorAll("form[action]")) {
        yield `a form is sent to ${form.getAttribute("action") ?? ""}`;
      }
    });
    expect(faults).toEqual([]);
  });

  it("says so in its policy, before anything is loaded", () => {
    const faults = faultsOf(site, ({ document, source }) => {
      const policy = document
        .querySelector("meta[http-equiv=Content-Security-Policy]")
        ?.getAttribute("content");
      const showsViews =
        document.querySelector(
          'script[src*="/assets/form-"], [data-script*="/assets/compare-"], [data-script*="/assets/explorer-"]',
        ) !== null;
      if (policy !== (showsViews ? VIEWS_POLICY : POLICY)) return [`the policy is ${policy ?? "missing"}`];
      const firstLoad = source.search(/<(?:link|script)\b/);
      return source.indexOf("Content-Security-Policy") < firstLoad ? [] : ["the policy comes too late"];
    });
    expect(faults).toEqual([]);
  });

  it("names what each file of its own must be, so that a changed one is refused", () => {
    const faults = faultsOf(site, function* ({ document }) {
      for (const element of document.querySelectorAll("script[src], link[rel=stylesheet]")) {
        const name = element.getAttribute("src") ?? element.getAttribute("href") ?? "";
        const text = site.text(name.slice(name.indexOf("/assets/")));
        const sum = createHash("sha384").update(text).digest("base64");
        if (element.getAttribute("integrity") !== `sha384-${sum}`) yield `${name} has another integrity`;
      }
    });
    expect(faults).toEqual([]);
  });

  it("shows no trace of a value that was not there", () => {
    const faults = faultsOf(site, function* ({ document }) {
      const words = [document.documentElement.textContent];
      for (const element of document.querySelectorAll("*")) {
        for (const { name: attribute, value } of element.attributes) {
          words.push(value);
          if (value === "" && !MAY_BE_BLANK.test(attribute)) {
            yield `<${element.tagName.toLowerCase()} ${attribute}=""> is blank`;
          }
        }
      }
      for (const text of words) {
        const found = MISSING.exec(text);
        if (found) yield `“${text.slice(Math.max(0, found.index - 30), found.index + 30).trim()}”`;
      }
    });
    expect(faults).toEqual([]);
  });

  it("has no element that says nothing", () => {
    const faults = faultsOf(site, function* ({ document }) {
      // Lists of cards are filled by the browser when a status moves; the count of a filter is told there, and alarms when there is one.
      const quiet = ".cards, [role=status], [role=alert], .scroll td, .scroll th";
      for (const element of document.querySelectorAll(
        "p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, a, button, option, ul, ol, dl",
      )) {
        if (element.matches(quiet) || element.textContent.trim() !== "") continue;
        yield `an empty <${element.tagName.toLowerCase()} class="${element.className}">`;
      }
    });
    expect(faults).toEqual([]);
  });
});

describe.each(SITE_NAMES)("the style sheet and the script of the site “%s”", (name) => {
  it("ask no other origin for anything", () => {
    const site = builtSite(name);
    const assets = site.files.filter((file) => file.startsWith("/assets/"));
    expect(assets.map((file) => file.replace(/-[0-9a-f]{10}/, "")).sort()).toEqual([
      "/assets/compare.js",
      "/assets/explorer.js",
      "/assets/form.js",
      "/assets/icon.svg",
      "/assets/script.js",
      "/assets/style.css",
    ]);
    // The form, the comparison and the explorer bring libraries that name addresses and ask none; that they ask for their own files alone, their
    // browser tests say.
    for (const file of assets.filter((one) => !/\/(?:compare|explorer|form)-/.test(one))) {
      const text = site.text(file).replaceAll("http://www.w3.org/2000/svg", "");
      expect({ file, found: text.match(/https?:\/\/[^\s"'`)]*|@import|url\([^)]*\)/g) }).toEqual({
        file,
        found: null,
      });
    }
  });
});

/** A script is a file of ours; a block of data runs nowhere, and holds no sign with which it could end. */
function* scriptFaults(script: Element): Generator<string> {
  const text = script.textContent.trim();
  if (script.getAttribute("type") === "application/ld+json") {
    if (script.attributes.length !== 1) yield "a block of data with attributes of a script";
    if (/[<>&\u2028\u2029]/.test(text)) yield `a block of data that could end: ${text}`;
    return;
  }
  if (text !== "" || !script.hasAttribute("src")) yield "an inline <script>";
}

function* skippedHeadings({ document }: BuiltPage): Generator<string> {
  let previous = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Number(heading.tagName.slice(1));
    if (level > previous + 1) yield `h${level} “${heading.textContent.trim()}” comes after h${previous}`;
    previous = level;
  }
}
