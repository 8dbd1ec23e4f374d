import { inBoth, same, type Written } from "./write-folder.ts";

/**
 * Texts that would do harm if any of them were taken for code. All pass the guardrails that stop a build: HTML stands
 * between backticks, where it is allowed.
 */
export const HOSTILE = {
  template: "{{ 5000+5 }} {% include 'x' %} ${5000+5} <%= 5000+5 %> {{{ this }}} #{5000+5}",
  script: "`<script>alert(1)</script>` and `</title><script>alert(2)</script>`",
  attribute: `" onmouseover="alert(3)" autofocus onfocus='alert(4)' x="`,
  entities: "&lt;b&gt; &amp;amp; ]]> <3 & 'quotes' \"doubled\"",
  link: "`[x](javascript:alert(5))` and javascript:alert(6)",
  name: `O'Supplier & Sons "]]>`,
} as const;

/** The longest title that the programme allows, without a place to break it. */
export const LONG_WORD = "Donaudampfschiff".repeat(7).slice(0, 100);

/** Markdown with everything that Markdown has, and headings in no order. */
export const hostileBody = inBoth(
  [
    "#### A deep heading first",
    "",
    "## Then a high one",
    "",
    "###### And a very deep one",
    "",
    'Text with *emphasis*, **strength**, `code`, ~~strike~~, a [link](https://example.org/a?b=1&c=2 "a title"),',
    "an empty one [](https://example.org/empty), an address <https://example.org/auto>, and an image",
    "![a picture of a moose](https://example.org/moose.png).",
    "",
    HOSTILE.template,
    "",
    HOSTILE.script,
    "",
    HOSTILE.link,
    "",
    "| left | right | centre |",
    "| :--- | ----: | :----: |",
    `| 1 | 2 | ${"wide ".repeat(30)} |`,
    "",
    "| another | table |",
    "| --- | --- |",
    "| 1 | 2 |",
    "",
    "```html",
    `<script>alert("in a fence")</script> ${"long ".repeat(60)}`,
    "```",
    "",
    "    indented <b>code</b>",
    "",
    "> A quotation",
    "> > in a quotation",
    "",
    "1. one",
    "   - nested",
    "     1. deeper",
    "2. two",
    "",
    "---",
    "",
    "Setext heading",
    "---",
    "",
    "Last words.",
  ],
  [
    "#### Un titre profond d'abord",
    "",
    "## Puis un titre haut",
    "",
    "###### Et un très profond",
    "",
    'Du texte *accentué*, **fort**, du `code`, ~~barré~~, un [lien](https://example.org/a?b=1&c=2 "un titre"),',
    "un lien vide [](https://example.org/empty), une adresse <https://example.org/auto>, et une image",
    "![une photo d'orignal](https://example.org/moose.png).",
    "",
    HOSTILE.template,
    "",
    HOSTILE.script,
    "",
    HOSTILE.link,
    "",
    "| gauche | droite | centre |",
    "| :--- | ----: | :----: |",
    `| 1 | 2 | ${"large ".repeat(30)} |`,
    "",
    "| autre | tableau |",
    "| --- | --- |",
    "| 1 | 2 |",
    "",
    "```html",
    `<script>alert("dans un bloc")</script> ${"long ".repeat(60)}`,
    "```",
    "",
    "    du <b>code</b> en retrait",
    "",
    "> Une citation",
    "> > dans une citation",
    "",
    "1. un",
    "   - dedans",
    "     1. plus profond",
    "2. deux",
    "",
    "---",
    "",
    "Titre souligné",
    "---",
    "",
    "Derniers mots : « fin » ! Prix : 10 000 $, 12,5 %, à 14 h 30 ; vraiment ?",
  ],
);

/** Opportunities with these texts where a record has words, by ref. */
export function hostileRecords(
  ordinary: (title: string, fields?: Written["fields"]) => Written,
): Record<string, Written> {
  const record = (text: string, fields: Written["fields"] = {}): Written => ({
    ...ordinary(text, { title: same(text), summary: same(text), ...fields }),
    body: inBoth([text], [text]),
  });
  return {
    "2026-013-template-code": record(HOSTILE.template, {
      questions: [{ asked: "2026-11-17", question: same(HOSTILE.template), answer: same(HOSTILE.script) }],
    }),
    "2026-014-script": record(HOSTILE.script),
    "2026-015-attribute": record(HOSTILE.attribute),
    "2026-016-entities": record(HOSTILE.entities),
    "2026-017-link": record(HOSTILE.link),
    "2026-010-long-words": record(LONG_WORD, {
      summary: same("W".repeat(500)),
      repository: `https://github.com/example-gov/${"a-very-long-name-of-a-repository".repeat(4)}`,
      contact: `${"long".repeat(12)}@${"long".repeat(12)}.example.gc.ca`,
      questions: [{ asked: "2026-11-17", question: same("Q".repeat(200)), answer: same("A".repeat(200)) }],
      amendments: [
        {
          date: "2026-11-18",
          field: "title",
          from: same("F".repeat(90)),
          to: same("T".repeat(90)),
          reason: same("R".repeat(90)),
        },
      ],
    }),
    "2026-011-other-scripts": record("שלום עולם – مرحبا بالعالم – 日本語 – ᐃᓄᒃᑎᑐᑦ – 🦫🍁 é"),
  };
}
