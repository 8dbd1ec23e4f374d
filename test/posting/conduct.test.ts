import { describe, expect, it } from "vitest";
import { conduct } from "../../src/posting/conduct.ts";
import { openDesk, type Desk } from "../../src/posting/desk.ts";
import { InterviewEnded } from "../../src/posting/interview.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { faultsAsShown } from "../i18n/french-faults.ts";
import { goodRecords, memoryFolder, NOW } from "../register/memory-folder.ts";
import { WHOLE, wholeAnswers } from "./support/answers.ts";

function deskOf(): Desk {
  const desk = openDesk(memoryFolder(goodRecords()), NOW);
  if (desk.kind !== "desk") throw new Error(JSON.stringify(desk.problems));
  return desk;
}

/** What a person types, line by line, to give whole answers. */
const TYPED = {
  title: [WHOLE.title.en, WHOLE.title.fr],
  summary: [WHOLE.summary.en, ".", WHOLE.summary.fr, "."],
  // By number, by key, or Enter for what is proposed.
  team: ["2"],
  contact: [WHOLE.contact],
  price: ["6500"],
  hours: ["60"],
  funds_reserved: ["2027-01-18"],
  posted: ["2027-02-08"],
  closes: ["2027-02-24 14:00"],
  selection: ["2027-03-02"],
  delivery: ["2027-03-31"],
  skills: ["1, typescript"],
  licence: [""],
  repository: [WHOLE.repository],
  background: [WHOLE.background.en, ".", WHOLE.background.fr, "."],
  need: [...WHOLE.need.en.split("\n"), ".", ...WHOLE.need.fr.split("\n"), "."],
  criteria: [...WHOLE.criteria.en.split("\n"), ".", ...WHOLE.criteria.fr.split("\n"), "."],
  attestations: ["1 2 3"],
};

interface Session {
  /** The text of the file that was agreed to. */
  readonly text: string | undefined;
  readonly said: string;
  readonly shown: readonly (readonly Problem[])[];
  /** Lines that nobody asked for. */
  readonly left: readonly string[];
}

async function talk(lines: readonly string[]): Promise<Session> {
  const left = [...lines];
  const said: string[] = [];
  const shown: (readonly Problem[])[] = [];
  const terminal = {
    ask: (prompt: string) => {
      said.push(prompt);
      return Promise.resolve(left.shift());
    },
    say: (text: string) => void said.push(text),
  };
  const draft = await conduct(deskOf(), terminal, (problems) => void shown.push(problems));
  return { text: draft?.text, said: said.join("\n"), shown, left };
}

function typing(changes: Partial<Record<keyof typeof TYPED, readonly string[]>>, ...end: string[]): string[] {
  return [...Object.values({ ...TYPED, ...changes }).flat(), ...end];
}

describe("the questions of the terminal", () => {
  it("make the file of the same answers, once it has been agreed to", async () => {
    const { text, shown, left } = await talk(typing({}, ""));
    expect(text).toBe(deskOf().judge(wholeAnswers()).draft.text);
    expect({ shown, left }).toEqual({ shown: [[]], left: [] });
  });

  it("are put in English and in French", async () => {
    const { said } = await talk(typing({}, ""));
    expect(said).toContain("Price before tax – Digits only");
    expect(said).toContain("Prix avant taxes – Des chiffres seulement");
    expect(said).toContain("  2. web-accessibility – Web Accessibility · Accessibilité du Web");
    const french = said.split("\n").filter((line) => /[«éàç]| – Par exemple/.test(line));
    expect(french.length).toBeGreaterThan(20);
    expect(french.filter((line) => !WHOLE_WORDS.includes(line)).flatMap(faultsAsShown)).toEqual([]);
  });

  it("propose what is right for most, and Enter takes it", async () => {
    const { said, text } = await talk(
      typing(
        {
          posted: [""],
          closes: [""],
          selection: [""],
          delivery: [""],
          team: ["cloud-operations"],
          contact: [""],
        },
        "",
      ),
    );
    expect(said).toContain("[2027-01-22] > ");
    expect(text).toMatch(/^contact: cloud-infonuagique@example\.gc\.ca$/m);
    expect(text).toMatch(/^posted: 2027-01-22\ncloses: 2027-02-09 14:00$/m);
  });

  it("tell at once what is wrong, with the tip, and ask again", async () => {
    const { said, text } = await talk(typing({ price: ["a lot", "9000", "6500"] }, ""));
    expect(said).toContain("✖ “price” holds “a lot”; expected an amount without sign, spaces or currency");
    expect(text).toContain('price: "6500.00"');
  });

  it("keep an answer that is given twice, and ask for another at the end", async () => {
    const { said, shown, text, left } = await talk(
      typing({ delivery: ["2027-02-01", "2027-02-01"] }, "delivery", "2027-03-31", ""),
    );
    expect(said).toContain("The dates are out of order");
    expect(shown.map((problems) => problems.map(({ rule }) => rule))).toEqual([["MA-203"], []]);
    expect(text).toContain("delivery: 2027-03-31");
    expect(left).toEqual([]);
  });

  it("change a longer text by name, and a dot alone keeps it", async () => {
    const { text } = await talk(typing({}, "need", "- other", "- words", ".", ".", "nonsense", ""));
    expect(text).toContain("- other\n- words\n");
    expect(text).toContain(WHOLE.need.fr);
  });

  it("write nothing while a guardrail is broken", async () => {
    const { text } = await talk(typing({ price: ["9000", "9000"] }, ""));
    expect(text).toBeUndefined();
  });

  it("end where nobody answers any more", async () => {
    await expect(talk(["A title"])).rejects.toThrow(InterviewEnded);
    await expect(talk(typing({}))).rejects.toThrow(InterviewEnded);
  });
});

const WHOLE_WORDS = deskOf().judge(wholeAnswers()).draft.text.split("\n");
