import type { FileKind, RecordFile } from "../content/record-file.ts";
import type { Ref } from "../model/ref.ts";
import type { Problem } from "../problems/problem.ts";
import { readAwards } from "./awards.ts";
import { readCatalogue } from "./catalogue.ts";
import type { ContentFolder } from "./disk.ts";
import { findRecords, type FoundFile } from "./find.ts";
import { readOpportunities } from "./opportunities.ts";
import { readRecordFile, type OpenedFile } from "./read-file.ts";
import type { Register } from "./register.ts";

export type Loaded =
  | { readonly kind: "register"; readonly register: Register }
  /** Without a programme nothing else can be understood. */
  | { readonly kind: "no-program"; readonly problems: readonly Problem[] };

/** Reads all records of a folder into one register. Collects every problem, throws none. */
export function loadRegister(folder: ContentFolder): Loaded {
  const problems: Problem[] = [];
  const catalogue = readCatalogue(folder, problems);
  const found = findRecords(folder);
  problems.push(...found.problems);
  const opened = found.files.flatMap((entry) => {
    const file = readRecordFile(folder, entry.path, entry.kind, problems);
    return file ? [{ ...entry, file }] : [];
  });
  if (!catalogue) return { kind: "no-program", problems };
  const opportunities = readOpportunities(opened.filter(isKind("opportunity")), catalogue, problems);
  const known = new Set<Ref>(
    found.files.filter((file) => file.kind === "opportunity").map((file) => file.ref),
  );
  const awards = readAwards(
    opened.filter(isKind("award")),
    opened.filter(isKind("event")),
    { catalogue, known },
    problems,
  );
  const files = [...catalogue.files, ...opened.map((entry) => entry.file)];
  return { kind: "register", register: { ...catalogue, opportunities, awards, files, problems } };
}

function isKind<K extends FileKind>(kind: K) {
  return (entry: FoundFile & { file: RecordFile }): entry is OpenedFile<K> => entry.kind === kind;
}
