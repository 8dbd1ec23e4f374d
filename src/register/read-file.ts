import { splitFrontMatter, type FrontMatterFault } from "../content/front-matter.ts";
import { problemAt, wordsOf, type FileKind, type RecordFile } from "../content/record-file.ts";
import { sha256 } from "../content/sha256.ts";
import { positionAt } from "../content/text-place.ts";
import { readYaml } from "../content/yaml.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import type { ContentFolder } from "./disk.ts";
import { LARGEST_FILE, wholeFile, type FoundFile } from "./find.ts";
import { FRONT_MATTER_FAULTS, saidOfFault, YAML_FAULTS } from "./yaml-faults.ts";

/** A file whose place and YAML are right; what it means is not known yet. */
export type OpenedFile<K extends FileKind> = Extract<FoundFile, { kind: K }> & { readonly file: RecordFile };

/** Opens a file and reads its YAML; what keeps it from being read is a problem. */
export function readRecordFile(
  folder: ContentFolder,
  path: string,
  kind: FileKind,
  problems: Problem[],
): RecordFile | undefined {
  const content = readContent(folder, path, problems);
  if (content === undefined) return undefined;
  const { text } = content;
  const parts = kind === "data" ? { yaml: text, body: "", bodyLine: 1 } : splitFrontMatter(text);
  if (typeof parts === "string") {
    problems.push(frontMatterProblem(path, parts));
    return undefined;
  }
  const { value, faults } = readYaml(parts.yaml);
  const fields = withoutBlanks(value);
  const hash = kind === "event" ? { sha256: sha256(content.bytes) } : {};
  const file: RecordFile = { path, kind, ...parts, fields, words: wordsOf(fields), ...hash };
  for (const fault of faults) {
    // A list that has no entry yet is a file with comments only.
    if (kind === "data" && fault.kind === "not-a-mapping") continue;
    const { message, tip } = saidOfFault(fault, file.yaml);
    problems.push({
      rule: "MA-107",
      level: "error",
      file: path,
      ...positionAt(file.yaml, fault.offset),
      path: "",
      message,
      tip,
    });
  }
  if (faults.length > 0 || kind === "data" || isMapping(file.fields)) return file;
  problems.push(problemAt(file, [], { rule: "MA-107", level: "error", ...YAML_FAULTS["not-a-mapping"] }));
  return { ...file, fields: undefined };
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** How long a file may be, in bytes, and what to say of one that is longer. */
export interface Bound {
  readonly most: number;
  readonly message: Bilingual;
  readonly tip: Bilingual;
}

const RECORD: Bound = {
  most: LARGEST_FILE,
  message: {
    en: `The file has more than ${LARGEST_FILE} bytes, which no record needs.`,
    fr: `Le fichier compte plus de ${LARGEST_FILE} octets, ce dont aucune fiche n’a besoin.`,
  },
  tip: {
    en: "Keep to the facts, and link to longer documents.",
    fr: "Tenez-vous-en aux faits et renvoyez aux documents plus longs.",
  },
};

/** The text of a file; undefined, with a problem, where it cannot be opened, is too long, or is no text (MA-101). */
export function readText(
  folder: ContentFolder,
  path: string,
  problems: Problem[],
  bound: Bound = RECORD,
): string | undefined {
  return readContent(folder, path, problems, bound)?.text;
}

function readContent(
  folder: ContentFolder,
  path: string,
  problems: Problem[],
  bound: Bound = RECORD,
): { readonly text: string; readonly bytes: Uint8Array } | undefined {
  try {
    const bytes = folder.read(path, bound.most);
    if (bytes.length > bound.most) {
      problems.push(wholeFile(path, bound.tip, bound.message));
      return undefined;
    }
    const text = UTF8.decode(bytes);
    if (!text.includes("\0")) return { text, bytes };
  } catch (error) {
    if (!(error instanceof TypeError)) {
      problems.push(
        wholeFile(
          path,
          {
            en: "Check that the file exists and that you may read it.",
            fr: "Vérifiez que le fichier existe et que vous pouvez le lire.",
          },
          {
            en: "The file cannot be opened.",
            fr: "Le fichier ne peut pas être ouvert.",
          },
        ),
      );
      return undefined;
    }
  }
  problems.push(
    wholeFile(
      path,
      { en: "Save the file as UTF-8.", fr: "Enregistrez le fichier en UTF-8." },
      {
        en: "The file is not text in UTF-8.",
        fr: "Le fichier n’est pas du texte en UTF-8.",
      },
    ),
  );
  return undefined;
}

/** `contact:` with nothing after it says nothing: it is as if the line were not there. */
function withoutBlanks(value: unknown): unknown {
  return hasBlanks(value) ? dropBlanks(value) : value;
}

function hasBlanks(value: unknown): boolean {
  return typeof value === "object" && value !== null ? Object.values(value).some(hasBlanks) : value === "";
}

function dropBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropBlanks);
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== "")
      .map(([name, item]) => [name, dropBlanks(item)]),
  );
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function frontMatterProblem(path: string, fault: FrontMatterFault): Problem {
  return {
    rule: "MA-107",
    level: "error",
    file: path,
    line: 1,
    column: 1,
    path: "",
    ...FRONT_MATTER_FAULTS[fault],
  };
}
