import { spawnSync } from "node:child_process";
import { devNull } from "node:os";
import type { Bilingual } from "../model/locale.ts";
import { FILTERS, withoutFilters } from "./filters.ts";

/** What a run of Git gave. */
export type GitAnswer =
  | { readonly kind: "done"; readonly code: number; readonly out: Buffer; readonly said: string }
  /** There is no Git on this machine. */
  | { readonly kind: "absent" };

/** Runs Git in a folder: the only door to it, so that a test can bring its own. */
export type Git = (args: readonly string[], input?: string) => GitAnswer;

/** A minute, for a repository on a slow disk; nothing that is asked here takes a second on a fast one. */
const LONGEST_MS = 60_000;
/** More than ten thousand records that all changed at once. */
const MOST_BYTES = 1_073_741_824;

/** Nothing runs that a repository's or a person's settings name, and nothing is fetched. */
const QUIET = [
  ...["-c", "core.fsmonitor=false"],
  ...["-c", `core.hooksPath=${devNull}`],
  ...["-c", "core.quotePath=false"],
];

/**
 * Git in a folder: no shell, no settings of the machine or the person, no lock taken, no question asked. But that a person trusts a
 * repository of somebody else is theirs to say, and is heard.
 */
export function gitIn(folder: string): Git {
  // What a hook sets (GIT_DIR, GIT_INDEX_FILE) would have Git look elsewhere.
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith("GIT_")),
  );
  const env = { ...inherited, ...ALONE };
  let prepared: { readonly trust: readonly string[]; readonly unfiltered: Environment } | undefined;
  const prepare = (): typeof prepared & object => {
    const trust = isRefused(run(folder, env, ["rev-parse"], "")) ? trusted(folder, inherited) : [];
    return { trust, unfiltered: withoutFilters(textOf(run(folder, env, [...trust, ...FILTERS], ""))) };
  };
  return (args, input = "") => {
    const { trust, unfiltered } = (prepared ??= prepare());
    return run(folder, { ...env, ...unfiltered }, [...trust, ...args], input);
  };
}

/** Whether Git leaves a repository alone because it belongs to somebody else, who could have it run anything. */
export function isRefused(answer: GitAnswer): boolean {
  return answer.kind === "done" && answer.code !== 0 && answer.said.includes("dubious ownership");
}

/** What that means to the person who reads it; without the folder, for pages and data tell it too. */
export const REFUSED: Bilingual = {
  en: "Git does not read a repository that belongs to another user, unless it is told to: git config --global --add safe.directory, followed by its folder.",
  fr: "Git ne lit pas le dépôt de quelqu’un d’autre, sauf si on le lui dit : git config --global --add safe.directory, suivi du dossier.",
};

/** The repositories of others that the machine and the person trust, by their own settings and not those of the repository. */
function trusted(folder: string, env: Environment): readonly string[] {
  return ["--system", "--global"]
    .flatMap((scope) =>
      textOf(
        run(folder, { ...env, LC_ALL: "C" }, ["config", scope, "--null", "--get-all", "safe.directory"], ""),
      ).split("\0"),
    )
    .filter((place) => place !== "")
    .flatMap((place) => ["-c", `safe.directory=${place}`]);
}

function textOf(answer: GitAnswer): string {
  return answer.kind === "done" && answer.code === 0 ? answer.out.toString("utf8") : "";
}

type Environment = Readonly<Record<string, string | undefined>>;

const ALONE: Environment = {
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: devNull,
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_LITERAL_PATHSPECS: "1",
  // No protocol has this name. Unlike `protocol.allow`, no setting of a repository goes before it.
  GIT_ALLOW_PROTOCOL: "none",
  LC_ALL: "C",
};

function run(folder: string, env: Environment, args: readonly string[], input: string): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync("git", [...QUIET, "-C", folder, ...args], {
    input,
    env,
    shell: false,
    windowsHide: true,
    timeout: LONGEST_MS,
    maxBuffer: MOST_BYTES,
  });
  if (error && "code" in error && error.code === "ENOENT") return { kind: "absent" };
  if (error) throw error;
  return { kind: "done", code: status ?? -1, out: stdout, said: stderr.toString("utf8").trim() };
}
