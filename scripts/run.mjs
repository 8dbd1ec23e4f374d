// Starts a command: `node scripts/run.mjs check --format json` runs scripts/check.ts, in this process, so that signals and
// exit codes are the command's own. It starts from one file that is made of all its sources once and kept (run/bundle.mjs),
// in 0.3 s of processor time: to read each of some two hundred sources anew takes 0.8 s.
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { bundleOf } from "./run/bundle.mjs";

const PROJECT = path.resolve(import.meta.dirname, "..");

const [node, , name = "", ...args] = process.argv;
const source = path.join(PROJECT, "scripts", `${name}.ts`);
if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(source)) {
  const said = JSON.stringify(name).slice(1, -1);
  console.error(
    `No command is called “${said}”: package.json lists them. · Aucune commande ne s’appelle «\u00a0${said}\u00a0». La liste est dans package.json.`,
  );
  process.exitCode = 2;
} else {
  process.argv = [node, source, ...args];
  const bundle = await bundleOf(PROJECT, name);
  // A fault is told by the file and line that people know.
  process.setSourceMapsEnabled(true);
  if (bundle === undefined) (await import("tsx/esm/api")).register();
  await import(pathToFileURL(bundle ?? source).href);
}
