import { readKeptDashboards } from "../src/dashboard/read-kept.ts";
import { judge, rulesSkipped } from "../src/guardrails/judge.ts";
import { printGithub } from "../src/problems/github.ts";
import { printJson } from "../src/problems/json.ts";
import { LARGEST_SUMMARY, printMarkdown } from "../src/problems/markdown.ts";
import { byWeight } from "../src/problems/problem.ts";
import { printText } from "../src/problems/text.ts";
import { toldOfChange } from "../src/pull-request/signals.ts";
import { countRecords } from "../src/register/counts.ts";
import { openFolder } from "../src/register/disk.ts";
import { loadRegister } from "../src/register/load.ts";
import {
  choice,
  COMMON,
  contentFolder,
  instant,
  productAt,
  readArguments,
  run,
  whatChanged,
} from "./arguments.ts";

/** `npm run check`: judges the records by every guardrail. Exit 0: no errors; 1: errors; 2: cannot run. */
await run((argv) => {
  const { values } = readArguments(argv, {
    content: COMMON.content,
    now: COMMON.now,
    format: { type: "string" },
    base: { type: "string" },
  });
  const format = choice("format", values.format, ["text", "json", "github", "markdown"]);
  const now = instant(values.now);
  const folder = contentFolder(values.content);
  const since = whatChanged(folder, values.base);
  const content = openFolder(folder);
  const loaded = loadRegister(content);
  const judged = loaded.kind === "register" ? judge(loaded.register, now, since.changes) : loaded.problems;
  const problems = [...readKeptDashboards(content).problems, ...judged].sort(byWeight);
  const records = countRecords(loaded.kind === "register" ? loaded.register : undefined);
  const skipped = since.changes ? [] : rulesSkipped(since.reason);
  const told = toldOfChange(problems, since.changes);
  switch (format) {
    case "text":
      console.log(printText(problems, { colour: process.stdout.isTTY && !process.env["NO_COLOR"], skipped }));
      break;
    case "json":
      console.log(printJson(problems, records, skipped));
      break;
    case "github":
      console.log(printGithub(told, skipped));
      break;
    case "markdown":
      console.log(
        printMarkdown(told, { skipped, productAt: productAt(process.env), largest: LARGEST_SUMMARY }),
      );
      break;
  }
  return problems.some((problem) => problem.level === "error") ? 1 : 0;
});
