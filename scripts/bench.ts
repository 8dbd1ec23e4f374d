import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { compare, NoPeers, PAGES_OF_A_PURCHASE } from "../src/bench/compare/compare.ts";
import { comparisonReportOf, printComparison } from "../src/bench/compare/comparison-report.ts";
import { CommandFailed } from "../src/bench/compare/watched-process.ts";
import { BENCH_NOW } from "../src/bench/calendar.ts";
import { measure, StageFailed, type Measurement } from "../src/bench/measure.ts";
import { MOST_RECORDS } from "../src/bench/records.ts";
import { printReportJson, printReportText, reportOf, type Machine } from "../src/bench/report.ts";
import { choice, outputFile, PROJECT, readArguments, run, UsageError, wholeNumber } from "./arguments.ts";

const USUAL_RECORDS = "5000";

/** Rounds of a comparison: the median of five is not moved by two bad ones. */
const USUAL_ROUNDS = 5;

/** Purchases of a comparison: 10,000 pages of records. */
const USUAL_COMPARED = 2500;

/**
 * `npm run bench`: makes records, measures each stage with them, and removes them. With `--compare`, it measures the whole
 * build beside Hugo and Jekyll in place of the stages. Exit 0: measured; 2: cannot run.
 */
await run(async (argv) => {
  const text = { type: "string" } as const;
  const { values } = readArguments(argv, {
    records: text,
    runs: text,
    format: text,
    output: text,
    keep: text,
    compare: { type: "boolean" },
  });
  const format = choice("format", values.format, ["text", "json"]);
  if (values.compare === true) {
    const records = wholeNumber("records", values.records, {
      otherwise: USUAL_COMPARED,
      from: 1,
      to: MOST_RECORDS,
    });
    const rounds = wholeNumber("runs", values.runs, { otherwise: USUAL_ROUNDS, from: 1, to: 99 });
    const output = values.output === undefined ? undefined : outputFile(values.output);
    const folder = values.keep === undefined ? passingFolder() : keptFolder(values.keep);
    const report = await comparison(records, rounds, folder);
    print(format === "json" ? JSON.stringify(report, null, 2) : printComparison(report), output);
    return 0;
  }
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
  print(format === "json" ? printReportJson(report) : printReportText(report), output);
  return 0;
});

function print(printed: string, output: string | undefined): void {
  if (output === undefined) console.log(printed);
  else writeFileSync(output, `${printed}\n`);
}

async function comparison(records: number, runs: number, folder: string) {
  const measured = await compare({
    pages: records * PAGES_OF_A_PURCHASE,
    runs,
    folder,
    ours: (content, output) => ({
      command: process.execPath,
      // As `npm run build` does.
      args: [
        path.join(PROJECT, "scripts/run.mjs"),
        "build",
        ...["--content", content, "--output", output],
        ...["--now", new Date(BENCH_NOW).toISOString().replace(".000Z", "Z")],
      ],
    }),
    progress: console.error,
  }).catch(explain);
  return comparisonReportOf(machine(), measured);
}

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
  if (error instanceof NoPeers) {
    throw new UsageError(
      "--compare: neither Hugo nor Jekyll is installed (on Debian: apt-get install hugo jekyll).",
      "--compare : ni Hugo ni Jekyll ne sont installés (sous Debian : apt-get install hugo jekyll).",
    );
  }
  if (error instanceof CommandFailed) {
    console.error(error.said);
    throw new UsageError(
      `The comparison cannot go on: “${error.command}” ended with ${error.end}; the reason stands above.`,
      `La comparaison ne peut pas continuer : « ${error.command} » s’est terminé par ${error.end} ; la raison figure ci-dessus.`,
    );
  }
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
