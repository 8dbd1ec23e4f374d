import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { githubName, pullRequestNumber } from "../../../src/repositories/hosts/github-name.ts";

describe("a name on GitHub", () => {
  it.each(["18F/tock", "a/b", "canada-ca/ore-ero", "some_company/.github", "a/..b", "A/_"])(
    "%s is one",
    (path) => {
      const [owner, repo] = path.split("/");
      expect(githubName(path)).toEqual({ owner, repo });
    },
  );

  it.each([
    "",
    "a",
    "a/",
    "/b",
    "a/b/c",
    "../user",
    "a/..",
    "a/.",
    "./b",
    "-a/b",
    "a/b c",
    "a/b?c",
    "a/b#",
    "a/b%2f",
    "é/b",
    "．．/b",
  ])("%s is none", (path) => {
    expect(githubName(path)).toBeUndefined();
  });

  it("never reaches another part of the API, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab./\\%2eF?#@: é．"), maxLength: 12 }), (path) => {
        const name = githubName(path);
        if (!name) return;
        const url = new URL(`https://api.github.com/repos/${name.owner}/${name.repo}`);
        expect(url.pathname).toBe(`/repos/${path}`);
        expect(url.search + url.hash).toBe("");
      }),
    );
  });
});

describe("the number of a pull request", () => {
  const ours = [{ owner: "18F", repo: "tock" }];

  it.each([
    ["https://github.com/18F/tock/pull/12", 12],
    ["https://GitHub.com/18f/Tock/pull/12#discussion", 12],
    ["https://github.com/18F/tock/pull/0", undefined],
    ["https://github.com/18F/tock/pull/12x", undefined],
    ["https://github.com/18F/tock/issues/12", undefined],
    ["https://github.com/18F/other/pull/12", undefined],
    ["https://github.com.example/18F/tock/pull/12", undefined],
    ["http://github.com/18F/tock/pull/12", undefined],
  ])("in %s is %s", (address, number) => {
    expect(pullRequestNumber(address, ours)).toBe(number);
  });
});
