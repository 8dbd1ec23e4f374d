import type { FakeRepositories } from "./fake-repository.ts";
import { commitId } from "./questions.ts";

export const TOKEN = "ghp_secretsecretsecret";
const MIT = "MIT License\n\nCopyright (c) 2021 Someone";

export const REPOSITORIES: FakeRepositories = {
  "18F/tock": {
    topics: ["time", "open-source"],
    stars: 12,
    forks: 3,
    files: { "README.md": "# Tock", "publiccode.yml": "publiccodeYmlVersion: '0.4'", LICENSE: MIT },
    commits: {
      [commitId("1")]: { licence: "MIT", tree: commitId("a"), date: "2021-07-19T10:00:00Z" },
      [commitId("2")]: { files: { "LICENSE.txt": MIT } },
      [commitId("3")]: { files: {} },
      [commitId("4")]: { on: false, licence: "MIT" },
      [commitId("5")]: { on: "tag" },
      [commitId("6")]: { files: { LICENSE: "Do as you like" } },
    },
    pulls: { 12: "2021-07-20T09:00:00Z", 13: null },
  },
  "new/name": {
    formerly: ["old/name"],
    commits: { [commitId("1")]: { licence: "MIT" } },
    pulls: { 7: "2021-07-20T09:00:00Z" },
    files: { LICENSE: MIT },
  },
  "some/private": { private: true },
  "some/empty": { empty: true },
  "some/archive": {
    archived: true,
    disabled: true,
    branch: "feature/next",
    files: { "publiccode.yml": "?" },
    commits: { [commitId("1")]: { files: {} } },
  },
  "taken/down": { status: 451 },
  "blocked/code": { status: 403 },
};
