import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { measure, StageFailed, type Measurement } from "../src/bench/measure.ts";
import { MOST_RECORDS } from "../src/bench/records.ts";
import { printReportJson, printReportText, reportOf, type Machine } from "../src/bench/report.ts";
import { choice, outputFile, readArguments, run, UsageError, wholeNumber } from "./arguments.ts";

const USUAL_RECORDS = "5000";

/** `npm run bench`: makes records, measures each stage with them, and removes them. Exit 0: measured; 2: cannot run. */
await run(async (argv) => {
  const text = { type: "string" } as const;
  const { values } = readArguments(argv, {
    records: text,
    runs: text,
    format: text,
    output: text,
    keep: text,
  });
  const format = choice("format", values.format, ["text", "json"]);
  const runs = wholeNumber("runs", values.runs, { otherwise: 1, from: 1, to: 99 });
  const sizes = (values.records ?? USUAL_RECORDS)
    .split(",")
    .map((one) => wholeNumber("records", one, { otherwise: 0, from: 1, to: MOST_RECORDS }));
  const output = values.output === undefined ? undefined : outputFile(values.output);
  const folder = values.keep === undefined ? passingFolder() : keptFolder(values.keep);

  const measured: Measurement[] = [];
  for (const [index, records] of sizes.entries()) {
    const place = path.join(folder, `${index + 1}-${records}`);
    measured.push(await measure({ records, runs, folder: place, progress: console.error }).catch(explain));
  }
  const report = reportOf(machine(), runs, measured);
  const printed = format === "json" ? printReportJson(report) : printReportText(report);
  if (output === undefined) console.log(printed);
  else writeFileSync(output, `${printed}\n`);
  return 0;
});

function keptFolder(value: string): string {
  const folder = path.resolve(value);
  const isNew = !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);
  if (!isNew) {
    throw new UsageError(
      `--keep ${folder}: name a new or empty folder.`,
      `--keep ${folder} : nommez un dossier nouveau ou vide.`,
    );
  }
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A folder that is gone when the command ends, also by Ctrl-C. */
function passingFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  process.on("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130));
  return folder;
}

function explain(error: unknown): never {
  if (!(error instanceof StageFailed)) throw error;
  // What the process itself said is for a developer; the one line after it is for everyone.
  console.error(error.said);
  throw new UsageError(
    `The bench cannot go on: “${error.program} ${error.args[0] ?? ""}” ended with ${String(error.end)}; the reason stands above.`,
    `Le banc d’essai ne peut pas continuer : « ${error.program} ${error.args[0] ?? ""} » s’est terminé par ${String(error.end)} ; la raison figure ci-dessus.`,
  );
}

function machine(): Machine {
  const [processor, ...others] = cpus();
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processor: processor?.model.trim() ?? "?",
    cores: others.length + 1,
    memoryMegabytes: Math.round(totalmem() / 1024 / 1024),
  };
}
