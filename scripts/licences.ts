import { readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT, readArguments, run } from "./arguments.ts";
import { dependenciesOf, isAllowed, listed } from "./licences/of-dependencies.ts";

/** `npm run licences`: lists the dependencies by their licences. Exit 1: some may not be used here; they are named last. */
await run((argv) => {
  readArguments(argv, {});
  const dependencies = dependenciesOf(readFileSync(path.join(PROJECT, "package-lock.json"), "utf8"));
  console.log(listed(dependencies));
  const refused = dependencies.filter((one) => !isAllowed(one));
  for (const { name, version, licence } of refused)
    console.log(`\nNot allowed here · Pas permis ici : ${name} ${version} (${licence || "?"})`);
  return refused.length === 0 ? 0 : 1;
});
