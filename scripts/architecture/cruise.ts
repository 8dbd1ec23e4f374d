import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { PROJECT } from "../arguments/folders.ts";
import { UsageError } from "../arguments/usage-error.ts";
import { edgesOf, foldersOf, mermaid, rowsOf, type Cruised, type ImportRules } from "./picture.ts";

const RULES = ".dependency-cruiser.cjs";

/** The picture of the product as its code is now. Throws UsageError where the tool that reads imports is not installed. */
export function pictureOfImports(): string {
  const tool = path.join(PROJECT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tool, "--config", RULES, "--output-type", "json", "src"],
    { cwd: PROJECT, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0)
    throw new UsageError(
      `The imports could not be read, or break a rule (npm run imports): ${stderr.trim()}`,
      `Les importations n’ont pas pu être lues, ou enfreignent une règle (npm run imports) : ${stderr.trim()}`,
    );
  const cruised = JSON.parse(stdout) as Cruised;
  const rules = createRequire(import.meta.url)(path.join(PROJECT, RULES)) as ImportRules;
  return mermaid(edgesOf(cruised), rowsOf(rules, foldersOf(cruised)));
}
