import { readFileSync, statSync } from "node:fs";
import path from "node:path";

import { frenchTypography } from "../src/i18n/typography.ts";
import { notATable, printImport } from "../src/import/print.ts";
import { importRecords } from "../src/import/import.ts";
import { printText } from "../src/problems/text.ts";
import { COMMON, contentFolder, instant, readArguments, run, UsageError } from "./arguments.ts";

/** `npm run import -- FILE.csv`. Exit 0: every row is a record; 1: something was refused, the rest is written; 2: cannot run. */
await run((argv) => {
  const { values, positionals } = readArguments(argv, { content: COMMON.content, now: COMMON.now }, [
    "FILE.csv",
  ]);
  const csv = path.resolve(positionals[0] ?? "");
  const content = contentFolder(values.content);
  const now = instant(values.now);
  if (!statSync(csv, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(`${csv}: there is no such file.`, `${csv} : ce fichier n’existe pas.`);
  }

  const colour = process.stdout.isTTY && !process.env["NO_COLOR"];
  const outcome = importRecords({ bytes: readFileSync(csv), file: path.basename(csv), content, now });
  switch (outcome.kind) {
    case "not-a-table": {
      const { en, fr } = notATable(outcome.fault);
      throw new UsageError(`${csv}: ${en}`, `${csv} : ${fr}`);
    }
    case "folder-unreadable":
      console.log(printText(outcome.problems, { colour }));
      console.error("Nothing was imported: these files of the programme cannot be read.");
      console.error(
        frenchTypography("Rien n’a été importé : ces fichiers du programme ne peuvent pas être lus."),
      );
      return 2;
    case "imported":
      console.log(printImport(outcome, { colour }));
      return outcome.problems.length === 0 ? 0 : 1;
  }
});
