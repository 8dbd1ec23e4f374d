import { problemAt, type RecordFile } from "../content/record-file.ts";
import { comparisonSourcesSchema, type ComparisonSource } from "../model/comparison-sources.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import type { ContentFolder } from "../register/disk.ts";
import { readFields } from "../register/read-fields.ts";
import { readRecordFile, readText } from "../register/read-file.ts";
import type { Dashboard } from "./dashboard.ts";
import { readDashboard, TOO_LARGE } from "./read-dashboard.ts";

/** Where a programme keeps the `dashboard.json` of others, to be compared with them. */
export const KEPT_FOLDER = "_data/compare";

const SOURCES = "sources.yml";

/** The numbers of another programme, and what is known of where they come from. */
export interface KeptDashboard {
  /** `_data/compare/18f-2016.json` */
  readonly file: string;
  readonly dashboard: Dashboard;
  readonly source: ComparisonSource | undefined;
}

/** The dashboards of other programmes, in the order of their files, and what cannot be read of them. */
export interface KeptDashboards {
  readonly dashboards: readonly KeptDashboard[];
  readonly problems: readonly Problem[];
}

/** Reads the dashboards that are kept beside the records. What is no plain file is passed over, as among records. */
export function readKeptDashboards(content: ContentFolder): KeptDashboards {
  const problems: Problem[] = [];
  const isFolder = content.list("_data").some(({ name, kind }) => name === "compare" && kind === "folder");
  const files = (isFolder ? content.list(KEPT_FOLDER) : [])
    .filter(({ kind }) => kind === "file")
    .map(({ name }) => name);
  const names = files.filter((name) => name.endsWith(".json"));
  const sources = files.includes(SOURCES) ? readSources(content, names, problems) : {};
  const dashboards = names.flatMap((name): KeptDashboard[] => {
    const file = `${KEPT_FOLDER}/${name}`;
    const dashboard = readKept(content, file, problems);
    return dashboard ? [{ file, dashboard, source: sources[keyOf(name)] }] : [];
  });
  return { dashboards, problems };
}

function keyOf(name: string): string {
  return name.replace(/\.json$/, "");
}

function readKept(content: ContentFolder, file: string, problems: Problem[]): Dashboard | undefined {
  const text = readText(content, file, problems, TOO_LARGE);
  if (text === undefined) return undefined;
  const read = readDashboard(text, file);
  if (read.kind === "dashboard") return read.dashboard;
  problems.push(read.problem);
  return undefined;
}

function readSources(
  content: ContentFolder,
  names: readonly string[],
  problems: Problem[],
): Readonly<Record<string, ComparisonSource>> {
  const file = readRecordFile(content, `${KEPT_FOLDER}/${SOURCES}`, "data", problems);
  const sources = (file && readFields(file, comparisonSourcesSchema, problems)) ?? {};
  if (file)
    for (const key of Object.keys(sources))
      if (!names.includes(`${key}.json`)) problems.push(ofNothing(file, key));
  return sources;
}

/** A name that is misspelt would take what a file’s numbers are from the public without a word. */
function ofNothing(file: RecordFile, key: string): Problem {
  return problemAt(
    file,
    [key],
    {
      rule: "MA-101",
      level: "error",
      message: {
        en: `There is no file ${KEPT_FOLDER}/${quote(key)}.json.`,
        fr: `Le fichier ${KEPT_FOLDER}/${quote(key)}.json n’existe pas.`,
      },
      tip: {
        en: "Write the name of the file without .json, or take the entry out.",
        fr: "Inscrivez le nom du fichier sans .json, ou retirez l’entrée.",
      },
    },
    "key",
  );
}
