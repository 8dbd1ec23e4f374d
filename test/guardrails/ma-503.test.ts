import { describe, expect, it } from "vitest";
import type { CommitFacts } from "../../src/model/repositories.ts";
import {
  AWARD,
  expectOnlyOf,
  fact,
  problemsOf,
  swap,
  type Change,
  type Files,
} from "../register/memory-folder.ts";
import { MADE_UP, withCommit, withCommitFacts } from "./support/linked-code.ts";

const rule = "MA-503";
const HERE = { file: AWARD, path: "licence" } as const;
const declared = (licence: string) => ({ [AWARD]: swap("licence: MIT", `licence: ${licence}`) });
const found = (licence: string | null, file: string | null = "LICENSE"): CommitFacts => ({
  licence_file: fact(file, "github-licence"),
  licence: fact(licence, "licence-text"),
});

describe("MA-503: the declared licence", () => {
  it.each([
    ["another one", found("Apache-2.0"), "the licence file at the delivered commit is Apache-2.0."],
    ["a file that nobody knows", found(null), "which licence the delivered commit has could not be told."],
    ["no file", found(null, null), "there is no licence file at the delivered commit."],
  ])("is not kept by %s", (_, facts, end) => {
    const files = withCommitFacts(facts);
    expectOnlyOf(rule, files, { ...HERE, at: "MIT" });
    expect(problemsOf(files)[0]?.message.en).toBe(`The award declares MIT, but ${end}`);
  });

  it("is not known by a host that tells nothing of it, which is no pass", () => {
    const files = withCommit({ facts: { reachable: fact(true) } });
    expectOnlyOf(rule, files, { ...HERE, at: "MIT" });
  });

  it.each([
    ["MIT", "MIT"],
    ["GPL-3.0-or-later", "GPL-3.0-only"],
    ["GPL-3.0-only", "GPL-3.0"],
    ["LGPL-2.1+", "LGPL-2.1-or-later"],
  ])("%s is kept by a text of %s", (licence, text) => {
    expect(
      problemsOf(withCommitFacts(found(text), declared(licence))).filter((one) => one.rule === rule),
    ).toEqual([]);
  });

  it.each([
    ["GPL-3.0-only", "GPL-2.0-only"],
    ["GPL-3.0-only", "AGPL-3.0-only"],
    ["BSD-3-Clause", "BSD-2-Clause"],
  ])("%s is not kept by a text of %s", (licence, text) => {
    expectOnlyOf(rule, withCommitFacts(found(text), declared(licence)), { ...HERE, at: licence });
  });

  it("is that of the opportunity where the award declares none", () => {
    const none: Change = (text) => text.replace(/^licence: .*\n/m, "");
    const kept = withCommitFacts(found("MIT"), { [AWARD]: none });
    const broken = withCommitFacts(found("ISC"), { [AWARD]: none });
    const said = (files: Files) =>
      problemsOf(files)
        .filter((one) => one.rule === rule)
        .map(({ message }) => message.en);
    expect(said(kept)).toEqual([]);
    expect(said(broken)).toEqual([
      "The award declares MIT, but the licence file at the delivered commit is ISC.",
    ]);
  });

  it("is not compared before anybody has looked, nor in a demonstration", () => {
    expect(problemsOf(withCommit({ commit: "9".repeat(40) })).map((one) => one.rule)).toEqual(["MA-505"]);
    expect(problemsOf(withCommitFacts(found("Apache-2.0"), { [AWARD]: MADE_UP }))).toEqual([]);
  });

  it("counts the last good answer where the next look failed", () => {
    const failed = { verdict: "unreachable", reason: "timeout" } as const;
    expect(problemsOf(withCommit(failed))).toEqual([]);
    expectOnlyOf(rule, withCommit({ ...failed, facts: { reachable: fact(true), ...found("ISC") } }), {
      ...HERE,
      at: "MIT",
    });
  });
});
