import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDesk } from "../../src/posting/desk.ts";
import { suggestedAnswers } from "../../src/posting/suggest.ts";
import { goodRecords, memoryFolder, NOW, registerOf } from "../register/memory-folder.ts";
import { weekday, instantOf, parseDate } from "../../src/time/calendar.ts";
import { wholeAnswers } from "./support/answers.ts";

const files = goodRecords();
const { program, holidays } = registerOf(files);

describe("what is proposed for a new opportunity", () => {
  it("is days that business is done on, and the programme’s licence", () => {
    expect(suggestedAnswers(program, holidays, NOW)).toEqual({
      posted: "2027-01-22",
      closes: "2027-02-09 14:00",
      selection: "2027-02-15",
      delivery: "2027-03-15",
      licence: "MIT",
    });
  });

  it("breaks no rule on any day, and closes on no Friday", () => {
    const moments = fc.integer({ min: Date.UTC(2021, 0, 1), max: Date.UTC(2098, 0, 1) });
    fc.assert(
      fc.property(moments, (ms) => {
        const now = instantOf(ms);
        const suggested = suggestedAnswers(program, holidays, now);
        const answers = wholeAnswers({ ...suggested, funds_reserved: suggested.posted });
        const desk = openDesk(memoryFolder(files), now);
        expect(desk.kind === "desk" && desk.judge(answers).problems).toEqual([]);
        const closes = parseDate(suggested.closes.slice(0, 10));
        expect(closes && weekday(closes)).not.toBe(5);
      }),
      { numRuns: 40 },
    );
  });
});
