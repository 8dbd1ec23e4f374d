import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dashboardMarkdown } from "../src/dashboard/document.ts";
import { frenchTypography } from "../src/i18n/typography.ts";
import { documentPages } from "../src/guardrails/pages.ts";
import { indicatorsMarkdown } from "../src/indicators/document.ts";
import { INDICATORS } from "../src/indicators/index.ts";
import { ledgerMarkdown } from "../src/payments/document.ts";
import { openFolder } from "../src/register/disk.ts";
import { loadRegister } from "../src/register/load.ts";
import { PROGRAM_FILE } from "../src/register/register.ts";
import { PROJECT, readArguments, run, UsageError } from "./arguments.ts";

/** `npm run rules`: the documentation of the guardrails, of the indicators, the ledger and the dashboard’s numbers, made from the code that applies them. */
await run((argv) => {
  readArguments(argv, {});
  const loaded = loadRegister(openFolder(PROJECT));
  if (loaded.kind === "no-program")
    throw new UsageError("There is no programme.", "Il n’y a pas de programme.");
  const pages = documentPages(loaded.register);
  const folder = path.join(PROJECT, "docs/rules");
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(path.join(folder, name));
  for (const [name, text] of pages) writeFileSync(path.join(folder, name), text);
  const program = loaded.register.files.find((file) => file.path === PROGRAM_FILE)?.fields;
  writeFileSync(path.join(PROJECT, "docs/indicators.md"), indicatorsMarkdown(INDICATORS, program));
  writeFileSync(path.join(PROJECT, "docs/ledger.md"), ledgerMarkdown());
  writeFileSync(path.join(PROJECT, "docs/dashboard.md"), dashboardMarkdown());
  console.log(frenchTypography(`${pages.size} pages in docs/rules · ${pages.size} pages dans docs/rules`));
  return 0;
});
