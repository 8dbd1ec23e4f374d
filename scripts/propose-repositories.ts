import { readFileSync } from "node:fs";
import { proposeFile } from "../src/code-host/propose-file.ts";
import { DATA_FILES } from "../src/register/find.ts";
import { fromEnvironment, ownRepository } from "./arguments/environment.ts";
import { readArguments, run } from "./arguments.ts";

/** The program's own branch, made anew each time: nobody else should work on it. */
const BRANCH = "linked-repositories";

/** The longest text of a pull request, by GitHub's own limit of 65,536 characters, with room for a last line. */
const LONGEST_BODY = 65_000;

/**
 * `node scripts/run.mjs propose-repositories FILE.json REPORT.md`: keeps one pull request up to date that brings
 * what was seen of linked repositories. For the workflow only: it takes GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_API_URL and
 * GITHUB_REF_NAME, the branch that is asked to take it.
 */
await run(async (argv) => {
  const { positionals } = readArguments(argv, {}, ["FILE.json", "REPORT.md"]);
  const [text, report] = positionals.map((file) => readFileSync(file, "utf8"));
  const { octokit, repository } = ownRepository();
  const proposed = await proposeFile(octokit, repository, {
    file: DATA_FILES.repositories,
    text: text ?? "",
    base: fromEnvironment("GITHUB_REF_NAME", /^[^\p{Cc}]{1,255}$/u),
    branch: BRANCH,
    title: "Linked repositories: what was seen · Dépôts liés : ce qui a été vu",
    body: (report ?? "").slice(0, LONGEST_BODY),
  });
  console.log(proposed.kind === "nothing" ? "nothing" : `${proposed.kind} #${proposed.pull}`);
  return 0;
});
