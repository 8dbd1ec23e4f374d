import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { askProgramme } from "../../src/adopting/ask-programme.ts";
import { programmeFiles } from "../../src/adopting/programme-files.ts";
import { PROGRAMME_QUESTIONS } from "../../src/adopting/questions.ts";
import { readProgrammeAnswers } from "../../src/adopting/read-programme-answers.ts";
import { InterviewEnded } from "../../src/posting/interview.ts";
import { faultsAsShown } from "../i18n/french-faults.ts";

const ANSWERS = path.resolve(import.meta.dirname, "../../examples/valmarine/programme.json");

/** What a person types to give a small programme, by question. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  languages: ["fr"],
  name: ["Petits achats"],
  department: ["Ville d’Essai"],
  currency: ["EUR"],
  limit: ["4000"],
  limit_includes_tax: ["oui"],
  price: [""],
  taxes: ["local | Dans le pays | TVA | 20", "."],
  time_zone: ["Europe/Paris"],
  fiscal_year: ["january"],
  purpose: [""],
  notice: [""],
  url: ["https://essai.example.org/achats/"],
  source: [""],
  contact: ["achats@essai.example.org"],
  teams: ["port | Capitainerie | port@essai.example.org", "ecoles | Écoles", "."],
  skills: ["."],
  payment_methods: ["virement | Virement bancaire", "."],
  pay_within: [""],
  licence: ["EUPL-1.2"],
  lowest_rate: [""],
  hours_per_week: [""],
  commit: [""],
  certify: ["règle 7"],
  request: [""],
  holidays: ["2027-01-01 | Jour de l’An", "."],
  signers: ["chef | certify | 2027-01-04 | Chef du numérique", "."],
  data_licence: [""],
};

async function talk(changes: Readonly<Record<string, readonly string[]>> = {}) {
  const left = PROGRAMME_QUESTIONS.flatMap(({ name }) => changes[name] ?? TYPED[name] ?? []);
  const said: string[] = [];
  const answers = await askProgramme({
    ask: (prompt) => {
      said.push(prompt);
      return Promise.resolve(left.shift());
    },
    say: (text) => void said.push(text),
  });
  return { answers, said, left };
}

const programOf = (answers: Parameters<typeof programmeFiles>[0]): string =>
  programmeFiles(answers).get("_data/program.yml") ?? "";

describe("the questions for a new programme", () => {
  it("make the files of what was typed, in the one language of the programme", async () => {
    const { answers, left } = await talk();
    expect(left).toEqual([]);
    const program = programOf(answers);
    expect(program).toContain("languages: [fr]\ncurrency: EUR\ntime_zone: Europe/Paris\n");
    expect(program).toContain("name: { fr: Petits achats }\n");
    expect(program).toContain('limit:\n  amount: "4000.00"\n  includes_tax: true\n');
    expect(program).toContain("de petits logiciels libres d’au plus 4\u00a0000\u00a0€");
    expect(program).not.toContain("effort:");
    expect(programmeFiles(answers).get("_data/teams.yml")).toContain("ecoles:\n  name: { fr: Écoles }\n");
    expect(programmeFiles(answers).get("_data/delegation.yml")).toContain("- account: chef\n");
  });

  it("keep the source beside a number that is the pilot’s", async () => {
    const program = programOf((await talk()).answers);
    expect(program).toMatch(/questions_before_closing: 2 # The pilot's guides: /);
    expect(program).toMatch(/open_at_least: 5 # Open Contracting Partnership, red flag R003/);
  });

  it("are put in English and in French, as each is written", async () => {
    const said = (await talk()).said.flatMap((text) => text.split("\n"));
    expect(said).toContain("Time zone – Such as Europe/Paris.");
    const french = said.filter((line) => line.startsWith("Fuseau horaire") || /[éèà«]/.test(line));
    expect(french.length).toBeGreaterThan(10);
    expect(french.flatMap(faultsAsShown)).toEqual([]);
  });

  it("are put again where an answer is not of its kind, or is needed and missing", async () => {
    const { answers, said } = await talk({
      languages: ["de", "fr"],
      currency: ["euros", "EUR"],
      limit: ["", "much", "4000"],
      name: ["", "Petits achats"],
      time_zone: ["Europe/Atlantis", "Europe/Paris"],
      payment_methods: [".", "a | b | c | d", "virement | Virement bancaire", "."],
    });
    expect(programOf(answers)).toBe(programOf((await talk()).answers));
    expect(said.filter((line) => line.startsWith("That is not an answer of its kind"))).toHaveLength(4);
    expect(said.filter((line) => line.startsWith("This one is needed"))).toHaveLength(3);
    expect(said.filter((line) => line.startsWith("That line was not kept"))).toHaveLength(1);
  });

  it("end where nobody answers any more", async () => {
    await expect(talk({ data_licence: [] })).rejects.toThrow(InterviewEnded);
  });
});

describe("a file of answers for a programme", () => {
  it("makes the same files as the same answers in a terminal", async () => {
    const { answers } = await talk();
    const read = readProgrammeAnswers(JSON.stringify(answers));
    expect(read).toEqual({ kind: "answers", answers });
  });

  it.each([
    ["{", "it is not JSON."],
    ["[]", "it holds no named answers."],
    ['{"currencies": "EUR"}', "there is no answer “currencies”; did you mean “currency”?"],
    ['{"name": {"de": "Kauf"}}', "there is no answer “name.de”; see docs/adopting.md."],
    ['{"teams": "harbour"}', "“teams” is not an answer of its kind; see docs/adopting.md."],
  ])("is refused with a reason in both languages: %s", (text, why) => {
    const read = readProgrammeAnswers(text);
    if (read.kind !== "refused") throw new Error("it was read");
    expect(read.why.en).toBe(why);
    expect(read.why.fr).not.toBe(why);
  });

  it("asks in a terminal for every answer that it may hold", () => {
    const shipped = JSON.parse(readFileSync(ANSWERS, "utf8")) as object;
    const asked = PROGRAMME_QUESTIONS.map(({ name }) => name);
    expect(Object.keys(shipped).filter((name) => !asked.some((one) => one === name))).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
  });
});
