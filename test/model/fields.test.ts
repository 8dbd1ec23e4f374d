import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import * as fields from "../../src/model/fields.ts";

/** What each kind of field takes, and what it refuses. */
const KINDS: [name: string, schema: z.ZodType, taken: [text: string, value: unknown][], refused: string[]][] =
  [
    ["a text", fields.text, [["Azure", "Azure"]], ["", " ", "\u00a0\n"]],
    [
      "a date",
      fields.date,
      [["2021-06-23", "2021-06-23"]],
      ["2021-02-30", "2021-6-23", "23/06/2021", "2021-06-23 10:00", "tomorrow"],
    ],
    [
      "a wall time",
      fields.wallTime,
      [
        ["2021-07-12 23:59", "2021-07-12 23:59"],
        ["2021-07-12T23:59", "2021-07-12 23:59"],
        ["2021-07-12 00:00", "2021-07-12 00:00"],
      ],
      [
        "2021-07-12",
        "2021-07-12 24:00",
        "2021-07-12 9:00",
        "2021-07-12 23:60",
        "2021-07-12 23:59:00",
        "2021-07-12  23:59",
        "2021-07-12 23:59Z",
        "2021-02-30 10:00",
        "2021-07-12 11:59 p.m.",
      ],
    ],
    ["an amount", fields.money, [["6500.00", 650_000]], ["6500.5", "6 500,00 $", "free"]],
    ["a rate", fields.taxRate, [["14.975", 14_975]], ["15 %", "1e1"]],
    [
      "a count",
      fields.count,
      [
        ["0", 0],
        ["55", 55],
        ["9999999", 9_999_999],
      ],
      ["055", "5.5", "-1", "1e3", "٥", "10000000", "many"],
    ],
    [
      "a flag",
      fields.flag,
      [
        ["true", true],
        ["false", false],
      ],
      ["yes", "no", "True", "1", "on"],
    ],
    ["a ref", fields.ref, [["2027-001-open-code", "2027-001-open-code"]], ["2027-1-open-code", "open-code"]],
    [
      "a key",
      fields.key,
      [
        ["azure-policy", "azure-policy"],
        ["asp.net", "asp.net"],
        ["r", "r"],
      ],
      ["Azure", "azure policy", "-azure", "azure-", "élan", "a/b"],
    ],
    [
      "an address",
      fields.address,
      [
        ["https://example.org", "https://example.org"],
        ["https://example.org:8443/a?b=c#d", "https://example.org:8443/a?b=c#d"],
      ],
      [
        "http://example.org",
        "javascript:alert(1)",
        "//example.org",
        "https://",
        "https:///etc/passwd",
        "https://user@example.org/",
        "https://exa mple.org/",
        'https://example.org/"onclick="',
        "https://example.org/<script>",
        "https://example.org\\@evil.example",
        "https://éxample.org/",
      ],
    ],
    [
      "a mailbox",
      fields.mailbox,
      [["role-mailbox@example.gc.ca", "role-mailbox@example.gc.ca"]],
      [
        "role-mailbox",
        "a@b",
        "a b@example.ca",
        "Team <a@example.ca>",
        "a@example.ca?subject=x",
        "a@example.ca\n",
      ],
    ],
    [
      "a commit",
      fields.commit,
      [["0123456789abcdef0123456789abcdef01234567", "0123456789abcdef0123456789abcdef01234567"]],
      ["0123456", "0123456789ABCDEF0123456789ABCDEF01234567", "main", "g".repeat(40), "a".repeat(41)],
    ],
    [
      "a SHA-256",
      fields.sha256,
      [["a".repeat(64), "a".repeat(64)]],
      ["a".repeat(63), "a".repeat(65), "A".repeat(64)],
    ],
    ["an account", fields.account, [["jdoe_91", "jdoe_91"]], ["j doe", "@jdoe", "", "a".repeat(65)]],
    ["a licence", fields.licence, [["GPL-3.0-or-later", "GPL-3.0-or-later"]], ["MIT License", "MIT/X11", ""]],
    ["a currency", fields.currency, [["CAD", "CAD"]], ["cad", "$", "CANADIAN"]],
    ["a rule", fields.ruleId, [["MA-401", "MA-401"]], ["MA-4010", "ma-401", "401"]],
  ];

describe.each(KINDS)("%s", (_, schema, taken, refused) => {
  it.each(taken)("takes %j", (text, value) => {
    expect(schema.safeParse(text)).toEqual({ success: true, data: value });
  });

  it.each(refused)("refuses %j", (text) => {
    expect(schema.safeParse(text).success).toBe(false);
  });

  it("refuses what is not text", () => {
    const values = [["6500.00"], { en: "x" }, 6500, true, null];
    expect(values.filter((value) => schema.safeParse(value).success)).toEqual([]);
  });
});

describe("an address that was taken", () => {
  const hosts = fc.oneof(
    fc.domain(),
    fc.ipV4(),
    fc.string({ unit: fc.constantFrom(..."ab0129.-x"), minLength: 1 }),
    fc.constantFrom("2130706433", "0x7f.1", "127.1", "xn--a", "256.256.256.256", "a..b"),
  );
  const ports = fc.option(fc.integer({ min: 0, max: 99_999 }), { nil: undefined });
  const written = fc
    .tuple(hosts, ports, fc.oneof(fc.webPath(), fc.string()))
    .map(([host, port, path]) => `https://${host}${port === undefined ? "" : `:${port}`}/${path}`);

  it("is one that a browser can open, at the very host that was written", () => {
    fc.assert(
      fc.property(written, (text) => {
        if (!fields.address.safeParse(text).success) return;
        const host = /^https:\/\/([^/:?#]+)/.exec(text)?.[1]?.toLowerCase();
        expect({ opens: URL.canParse(text), host: new URL(text).hostname }).toEqual({ opens: true, host });
      }),
      {
        numRuns: 300,
        examples: [["https://example.org:65536/"], ["https://2130706433/"], ["https://0x7f.1/"]],
      },
    );
  });
});

describe("words in both languages", () => {
  it("may be in one language only, for which of them are wanted is for a guardrail to say", () => {
    expect(fields.localText.safeParse({ fr: "Bonjour" })).toEqual({ success: true, data: { fr: "Bonjour" } });
  });

  it("have no other languages", () => {
    expect(fields.localText.safeParse({ en: "Hello", de: "Hallo" }).success).toBe(false);
  });
});

describe("what a field expects", () => {
  const kinds: fields.FieldKind[] = [
    "text",
    "date",
    "wallTime",
    "money",
    "count",
    "flag",
    "rate",
    "ref",
    "key",
    "address",
    "mailbox",
    "commit",
    "sha256",
    "account",
    "licence",
    "zone",
    "currency",
    "rule",
  ];

  it.each(kinds)("is said in both languages for the kind %s", (kind) => {
    const { en, fr } = fields.expectedOf(kind);
    expect([en.length > 0, fr.length > 0, en === fr]).toEqual([true, true, false]);
  });
});
