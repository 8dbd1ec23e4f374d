import { Octokit } from "octokit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { proposeFile, type Proposal, type Proposed } from "../../src/code-host/propose-file.ts";
import { FakeGitHost } from "./fake-git-host.ts";

const FILE = "_data/repositories.json";
const PROPOSAL: Proposal = {
  file: FILE,
  text: "new\n",
  base: "main",
  branch: "linked-repositories",
  title: "What was seen of linked repositories",
  body: "Two were confirmed.",
};

let host: FakeGitHost;
let octokit: Octokit;
beforeEach(async () => {
  host = new FakeGitHost();
  host.commit("main", { "README.md": "read me", [FILE]: "old\n" });
  octokit = new Octokit({
    auth: "token",
    baseUrl: await host.listen(),
    // Neither tries again nor waits: the host on loopback is patient.
    retry: { enabled: false },
    throttle: { enabled: false },
  });
});
afterEach(() => {
  host.close();
});

const propose = (changes: Partial<Proposal> = {}): Promise<Proposed> =>
  proposeFile(octokit, { owner: "o", repo: "r" }, { ...PROPOSAL, ...changes });
const deeds = (): string[] => host.asked.filter((asked) => !asked.startsWith("GET"));

describe("a file that is proposed", () => {
  it("opens one pull request with one commit on the base", async () => {
    expect(await propose()).toEqual({ kind: "created", pull: 1 });
    expect(host.filesOn(PROPOSAL.branch)).toEqual({ "README.md": "read me", [FILE]: "new\n" });
    expect(host.commits.get(host.branches.get(PROPOSAL.branch) ?? "")?.parents).toEqual([
      host.branches.get("main"),
    ]);
    expect(host.pulls).toMatchObject([
      { base: "main", head: PROPOSAL.branch, title: PROPOSAL.title, body: PROPOSAL.body, state: "open" },
    ]);
  });

  it("never touches the base", async () => {
    const before = host.branches.get("main");
    await propose();
    await propose({ text: "newer\n" });
    expect(host.branches.get("main")).toBe(before);
  });

  it("is left alone when it says the same again", async () => {
    await propose();
    host.asked.length = 0;
    expect(await propose()).toEqual({ kind: "unchanged", pull: 1 });
    expect(deeds()).toEqual([]);
  });

  it("is made anew on the newest base when it changes, in the same pull request", async () => {
    await propose();
    const newest = host.commit("main", { "README.md": "read me again" });
    expect(await propose({ text: "newer\n", body: "Three." })).toEqual({ kind: "updated", pull: 1 });
    expect(host.filesOn(PROPOSAL.branch)).toEqual({ "README.md": "read me again", [FILE]: "newer\n" });
    expect(host.commits.get(host.branches.get(PROPOSAL.branch) ?? "")?.parents).toEqual([newest]);
    expect(host.pulls).toMatchObject([{ number: 1, body: "Three." }]);
  });

  it("is told otherwise without a commit when only its words change", async () => {
    await propose();
    host.asked.length = 0;
    expect(await propose({ body: "Three." })).toEqual({ kind: "updated", pull: 1 });
    expect(deeds()).toEqual(["PATCH /repos/o/r/pulls/1"]);
  });

  it("opens another pull request where the last one was closed, on a branch that is still there", async () => {
    await propose();
    Object.assign(host.pulls[0] ?? {}, { state: "closed" });
    expect(await propose({ text: "newer\n" })).toEqual({ kind: "created", pull: 2 });
    expect(host.filesOn(PROPOSAL.branch)?.[FILE]).toBe("newer\n");
  });

  it("may be one that the base has not had yet", async () => {
    host.branches.set("main", host.commit("fresh", { "README.md": "read me" }));
    expect(await propose()).toEqual({ kind: "created", pull: 1 });
    expect(host.filesOn(PROPOSAL.branch)?.[FILE]).toBe("new\n");
  });

  it("is nothing where the base has it already", async () => {
    expect(await propose({ text: "old\n" })).toEqual({ kind: "nothing" });
    expect(deeds()).toEqual([]);
  });

  it("is withdrawn when the base has come to have it", async () => {
    await propose();
    host.commit("main", { [FILE]: "newer\n" });
    expect(await propose({ text: "newer\n" })).toEqual({ kind: "withdrawn", pull: 1 });
    expect(host.pulls).toMatchObject([{ number: 1, state: "closed" }]);
  });
});

it("tells what the host refuses", async () => {
  await expect(proposeFile(octokit, { owner: "o", repo: "other" }, PROPOSAL)).rejects.toThrow();
});
