import {
  problemAt,
  problemInBody,
  problemOnLine,
  textsOf,
  type ProblemText,
  type RecordFile,
} from "../content/record-file.ts";
import { positionAt } from "../content/text-place.ts";
import type { FieldPath } from "../content/yaml-place.ts";
import type { Problem } from "../problems/problem.ts";

/** A text of a record, and how to make a problem of a line of it (from 0). */
export interface JudgedText {
  readonly text: string;
  readonly path: FieldPath;
  readonly problem: (line: number, text: ProblemText) => Problem;
}

/**
 * Every text that a file brings: each of its fields, the comments between them, and its body.
 * @param worthReading a quick look at the whole file, so that the many that cannot have the problem are not walked through
 */
export function* judgedTexts(
  file: RecordFile,
  worthReading: (text: string) => boolean,
): Generator<JudgedText> {
  if (worthReading(file.words)) {
    for (const { path, text } of textsOf(file.fields)) {
      yield { text, path, problem: (_, said) => problemAt(file, path, said) };
    }
  }
  if (file.yaml.includes("#") && worthReading(file.yaml)) {
    for (const { line, text } of commentsOf(file)) {
      yield { text, path: [], problem: (_, said) => problemOnLine(file, line, said) };
    }
  }
  if (file.body !== "" && worthReading(file.body)) {
    yield { text: file.body, path: ["body"], problem: (line, said) => problemInBody(file, line, said) };
  }
}

/**
 * Comments are not published, but a reviewer reads them, and Git keeps them. What looks like one within a text is judged as
 * that text. Lines from 0.
 */
function commentsOf({ yaml, words }: RecordFile): { line: number; text: string }[] {
  return yaml.split("\n").flatMap((content, line) => {
    const start = /(?:^|\s)#/.exec(content)?.index;
    const text = start === undefined ? "" : content.slice(start).replace(/^\s*#/, "").trim();
    // What closes a text in quotes, or brackets around it, is not in its words.
    const inText = text.replace(/["'\]},\s]+$/, "");
    return inText === "" || words.includes(inText) ? [] : [{ line, text }];
  });
}

/** The line (from 0) of an offset in a text. */
export function lineOf(text: string, offset: number): number {
  return positionAt(text, offset).line - 1;
}
