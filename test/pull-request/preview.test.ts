import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { changedOpportunities, factsOf, type Facts } from "../../src/pull-request/facts.ts";
import { preview } from "../../src/pull-request/preview.ts";
import type { Changes } from "../../src/register/changes.ts";
import type { Opportunity, Register } from "../../src/register/register.ts";
import { HOSTILE } from "../problems/make-problem.ts";
import {
  AWARDED,
  goodRecords,
  OPEN,
  PROGRAM,
  registerOf,
  swap,
  swaps,
  type Change,
} from "../register/memory-folder.ts";

function open(changes: Readonly<Record<string, Change>> = {}): {
  opportunity: Opportunity;
  register: Register;
} {
  const register = registerOf(goodRecords(changes));
  const opportunity = [...register.opportunities.values()].find(({ file }) => file.path === OPEN);
  if (!opportunity) throw new Error("cannot be read");
  return { opportunity, register };
}

function facts(changes: Readonly<Record<string, Change>> = {}): Facts {
  const { opportunity, register } = open(changes);
  return factsOf(opportunity, register);
}

describe("the facts of an opportunity", () => {
  it("are its total in each region, from the least, its pace, and how long it is open", () => {
    const { totals, pace, businessDaysOpen, questionsClose } = facts();
    expect(totals.map(({ amount, regions }) => [amount, regions.map(({ fr }) => fr)])).toEqual([
      [682_500, ["Alberta"]],
      [734_500, ["Ontario"]],
      [747_338, ["Québec"]],
      [747_500, ["Nouveau-Brunswick"]],
    ]);
    // 60 hours in the 21 days from February 5 to 26.
    expect(pace).toBe(20);
    expect(businessDaysOpen).toBe(15);
    expect(questionsClose).toBe("2027-01-28 14:30");
  });

  it("tell regions with one total together", () => {
    const same = { [PROGRAM]: swap("rate: 13", "rate: 15") };
    expect(facts(same).totals.map(({ regions }) => regions.length)).toEqual([1, 1, 2]);
  });

  it("have no total where no tax is charged", () => {
    const untaxed = { [PROGRAM]: (text: string) => text.replace(/taxes:\n(?: {2}.*\n)+/, "") };
    expect(facts(untaxed).totals).toEqual([]);
  });

  it.each<[what: string, change: (text: string) => string, pace: number | undefined]>([
    ["to a tenth", swap("hours: 60", "hours: 59"), 19.7],
    ["within one day", swap("delivery: 2027-02-26", "delivery: 2027-02-05"), 420],
    ["without hours", swap("hours: 60\n", ""), undefined],
    ["without a delivery", swap("delivery: 2027-02-26\n", ""), undefined],
    ["with a delivery before the selection", swap("delivery: 2027-02-26", "delivery: 2027-02-04"), undefined],
  ])("have a pace %s", (_, change, pace) => {
    expect(facts({ [OPEN]: change }).pace).toBe(pace);
  });

  it("are told of what a change adds or edits, and can be read", () => {
    const { register } = open();
    const changes: Changes = {
      before: register,
      paths: [
        { kind: "edited", path: OPEN },
        { kind: "removed", path: AWARDED },
        { kind: "added", path: "opportunities/2027-009-broken.md" },
        { kind: "edited", path: "README.md" },
      ],
    };
    expect(changedOpportunities(register, changes).map(({ file }) => file.path)).toEqual([OPEN]);
    const renamed: Changes = { before: register, paths: [{ kind: "renamed", from: "a", path: AWARDED }] };
    expect(changedOpportunities(register, renamed).map(({ file }) => file.path)).toEqual([AWARDED]);
  });
});

describe("the preview of an opportunity", () => {
  it("says in both languages what would be published, and what follows from it", () => {
    const { opportunity, register } = open();
    expect(preview(factsOf(opportunity, register), register.program).replaceAll("\u00a0", " "))
      .toBe(`### 2027-001-date-picker

| | English | Français |
| --- | --- | --- |
| Title · Titre | Accessible date picker for benefit forms | Sélecteur de date accessible pour les formulaires de prestations |
| Price before tax · Prix avant taxe | &#36;6,500 | 6 500 &#36; |
| Total with tax · Total avec la taxe | &#36;6,825 (Alberta) | 6 825 &#36; (Alberta) |
| Total with tax · Total avec la taxe | &#36;7,345 (Ontario) | 7 345 &#36; (Ontario) |
| Total with tax · Total avec la taxe | &#36;7,473.38 (Quebec) | 7 473,38 &#36; (Québec) |
| Total with tax · Total avec la taxe | &#36;7,475 (New Brunswick) | 7 475 &#36; (Nouveau-Brunswick) |
| Posted · Publication | Monday, January 11, 2027 | lundi 11 janvier 2027 |
| Questions until · Questions jusqu’au | Thursday, January 28, 2027, 2:30 p.m. | jeudi 28 janvier 2027 à 14 h 30 |
| Closes · Clôture | Monday, February 1, 2027, 2:30 p.m. | lundi 1er février 2027 à 14 h 30 |
| Open for · Ouverte pendant | 15 business days after the day of posting | 15 jours ouvrables après le jour de la publication |
| Selection · Sélection | Friday, February 5, 2027 | vendredi 5 février 2027 |
| Delivery · Livraison | Friday, February 26, 2027 | vendredi 26 février 2027 |
| Pace · Rythme | 20 hours a week | 20 heures par semaine |
`);
  });

  it("leaves out what the record does not say", () => {
    const { opportunity, register } = open({
      [OPEN]: swaps(
        ["selection: 2027-02-05\n", ""],
        ["  fr: Sélecteur de date accessible pour les formulaires de prestations\n", ""],
      ),
    });
    const shown = preview(factsOf(opportunity, register), register.program);
    expect(shown).not.toMatch(/Selection|Pace/);
    expect(shown).toContain("| Accessible date picker for benefit forms | – |");
  });

  it.each([...HOSTILE, "a".repeat(30_000)])("keeps its form with the title %j", (title) => {
    const { register, opportunity } = open();
    const hostile = { ...opportunity, title: { en: title, fr: title } };
    const shown = preview(factsOf(hostile, register), register.program);
    const types = new MarkdownIt({ html: true, linkify: true })
      .parse(shown, {})
      .flatMap((token) => [token, ...(token.children ?? [])])
      .map(({ type }) => type);
    expect(types.filter((type) => type === "td_open")).toHaveLength(39);
    expect(types.filter((type) => /link|image|html|code|strong|em_/.test(type))).toEqual([]);
    expect(shown.length).toBeLessThan(5000);
  });
});
