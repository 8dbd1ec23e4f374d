import { describe, expect, it } from "vitest";
import { commentOn, LARGEST_COMMENT, MARKER } from "../../src/pull-request/comment.ts";
import { problem } from "../problems/make-problem.ts";

const comment = (problems: number, previews: readonly string[]): string =>
  commentOn({
    problems: Array.from({ length: problems }, () => problem()),
    skipped: [],
    previews,
    productAt: "",
  });

const size = (text: string): number => new TextEncoder().encode(text).length;

describe("the comment on a pull request", () => {
  it("begins with its marker, and has the result before the previews", () => {
    const text = comment(1, ["### one\n", "### two\n"]);
    expect(text.startsWith(`${MARKER}\n## What the guardrails say`)).toBe(true);
    expect(text.match(/^(##.*|\*\*.*)$/gm)).toEqual([
      "## What the guardrails say · Ce que disent les garde-fous",
      "**1 error, 0 warnings, 0 signals** · **1 erreur, 0 avertissement, 0 signal**",
      "## What would be published · Ce qui serait publié",
      "### one",
      "### two",
    ]);
  });

  it("says nothing of what would be published where that is nothing", () => {
    expect(comment(1, [])).not.toContain("published");
  });

  it.each([
    [0, 0],
    [5000, 0],
    [0, 500],
    [5000, 500],
  ])("fits with %i problems and %i opportunities, and says what was left out", (problems, previews) => {
    const text = comment(
      problems,
      Array.from({ length: previews }, (_, index) => `### ${index} é${"x".repeat(500)}\n`),
    );
    expect(size(text)).toBeLessThanOrEqual(LARGEST_COMMENT);
    expect(/Left out.*: \d+ errors/.test(text)).toBe(problems > 0);
    const shown = text.match(/^### /gm)?.length ?? 0;
    expect(shown + Number(/Left out, for there is no more room: (\d+)\. ·/.exec(text)?.[1] ?? 0)).toBe(
      previews,
    );
  });
});
