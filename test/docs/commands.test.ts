import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { blocksOf, pagesIn } from "./support/blocks.ts";
import { openWorkspace, type Workspace } from "./support/workspace.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const PAGES = pagesIn(PROJECT);

/**
 * Every command of README and the documentation is typed into a shell, in a copy of the product, where only the programs that the
 * pages may name can be found. What is not known to work does not pass.
 */
describe("the commands of the documentation", () => {
  const workspace = openWorkspace();
  afterAll(() => {
    rmSync(workspace.root, { recursive: true, force: true });
  });
  moveOn(workspace);
  // What is said in both languages is run once.
  const blocks = new Map(
    PAGES.flatMap((page) => blocksOf(PROJECT, page)).map((block) => [block.text, block]),
  );

  it.each([...blocks.values()])("$page:$line", { timeout: 60_000 }, (block) => {
    const { code, said } = workspace.run(block);
    expect({ code, said: code === 0 ? "" : said }).toEqual({ code: 0, said: "" });
  });

  it("of an upgrade bring what the product has, and leave the adopter’s own alone", () => {
    const { git, folderOf } = workspace;
    const shown = git(folderOf("docs/upgrading.md"), "show", "--name-status", "--format=%s", "HEAD");
    expect(shown.trim().split(/\n+/)).toEqual([
      "The product is upgraded",
      "D\tdocs/editors.md",
      "A\tdocs/new-in-the-product.md",
    ]);
  });

  it("are refused where nobody has said how they are run", () => {
    const run = (text: string) => workspace.run({ page: "", line: 1, text }).code;
    expect(run("curl https://example.org")).not.toBe(0);
    expect(run("npm run nothing-of-the-kind")).toBe(99);
    expect(run("npm run check --format json")).toBe(99);
    expect(run("npm run check -- --fromat json")).toBe(2);
    expect(run("npx vitest run test/not-there.test.ts")).toBe(99);
  });
});

/** The product has a newer version than an adopter took, and the adopter a programme of its own that it has not. */
function moveOn({ git, folderOf }: Workspace): void {
  const [product, adopter] = [folderOf("README.md"), folderOf("docs/upgrading.md")];
  git(product, "rm", "--quiet", "docs/editors.md");
  writeFileSync(path.join(product, "docs/new-in-the-product.md"), "# New\n");
  writeFileSync(path.join(product, "_data/skills.yml"), "theirs: { name: { en: Theirs, fr: Les leurs } }\n");
  git(product, "add", "docs/new-in-the-product.md", "_data/skills.yml");
  git(product, "commit", "--quiet", "--message", "A newer version");
  git(product, "restore", "--source", "HEAD~1", "--", "_data/skills.yml");
  writeFileSync(path.join(adopter, ".github/CODEOWNERS"), "* @our-city/everybody\n");
  git(adopter, "commit", "--quiet", "--all", "--message", "Our own");
}

describe("the words of the documentation", () => {
  const text = (page: string): string => readFileSync(path.join(PROJECT, page), "utf8");

  it("name only commands that there are", () => {
    const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
    const named = PAGES.flatMap((page) =>
      [...text(page).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = ""]) => `${page}: ${name}`),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((one) => !(one.replace(/^.*: /, "") in scripts))).toEqual([]);
  });

  it("link to files that there are, and to headings that they have", () => {
    const broken = PAGES.flatMap((page) =>
      [...text(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
        const [file = "", heading] = link.split("#");
        const target = file === "" ? page : path.posix.join(path.posix.dirname(page), file);
        if (!existsSync(path.join(PROJECT, target))) return [`${page}: ${link}`];
        return heading === undefined || headingsOf(text(target)).includes(decodeURIComponent(heading))
          ? []
          : [`${page}: ${link}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it("are in English, then in French, on every page for a reader", () => {
    const guides = PAGES.filter((page) =>
      /^docs\/(?:for-|README|adopting|upgrading|extending|threat)/.test(page),
    );
    expect(guides.length).toBeGreaterThan(8);
    const inOne = guides.filter((page) => !/\[Français\]\(#[^)]+\)[^]*^---$[^]*^# /m.test(text(page)));
    expect(inOne).toEqual([]);
  });

  it("lead from the README, by the index, to each guide", () => {
    expect(text("README.md")).toContain("(docs/README.md)");
    const guides = PAGES.filter((page) => /^docs\/(?:for-|adopting|upgrading|extending|threat)/.test(page));
    const index = text("docs/README.md");
    expect(guides.filter((page) => !index.includes(`(${path.basename(page)}`))).toEqual([]);
  });
});

/** The anchors of a page's headings, as code hosts make them. */
function headingsOf(markdown: string): string[] {
  return [...markdown.replace(/^```[^]*?^```$/gm, "").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  );
}
