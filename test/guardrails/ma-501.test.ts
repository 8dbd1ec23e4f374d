import { describe, expect, it } from "vitest";
import {
  AWARD,
  expectOnly,
  goodRecords,
  OPEN,
  problemsOf,
  PROGRAM,
  swap,
} from "../register/memory-folder.ts";
import { MADE_UP } from "./support/linked-code.ts";

const rule = "MA-501";
const LINKED = "https://github.com/example-gov/azure-policies";
const of501 = (files: Parameters<typeof problemsOf>[0]) =>
  problemsOf(files).filter((problem) => problem.rule === rule);

describe("MA-501: a repository that can be confirmed", () => {
  it.each([
    ["another host", "https://example.org/example-gov/azure-policies"],
    ["a host whose name only ends like an allowed one", "https://notgithub.com/example-gov/azure-policies"],
    ["an allowed host's name in another's", "https://github.com.example.org/example-gov/azure-policies"],
    ["somebody's page", "https://github.com/example-gov"],
    ["the host itself", "https://github.com/"],
  ])("refuses %s", (_, address) => {
    expectOnly(goodRecords({ [AWARD]: swap(LINKED, address) }), {
      rule,
      file: AWARD,
      at: address,
      path: "repository",
    });
  });

  it("names the hosts that are allowed, and the reason", () => {
    const [problem] = of501(goodRecords({ [AWARD]: swap(LINKED, "https://example.org/a/b") }));
    expect(problem?.message.en).toBe(
      "“https://example.org/a/b” cannot be confirmed. The host is not on the programme’s list of hosts.",
    );
    expect(problem?.tip.fr).toContain("github.com, gitlab.com");
  });

  it("judges the repository of an opportunity too, before anyone writes code for it", () => {
    const named = swap("licence: MIT", "licence: MIT\nrepository: https://example.org/a/b");
    expectOnly(goodRecords({ [OPEN]: named }), {
      rule,
      file: OPEN,
      at: "https://example.org/a/b",
      path: "repository",
    });
  });

  it.each(["https://github.com/Example-Gov/azure-policies.git", "https://gitlab.com/a/b/c"])(
    "lets %s pass",
    (address) => {
      expect(of501(goodRecords({ [AWARD]: swap(LINKED, address) }))).toEqual([]);
    },
  );

  it("leaves demonstrations out, whose code is made up", () => {
    const files = goodRecords({
      [AWARD]: (text) => MADE_UP(text).replace(LINKED, "https://example.org/a/b"),
    });
    expect(problemsOf(files)).toEqual([]);
  });

  it("is no rule of a programme that asks no host", () => {
    const files = goodRecords({
      [PROGRAM]: (text) => text.replace(/^repositories:\n(?: .*\n)+/m, ""),
      [AWARD]: swap(LINKED, "https://example.org/a/b"),
    });
    expect(problemsOf(files)).toEqual([]);
  });
});
