import { describe, expect, it } from "vitest";
import {
  AWARDED,
  expectOnly,
  expectProblems,
  goodRecords,
  ledgerPath,
  OPEN,
  problemsOf,
  swap,
} from "../register/memory-folder.ts";

const rule = "MA-109";
const LINE = "A script writes the policy in JSON.";

function levelsIn(text: string): string[] {
  return problemsOf(goodRecords({ [AWARDED]: swap(LINE, text) }))
    .filter((problem) => problem.rule === rule)
    .map(({ level }) => level);
}

describe("MA-109: a classification marking", () => {
  it.each([
    "PROTECTED B",
    "Protected A",
    "protected c",
    "PROTÉGÉ B",
    "Protégé A",
    "protégé-b",
    "PROTE\u0301GE\u0301 B",
    "CONFIDENTIAL",
    "Confidentiel",
    "SECRET",
    "Secret",
    "TOP SECRET",
    "Top Secret",
    "TRÈS SECRET",
    "Très secret",
    "**Protected B**",
    "> PROTECTED B",
    "## SECRET",
    "- SECRET",
    "[SECRET]",
    "(Protected A)",
    "// SECRET //",
    "PROTECTED B // CANADIAN EYES ONLY",
    "SECRET - REL TO CAN",
    "SECRET:",
    "Classification: Secret",
    "Security classification: PROTECTED B",
    "Classification de sécurité : PROTÉGÉ B",
    "  PROTECTED B  ",
    "PROTECTED\u00a0B",
    "ＰＲＯＴＥＣＴＥＤ Ｂ",
    "PRO\u034fTECTED B",
  ])("that stands alone is an error: %j", (text) => {
    expect(levelsIn(`${LINE}\n\n${text}\n\nMore.`)).toEqual(["error"]);
  });

  it("is told on its own line, whatever stands before it", () => {
    const files = goodRecords({ [AWARDED]: swap(LINE, `${LINE}\n\n\n\nPROTECTED B\n\nMore.`) });
    const problems = problemsOf(files);
    expectProblems(files, problems, { rule, file: AWARDED, at: "PROTECTED B", path: "body" });
    expect(problems[0]?.message).toEqual({
      en: "“PROTECTED B” is a classification marking.",
      fr: "« PROTECTED B » est une marque de classification.",
    });
    expect(problems[0]?.tip.en).toContain("call your security officer");
  });

  it("is told on its line with Windows line breaks too", () => {
    const change = (text: string): string =>
      swap(LINE, `${LINE}\n\nPROTECTED B`)(text).replaceAll("\n", "\r\n");
    expectOnly(goodRecords({ [AWARDED]: change }), { rule, file: AWARDED, at: "PROTECTED B", path: "body" });
  });

  it.each([
    [
      "in a title",
      OPEN,
      swap("en: Accessible date picker for benefit forms", "en: Protected B"),
      "Protected B",
      "title.en",
    ],
    [
      "in a French summary",
      OPEN,
      swap("fr: Un petit composant utilisable au clavier et avec un lecteur d’écran.", "fr: PROTÉGÉ B"),
      "PROTÉGÉ B",
      "summary.fr",
    ],
    [
      "in the note of an event",
      ledgerPath("0003-accepted.md"),
      swap("event: accepted", "event: accepted\nnote: { en: SECRET, fr: x }"),
      "SECRET,",
      "note.en",
    ],
  ])("is an error where it stands: %s", (_, file, change, at, path) => {
    expectOnly(goodRecords({ [file]: change }), { rule, file, at, path });
  });

  it("is an error also where it is written with escapes", () => {
    const change = swap("en: Accessible date picker for benefit forms", String.raw`en: "\x53ECRE\x54"`);
    expectOnly(goodRecords({ [OPEN]: change }), { rule, file: OPEN, at: '"\\x53', path: "title.en" });
  });

  it("is an error in a comment", () => {
    const problems = problemsOf(goodRecords({ [OPEN]: swap("hours: 60", "# PROTECTED B\nhours: 60") }));
    expect(problems.map((problem) => [problem.rule, problem.level, problem.line])).toEqual([
      [rule, "error", 18],
    ]);
  });
});

describe("MA-109: words that only speak of classification", () => {
  it.each([
    "The tool never handles Protected B information.",
    "Le système ne traite aucun renseignement Protégé B.",
    "The key is stored as SECRET in the vault.",
    "Remove what is marked CONFIDENTIAL before you send it.",
  ])("are a warning, for a person to look: %s", (text) => {
    expect(levelsIn(text)).toEqual(["warning"]);
  });

  it("are told as what they may be, and that there may be nothing to do", () => {
    const text = "The tool never handles Protected B information.";
    const [problem] = problemsOf(goodRecords({ [AWARDED]: swap(LINE, text) }));
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "“Protected B” may be a classification marking.",
        fr: "« Protected B » est peut-être une marque de classification.",
      },
      {
        en: "If it only speaks of such information, nothing needs to be done.",
        fr: "S’il ne fait que parler de tels renseignements, il n’y a rien à faire.",
      },
    ]);
  });

  it.each([
    "The secret is kept in a vault.",
    "Keep it confidential.",
    "It is protected by a password.",
    "Protected by design",
    "Secret management",
    "SECRETARIAT",
    "Le secrétariat répond.",
    "protected attributes: a, b",
    "C'est un secret professionnel.",
    "process.env.SECRET_KEY",
  ])("and words that are none at all are fine: %s", (text) => {
    expect(levelsIn(`${LINE}\n\n${text}`)).toEqual([]);
  });

  it("are not told beside the marking on the same line", () => {
    expect(levelsIn("SECRET - all SECRET parts")).toEqual(["error"]);
  });
});
