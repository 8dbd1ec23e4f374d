import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { atomFeed } from "../../src/feeds/atom.ts";
import { opportunityFeed, type Feed } from "../../src/feeds/entries.ts";
import { rssFeed } from "../../src/feeds/rss.ts";
import { MESSAGES } from "../../src/i18n/messages.ts";
import { Addresses } from "../../src/i18n/routes.ts";
import type { Locale } from "../../src/model/locale.ts";
import type { Opportunity, Register } from "../../src/register/register.ts";
import { instantOf, type Instant } from "../../src/time/calendar.ts";
import { faultsAsShown } from "../i18n/french-faults.ts";
import { AWARDED, goodRecords, NOW, OPEN, registerOf, swap, type Change } from "../register/memory-folder.ts";
import { childrenOf, readXml, textOf } from "./xml.ts";

const ADDRESSES = new Addresses("https://example.org/micro-acquisition/");
const SELF = "https://example.org/micro-acquisition/feeds/en/opportunities.atom";
const at = (text: string): Instant => instantOf(Date.parse(text));
const register = registerOf(goodRecords());

interface Options {
  readonly register?: Register;
  readonly locale?: Locale;
  readonly now?: Instant;
  readonly text?: (opportunity: Opportunity, field: "title" | "summary") => string;
}

function feedOf(options: Options = {}): Feed {
  const { locale = "en", now = NOW } = options;
  const text = options.text ?? ((opportunity, field) => opportunity[field]?.[locale] ?? "");
  return opportunityFeed(options.register ?? register, ADDRESSES, locale, now, text);
}

const changed = (changes: Readonly<Record<string, Change>>): Register => registerOf(goodRecords(changes));
const refsOf = (feed: Feed): string[] => feed.entries.map(({ link }) => link.split("/").at(-2) ?? "");
const iso = (instant: number): string => new Date(instant).toISOString();

/** Many opportunities, posted on the days given. */
function posted(days: readonly string[]): Register {
  const text = String(goodRecords()[OPEN]);
  return changed({
    [OPEN]: null,
    ...Object.fromEntries(
      days.map((day, index) => [
        `opportunities/2026-${String(index + 100).padStart(3, "0")}-many.md`,
        text.replace("posted: 2027-01-11", `posted: ${day}`),
      ]),
    ),
  });
}

describe("the entries of a feed", () => {
  it("are the opportunities, the latest first", () => {
    expect(refsOf(feedOf())).toEqual(["2027-001-date-picker", "2026-004-azure-policies"]);
  });

  it("are only those that are posted, from the first instant of the day", () => {
    expect(refsOf(feedOf({ now: at("2027-01-11T04:59:59.999Z") }))).toEqual(["2026-004-azure-policies"]);
    expect(refsOf(feedOf({ now: at("2027-01-11T05:00:00Z") }))).toHaveLength(2);
  });

  it("posted on one day come in the order of their names, the last first", () => {
    const many = posted(["2027-01-05", "2027-01-06", "2027-01-05", "2027-01-05"]);
    expect(refsOf(feedOf({ register: many })).map((ref) => ref.slice(0, 8))).toEqual([
      "2026-101",
      "2026-103",
      "2026-102",
      "2026-100",
      "2026-004",
    ]);
  });

  it("are the latest hundred at most", () => {
    const many = posted(Array.from({ length: 100 }, (_, index) => `2027-01-${String((index % 9) + 10)}`));
    const refs = refsOf(feedOf({ register: many, now: at("2027-01-30T12:00:00Z") }));
    expect(refs).toHaveLength(100);
    expect(refs).not.toContain("2026-004-azure-policies");
  });
});

describe("the id of an entry", () => {
  it("is the address of its page, in the feed's language", () => {
    expect(
      [feedOf(), feedOf({ locale: "fr" })].map(({ entries }) => [entries[0]?.id, entries[0]?.link]),
    ).toEqual([
      Array(2).fill("https://example.org/micro-acquisition/en/opportunities/2027-001-date-picker/"),
      Array(2).fill("https://example.org/micro-acquisition/fr/occasions/2027-001-date-picker/"),
    ]);
  });

  it("stays what it was, whatever changes in the record and whenever it is looked at", () => {
    const later = changed({
      [AWARDED]: (text) =>
        swap(
          "en: Custom Azure Marketplace policies",
          "en: Other words",
        )(text).replace('"6500.00"', '"7000.00"'),
    });
    const ids = (feed: Feed): string[] => feed.entries.map(({ id }) => id).sort();
    expect(ids(feedOf({ register: later, now: at("2030-01-01T00:00:00Z") }))).toEqual(ids(feedOf()));
  });

  it("is that of no other entry, in either language", () => {
    const ids = (["en", "fr"] as const).flatMap((locale) => feedOf({ locale }).entries.map(({ id }) => id));
    expect(new Set(ids).size).toBe(4);
  });
});

describe("the dates of an entry", () => {
  const dates = (feed: Feed, ref: string): string[] => {
    const entry = feed.entries.find(({ id }) => id.includes(ref));
    return entry ? [iso(entry.published), iso(entry.updated)] : [];
  };

  it("are the day of posting where nothing has changed since", () => {
    expect(dates(feedOf(), "2027-001")).toEqual(["2027-01-11T05:00:00.000Z", "2027-01-11T05:00:00.000Z"]);
  });

  it.each([
    ["a question", "2026-06-25", "2026-06-25T16:00:00Z"],
    ["an answer", "2026-06-29", "2026-06-29T16:00:00Z"],
    ["an amendment", "2026-06-30", "2026-06-30T16:00:00Z"],
  ])("move on with %s, and not before it", (_, day, now) => {
    expect(dates(feedOf({ now: at(now) }), "2026-004")).toEqual([
      "2026-06-22T04:00:00.000Z",
      `${day}T04:00:00.000Z`,
    ]);
    const before = dates(feedOf({ now: at(`${day}T03:59:59.999Z`) }), "2026-004");
    expect((before[1] ?? "") < `${day}T04:00:00.000Z`).toBe(true);
  });

  it.each(["cancelled", "closed_without_award"])("move on when the opportunity is %s", (field) => {
    const change = swap(
      "hours: 60",
      `hours: 60\n${field}: { date: 2027-01-19, reason: { en: Gone, fr: Fini } }`,
    );
    expect(dates(feedOf({ register: changed({ [OPEN]: change }) }), "2027-001")[1]).toBe(
      "2027-01-19T05:00:00.000Z",
    );
  });

  it("never lie in the future, nor before posting, whenever the feed is made", () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.parse("2026-06-01"), max: Date.parse("2028-01-01") }), (now) => {
        const feed = feedOf({ now: instantOf(now) });
        for (const { published, updated } of feed.entries) {
          expect([published <= now, updated <= now, published <= updated]).toEqual([true, true, true]);
        }
        expect(feed.updated).toBeLessThanOrEqual(now);
      }),
    );
  });

  it("and that of the feed is its latest change", () => {
    const { updated, entries } = feedOf();
    expect(updated).toBe(Math.max(...entries.map((entry) => entry.updated)));
  });
});

describe("what an entry says", () => {
  const summary = (options: Options): string[] => {
    const { document } = parseHTML(`<body>${feedOf(options).entries[0]?.summary.markup ?? ""}</body>`);
    return [...document.querySelectorAll("p, li")].map((element) =>
      element.textContent.replaceAll("\u00a0", " "),
    );
  };

  const { price, closes, skills, delivery } = MESSAGES.en.opportunity;

  it("is what a vendor decides by, in English", () => {
    expect(summary({ locale: "en" })).toEqual([
      "A small component that people can use by keyboard and screen reader.",
      `${price}: $6,500`,
      `${closes}: Monday, February 1, 2027, 2:30 p.m. (Eastern Standard Time)`,
      `${skills}: TypeScript, Accessibility`,
      `${delivery}: February 26, 2027`,
    ]);
  });

  it("is the same in French", () => {
    const words = MESSAGES.fr.opportunity;
    expect(summary({ locale: "fr" })).toEqual([
      "Un petit composant utilisable au clavier et avec un lecteur d’écran.",
      `${words.price} : 6 500 $`,
      `${words.closes} : lundi 1er février 2027 à 14 h 30 (heure normale de l’Est)`,
      `${words.skills} : TypeScript, Accessibilité numérique`,
      `${words.delivery} : 26 février 2027`,
    ]);
  });

  it("has French typography in French", () => {
    const texts = feedOf({ locale: "fr" }).entries.flatMap(({ summary: { markup } }) =>
      [...parseHTML(`<body>${markup}</body>`).document.querySelectorAll("p, li")].map(
        ({ textContent }) => textContent,
      ),
    );
    const { title, subtitle } = feedOf({ locale: "fr" });
    expect([title, subtitle, ...texts].flatMap(faultsAsShown)).toEqual([]);
  });

  it("leaves out what the record does not say", () => {
    const bare = changed({
      [OPEN]: (text) => swap("delivery: 2027-02-26\n", "")(text).replace(/skills:\n(?: {2}- .*\n)+/, ""),
    });
    expect(summary({ register: bare, text: (_, field) => (field === "summary" ? "" : "T") })).toEqual([
      `${price}: $6,500`,
      `${closes}: Monday, February 1, 2027, 2:30 p.m. (Eastern Standard Time)`,
    ]);
  });

  it.each(["en", "fr"] as const)("begins with a warning where the record is made up (%s)", (locale) => {
    const demonstration = changed({ [OPEN]: swap("hours: 60", "hours: 60\ndemonstration: true") });
    const warning = MESSAGES[locale].demonstration.line.replaceAll("\u00a0", " ");
    expect(summary({ register: demonstration, locale })[0]).toBe(warning);
    expect(summary({ locale })).not.toContain(warning);
  });
});

describe.each([
  ["Atom", atomFeed],
  ["RSS", rssFeed],
] as const)("a feed as %s", (format, write) => {
  const isAtom = format === "Atom";
  const entriesOf = (feed: Feed) => {
    const root = readXml(write(feed, SELF));
    const [channel = root] = isAtom ? [root] : childrenOf(root, "channel");
    return { root, channel, entries: childrenOf(channel, isAtom ? "entry" : "item") };
  };

  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom(
          "<",
          ">",
          "&",
          '"',
          "'",
          "]]>",
          "<![CDATA[",
          "<!--",
          "-->",
          "&nbsp;",
          "&#0;",
          "</title>",
          "<?xml",
          "\u0000",
          "\u0001",
          "\u000b",
          "\ufffe",
          "\uffff",
          "\ud800",
          "\udc00",
          "😀",
          "é",
          "\u2028",
          " ",
        ),
      )
      .map((parts) => parts.join("")),
  );

  it("is well formed, whatever titles and summaries are", () => {
    fc.assert(
      fc.property(hostile, hostile, (title, summary) => {
        expect(() =>
          readXml(write(feedOf({ text: (_, field) => (field === "title" ? title : summary) }), SELF)),
        ).not.toThrow();
      }),
    );
  });

  it("has the titles that records have, letter for letter", () => {
    const texts = fc.string({ unit: "grapheme" }).filter((text) => !/[\p{Cc}\p{Cs}\p{Cn}]/u.test(text));
    fc.assert(
      fc.property(texts, (title) => {
        const { entries } = entriesOf(feedOf({ text: () => title }));
        expect(entries.map((entry) => textOf(entry, "title"))).toEqual([title, title]);
      }),
    );
  });

  it("has summaries in which a text is text, and no markup", () => {
    const { entries } = entriesOf(feedOf({ text: () => '<script>alert("x")</script>' }));
    for (const entry of entries) {
      const { document } = parseHTML(`<body>${textOf(entry, isAtom ? "summary" : "description")}</body>`);
      expect(document.querySelector("script")).toBeNull();
      expect(document.querySelector("p")?.textContent).toBe('<script>alert("x")</script>');
    }
  });

  it("has an entry for each opportunity, with its id, link and date", () => {
    const { entries } = entriesOf(feedOf());
    const link = "https://example.org/micro-acquisition/en/opportunities/2027-001-date-picker/";
    expect(entries).toHaveLength(2);
    const [first] = entries;
    if (!first) throw new Error("no entry");
    expect(
      isAtom
        ? [
            textOf(first, "id"),
            childrenOf(first, "link")[0]?.attributes.get("href"),
            textOf(first, "published"),
            textOf(first, "updated"),
          ]
        : [textOf(first, "guid"), textOf(first, "link"), Date.parse(textOf(first, "pubDate"))],
    ).toEqual(
      isAtom
        ? [link, link, "2027-01-11T05:00:00Z", "2027-01-11T05:00:00Z"]
        : [link, link, Date.parse("2027-01-11T05:00:00Z")],
    );
  });

  it.each([
    ["en", "Micro-acquisition: opportunities"],
    ["fr", "Micro-acquisition\u00a0: occasions"],
  ] as const)("says in which language it is (%s), its title and its own address", (locale, title) => {
    const { root, channel } = entriesOf(feedOf({ locale }));
    const language = isAtom ? root.attributes.get("xml:lang") : textOf(channel, "language");
    const links = [...childrenOf(channel, "link"), ...childrenOf(channel, "atom:link")];
    expect([language?.toLowerCase(), textOf(channel, "title")]).toEqual([`${locale}-ca`, title]);
    expect(
      links
        .filter((link) => link.attributes.get("rel") === "self")
        .map((link) => link.attributes.get("href")),
    ).toEqual([SELF]);
  });

  it("is well formed without entries", () => {
    const { entries, channel } = entriesOf(feedOf({ now: at("2020-01-01T00:00:00Z") }));
    expect(entries).toEqual([]);
    expect(Date.parse(textOf(channel, isAtom ? "updated" : "lastBuildDate"))).toBeLessThanOrEqual(
      Date.parse("2020-01-01"),
    );
  });

  it("is the same on a machine in another zone", () => {
    const own = process.env["TZ"];
    const written = ["UTC", "America/Toronto", "Pacific/Auckland"].map((zone) => {
      process.env["TZ"] = zone;
      return write(feedOf(), SELF);
    });
    process.env["TZ"] = own;
    expect(new Set(written).size).toBe(1);
  });
});

it("a feed has dates as its format wants them", () => {
  expect(atomFeed(feedOf(), SELF)).toContain("<published>2027-01-11T05:00:00Z</published>");
  expect(rssFeed(feedOf(), SELF)).toContain("<pubDate>Mon, 11 Jan 2027 05:00:00 +0000</pubDate>");
});
