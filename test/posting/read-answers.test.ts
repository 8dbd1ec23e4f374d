import { describe, expect, it } from "vitest";
import { readAnswers } from "../../src/posting/read-answers.ts";
import { faultsOfMessage } from "../i18n/french-faults.ts";
import { WHOLE, wholeAnswers } from "./support/answers.ts";

describe("a file of answers", () => {
  it("is JSON with the names of the questions", () => {
    expect(readAnswers(JSON.stringify(WHOLE))).toEqual({ kind: "answers", answers: wholeAnswers() });
  });

  it("is read with the mark at its start that Windows’ editor puts there", () => {
    expect(readAnswers(`\uFEFF${JSON.stringify(WHOLE)}`)).toMatchObject({ kind: "answers" });
  });

  it.each([
    ["not json", "it is not JSON."],
    ["[]", "it holds no named answers."],
    ["null", "it holds no named answers."],
    ['{"titles": {}}', "there is no answer “titles”; did you mean “title”?"],
    ['{"title": {"de": "x"}}', "there is no answer “title.de”; there are: en, fr."],
    ['{"__proto__": {"x": 1}, "zzzzzzzz": 1}', "there is no answer “"],
    ['{"skills": "python"}', "“skills” is not an answer of its kind; see docs/posting.md."],
    ['{"title": {"en": 5}}', "“title.en” is not an answer of its kind; see docs/posting.md."],
  ])("is refused with the reason: %s", (json, why) => {
    const read = readAnswers(json);
    expect(read).toMatchObject({ kind: "refused" });
    if (read.kind !== "refused") return;
    expect(read.why.en).toContain(why);
    expect(faultsOfMessage(read.why.fr)).toEqual([]);
  });
});
