import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import { positionAt } from "./text-place.ts";
import { offsetOf, type FieldPath } from "./yaml-place.ts";

export type FileKind = "opportunity" | "award" | "event" | "data";

/** A file of records as it was read: its text, its fields as text, and its Markdown. */
export interface RecordFile {
  /** From the content folder, with "/". */
  readonly path: string;
  readonly kind: FileKind;
  readonly yaml: string;
  /** Texts, lists and mappings, blanks left out; undefined where the YAML could not be read. */
  readonly fields: unknown;
  /** Every text of the fields but days, times and hashes, one after the other: to see at a glance that a file has nothing of some kind. */
  readonly words: string;
  readonly body: string;
  readonly bodyLine: number;
  /** The SHA-256 of its bytes, as they are stored: of a ledger's events alone, which are the ones that others name. */
  readonly sha256?: string | undefined;
}

/** What a problem says, before it is known where. */
export type ProblemText = Pick<Problem, "rule" | "level" | "message" | "tip" | "about">;

/** A problem with a field of a file, at the line and column where its value (or key) stands. */
export function problemAt(
  file: RecordFile,
  path: FieldPath,
  text: ProblemText,
  of: "value" | "key" = "value",
): Problem {
  const place = positionAt(file.yaml, offsetOf(file.yaml, path, of));
  return { ...text, file: file.path, ...place, path: writePath(path) };
}

/** A problem with a place in a file's body; `line` counts from 0 within the body. */
export function problemInBody(file: RecordFile, line: number, text: ProblemText, column = 1): Problem {
  return { ...text, file: file.path, line: file.bodyLine + line, column, path: "body" };
}

/** A problem with a line of a file's fields, from 0, such as a comment. */
export function problemOnLine(file: RecordFile, line: number, text: ProblemText): Problem {
  return { ...text, file: file.path, line: line + 1, column: 1, path: "" };
}

/** A path as people write it: `questions[1].answer.fr`. Names are a contributor's text, so they are quoted safely. */
export function writePath(path: FieldPath): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? quote(part) : `${text}.${quote(part)}`;
  }, "");
}

/** A text that someone wrote in a record, and where. */
export interface WrittenText {
  readonly path: FieldPath;
  readonly text: string;
}

/** Days, times and hashes: every record has some, and they say nothing that a rule for texts could mind. */
const WORDLESS = /^(?:20\d\d-[01]\d-[0-3]\d(?: [0-2]\d:[0-5]\d)?|[0-9a-f]{40}|[0-9a-f]{64})$/;

/** All texts of a file's fields that have words, in one, a line each. */
export function wordsOf(fields: unknown): string {
  if (typeof fields === "string") return WORDLESS.test(fields) ? "" : fields;
  return typeof fields === "object" && fields !== null ? Object.values(fields).map(wordsOf).join("\n") : "";
}

/** Every text in a file's fields, in the order written; the body is not among them. */
export function* textsOf(value: unknown, path: FieldPath = []): Generator<WrittenText> {
  if (typeof value === "string") yield { path, text: value };
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* textsOf(item, [...path, index]);
  else if (typeof value === "object" && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* textsOf(item, [...path, name]);
  }
}
