import { readFileSync } from "node:fs";
import { LARGEST_COMMENT, MARKER } from "../src/pull-request/comment.ts";
import { keepComment } from "../src/pull-request/keep-comment.ts";
import { fromEnvironment, ownRepository } from "./arguments/environment.ts";
import { readArguments, run, UsageError } from "./arguments.ts";

/**
 * `node scripts/run.mjs comment FILE.md`: keeps the comment on the pull request whose check has run. For the workflow
 * only: it takes GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_API_URL, and HEAD_OWNER, HEAD_BRANCH and HEAD_COMMIT of the run.
 */
await run(async (argv) => {
  const { positionals } = readArguments(argv, {}, ["FILE.md"]);
  const body = readFileSync(positionals[0] ?? "", "utf8");
  if (!body.startsWith(MARKER) || body.length > LARGEST_COMMENT) {
    throw new UsageError("FILE.md is not our comment.", "FICHIER.md n’est pas notre commentaire.");
  }
  const { octokit, repository } = ownRepository();
  const checked = {
    owner: fromEnvironment("HEAD_OWNER", /^[\w-]+$/),
    branch: fromEnvironment("HEAD_BRANCH", /^[^\p{Cc}]{1,255}$/u),
    commit: fromEnvironment("HEAD_COMMIT", /^[0-9a-f]{40}$/),
  };
  const kept = await keepComment(octokit, repository, checked, body);
  console.log(kept.kind === "no-pull" ? "no-pull" : `${kept.kind} #${kept.pull}`);
  return 0;
});
