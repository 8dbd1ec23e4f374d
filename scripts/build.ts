import { existsSync } from "node:fs";
import path from "node:path";
import { frenchTypography } from "../src/i18n/typography.ts";
import { stopsBuild } from "../src/problems/problem.ts";
import { printText } from "../src/problems/text.ts";
import { buildSite } from "../src/site/build.ts";
import { COMMON, contentFolder, instant, readArguments, run, siteFolder } from "./arguments.ts";

/** `npm run build`: the site into `_site/`. Exit 0: built; 1: a record cannot be read; 2: cannot run. */
await run(async (argv) => {
  const { values } = readArguments(argv, COMMON);
  const content = contentFolder(values.content);
  const output = siteFolder(values.output, content);
  const options = { content, output, now: instant(values.now) };
  const outcome = await buildSite(options).catch((error: unknown) => {
    tellLastSite(output);
    throw error;
  });
  const colour = process.stdout.isTTY && !process.env["NO_COLOR"];
  if (outcome.kind === "refused") {
    console.log(printText(outcome.problems.filter(stopsBuild), { colour }));
    console.error("Nothing was built: these records cannot be read.");
    console.error(frenchTypography("Rien n’a été construit : ces fiches ne peuvent pas être lues."));
    return 1;
  }
  const broken = outcome.problems.filter((problem) => problem.level === "error").length;
  const where = path.relative(process.cwd(), output) || output;
  console.log(`${outcome.pages} files in ${where} · ${outcome.pages} fichiers dans ${where}`);
  if (broken > 0) {
    console.log(
      `${broken} ${broken === 1 ? "problem with a guardrail is" : "problems with guardrails are"} told on the pages: npm run check`,
    );
    console.log(
      frenchTypography(
        `${broken} ${broken === 1 ? "problème de garde-fou est signalé" : "problèmes de garde-fous sont signalés"} sur les pages : npm run check`,
      ),
    );
  }
  return 0;
});

/** Said before what went wrong, which is said last: whoever publishes the folder wants to know whether it still may be. */
function tellLastSite(output: string): void {
  if (!existsSync(output)) return;
  const where = path.relative(process.cwd(), output) || output;
  console.error(`Nothing was built: the site in ${where} is as it was.`);
  console.error(frenchTypography(`Rien n’a été construit : le site dans ${where} est tel qu’il était.`));
}
