import { frenchTypography } from "../src/i18n/typography.ts";
import { planRemoval } from "../src/import/demonstration.ts";
import { printRemoval, removeDemonstration } from "../src/import/remove-demonstration.ts";
import { printText } from "../src/problems/text.ts";
import { openFolder } from "../src/register/disk.ts";
import { COMMON, contentFolder, instant, readArguments, run } from "./arguments.ts";

/** `npm run remove-demonstration`. Exit 0: removed, or nothing to remove; 1: it would break other records; 2: cannot run. */
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
    console.log(printText(plan.problems, { colour: process.stdout.isTTY && !process.env["NO_COLOR"] }));
    console.error("Nothing was removed: these records cannot be read, or could not be afterwards.");
    console.error(
      frenchTypography("Rien n’a été supprimé : ces fiches ne peuvent être lues, ou ne le pourraient plus."),
    );
    return plan.kind === "unreadable" ? 2 : 1;
  }
  if (!dryRun) removeDemonstration(content, plan.removal);
  console.log(printRemoval(plan.removal, { dryRun }));
  return 0;
});
