import { judge } from "../src/guardrails/judge.ts";
import { printJson } from "../src/problems/json.ts";
import { printText } from "../src/problems/text.ts";
import { countRecords } from "../src/register/counts.ts";
import { openFolder } from "../src/register/disk.ts";
import { loadRegister } from "../src/register/load.ts";
import { choice, COMMON, contentFolder, instant, readArguments, run } from "./arguments.ts";

/** `npm run check`: judges the records by every guardrail. Exit 0: no errors; 1: errors; 2: cannot run. */
await run((argv) => {
  const { values } = readArguments(argv, {
    content: COMMON.content,
    now: COMMON.now,
    format: { type: "string" },
  });
  const format = choice("format", values.format, ["text", "json"]);
  const now = instant(values.now);
  const loaded = loadRegister(openFolder(contentFolder(values.content)));
  const problems = loaded.kind === "register" ? judge(loaded.register, now) : loaded.problems;
  const records = countRecords(loaded.kind === "register" ? loaded.register : undefined);
  console.log(
    format === "json"
      ? printJson(problems, records)
      : printText(problems, { colour: process.stdout.isTTY && !process.env["NO_COLOR"] }),
  );
  return problems.some((problem) => problem.level === "error") ? 1 : 0;
});
