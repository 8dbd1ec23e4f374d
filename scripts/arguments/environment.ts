import { Octokit } from "octokit";
import { UsageError } from "./usage-error.ts";

/** A variable of the environment that has the form it must have. */
export function fromEnvironment(name: string, form: RegExp): string {
  const value = process.env[name] ?? "";
  if (form.test(value)) return value;
  throw new UsageError(`${name} is missing or malformed.`, `${name} manque ou est mal formé.`);
}

/**
 * The repository that a workflow runs in, and its host, by GITHUB_TOKEN, GITHUB_REPOSITORY and GITHUB_API_URL, which every
 * job has or is given.
 */
export function ownRepository(): {
  readonly octokit: Octokit;
  readonly repository: { readonly owner: string; readonly repo: string };
} {
  const [owner = "", repo = ""] = fromEnvironment("GITHUB_REPOSITORY", /^[\w.-]+\/[\w.-]+$/).split("/");
  const octokit = new Octokit({
    auth: fromEnvironment("GITHUB_TOKEN", /^\S+$/),
    baseUrl: fromEnvironment("GITHUB_API_URL", /^https?:\/\/\S+$/),
  });
  return { octokit, repository: { owner, repo } };
}
