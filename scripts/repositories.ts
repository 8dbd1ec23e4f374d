import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { stopsBuild } from "../src/problems/problem.ts";
import { printText } from "../src/problems/text.ts";
import { openFolder } from "../src/register/disk.ts";
import { DATA_FILES } from "../src/register/find.ts";
import { loadRegister } from "../src/register/load.ts";
import { softwareHeritage } from "../src/repositories/archive.ts";
import { everyHost, type Tokens } from "../src/repositories/adapters.ts";
import { instantText } from "../src/repositories/age.ts";
import type { World } from "../src/repositories/host.ts";
import { licenceOfText } from "../src/repositories/licence-text.ts";
import { lookAtRepositories } from "../src/repositories/look.ts";
import { isPubliccode } from "../src/repositories/publiccode.ts";
import { printReportMarkdown, printReportText } from "../src/repositories/print-report.ts";
import { replaceFile } from "../src/register/replace-file.ts";
import { instantOf } from "../src/time/calendar.ts";
import { choice, COMMON, contentFolder, instant, outputFile, readArguments, run } from "./arguments.ts";

/** Three quarters of an hour, of the hour that the night's workflow has: what came until then is written. */
const LONGEST_RUN_MS = 45 * 60_000;

/**
 * `npm run repositories`: confirms every linked repository and writes `_data/repositories.json` (or `--output FILE`). Tokens
 * are taken from GITHUB_TOKEN, GITLAB_TOKEN (for gitlab.com) and BITBUCKET_TOKEN, and never told. `--save` asks Software
 * Heritage to keep what was delivered. Exit 0: looked, whatever was found (the guardrails judge it); 1: the records cannot
 * be read; 2: cannot run.
 */
await run(async (argv) => {
  const { values } = readArguments(argv, {
    ...COMMON,
    format: { type: "string" },
    save: { type: "boolean" },
  });
  const format = choice("format", values.format, ["text", "markdown"]);
  const now = instant(values.now);
  const folder = contentFolder(values.content);
  const output = outputFile(values.output ?? path.join(folder, DATA_FILES.repositories));
  const loaded = loadRegister(openFolder(folder));
  const problems = loaded.kind === "register" ? loaded.register.problems : loaded.problems;
  if (loaded.kind === "no-program" || problems.some(stopsBuild)) {
    console.error(printText(problems, { colour: process.stderr.isTTY && !process.env["NO_COLOR"] }));
    return 1;
  }
  const ends = AbortSignal.timeout(LONGEST_RUN_MS);
  const world: World = {
    now: () => instantText(now),
    clock: () => instantOf(Date.now()),
    ends,
    pause: (milliseconds) => pause(milliseconds, undefined, { signal: ends }).catch(() => undefined),
    fetch,
  };
  const host = everyHost(world, { recognise: licenceOfText, isPubliccode }, tokens());
  const archive = values.save === true ? softwareHeritage({ world }) : undefined;
  const { text, report } = await lookAtRepositories(loaded.register, host, now, archive);
  replaceFile(output, text);
  console.log((format === "text" ? printReportText(report) : printReportMarkdown(report)).trimEnd());
  return 0;
});

function tokens(): Tokens {
  const { GITHUB_TOKEN: github, GITLAB_TOKEN: gitlab, BITBUCKET_TOKEN: bitbucket } = process.env;
  return {
    // A variable that is set to nothing is as none.
    github: github === "" ? undefined : github,
    bitbucket: bitbucket === "" ? undefined : bitbucket,
    ...(gitlab !== undefined && gitlab !== "" && { gitlab: { "gitlab.com": gitlab } }),
  };
}
