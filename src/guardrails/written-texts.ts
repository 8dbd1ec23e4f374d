import {
  problemAt,
  problemInBody,
  problemOnLine,
  textsOf,
  type ProblemText,
  type RecordFile,
} from "../content/record-file.ts";
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
    for (const { line, text } of commentsOf(file.yaml)) {
      yield { text, path: [], problem: (_, said) => problemOnLine(file, line, said) };
    }
  }
  if (file.body !== "" && worthReading(file.body)) {
    yield { text: file.body, path: ["body"], problem: (line, said) => problemInBody(file, line, said) };
  }
}

/** Comments are not published, but a reviewer reads them, and Git keeps them. Lines from 0. */
function commentsOf(yaml: string): { line: number; text: string }[] {
  return yaml.split("\n").flatMap((content, line) => {
    const start = /(?:^|\s)#/.exec(content)?.index;
    // With a quote left open before it, the sign is a part of a text.
    if (start === undefined || isQuoted(content.slice(0, start))) return [];
    return [{ line, text: content.slice(start).replace(/^\s*#/, "") }];
  });
}

function isQuoted(before: string): boolean {
  return (
    (before.match(/"/g) ?? []).length % 2 === 1 || (before.match(/(?<![\p{L}])'/gu) ?? []).length % 2 === 1
  );
}

/** The line (from 0) of an offset in a text. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length - 1;
}
