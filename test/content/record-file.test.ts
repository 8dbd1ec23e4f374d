import { describe, expect, it } from "vitest";
import {
  problemAt,
  problemInBody,
  textsOf,
  writePath,
  type ProblemText,
  type RecordFile,
} from "../../src/content/record-file.ts";
import type { FieldPath } from "../../src/content/yaml-place.ts";

const FILE: RecordFile = {
  path: "opportunities/2021-001-azure.md",
  kind: "opportunity",
  yaml: "\ntitle:\n  en: Azure\nprice: 6500\n",
  fields: { title: { en: "Azure" }, price: "6500" },
  words: "Azure\n6500",
  body: "# English\n\nOne.\n",
  bodyLine: 6,
};

const SAID: ProblemText = {
  rule: "MA-104",
  level: "error",
  message: { en: "Not written.", fr: "Pas écrit." },
  tip: { en: "Write it.", fr: "Écrivez-le." },
};

describe("a path", () => {
  it.each<[FieldPath, string]>([
    [[], ""],
    [["price"], "price"],
    [["title", "en"], "title.en"],
    [["questions", 1, "answer", "fr"], "questions[1].answer.fr"],
    [["skills", 0], "skills[0]"],
    [[0, "date"], "[0].date"],
  ])("%j is written %j", (path, text) => {
    expect(writePath(path)).toBe(text);
  });
});

describe("a problem", () => {
  it("with a field is told where its value stands", () => {
    expect(problemAt(FILE, ["title", "en"], SAID)).toEqual({
      ...SAID,
      file: FILE.path,
      line: 3,
      column: 7,
      path: "title.en",
    });
  });

  it("with the name of a field is told where the name stands", () => {
    expect(problemAt(FILE, ["price"], SAID, "key")).toMatchObject({ line: 4, column: 1, path: "price" });
  });

  it("with a field that is not there is told at the closest one around it", () => {
    expect(problemAt(FILE, ["title", "fr"], SAID)).toMatchObject({ line: 3, column: 3, path: "title.fr" });
  });

  it("in the text is told by its line in the file", () => {
    expect(problemInBody(FILE, 2, SAID)).toEqual({
      ...SAID,
      file: FILE.path,
      line: 8,
      column: 1,
      path: "body",
    });
  });
});

describe("the texts of a record", () => {
  it("are found in the order written, each with its path", () => {
    const fields = { title: { en: "A", fr: "B" }, skills: ["r"], questions: [{ question: { en: "C" } }] };
    expect([...textsOf(fields)].map(({ path, text }) => `${writePath(path)}: ${text}`)).toEqual([
      "title.en: A",
      "title.fr: B",
      "skills[0]: r",
      "questions[0].question.en: C",
    ]);
  });

  it("are none where there are no fields", () => {
    expect([...textsOf(undefined)]).toEqual([]);
  });
});
