import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf, type Digest } from "../../src/feeds/digest.ts";
import type { Locale } from "../../src/model/locale.ts";
import type { Register } from "../../src/register/register.ts";
import type { History } from "../../src/register/history.ts";
import { parseWeek } from "../../src/time/iso-week.ts";
import { faultsAsShown } from "../i18n/french-faults.ts";
import { AWARDED, goodRecords, OPEN, registerOf, swap } from "../register/memory-folder.ts";
import { historyFrom, NO_HISTORY, type Step } from "../open-data/ocds/support/life.ts";
import { anyText } from "./support/any-text.ts";
import { ADDRESSES, at, changed } from "./support/feeds.ts";

interface Asked {
  readonly locale?: Locale;
  readonly now?: string;
  readonly register?: Register;
  readonly history?: History;
}

function digest(
  name: string,
  { locale = "en", now = "2030-01-01T00:00:00Z", register = changed(), history = NO_HISTORY }: Asked = {},
): Digest {
  const week = parseWeek(name);
  if (!week) throw new Error(name);
  return digestOf(week, { register, addresses: ADDRESSES, locale }, at(now), history);
}

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("the digest of a week", () => {
  it("has what was posted in it", () => {
    expect(plain(digest("2027-W02").text))
      .toBe(`Micro-acquisition: news from January 11, 2027 to January 17, 2027

NEW OPPORTUNITIES

- Accessible date picker for benefit forms
  Price: $6,500 (fixed, before tax)
  Closing: Monday, February 1, 2027, 2:30 p.m. (Eastern Standard Time)
  Skills: TypeScript, Accessibility
  Delivery by: February 26, 2027
  https://example.org/micro-acquisition/en/opportunities/2027-001-date-picker/

All feeds and calendars:
https://example.org/micro-acquisition/en/follow/
`);
  });

  it("has what changed and what was answered, in French too", () => {
    expect(plain(digest("2026-W27", { locale: "fr" }).text))
      .toBe(`Micro-acquisition : nouvelles du 29 juin 2026 au 5 juillet 2026

MODIFICATIONS ET RÉPONSES

- Réponse à une question : Politiques pour la Place de marché Azure
  > Le script peut-il être écrit en TypeScript?
  Non, seulement en PowerShell.
  https://example.org/micro-acquisition/fr/occasions/2026-004-azure-policies/#question-2026-06-25

- Modifiée (date de clôture) : Politiques pour la Place de marché Azure
  lundi 6 juillet 2026 à 23 h 59 → lundi 13 juillet 2026 à 23 h 59
  Aucune candidature n’était arrivée; sept jours ont été ajoutés.
  https://example.org/micro-acquisition/fr/occasions/2026-004-azure-policies/#amended-2026-06-30-closes

Tous les fils et calendriers :
https://example.org/micro-acquisition/fr/suivre/
`);
  });

  it("has what closes in the week after it, where it is open at its end", () => {
    expect(digest("2027-W04").text).toContain("CLOSING IN THE WEEK THAT FOLLOWS\n\n- Accessible date picker");
    const cancelled = changed({
      [OPEN]: swap(
        "hours: 60",
        "hours: 60\ncancelled: { date: 2027-01-29, reason: { en: Gone., fr: Fini. } }",
      ),
    });
    const { text } = digest("2027-W04", { register: cancelled });
    expect(text).not.toContain("CLOSING");
    expect(text).toContain("RESULTS\n\n- Cancelled: Accessible date picker for benefit forms\n  Gone.\n");
  });

  it("has who won", () => {
    expect(digest("2026-W29").text).toContain(
      "- Awarded: Custom Azure Marketplace policies\n  Érable Logiciel inc., $6,500\n",
    );
  });

  it("says that nothing happened, and then need not be sent", () => {
    const { text, isEmpty } = digest("2026-W40");
    expect([isEmpty, text.includes("Nothing was posted")]).toEqual([true, true]);
    expect(digest("2027-W02").isEmpty).toBe(false);
  });

  it("has nothing of the future, and is the same from the end of its week on", () => {
    expect(digest("2027-W02", { now: "2027-01-11T04:59:00Z" }).isEmpty).toBe(true);
    expect(digest("2027-W02", { now: "2027-01-18T05:00:00Z" })).toEqual(digest("2027-W02"));
  });

  it("has a reference of its own week and language, and of no moment", () => {
    const references = [
      digest("2027-W02"),
      digest("2027-W02", { now: "2027-01-12T00:00:00Z" }),
      digest("2027-W02", { locale: "fr" }),
      digest("2027-W03"),
    ].map(({ reference }) => reference);
    expect(references).toEqual([
      "micro-acquisition-digest-2027-W02-en",
      "micro-acquisition-digest-2027-W02-en",
      "micro-acquisition-digest-2027-W02-fr",
      "micro-acquisition-digest-2027-W03-en",
    ]);
  });

  it("begins at midnight of the programme’s zone, and ends there", () => {
    expect(digest("2027-W01", { now: "2027-01-20T00:00:00Z" }).text).not.toContain("NEW OPPORTUNITIES");
  });

  it("says what is made up", () => {
    const register = changed({ [OPEN]: swap("hours: 60", "hours: 60\ndemonstration: true") });
    expect(digest("2027-W02", { register }).text).toContain("for benefit forms (Demonstration)\n");
  });

  it("stays one that is read, where very much happened", () => {
    const text = String(goodRecords()[OPEN]);
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`opportunities/2027-${String(index + 100)}-many.md`, text]),
    );
    const { text: written } = digest("2027-W02", { register: changed(many) });
    expect(written.match(/^- /gm)).toHaveLength(40);
    expect(written).toContain(
      "21 more are on the site:\nhttps://example.org/micro-acquisition/en/opportunities/\n",
    );
  });

  it("has French typography in French", () => {
    for (const week of ["2026-W26", "2026-W27", "2026-W29", "2026-W40", "2027-W02"]) {
      const { subject, text } = digest(week, { locale: "fr" });
      expect([subject, ...text.split("\n").filter((line) => line !== "")].flatMap(faultsAsShown)).toEqual([]);
    }
  });

  it("keeps its lines whatever someone wrote: nothing of a text becomes a heading, a line of its own or a sign that nobody sees", () => {
    const good = changed();
    fc.assert(
      fc.property(anyText, (title) => {
        const opportunities = new Map(
          [...good.opportunities].map(([ref, one]) => [ref, { ...one, title: { en: title } }]),
        );
        const { text } = digest("2027-W02", { register: { ...good, opportunities } });
        const lines = text.split("\n");
        expect(
          lines.filter((line) => /^[A-Z ]+$/.test(line) && line !== "NEW OPPORTUNITIES" && line.length > 2),
        ).toEqual([]);
        expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u200B\u202E]/);
        for (const line of lines)
          expect([...line].length <= 72 || !line.trim().slice(2).includes(" ")).toBe(true);
      }),
    );
  });
});

describe("what was merged after its day", () => {
  it("is told by its day where Git begins later: records that were imported", () => {
    const { history, files } = historyFrom([["2026-12-01T15:00:00Z", {}]]);
    const weekOfIt = digest("2026-W27", { register: registerOf(files), history });
    expect(weekOfIt).toEqual(digest("2026-W27"));
    expect(weekOfIt.isEmpty).toBe(false);
  });

  /** The weeks whose digests tell of the answer, which was given in W27. @param merged when its record was merged with it */
  const told = (merged: string): string[] => {
    const steps: Step[] = [
      ["2026-06-19T14:00:00Z", { [AWARDED]: (text) => text.replace(/^questions:[^]*?(?=^---$)/m, "") }],
      [merged, { [AWARDED]: (text) => text }],
    ];
    const { history, files } = historyFrom(steps);
    const register = registerOf(files);
    return ["2026-W26", "2026-W27", "2026-W28", "2026-W29", "2026-W30"].filter((week) =>
      digest(week, { register, history }).text.includes("#question-2026-06-25"),
    );
  };

  it.each([
    ["on the day", "2026-07-01T15:00:00Z", ["2026-W27"]],
    ["before the week is over, in the programme’s zone", "2026-07-06T03:00:00Z", ["2026-W27"]],
    ["on the Monday after, before or after the digest went out", "2026-07-06T13:00:00Z", ["2026-W28"]],
    ["two weeks later", "2026-07-14T13:00:00Z", ["2026-W29"]],
    ["so late that it is no news any more", "2026-07-21T13:00:00Z", []],
  ])("is told once, in the week in which it was merged: %s", (_, merged, weeks) => {
    expect(told(merged)).toEqual(weeks);
  });
});
