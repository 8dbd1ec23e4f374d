import { planRemoval } from "../src/import/demonstration.ts";
import { printRemoval, removeDemonstration } from "../src/import/remove-demonstration.ts";
import { printText } from "../src/problems/text.ts";
import { openFolder } from "../src/register/disk.ts";
import { COMMON, contentFolder, instant, readArguments, run } from "./arguments.ts";

await run((argv) => {
  const { values } = readArguments(argv, {
    content: COMMON.content,
    now: COMMON.now,
    "dry-run": { type: "boolean" },
  });
  const content = contentFolder(values.content);
  const dryRun = values["dry-run"] === true;
  const plan = planRemoval(openFolder(content), instant(values.now));
  if (plan.kind !== "removal") {
    console.log(
      printText(plan.problems, { colour: process.stdout.isTTY && process.env["NO_COLOR"] === undefined }),
    );
    if (plan.kind === "unreadable") return 2;
    console.log("Nothing was removed: it would leave these problems.");
    console.log("Rien n’a été supprimé : il en resterait ces problèmes.");
    return 1;
  }
  if (!dryRun) removeDemonstration(content, plan.removal);
  console.log(printRemoval(plan.removal, { dryRun }));
  return 0;
});
