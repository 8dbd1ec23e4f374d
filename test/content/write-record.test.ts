import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitFrontMatter } from "../../src/content/front-matter.ts";
import { type PlainFields, type PlainValue, writeRecord } from "../../src/content/write-record.ts";
import { readYaml } from "../../src/content/yaml.ts";
import { awardSchema } from "../../src/model/award.ts";
import { eventSchema } from "../../src/model/event.ts";
import { opportunitySchema } from "../../src/model/opportunity.ts";
import { openFolder } from "../../src/register/disk.ts";
import { loadRegister } from "../../src/register/load.ts";

/** A record as the product reads it: through bytes, since a file has no others. */
function read(record: string): { fields: unknown; body: string } {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(new TextEncoder().encode(record));
  const parts = splitFrontMatter(text);
  if (typeof parts === "string") throw new Error(parts);
  const { value, faults } = readYaml(parts.yaml);
  expect(faults).toEqual([]);
  return { fields: value, body: parts.body };
}

/** Texts that YAML makes something else of, or that end a field, a line or the front matter. */
// prettier-ignore
const NASTY = [
  "", " ", "yes", "No", "null", "~", "1e4", "010", "0x1f", "1_000", "10:30", ".inf", "=", "<<", "---", "...", "\n---\n",
  "--- a", "- a", "-", "? a", "?", ": ", "a: b", "a:", ":a", "#", "a #b", "a#b", "@me", "`a`", "&a", "*a", "!a", "%a", "|",
  ">-", "'", '"', "it's", 'say "x"', `it's "x"`, "{a}", "[a]", "a, b", "\\n", "\t", "a\tb", "\r", "a\r\nb", "\u00a0", "a\u00a0",
  "10\u00a0000\u00a0$", "\u0085", "\u2028", "\ufeff", "\u0000", "\ud800", "👩‍🚀", "é\u0301", "2027-02-01", "2027-02-01 14:30",
  "a\n\nb", "a\n b", "a \nb", "\na", "a\n", "a\n\n", "true", "__proto__", "%YAML 1.2", "=1+1", "word ".repeat(40),
  "word  two ".repeat(30), "x".repeat(300), `long: ${"mot à mot, ".repeat(20)}#`, `${"line of text ".repeat(12)}\nend`,
];

const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: "grapheme", maxLength: 150 }),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.array(fc.constantFrom(...NASTY, " ", "\n", "a", ": "), { maxLength: 12 }).map((parts) => parts.join("")),
);
const words = fc.record({ en: text, fr: text }, { requiredKeys: [] });
const unknownName = fc.constantFrom("zone", "z-1", "yes", "a b", "1", "#", "é", "'");
const plain: fc.Arbitrary<PlainValue> = fc.letrec<{ value: PlainValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(unknownName, tie("value"), { maxKeys: 4 }),
  ),
})).value;

const opportunity: fc.Arbitrary<PlainFields> = fc.record(
  {
    title: words,
    summary: words,
    team: text,
    price: text,
    skills: fc.array(text, { maxLength: 8 }),
    posted: text,
    closes: text,
    hours: text,
    demonstration: text,
    questions: fc.array(fc.record({ asked: text, question: words }), { maxLength: 3 }),
    amendments: fc.array(fc.record({ date: text, from: fc.oneof(text, words), to: plain }), { maxLength: 3 }),
    cancelled: fc.record({ date: text, reason: words }),
    other: plain,
  },
  { requiredKeys: [] },
);

const body = fc.oneof(
  fc.array(fc.constantFrom("---", "# English", "", "text", "```", "  ---")).map((lines) => lines.join("\n")),
  fc.string({ unit: "grapheme" }),
);

describe("a record that is written", () => {
  it("reads as the fields and the body that it was made of, whatever they hold", () => {
    fc.assert(
      fc.property(opportunity, body, (fields, markdown) => {
        const found = read(writeRecord(opportunitySchema, fields, markdown));
        expect(found.fields).toEqual(fields);
        expect(found.body.trim()).toBe(markdown.trim());
      }),
      { numRuns: 1000 },
    );
  });

  it.each(NASTY)("keeps %j in every place that a text can have", (nasty) => {
    const fields = {
      title: { en: nasty, fr: nasty },
      price: nasty,
      skills: [nasty, nasty],
      posted: nasty,
      questions: [{ asked: nasty, question: { en: nasty } }],
      other: { deep: [[nasty], { deeper: nasty }] },
    };
    expect(read(writeRecord(opportunitySchema, fields)).fields).toEqual(fields);
  });

  it("says what the project's own records say", () => {
    const loaded = loadRegister(openFolder("."));
    if (loaded.kind !== "register") throw new Error("no programme");
    const schemas = { opportunity: opportunitySchema, award: awardSchema, event: eventSchema };
    for (const { kind, fields, body } of loaded.register.files) {
      if (kind === "data") continue;
      const again = read(writeRecord(schemas[kind], fields as PlainFields, body));
      expect(again.fields).toEqual(fields);
      expect(again.body.trim()).toBe(body.trim());
    }
  });

  it("is the same text in whatever order its fields come", () => {
    fc.assert(
      fc.property(opportunity, (fields) => {
        const { other, ...known } = fields;
        const turned = Object.fromEntries(Object.entries(known).reverse());
        expect(writeRecord(opportunitySchema, { ...turned, other })).toBe(
          writeRecord(opportunitySchema, fields),
        );
      }),
    );
  });

  it("is no wider than a screen where its words can be broken", () => {
    const prose = fc.array(fc.constantFrom("word", "supplier", "l’occasion", "10,000", "it’s"), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(prose, prose, fc.array(prose, { maxLength: 5 }), (en, fr, skills) => {
        const record = writeRecord(opportunitySchema, {
          title: { en: en.join(" "), fr: fr.join(" ") },
          skills: skills.map((skill) => skill.join(" ")),
          questions: [{ question: { en: fr.join(" "), fr: en.join(" ") } }],
        });
        for (const line of record.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("is no wider where a line of a block would end one column beyond", () => {
    const text = [
      "l’occasion",
      "l’occasion",
      "l’occasion",
      "supplier",
      "l’occasion",
      "l’occasion",
      "supplier",
      "word",
      "l’occasion",
      "word",
    ].join(" ");
    const record = writeRecord(opportunitySchema, { questions: [{ question: { en: "", fr: text } }] });
    expect(Math.max(...record.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("looks as people write it", () => {
    const summary =
      "Officers fill in a paper form and type it again later; we want a small web form that keeps the answers.";
    const record = writeRecord(
      opportunitySchema,
      {
        demonstration: "true",
        cancelled: undefined,
        closes: "2027-02-10 14:00",
        posted: "2027-01-20",
        skills: ["python", "open-data"],
        price: "4200.00",
        hours: "55",
        team: "data-services",
        summary: { en: summary, fr: "Un formulaire." },
        title: { fr: "Formulaire", en: "A form: offline" },
        questions: [{ question: { en: "Why?", fr: "Pourquoi ?" }, asked: "2027-01-21" }],
      },
      "# English\n\nWhat we need.",
    );
    expect(record).toBe(`---
title: { en: "A form: offline", fr: Formulaire }
summary:
  en: >-
    Officers fill in a paper form and type it again later; we want a small web form that keeps the
    answers.
  fr: Un formulaire.
team: data-services
price: "4200.00"
skills: [python, open-data]
posted: 2027-01-20
closes: 2027-02-10 14:00
hours: 55
questions:
  - asked: 2027-01-21
    question: { en: Why?, fr: Pourquoi ? }
demonstration: true
---

# English

What we need.
`);
  });

  it("puts in quotes what a field holds that is not of its kind, and every amount", () => {
    expect(
      writeRecord(awardSchema, {
        price: "6500",
        supplier: { name: "null", first_contract: "yes" },
        applications: { received: "010", passed: "1" },
        awarded: "2027-02-30: no",
      }),
    ).toBe(`---
supplier:
  name: "null"
  first_contract: "yes"
applications:
  received: "010"
  passed: 1
awarded: "2027-02-30: no"
price: "6500"
---
`);
  });

  it("has no body where none is given", () => {
    expect(writeRecord(eventSchema, { date: "2027-02-01", event: "paid" })).toBe(`---
event: paid
date: 2027-02-01
---
`);
  });
});
