import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pictureOfImports } from "../../../scripts/architecture/cruise.ts";
import {
  edgesOf,
  foldersOf,
  mermaid,
  rowsOf,
  shown,
  withPicture,
} from "../../../scripts/architecture/picture.ts";

const PROJECT = path.resolve(import.meta.dirname, "../../..");
const PAGE = readFileSync(path.join(PROJECT, "docs/architecture.md"), "utf8");

const file = (source: string, ...imports: readonly string[]) => ({
  source,
  dependencies: imports.map((resolved) => ({ resolved })),
});
const CRUISED = {
  modules: [
    file("src/site/page.ts", "src/register/load.ts", "src/model/money.ts", "node:fs", "src/site/words.ts"),
    file("src/site/other.ts", "src/register/load.ts"),
    file("src/register/load.ts", "src/model/money.ts"),
    file("src/model/money.ts", "src/time/day.ts"),
    file("src/time/day.ts"),
    file("src/client/main.ts", "src/time/day.ts"),
    file("scripts/build.ts", "src/site/page.ts"),
  ],
};
const RULES = {
  forbidden: [
    { name: "one-way-model", from: { path: "^src/(model|time)/" } },
    { name: "no-circular", from: {} },
    { name: "one-way-register", from: { path: "^src/(register|gone)/" } },
    { name: "one-way-site", from: { path: "^src/(site)/" } },
  ],
};
const ROWS = rowsOf(RULES, foldersOf(CRUISED));

describe("the picture of the imports", () => {
  it("has the folders in the rows of the rules, and what is in none at the top", () => {
    expect(ROWS).toEqual([["model", "time"], ["register"], ["site"], ["client"]]);
  });

  it("has an arrow for each folder that imports another, once", () => {
    expect(edgesOf(CRUISED)).toEqual([
      ["client", "time"],
      ["model", "time"],
      ["register", "model"],
      ["site", "model"],
      ["site", "register"],
    ]);
  });

  it("leaves out the arrow that a longer way shows, and no other", () => {
    expect(shown(edgesOf(CRUISED), ROWS)).toEqual([
      ["client", "time"],
      ["model", "time"],
      ["register", "model"],
      ["site", "register"],
    ]);
  });

  it("is Mermaid, with the highest row first", () => {
    expect(mermaid([["site", "model"]], [["model"], ["site"]]).split("\n")).toEqual([
      "flowchart TB",
      '  subgraph row2[" "]',
      '    f_site["site"]',
      "  end",
      '  subgraph row1[" "]',
      '    f_model["model"]',
      "  end",
      "  f_site --> f_model",
    ]);
  });

  it("takes its place in a page, again and again, and needs one", () => {
    expect(withPicture(withPicture(PAGE, "a"), "b")).toBe(withPicture(PAGE, "b"));
    expect(() => withPicture("nothing", "a")).toThrow("no place");
  });
});

describe("docs/architecture.md", () => {
  it("shows the code as it is: otherwise run npm run architecture", { timeout: 60_000 }, () => {
    expect(PAGE).toBe(withPicture(PAGE, pictureOfImports()));
  });

  it("names every folder of the picture in its table, and files to begin with that there are", () => {
    const folders = [...PAGE.matchAll(/^ {4}f_\w+\["([\w-]+)"\]$/gm)].map(([, folder = ""]) => folder);
    const table = PAGE.split("\n")
      .filter((line) => line.startsWith("| `"))
      .join("\n");
    expect(folders.length).toBeGreaterThan(15);
    expect(folders.filter((folder) => !table.includes(`\`${folder}\``))).toEqual([]);
    const files = [...table.matchAll(/`(src\/[^`]+)`/g)].map(([, name = ""]) => name);
    expect(files.filter((name) => !existsSync(path.join(PROJECT, name)))).toEqual([]);
  });
});
