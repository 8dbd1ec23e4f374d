import { describe, expect, it } from "vitest";
import { EVENT_KINDS } from "../../src/model/event.ts";
import {
  AWARD,
  check,
  EXCEPTIONS,
  expectOnly,
  expectProblems,
  goodRecords,
  HOLIDAYS,
  ledgerPath,
  OPEN,
  PROGRAM,
  problemsOf,
  SKILLS,
  swap,
  swaps,
  TEAMS,
  type Change,
} from "./memory-folder.ts";

const PAID = ledgerPath("0006-paid.md");

function onlyProblemOf(path: string, change: Change) {
  const problems = problemsOf(goodRecords({ [path]: change }));
  expect(problems).toHaveLength(1);
  return problems[0];
}

describe("a field that is not known (MA-102)", () => {
  it.each<[what: string, file: string, change: (text: string) => string, at: string, path: string]>([
    ["at the top", OPEN, swap("hours: 60", "hour: 60"), "hour: 60", "hour"],
    [
      "within another",
      OPEN,
      swaps(["  en: A small", "  eng: A small\n  en: A small"]),
      "eng: A small",
      "summary.eng",
    ],
    [
      "in an award",
      AWARD,
      swap("  kind: small-business", "  type: small-business"),
      "type: small",
      "supplier.type",
    ],
    ["in an event", PAID, swap("amount:", "sum:"), "sum:", "sum"],
    [
      "in a list",
      HOLIDAYS,
      swap("{ date: 2026-12-25,", "{ date: 2026-12-25, day: 25,"),
      "day: 25",
      "[0].day",
    ],
    [
      "in the programme",
      PROGRAM,
      swap("price: fixed", "price: fixed\ntimezone: UTC"),
      "timezone",
      "timezone",
    ],
    ["deep in the programme", PROGRAM, swap("rate: 5 }", "rate: 5, rat: 6 }"), "rat: 6", "taxes.AB.rat"],
    ["in a team", TEAMS, swap("contact:", "mail:"), "mail:", "cloud-operations.mail"],
  ])("is a problem at its name: %s", (_, file, change, at, path) => {
    expectOnly(goodRecords({ [file]: change }), { rule: "MA-102", file, at, path });
  });

  it.each([
    ["hour", "hours"],
    ["Hours", "hours"],
    ["sumary", "summary"],
    ["license", "licence"],
    ["close", "closes"],
    ["skils", "skills"],
  ])("%s: did you mean %s?", (written, meant) => {
    const problem = onlyProblemOf(OPEN, swap("attestations:", `${written}: x\nattestations:`));
    expect(problem?.tip).toEqual({
      en: `Did you mean “${meant}”?`,
      fr: `Vouliez-vous écrire « ${meant} » ?`,
    });
  });

  it.each([
    ["in another case", swap('price: "6500.00"', 'Price: "6500.00"'), "Price", "price"],
    ["misspelt", swap("posted: 2027-01-11", "postd: 2027-01-11"), "postd", "posted"],
  ])("and without which the record cannot be read is told once: %s", (_, change, written, meant) => {
    expectOnly(goodRecords({ [OPEN]: change }), {
      rule: "MA-102",
      file: OPEN,
      at: `${written}: `,
      path: written,
    });
    expect(onlyProblemOf(OPEN, change)?.tip.en).toBe(`Did you mean “${meant}”?`);
  });

  it("does not hide that another one is missing", () => {
    const change = swaps(['price: "6500.00"', 'Price: "6500.00"'], ["team: web-accessibility\n", ""]);
    expectOnly(
      goodRecords({ [OPEN]: change }),
      { rule: "MA-102", file: OPEN, at: "Price", path: "Price" },
      { rule: "MA-103", file: OPEN, at: [2, 1], path: "team" },
    );
  });

  it("far from any name is answered with all of them", () => {
    const problem = onlyProblemOf(
      HOLIDAYS,
      swap("{ date: 2026-12-25,", "{ date: 2026-12-25, observance: x,"),
    );
    expect(problem?.tip.en).toBe("Known here: date, name.");
  });

  it("is each one of several", () => {
    expectOnly(
      goodRecords({ [OPEN]: swap("hours: 60", "alpha: 1\nbeta: 2\nhours: 60") }),
      { rule: "MA-102", file: OPEN, at: "alpha: 1", path: "alpha" },
      { rule: "MA-102", file: OPEN, at: "beta: 2", path: "beta" },
    );
  });
});

describe("many problems of one kind in a file", () => {
  const fields = (count: number): string =>
    Array.from(
      { length: count },
      (_, index) => `zz${String.fromCharCode(97 + index / 26, 97 + (index % 26))}qx: 1\n`,
    ).join("");

  it.each([
    [20, 20, undefined],
    [21, 21, undefined],
    [22, 21, "From here on, 2 more fields of this file are not known."],
    [120, 21, "From here on, 100 more fields of this file are not known."],
  ])("are told one by one up to twenty, and then together: %d", (count, told, last) => {
    const problems = problemsOf(goodRecords({ [OPEN]: swap("hours: 60\n", `hours: 60\n${fields(count)}`) }));
    expect(problems).toHaveLength(told);
    const rest = problems.filter(({ message }) => message.en.startsWith("From here on"));
    expect(rest.map(({ rule, level, message }) => [rule, level, message.en])).toEqual(
      last === undefined ? [] : [["MA-102", "error", last]],
    );
    if (last !== undefined) {
      expect(rest[0]?.path).toBe("zzauqx");
      expectProblems(goodRecords({ [OPEN]: swap("hours: 60\n", `hours: 60\n${fields(count)}`) }), rest, {
        rule: "MA-102",
        file: OPEN,
        at: "zzauqx",
        path: "zzauqx",
      });
    }
  });

  it("do not hide those of another kind", () => {
    const change = swaps(["hours: 60\n", `hours: 60\n${fields(50)}`], ["team: web-accessibility\n", ""]);
    expect(problemsOf(goodRecords({ [OPEN]: change })).map(({ path }) => path)).toContain("team");
  });

  it("are told of values as well", () => {
    const change = swap("funds_reserved:", `questions:\n${"  - x\n".repeat(30)}funds_reserved:`);
    const problems = problemsOf(goodRecords({ [OPEN]: change }));
    expect(problems.map(({ path }) => path).slice(-2)).toEqual(["questions[19]", "questions[20]"]);
    expect(problems.at(-1)?.message.en).toBe(
      "From here on, 10 more fields of this file are missing or hold something else.",
    );
  });
});

describe("a field without which a record cannot be read (MA-103)", () => {
  it.each<[file: string, change: (text: string) => string, path: string]>([
    [OPEN, swap("team: web-accessibility\n", ""), "team"],
    [OPEN, swap('price: "6500.00"\n', ""), "price"],
    [OPEN, swap("posted: 2027-01-11\n", ""), "posted"],
    [OPEN, swap("closes: 2027-02-01 14:30\n", ""), "closes"],
    [AWARD, swap('price: "6500.00"\n', ""), "price"],
    [PAID, swap("event: paid\n", ""), "event"],
    [PAID, swap("date: 2026-08-25\n", ""), "date"],
  ])("in %s is missed at the first of its fields", (file, change, path) => {
    expectOnly(goodRecords({ [file]: change }), { rule: "MA-103", file, at: [2, 1], path });
  });

  it("is missed where it stands empty", () => {
    expectOnly(goodRecords({ [PAID]: swap("date: 2026-08-25", "date:") }), {
      rule: "MA-103",
      file: PAID,
      at: [3, 6],
      path: "date",
    });
  });

  it("is missed by name", () => {
    expect(onlyProblemOf(OPEN, swap("team: web-accessibility\n", ""))?.message).toEqual({
      en: "“team” is missing.",
      fr: "« team » manque.",
    });
  });

  it("is an opportunity's title, however many of its words are there", () => {
    const change = swap(
      "title:\n  en: Accessible date picker for benefit forms\n  fr: Sélecteur de date accessible pour les formulaires de prestations\n",
      "",
    );
    expectOnly(goodRecords({ [OPEN]: change }), { rule: "MA-103", file: OPEN, at: [2, 1], path: "title" });
  });

  it("is a supplier's name, where no reason is given to withhold it", () => {
    expectOnly(goodRecords({ [AWARD]: swap("  name: Érable Logiciel inc.\n", "") }), {
      rule: "MA-103",
      file: AWARD,
      at: "kind: small-business",
      path: "supplier.name",
    });
  });

  it("is not a supplier's name where the reason to withhold it is given in both languages", () => {
    const change = swap("  name: Érable Logiciel inc.", "  withheld: { en: Not published, fr: Non publié }");
    expectOnly(goodRecords({ [AWARD]: change }));
  });

  it("within another is missed where the other stands", () => {
    expectOnly(goodRecords({ [AWARD]: swap('  amount: "973.38"\n', "") }), {
      rule: "MA-103",
      file: AWARD,
      at: "region: QC\npayment_method",
      path: "tax.amount",
    });
  });
});

describe("a value of another kind than its field's (MA-103)", () => {
  it.each<[what: string, file: string, change: (text: string) => string, at: string, path: string]>([
    ["an amount as French writes it", OPEN, swap('"6500.00"', '"6 500,00 $"'), '"6 500,00 $"', "price"],
    ["an amount with an exponent", OPEN, swap('"6500.00"', "6.5e3"), "6.5e3", "price"],
    ["a negative amount", AWARD, swap('"973.38"', '"-973.38"'), '"-973.38"', "tax.amount"],
    [
      "a day that does not exist",
      OPEN,
      swap("delivery: 2027-02-26", "delivery: 2027-02-30"),
      "2027-02-30",
      "delivery",
    ],
    ["a deadline without a time", OPEN, swap("2027-02-01 14:30", "2027-02-01"), "2027-02-01\n", "closes"],
    ["a count in words", OPEN, swap("hours: 60", "hours: sixty"), "sixty", "hours"],
    [
      "a text in place of a list",
      OPEN,
      swap("  - typescript\n  - accessibility", "  typescript"),
      "typescript",
      "skills",
    ],
    ["a list in place of a text", OPEN, swap("licence: MIT", "licence: [MIT]"), "[MIT]", "licence"],
    [
      "a text in place of words in languages",
      OPEN,
      swaps(
        ["summary:\n  en: A small component", "summary: A small component"],
        ["\n  fr: Un petit composant utilisable au clavier et avec un lecteur d’écran.", ""],
      ),
      "A small component",
      "summary",
    ],
    [
      "an attestation that does not exist",
      OPEN,
      swap("- stand-alone", "- standalone"),
      "standalone",
      "attestations[1]",
    ],
    [
      "an http address",
      AWARD,
      swap("https://github.com", "http://github.com"),
      "http://github.com",
      "repository",
    ],
    [
      "a short commit id",
      AWARD,
      swap("0123456789abcdef0123456789abcdef01234567", "0123456"),
      "0123456",
      "commit",
    ],
    [
      "a flag that is a word",
      OPEN,
      swap("hours: 60", "hours: 60\ndemonstration: yes"),
      "yes",
      "demonstration",
    ],
    ["an event that does not exist", PAID, swap("event: paid", "event: payed"), "payed", "event"],
    ["a name for an amount", PAID, swap('"7473.38"', "all"), "all", "amount"],
    [
      "a zone that does not exist",
      PROGRAM,
      swap("America/Toronto", "America/Ottawa"),
      "America/Ottawa",
      "time_zone",
    ],
    [
      "a repository that is asked about less often than its confirmation holds",
      PROGRAM,
      swap("renewed_after: 7", "renewed_after: 31"),
      "31",
      "repositories.renewed_after",
    ],
    ["no language", PROGRAM, swap("[en, fr]", "[]"), "[]", "languages"],
    ["a language that we do not speak", PROGRAM, swap("[en, fr]", "[en, de]"), "de]", "languages[1]"],
    ["a rate with a sign", PROGRAM, swap("14.975", "14.975%"), "14.975%", "taxes.QC.rate"],
    ["a mapping in place of a list", HOLIDAYS, () => "date: 2026-12-25\n", "date", ""],
    ["a list in place of names", SKILLS, () => "- azure-policy\n", "- azure", ""],
  ])("is a problem where it stands: %s", (_, file, change, at, path) => {
    const files = goodRecords({ [file]: change });
    const { problems } = check(files);
    const ofFile = problems.filter((problem) => problem.file === file);
    expect(ofFile.map((problem) => `${problem.rule} ${problem.path}`)).toEqual([`MA-103 ${path}`]);
    const content = String(files[file]);
    const before = content.slice(0, content.indexOf(at)).split("\n");
    expect(ofFile[0]).toMatchObject({
      level: "error",
      line: before.length,
      column: (before.at(-1) ?? "").length + 1,
    });
  });

  it("is quoted, and what is wanted is said", () => {
    const problem = onlyProblemOf(OPEN, swap('"6500.00"', '"6 500,00 $"'));
    expect(problem?.message).toEqual({
      en: '“price” holds “6 500,00 $”; expected an amount without sign, spaces or currency, such as "6500.00".',
      fr: '« price » contient « 6 500,00 $ » ; il faut un montant sans signe, espaces ni devise, comme « "6500.00" ».',
    });
  });

  it.each<[what: string, file: string, change: (text: string) => string, english: string, french: string]>([
    [
      "a list for a text",
      OPEN,
      swap("licence: MIT", "licence: [MIT]"),
      "“licence” holds a list; expected text.",
      "« licence » contient une liste ; il faut du texte.",
    ],
    [
      "named values for a list",
      OPEN,
      swap("  - typescript\n  - accessibility", "  first: typescript"),
      "“skills” holds named values; expected a list: [one, two].",
      "« skills » contient des valeurs nommées ; il faut une liste : [un, deux].",
    ],
    [
      "a text for named values",
      AWARD,
      swap("applications:\n  received: 4\n  passed: 1", "applications: four"),
      "“applications” holds “four”; expected named values: { en: …, fr: … }.",
      "« applications » contient « four » ; il faut des valeurs nommées : { en: …, fr: … }.",
    ],
    [
      "an empty list",
      PROGRAM,
      swap("[en, fr]", "[]"),
      "“languages” holds nothing; expected at least one item.",
      "« languages » ne contient rien ; il faut au moins un élément.",
    ],
    [
      "a name that is not in the list",
      PAID,
      swap("event: paid", "event: celebrated"),
      `“event” holds “celebrated”; expected one of: ${EVENT_KINDS.join(", ")}.`,
      `« event » contient « celebrated » ; il faut l’une des valeurs suivantes : ${EVENT_KINDS.join(", ")}.`,
    ],
  ])("is told by what it is and what it should be: %s", (_, file, change, english, french) => {
    const message = onlyProblemOf(file, change)?.message;
    expect([message?.en, message?.fr.replaceAll("'", "’")]).toEqual([english, french]);
  });

  it("is a file's whole content, which has no name to quote", () => {
    const messages = [
      onlyProblemOf(HOLIDAYS, "date: 2026-12-25\n")?.message,
      onlyProblemOf(EXCEPTIONS, "rule: MA-401\n")?.message,
    ];
    for (const message of messages) {
      expect(message?.en).toMatch(/holds named values; expected a list/);
      expect([message?.en, message?.fr].join()).not.toMatch(/“”|« *»/);
    }
  });

  it("is shortened where it is long, and has no control characters", () => {
    const change = swap('"6500.00"', `"\\x1b[31m\\n::error::${"a".repeat(500)}"`);
    const problems = problemsOf(goodRecords({ [OPEN]: change })).filter(({ rule }) => rule === "MA-103");
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message.en).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(problems[0]?.message.en.length).toBeLessThan(200);
  });

  it.each([
    ["a misspelt event", PAID, swap("event: paid", "event: payd"), "paid"],
    ["a misspelt attestation", OPEN, swap("- stand-alone", "- standalone"), "stand-alone"],
    ["a licence by its name", OPEN, swap("licence: MIT", "licence: Apache 2"), "Apache-2.0"],
    ["a value in capitals", PROGRAM, swap("price: fixed", "price: Fixed"), "fixed"],
  ])("of a list of names: did you mean? (%s)", (_, file, change, meant) => {
    expect(onlyProblemOf(file, change)?.tip.en).toBe(`Did you mean “${meant}”?`);
  });
});

describe("a title of blanks alone", () => {
  it.each([" ", "\u00a0", "\\t", "\\n"])("is no title: %j", (blank) => {
    const { problems } = check(
      goodRecords({ [OPEN]: swap("en: Accessible date picker for benefit forms", `en: "${blank}"`) }),
    );
    expect(problems.map(({ file, path }) => [file, path])).toEqual([[OPEN, "title.en"]]);
  });
});

describe("everything that is wrong", () => {
  it("is said at once, in every file", () => {
    expectOnly(
      goodRecords({
        [OPEN]: swaps(
          ['"6500.00"', "free"],
          ["delivery: 2027-02-26", "delivery: soon"],
          ["hours: 60", "hour: 60"],
        ),
        [AWARD]: swaps(['"973.38"', '"973.3"'], ["  kind: small-business", "  kind: small"]),
        [PAID]: swap("date: 2026-08-25", "date: 2026-08-32"),
        [EXCEPTIONS]: "- { rule: MA-1, record: x }\n",
      }),
      { rule: "MA-103", file: OPEN, at: "free", path: "price" },
      { rule: "MA-103", file: OPEN, at: "soon", path: "delivery" },
      { rule: "MA-102", file: OPEN, at: "hour: 60", path: "hour" },
      { rule: "MA-103", file: AWARD, at: '"973.3"', path: "tax.amount" },
      { rule: "MA-103", file: AWARD, at: "small\n", path: "supplier.kind" },
      { rule: "MA-103", file: PAID, at: "2026-08-32", path: "date" },
      { rule: "MA-103", file: EXCEPTIONS, at: "MA-1", path: "[0].rule" },
      { rule: "MA-103", file: EXCEPTIONS, at: "x }", path: "[0].record" },
      { rule: "MA-103", file: EXCEPTIONS, at: [1, 3], path: "[0].reason" },
      { rule: "MA-103", file: EXCEPTIONS, at: [1, 3], path: "[0].approved_by" },
      { rule: "MA-103", file: EXCEPTIONS, at: [1, 3], path: "[0].ends" },
    );
  });

  it("does not hide the records that are well", () => {
    const { register } = check(goodRecords({ [OPEN]: swap('"6500.00"', "free") }));
    expect([...(register?.opportunities.keys() ?? [])]).toEqual(["2026-004-azure-policies"]);
  });
});
