import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { fourBuilds, FOUR_TITLES } from "./support/four-builds.ts";
import { absent, ask, pythonWith, runs } from "./support/machine.ts";

const XML = ["atom", "rss"] as const;

/** The ids and titles that a program found, in the order in which it met them first, with the visit. */
function newsOf(visits: readonly (readonly (readonly [id: string, title: string])[])[]): string[][] {
  const seen = new Set<string>();
  return visits.map((entries) => {
    const fresh = entries.filter(([id]) => !seen.has(id));
    for (const [id] of fresh) seen.add(id);
    return fresh.map(([, title]) => title);
  });
}

const ONE_EACH = FOUR_TITLES.map((title) => [title]);

const python = pythonWith("feedparser");

describe.skipIf(!python)(`python3-feedparser${absent("python3-feedparser", python !== undefined)}`, () => {
  const PROGRAM = `
import feedparser, json, sys
read = feedparser.parse(sys.stdin.buffer.read())
assert not read.bozo, read.bozo_exception
print(json.dumps([[e.id, e.title] for e in read.entries]))`;

  it.each(XML)("finds nothing wrong, and each of the four entries once: %s", (format) => {
    const visits = fourBuilds(format).map(
      (text) => JSON.parse(ask(python ?? "", ["-c", PROGRAM], text)) as [string, string][],
    );
    expect(newsOf(visits)).toEqual(ONE_EACH);
  });
});

const hasSfeed = runs("sh", "-c", "command -v sfeed");

describe.skipIf(!hasSfeed)(`sfeed${absent("sfeed", hasSfeed)}`, () => {
  it.each(XML)("finds each of the four entries once: %s", (format) => {
    const visits = fourBuilds(format).map((text) =>
      ask("sfeed", [], text)
        .split("\n")
        .filter((line) => line !== "")
        // time, title, link, content, type of content, id, …
        .map((line) => line.split("\t"))
        .map(([, title = "", , , , id = ""]) => [id, title] as const),
    );
    expect(newsOf(visits)).toEqual(ONE_EACH);
  });
});

const hasNewsboat = runs("sh", "-c", "command -v newsboat");

describe.skipIf(!hasNewsboat)(`newsboat${absent("newsboat", hasNewsboat)}`, () => {
  it.each(XML)("has one article more to read after each of the four builds: %s", (format) => {
    const home = mkdtempSync(path.join(tmpdir(), "newsboat-"));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const [feed, urls, cache, config] = ["feed.xml", "urls", "cache.db", "config"].map((name) =>
      path.join(home, name),
    ) as [string, string, string, string];
    writeFileSync(urls, `file://${feed}\n`);
    writeFileSync(config, "");
    const newsboat = (...words: string[]): string =>
      ask("newsboat", ["-u", urls, "-c", cache, "-C", config, "-x", ...words], undefined, {
        HOME: home,
        LC_ALL: "C.UTF-8",
      });
    const unread = fourBuilds(format).map((text) => {
      writeFileSync(feed, text);
      newsboat("reload");
      return Number.parseInt(newsboat("print-unread"), 10);
    });
    expect(unread).toEqual([1, 2, 3, 4]);
  });
});
