import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { contentFolder, PROJECT, siteFolder, UsageError } from "../../../scripts/arguments.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "arguments-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("contentFolder", () => {
  it("is the project where none is named", () => {
    expect(contentFolder(undefined)).toBe(PROJECT);
  });

  it("is a folder with one of the three parts", () => {
    mkdirSync(path.join(folder, "awards"));
    expect(contentFolder(folder)).toBe(folder);
  });

  it("refuses what is not one", () => {
    writeFileSync(path.join(folder, "file"), "");
    expect(() => contentFolder(folder)).toThrow(UsageError);
    expect(() => contentFolder(path.join(folder, "file"))).toThrow(UsageError);
    expect(() => contentFolder(path.join(folder, "nowhere"))).toThrow(UsageError);
  });
});

describe("siteFolder", () => {
  it("is what is named, from the working folder", () => {
    expect(siteFolder("a-new-site", PROJECT)).toBe(path.resolve("a-new-site"));
    expect(siteFolder(path.join(folder, "_site"), folder)).toBe(path.join(folder, "_site"));
  });

  it("may be an older site, an empty folder, or nothing yet", () => {
    const site = path.join(folder, "site");
    mkdirSync(site);
    expect(siteFolder(site, PROJECT)).toBe(site);
    for (const file of ["index.html", "404.html", "x"]) writeFileSync(path.join(site, file), "");
    expect(siteFolder(site, PROJECT)).toBe(site);
  });

  it("is never a folder that holds something else, since it is replaced in whole", () => {
    const documents = path.join(folder, "documents");
    mkdirSync(documents);
    writeFileSync(path.join(documents, "index.html"), "");
    const refused = [documents, path.join(documents, "index.html"), PROJECT, path.dirname(PROJECT), "/"];
    for (const place of refused) expect(() => siteFolder(place, PROJECT), place).toThrow(UsageError);
    expect(() => siteFolder(path.join(folder, "content"), path.join(folder, "content/inner"))).toThrow(
      UsageError,
    );
  });

  it.each(["opportunities/new", "src", "_data/x", ".git"])("is never inside %s", (place) => {
    expect(() => siteFolder(path.join(PROJECT, place), PROJECT)).toThrow(UsageError);
  });
});
