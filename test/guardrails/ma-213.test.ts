import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/problems/problem.ts";
import { instantOf } from "../../src/time/calendar.ts";
import {
  AWARDED,
  EXCEPTIONS,
  expectProblems,
  goodRecords,
  OPEN,
  PROGRAM,
  swap,
  swaps,
  withoutPostingRules,
  type Change,
  type Files,
} from "../register/memory-folder.ts";
import { problemsOfChange } from "./change-of.ts";

const rule = "MA-213";

/** The number that the rule takes from the programme. */
const MOVES = {
  [PROGRAM]: (program: string): string =>
    swap(
      "deadlines: { questions_before_closing: 2 }",
      "deadlines: { questions_before_closing: 2, closing_moves_at_least: 2 }",
    )(withoutPostingRules(program)),
};

const records = (changes: Readonly<Record<string, Change>> = {}): Files =>
  goodRecords({ ...MOVES, ...changes });

const amendment = (field: string, from: string, to: string): string => `  - date: 2027-01-20
    field: ${field}
    from: ${from}
    to: ${to}
    reason: { en: It was wrong, fr: C’était faux }
`;

/** The open opportunity closes on Monday, February 1, 2027; two business days later is Wednesday. */
const CLOSING = amendment("closes", "2027-02-01 14:30", "2027-02-03 14:30");

const amended = (...amendments: string[]): readonly [string, string] => [
  "funds_reserved:",
  `amendments:\n${amendments.join("")}funds_reserved:`,
];

const later = ["closes: 2027-02-01 14:30", "closes: 2027-02-03 14:30"] as const;
const cheaper = ['price: "6500.00"', 'price: "6000.00"'] as const;

const MAILBOX = "accessibilite-accessibility@example.gc.ca";
const otherContact = ["accessibilite-accessibility@", "autre-other@"] as const;

const withQuestion = (question: string) => swap("funds_reserved:", `questions:\n${question}funds_reserved:`);
const ASKED = "  - asked: 2027-01-12\n    question: { en: Why now?, fr: Pourquoi maintenant ? }\n";
const ANSWERED = `${ASKED}    answered: 2027-01-13\n    answer: { en: It is broken., fr: C’est brisé. }\n`;

const changing = (change: (text: string) => string, now?: string): readonly Problem[] =>
  problemsOfChange(records(), records({ [OPEN]: change }), now ? { now: instantOf(Date.parse(now)) } : {});

describe("MA-213: changed in the open", () => {
  it.each<[what: string, change: (text: string) => string]>([
    ["a closing that moves by two business days and says so", swaps(later, amended(CLOSING))],
    [
      "a price with its amendment, and the closing with its own",
      swaps(cheaper, later, amended(amendment("price", '"6500.00"', '"6000.00"'), CLOSING)),
    ],
    [
      "an amount and a time that an amendment writes in another way",
      swaps(
        cheaper,
        later,
        amended(
          amendment("price", '"6500"', '"6000"'),
          amendment("closes", "2027-02-01T14:30", "2027-02-03T14:30"),
        ),
      ),
    ],
    [
      "two steps, of which the first begins and the last ends where the record does",
      swaps(
        later,
        amended(
          amendment("closes", "2027-02-01 14:30", "2027-02-02 14:30"),
          amendment("closes", "2027-02-02 14:30", "2027-02-03 14:30"),
        ),
      ),
    ],
    [
      "words with an amendment that tells of them in short",
      swaps(
        ["- Tests with 2 screen readers.", "- Tests with 3 screen readers."],
        ["- Des essais avec 2 lecteurs", "- Des essais avec 3 lecteurs"],
        later,
        amended(amendment("body", "2 readers", "3 readers"), CLOSING),
      ),
    ],
    [
      "a line that is broken elsewhere, and skills in another order",
      swaps(
        ["keyboard and screen reader.", "keyboard and\n    screen reader."],
        ["  - typescript\n  - accessibility\n", "  - accessibility\n  - typescript\n"],
      ),
    ],
    [
      "the repository, once it is known",
      swap("hours: 60", "hours: 60\nrepository: https://github.com/example-gov/date-picker"),
    ],
    [
      "the contact with its amendment, and the closing as it was",
      swaps(otherContact, amended(amendment("contact", MAILBOX, "autre-other@example.gc.ca"))),
    ],
    [
      "the day of the money with its amendment, and the closing as it was",
      swaps(
        ["funds_reserved: 2027-01-08", "funds_reserved: 2027-01-07"],
        amended(amendment("funds_reserved", "2027-01-08", "2027-01-07")),
      ),
    ],
    [
      "a question and its answer",
      swap(
        "funds_reserved:",
        "questions:\n  - asked: 2027-01-19\n    question: { en: Why?, fr: Pourquoi ? }\nfunds_reserved:",
      ),
    ],
  ])("lets pass: %s", (_, change) => {
    expectProblems(records(), changing(change));
  });

  it.each<[what: string, change: (text: string) => string, at: string, path: string]>([
    ["a price without an amendment", swaps(cheaper, later, amended(CLOSING)), '"6000.00"', "price"],
    [
      "a price whose amendment begins elsewhere",
      swaps(cheaper, later, amended(amendment("price", '"7000.00"', '"6000.00"'), CLOSING)),
      '"6000.00"\nskills',
      "price",
    ],
    [
      "a price whose amendment ends elsewhere",
      swaps(cheaper, later, amended(amendment("price", '"6500.00"', '"6100.00"'), CLOSING)),
      '"6000.00"',
      "price",
    ],
    [
      "a delivery whose amendment is of another field",
      swaps(
        ["delivery: 2027-02-26", "delivery: 2027-03-05"],
        later,
        amended(amendment("selection", "2027-02-26", "2027-03-05"), CLOSING),
      ),
      "2027-03-05\nhours",
      "delivery",
    ],
    ["hours that are no longer said", swaps(["hours: 60\n", ""], later, amended(CLOSING)), "title:", "hours"],
    [
      "a closing that moves by one business day",
      swaps(
        ["closes: 2027-02-01 14:30", "closes: 2027-02-02 14:30"],
        amended(amendment("closes", "2027-02-01 14:30", "2027-02-02 14:30")),
      ),
      "2027-02-02 14:30\nselection",
      "closes",
    ],
    [
      "a closing that moves by two business days but for a minute",
      swaps(
        ["closes: 2027-02-01 14:30", "closes: 2027-02-03 14:29"],
        amended(amendment("closes", "2027-02-01 14:30", "2027-02-03 14:29")),
      ),
      "2027-02-03 14:29\nselection",
      "closes",
    ],
    [
      "a price with its amendment, while the closing stays",
      swaps(cheaper, amended(amendment("price", '"6500.00"', '"6000.00"'))),
      "2027-02-01 14:30",
      "closes",
    ],
    ["the contact without an amendment", swap(...otherContact), "autre-other@", "contact"],
    [
      "the contact whose amendment names another",
      swaps(otherContact, amended(amendment("contact", "x@example.org", "autre-other@example.gc.ca"))),
      "autre-other@example.gc.ca\nprice",
      "contact",
    ],
    [
      "the day of the money",
      swap("funds_reserved: 2027-01-08", "funds_reserved: 2027-01-07"),
      "2027-01-07",
      "funds_reserved",
    ],
    [
      "an amendment that says the same twice",
      swaps(
        ["- Tests with 2 screen readers.", "- Tests with 900 screen readers."],
        ["- Des essais avec 2 lecteurs", "- Des essais avec 900 lecteurs"],
        later,
        amended(amendment("body", "a", "a"), CLOSING),
      ),
      "a\n    reason",
      "amendments[0].to",
    ],
    ["the day of posting", swap("posted: 2027-01-11", "posted: 2027-01-12"), "2027-01-12", "posted"],
    ["the team", swap("team: web-accessibility", "team: cloud-operations"), "cloud-operations", "team"],
  ])("refuses: %s", (_, change, at, path) => {
    expectProblems(records({ [OPEN]: change }), changing(change), { rule, file: OPEN, at, path });
  });

  it("says what was promised, what is there now, and what to write", () => {
    const [problem] = changing(swaps(cheaper, later, amended(CLOSING)));
    expect([problem?.message.en, problem?.tip.en]).toEqual([
      "“price” changed after posting, from “6500.00” to “6000.00”, and no new amendment says so.",
      "Add to “amendments” the date, the field (price), from, to, and the reason in each language; or put the old value back.",
    ]);
  });

  it("says of a field that it was added or removed, and quotes nothing that was not there", () => {
    const added = "hours: 60\nquestions_close: 2027-01-28 14:30";
    const told = [swap("hours: 60", added), swap("hours: 60\n", "")].map((change) =>
      changing(change).find(({ path, rule: id }) => id === rule && /questions_close|hours/.test(path)),
    );
    expect(told.map((problem) => problem && [problem.message, problem.tip.en])).toEqual([
      [
        {
          en: "“questions_close” was added after posting (“2027-01-28 14:30”), and no new amendment says so.",
          fr: "« questions_close » a été ajouté après la publication (« 2027-01-28 14:30 »), et aucune nouvelle modification ne le dit.",
        },
        "Add to “amendments” the date, the field (questions_close), to, and the reason in each language; or take the field out again.",
      ],
      [
        {
          en: "“hours” was removed after posting (it was “60”), and no new amendment says so.",
          fr: "« hours » a été supprimé après la publication (c’était « 60 »), et aucune nouvelle modification ne le dit.",
        },
        "Add to “amendments” the date, the field (hours), from, and the reason in each language; or put the old value back.",
      ],
    ]);
  });

  it("says the earliest closing, over a holiday too", () => {
    const price = swaps(cheaper, amended(amendment("price", '"6500.00"', '"6000.00"')));
    const holiday = {
      "_data/holidays.yml": "- { date: 2027-02-02, name: { en: A day off, fr: Un congé } }\n",
    };
    const [problem] = problemsOfChange(records(holiday), records({ ...holiday, [OPEN]: price }));
    expect(problem?.message.en).toContain("expected 2027-02-04 14:30 or later, 2 business days");
  });

  it("leaves an opportunity alone until the first instant of the day it is posted", () => {
    const change = swaps(cheaper, ["hours: 60", "hours: 50"]);
    expect(changing(change, "2027-01-11T04:59:59.999Z")).toEqual([]);
    expect(changing(change, "2027-01-11T05:00:00Z")).toHaveLength(3);
  });

  it("lets no price change once the opportunity has closed, whatever the amendment says", () => {
    const told = swaps(cheaper, amended(amendment("price", '"6500.00"', '"6000.00"')));
    const closed = "2027-02-01T19:30:00Z";
    expect(changing(told, closed).map(({ path, message }) => [path, message])).toEqual([
      [
        "price",
        {
          en: "“price” cannot change any more: the opportunity has closed.",
          fr: "« price » ne peut plus changer : l’occasion est fermée.",
        },
      ],
    ]);
  });

  it.each(["2027-01-10", "2027-02-20"])(
    "takes no amendment of %s, before the posting or after today",
    (date) => {
      const told = amendment("delivery", "2027-02-26", "2027-03-05").replace("2027-01-20", date);
      const change = swaps(["delivery: 2027-02-26", "delivery: 2027-03-05"], later, amended(told, CLOSING));
      expect(changing(change).map(({ path, message }) => [path, message.en])).toEqual([
        ["amendments", `The new amendment is dated ${date}, which is before the posting or after today.`],
      ]);
    },
  );

  it("tells a change of the text where it begins, with the words before and after", () => {
    const change = swap("- A date picker that works", "- A date picker that really works");
    const problems = changing(change).filter(({ path }) => path === "body");
    expectProblems(records({ [OPEN]: change }), problems, {
      rule,
      file: OPEN,
      at: "really works",
      path: "body",
    });
    expect(problems[0]?.message.en).toBe(
      "“body” changed after posting, from “…picker that works without a mouse. - Tests with 2 screen re…” to “…picker that really works without a mouse. - Tests with 2 sc…”, and no new amendment says so.",
    );
  });

  it("tells a text that ends sooner at its last word", () => {
    const change = swap("- Le [guide](https://example.org/guide) est suivi d’ici le 2027-02-26.\n", "");
    const problems = changing(change).filter((problem) => problem.rule === rule && problem.path === "body");
    expectProblems(records({ [OPEN]: change }), problems, { rule, file: OPEN, at: [56, 28], path: "body" });
    expect(problems[0]?.message.fr).toBe(
      "« body » a changé après la publication, de « …licence MIT. - Le [guide](https://example.org/guide) est su… » à « …licence MIT. », et aucune nouvelle modification ne le dit.",
    );
  });

  it("quotes a long field from its first difference on as well", () => {
    const change = swap("avec un lecteur d’écran.", "avec deux lecteurs d’écran.");
    const problems = changing(change).filter(({ path }) => path === "summary");
    expect(problems.map(({ message }) => message.en)).toEqual([
      "“summary” changed after posting, from “…et avec un lecteur d’écran.” to “…et avec deux lecteurs d’écran.”, and no new amendment says so.",
    ]);
  });

  it.each([
    ["into the future", "2027-03-01 14:30"],
    ["by a minute", "2027-02-01 14:31"],
    ["to an earlier day", "2027-01-29 14:30"],
  ])("lets no closing that has passed be moved %s, whatever the amendment says", (_, closes) => {
    const told = swaps(
      ["closes: 2027-02-01 14:30", `closes: ${closes}`],
      amended(amendment("closes", "2027-02-01 14:30", closes)),
    );
    const problems = changing(told, "2027-02-01T19:30:00Z").filter((problem) => problem.rule === rule);
    expect(problems.map(({ path, message, tip }) => [path, message, tip.en])).toEqual([
      [
        "closes",
        {
          en: "“closes” cannot change any more: the opportunity has closed.",
          fr: "« closes » ne peut plus changer : l’occasion est fermée.",
        },
        "Put it back. To ask again, post a new opportunity that repeats this one.",
      ],
    ]);
  });

  it("tells a price or a closing that changed after closing once, with or without an amendment", () => {
    const change = swaps(cheaper, later);
    const problems = changing(change, "2027-02-01T19:30:00Z").filter((problem) => problem.rule === rule);
    expect(problems.map(({ path }) => path).sort()).toEqual(["closes", "price"]);
  });

  it("asks of one that has closed for an amendment, and not to close later", () => {
    const change = swap("delivery: 2027-02-26", "delivery: 2027-03-05");
    const told = swaps(
      ["delivery: 2027-02-26", "delivery: 2027-03-05"],
      amended(amendment("delivery", "2027-02-26", "2027-03-05")),
    );
    const closed = "2027-02-01T19:30:00Z";
    expect(changing(change, closed).map(({ path }) => path)).toEqual(["delivery"]);
    expect(changing(told, closed)).toEqual([]);
    expect(changing(told, "2027-02-01T19:29:59.999Z").map(({ path }) => path)).toEqual(["closes"]);
  });

  describe("of questions and answers", () => {
    const closed = "2027-02-01T19:30:00Z";
    /** From one question to another state of it, or to none, with amendments. */
    const asking = (from: string, to: string, now: string, ...told: string[]): string[] => {
      const amendments = told.length === 0 ? [] : [swap(...amended(...told))];
      const after = [to === "" ? (text: string) => text : withQuestion(to), ...amendments];
      return problemsOfChange(
        records({ [OPEN]: withQuestion(from) }),
        records({ [OPEN]: (text) => after.reduce((changed, change) => change(changed), text) }),
        { now: instantOf(Date.parse(now)) },
      ).flatMap((problem) => (problem.rule === rule ? [problem.message.en] : []));
    };
    const OTHER_ANSWER = ANSWERED.replace("It is broken.", "It also covers 500 pages.");

    it("lets one be answered, moved, or laid out otherwise", () => {
      expect(asking(ASKED, ANSWERED, "2027-01-20T17:00:00Z")).toEqual([]);
      expect(asking(ANSWERED, ASKED.replaceAll("12", "11") + ANSWERED, closed)).toEqual([]);
      expect(asking(ANSWERED, ANSWERED.replace("It is broken.", "It  is broken."), closed)).toEqual([]);
    });

    it("tells an answer that is rewritten, also after closing", () => {
      expect(asking(ANSWERED, OTHER_ANSWER, closed)).toEqual([
        "“questions” changed after posting, from “…– It is broken. | C’est brisé.” to “…– It also covers 500 pages. | C’est brisé.”, and no new amendment says so.",
      ]);
    });

    it("tells questions that are gone, or asked on another day", () => {
      expect(asking(ANSWERED, "", closed)).toHaveLength(1);
      expect(asking(ASKED, "", closed)).toHaveLength(1);
      expect(asking(ASKED, ASKED.replace("01-12", "01-15"), closed)).toHaveLength(1);
      expect(asking(ANSWERED, ASKED, closed)).toHaveLength(1);
    });

    it("lets a correction be told by an amendment, and gives vendors the time to act on it", () => {
      const told = amendment("questions", "It is broken", "500 pages");
      expect(asking(ANSWERED, OTHER_ANSWER, closed, told)).toEqual([]);
      expect(asking(ANSWERED, OTHER_ANSWER, "2027-01-20T17:00:00Z", told)).toEqual([
        expect.stringContaining("expected 2027-02-03 14:30 or later"),
      ]);
    });
  });

  describe("a decision that ended it", () => {
    const ended = (field: string, day = "2027-01-19") =>
      swap(
        "funds_reserved:",
        `${field}: { date: ${day}, reason: { en: No need, fr: Plus besoin } }\nfunds_reserved:`,
      );
    const told = (before: Change, after: Change) =>
      problemsOfChange(records({ [OPEN]: before }), records({ [OPEN]: after })).flatMap((problem) =>
        problem.rule === rule ? [[problem.path, problem.message.en]] : [],
      );
    const same = (text: string): string => text;

    it.each([
      ["cancelled", "the opportunity was cancelled."],
      ["closed_without_award", "the opportunity ended without a winner."],
    ])("%s may come, and stays as it is", (field, because) => {
      const message = `“${field}” cannot change any more: ${because}`;
      expect(told(same, ended(field))).toEqual([]);
      expect(told(ended(field), ended(field))).toEqual([]);
      expect(told(ended(field), same)).toEqual([[field, message]]);
      expect(told(ended(field), ended(field, "2027-01-18"))).toEqual([[field, message]]);
      const otherwise = (text: string) => ended(field)(text).replace("No need", "No money");
      expect(told(ended(field), otherwise)).toEqual([[field, message]]);
    });

    it("is none yet where it is dated later", () => {
      expect(told(ended("cancelled", "2027-01-20"), same)).toHaveLength(1);
      expect(told(ended("cancelled", "2027-01-21"), same)).toEqual([]);
    });
  });

  it("keeps an amendment that was told", () => {
    const change = swap("so seven days were added.", "so days were added.");
    expectProblems(records(), problemsOfChange(records(), records({ [AWARDED]: change })), {
      rule,
      file: AWARDED,
      at: "- date: 2026-06-30",
      path: "amendments",
    });
  });

  it("asks for no later closing where the programme has no such number", () => {
    const change = swaps(cheaper, amended(amendment("price", '"6500.00"', '"6000.00"')));
    expect(problemsOfChange(goodRecords(), goodRecords({ [OPEN]: change }))).toEqual([]);
  });

  it("refuses that a posted opportunity is removed", () => {
    const problems = problemsOfChange(records(), records({ [OPEN]: null }));
    expectProblems(records(), problems, { rule, file: OPEN, at: [1, 1], path: "" });
  });

  it("refuses that one is renamed, and says to what", () => {
    const other = "opportunities/2027-001-calendar.md";
    const after = { ...records({ [OPEN]: null }), [other]: records()[OPEN] ?? "" };
    const problems = problemsOfChange(records(), after, { renames: { [OPEN]: other } });
    expectProblems(records(), problems, { rule, file: OPEN, at: [1, 1], path: "" });
    expect(problems[0]?.message.fr).toContain("renommée « opportunities/2027-001-calendar.md »");
  });

  it("lets a draft, and a demonstration, go", () => {
    const draft = { [OPEN]: swap("posted: 2027-01-11", "posted: 2027-01-21") };
    expect(problemsOfChange(records(draft), records({ [OPEN]: null }))).toEqual([]);
    const shown = { [OPEN]: swap("hours: 60", "hours: 60\ndemonstration: true") };
    expect(problemsOfChange(records(shown), records({ [OPEN]: null }))).toEqual([]);
  });

  it("takes no promise for made up in order to remove it next", () => {
    const [problem] = changing(swap("hours: 60", "hours: 60\ndemonstration: true"));
    expect(problem).toMatchObject({ rule, path: "demonstration" });
  });

  it("has no exception, which could come with the change that it excuses", () => {
    const exception = `- rule: MA-213
  record: 2027-001-date-picker
  reason: { en: A court said so, fr: Un tribunal l’a dit }
  approved_by: { en: A director, fr: Une directrice }
  ends: 2027-12-31
`;
    const before = records({ [EXCEPTIONS]: exception });
    const problems = problemsOfChange(before, records({ [EXCEPTIONS]: exception, [OPEN]: swap(...cheaper) }));
    expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set(["MA-213", "MA-701"]));
  });
});
