import { describe, expect, it } from "vitest";
import { judge } from "../../src/guardrails/judge.ts";
import { notSplit } from "../../src/guardrails/ma-401.ts";
import type { Problem } from "../../src/problems/problem.ts";
import {
  AWARD,
  EXCEPTIONS,
  expectProblems,
  NOW,
  problemsOf,
  PROGRAM,
  registerOf,
  swap,
  type Files,
} from "../register/memory-folder.ts";
import { awardPath, withPurchases, type PurchaseFacts } from "./support/purchases.ts";

const rule = "MA-401";
// The good records' own award: 7,473.38 to this supplier, by cloud-operations, on 2026-07-16.
const SUPPLIER = "Érable Logiciel inc.";
const OWN = "2026-004-azure-policies";
const OTHER = "2026-005-other-policies";

interface Facts {
  readonly supplier?: string;
  readonly team?: string;
  readonly repository?: string;
  readonly awarded?: string;
  /** Price and tax. */
  readonly price?: string;
  readonly tax?: string;
  readonly more?: string;
}

/** Another award; as it stands, it is of the same team and supplier, with another repository, and 3,000 in all. */
function award(facts: Facts = {}): PurchaseFacts {
  const {
    supplier = SUPPLIER,
    team = "cloud-operations",
    repository = "https://github.com/example-gov/other",
    awarded = "2026-08-03",
    price = "2609.06",
    tax = "390.94",
    more,
  } = facts;
  return {
    team,
    price,
    award: {
      supplier: supplier.startsWith("  ")
        ? `supplier:\n${supplier}`
        : `supplier:\n  name: ${JSON.stringify(supplier)}`,
      awarded: `awarded: ${awarded}`,
      tax: `tax: { region: QC, amount: "${tax}" }`,
      repository: `repository: ${repository}`,
      ...(more === undefined ? {} : { amendments: more }),
    },
  };
}

const of401 = (files: Files): Problem[] => problemsOf(files).filter((problem) => problem.rule === rule);
/** The records whose award is told, each with the members that the message names and their sum. */
const told = (files: Files): [file: string, members: string[], sum: string][] =>
  of401(files).map(({ file, message }) => [
    file,
    message.en.match(/20\d\d-\d{3}-[a-z0-9-]+/g) ?? [],
    /for \$([\d,.]+) together/.exec(message.en)?.[1] ?? "",
  ]);

describe("MA-401: contract splitting", () => {
  it("tells two awards of one team to one supplier, at the later one, with the members and the sum", () => {
    const files = withPurchases({ [OTHER]: award() });
    const problems = of401(files);
    expectProblems(files, problems, {
      rule,
      file: awardPath(OTHER),
      at: `"${SUPPLIER}"`,
      path: "supplier.name",
    });
    expect(problems[0]?.message).toEqual({
      en: `Within 365 days, “${SUPPLIER}” won 2 contracts of the same team, for $10,473.38 together, over the limit of $10,000: ${OWN} ($7,473.38), ${OTHER} ($3,000).`,
      fr: `En 365 jours, « ${SUPPLIER} » a obtenu 2 contrats de la même équipe, pour un total de 10\u00a0473,38\u00a0$, au-delà de la limite de 10\u00a0000\u00a0$ : ${OWN} (7\u00a0473,38\u00a0$), ${OTHER} (3\u00a0000\u00a0$).`,
    });
  });

  it("says nothing of one award, nor of a programme without the number", () => {
    expect(told(withPurchases({}))).toEqual([]);
    const changes = { [PROGRAM]: swap("splitting: { days: 365, similar_days: 90, similarity: 50 }\n", "") };
    expect(told(withPurchases({ [OTHER]: award() }, changes))).toEqual([]);
  });

  it.each<[what: string, facts: Facts, sum: string]>([
    ["the limit itself is not over it", { price: "2526.62", tax: "0.00" }, ""],
    ["a cent more is", { price: "2526.63", tax: "0.00" }, "10,000.01"],
    ["tax counts", { price: "2526.62", tax: "0.01" }, "10,000.01"],
    [
      "an amendment counts",
      {
        price: "2526.62",
        tax: "0.00",
        more: 'amendments: [{ date: 2026-08-10, amount: "0.01", reason: { en: More, fr: Plus } }]',
      },
      "10,000.01",
    ],
  ])("%s", (_, facts, sum) => {
    expect(told(withPurchases({ [OTHER]: award(facts) })).map(([, , total]) => total)).toEqual(
      sum === "" ? [] : [sum],
    );
  });

  it("leaves tax out where the programme's limit does", () => {
    const changes = { [PROGRAM]: swap("includes_tax: true", "includes_tax: false") };
    const at = (price: string) => told(withPurchases({ [OTHER]: award({ price, tax: "900.00" }) }, changes));
    expect([at("3500.00"), at("3500.01").map(([, , sum]) => sum)]).toEqual([[], ["10,000.01"]]);
  });

  it.each([
    ["2027-07-15", 1],
    ["2027-07-16", 0],
    ["2025-07-17", 1],
    ["2025-07-16", 0],
  ])(
    "counts the first and the last of 365 days: an award of %s beside one of 2026-07-16",
    (awarded, count) => {
      expect(told(withPurchases({ [OTHER]: award({ awarded }) }))).toHaveLength(count);
    },
  );

  it.each(["ERABLE LOGICIEL", "Érable-Logiciel, Ltée", "Erable  Logiciel Incorporated"])(
    "takes %s for the same supplier, and says how each is written",
    (supplier) => {
      const [problem] = of401(withPurchases({ [OTHER]: award({ supplier }) }));
      expect(problem?.message.en).toContain(`${OWN} ($7,473.38, as “${SUPPLIER}”)`);
      expect(problem?.message.fr).toContain(`sous le nom « ${SUPPLIER} »`);
    },
  );

  it.each<[what: string, facts: Facts]>([
    ["another supplier", { supplier: "Érable Matériel inc." }],
    ["another team and another repository", { team: "web-accessibility" }],
  ])("does not add up %s", (_, facts) => {
    expect(told(withPurchases({ [OTHER]: award(facts) }))).toEqual([]);
  });

  describe("with a supplier who is withheld", () => {
    const withheld = (facts: Facts = {}) =>
      award({ supplier: "  withheld: { en: Not public, fr: Non public }", ...facts });
    const THIRD = "2026-006-third-policies";

    it("is a warning where it may be a supplier who is named, and together they are over the limit", () => {
      const files = withPurchases({ [OTHER]: withheld() });
      const problems = of401(files);
      expectProblems(files, problems, {
        rule,
        level: "warning",
        file: awardPath(OTHER),
        at: "{ en: Not public",
        path: "supplier.withheld",
      });
      expect(problems[0]?.message).toEqual({
        en: `Within 365 days, this team’s contracts with suppliers who are withheld and with “${SUPPLIER}” come to $10,473.38, over the limit of $10,000, if the supplier is one: ${OWN} ($7,473.38), ${OTHER} ($3,000).`,
        fr: `En 365 jours, les contrats de cette équipe à des fournisseurs non divulgués et à « ${SUPPLIER} » atteignent 10\u00a0473,38\u00a0$, au-delà de la limite de 10\u00a0000\u00a0$, s’il s’agit d’un seul fournisseur : ${OWN} (7\u00a0473,38\u00a0$), ${OTHER} (3\u00a0000\u00a0$).`,
      });
    });

    it("is a warning where several who are withheld may be one, told once", () => {
      const dear = { team: "web-accessibility", price: "5000.01", tax: "0.00" };
      const files = withPurchases({
        [OTHER]: withheld(dear),
        [THIRD]: withheld({ ...dear, awarded: "2026-08-04" }),
      });
      expect(of401(files).map(({ level, file }) => [level, file])).toEqual([["warning", awardPath(THIRD)]]);
      expect(of401(files)[0]?.message.en).toContain(
        "contracts with suppliers who are withheld come to $10,000.02",
      );
    });

    it.each<[what: string, facts: Facts]>([
      ["at the limit itself", { price: "2526.62", tax: "0.00" }],
      ["of another team", { team: "web-accessibility" }],
      ["a year later", { awarded: "2027-07-16" }],
    ])("is none %s", (_, facts) => {
      expect(of401(withPurchases({ [OTHER]: withheld(facts) }))).toEqual([]);
    });
  });

  it("adds up what two teams buy for one repository, however its address is written", () => {
    const facts = {
      team: "web-accessibility",
      repository: "https://GitHub.com/Example-Gov/azure-policies.git/",
    };
    const [problem] = of401(withPurchases({ [OTHER]: award(facts) }));
    expect(problem?.message.en).toContain("2 contracts for the same repository");
  });

  it("tells once what has both the team and the repository in common", () => {
    const repository = "https://github.com/example-gov/azure-policies";
    const problems = of401(withPurchases({ [OTHER]: award({ repository }) }));
    expect(problems.map(({ message }) => /contracts (.*?),/.exec(message.en)?.[1])).toEqual([
      "of the same team and for the same repository",
    ]);
  });

  it("tells a repository's awards apart from those of the team that they are among", () => {
    const repository = "https://github.com/example-gov/azure-policies";
    const [b, c] = ["2026-006-b", "2026-007-c"];
    const files = withPurchases({
      [b]: award({ awarded: "2026-07-20", repository }),
      [c]: award({ awarded: "2026-07-21" }),
    });
    expect(told(files)).toEqual([
      [awardPath(b), [OWN, b], "10,473.38"],
      [awardPath(c), [OWN, b, c], "13,473.38"],
    ]);
  });

  it("makes no chain of what shares a team on one side and a repository on the other", () => {
    const repository = "https://github.com/example-gov/azure-policies";
    const files = withPurchases({
      // 2,000 of the team of the first, 2,000 for its repository; neither alone is over the limit with it.
      "2026-006-b": award({ price: "2000.00", tax: "0.00" }),
      "2026-007-c": award({ price: "2000.00", tax: "0.00", team: "web-accessibility", repository }),
    });
    expect(told(files)).toEqual([]);
  });

  it("tells each group once, at its last award, and not the smaller ones within it", () => {
    const refs = ["2026-006-b", "2026-007-c", "2026-008-d"];
    const files = withPurchases(
      Object.fromEntries(refs.map((ref, index) => [ref, award({ awarded: `2026-08-0${index + 1}` })])),
    );
    expect(told(files)).toEqual([[awardPath("2026-008-d"), [OWN, ...refs], "16,473.38"]]);
  });

  it("tells overlapping years as two groups, each with the awards of its own 365 days", () => {
    const at = (awarded: string) => award({ awarded, price: "4000.00", tax: "0.00", supplier: "Bleu inc." });
    const files = withPurchases({
      "2025-001-a": at("2025-01-15"),
      "2025-002-b": at("2025-05-15"),
      "2025-003-c": at("2025-09-15"),
      "2026-001-d": at("2026-03-15"),
    });
    expect(told(files)).toEqual([
      [awardPath("2025-003-c"), ["2025-001-a", "2025-002-b", "2025-003-c"], "12,000"],
      [awardPath("2026-001-d"), ["2025-002-b", "2025-003-c", "2026-001-d"], "12,000"],
    ]);
  });

  it("takes an award without its own date for the day that was planned", () => {
    const facts = award();
    const files = withPurchases({
      [OTHER]: {
        ...facts,
        opportunity: { selection: "selection: 2027-07-16" },
        award: { ...facts.award, awarded: null },
      },
    });
    expect(told(files)).toEqual([]);
  });

  it("is silenced by an exception on the record at which it is told, which is then needed", () => {
    const exception = (record: string): string =>
      `- rule: ${rule}\n  record: ${record}\n  reason: { en: Apart, fr: À part }\n  approved_by: { en: A director, fr: Une directrice }\n  ends: 2027-12-31\n`;
    const rulesWith = (record: string) =>
      problemsOf(withPurchases({ [OTHER]: award() }, { [EXCEPTIONS]: exception(record) })).flatMap(
        (problem) => ([rule, "MA-701"].includes(problem.rule) ? [problem.rule] : []),
      );
    expect(rulesWith(OTHER)).toEqual([]);
    expect(rulesWith(OWN).sort()).toEqual([rule, "MA-701"]);
  });

  it("is silenced for the award that the exception names, and not for another that comes into its group", () => {
    const third = "2026-006-third-policies";
    const exception = `- rule: ${rule}\n  record: ${OTHER}\n  reason: { en: Apart, fr: À part }\n  approved_by: { en: A director, fr: Une directrice }\n  ends: 2027-12-31\n`;
    const purchases = { [OTHER]: award(), [third]: award({ awarded: "2026-08-02" }) };
    const problems = problemsOf(withPurchases(purchases, { [EXCEPTIONS]: exception })).filter((problem) =>
      [rule, "MA-701"].includes(problem.rule),
    );
    expect(problems.map(({ file }) => file)).toEqual([awardPath(third)]);
    expect(problems[0]?.message.en).toContain("won 2 contracts of the same team, for $10,473.38 together");
  });

  it("needs the exception of an award still when later ones come into its group", () => {
    const third = "2026-006-third-policies";
    const exception = (record: string): string =>
      `- rule: ${rule}\n  record: ${record}\n  reason: { en: Apart, fr: À part }\n  approved_by: { en: A director, fr: Une directrice }\n  ends: 2027-12-31\n`;
    const purchases = { [OTHER]: award(), [third]: award({ awarded: "2026-08-04" }) };
    const toldWith = (...records: string[]) =>
      problemsOf(
        withPurchases(purchases, { [EXCEPTIONS]: records.map((one) => exception(one)).join("") }),
      ).flatMap((one) => ([rule, "MA-701"].includes(one.rule) ? [`${one.rule} ${one.file}`] : []));
    expect(toldWith(OTHER)).toEqual([`${rule} ${awardPath(third)}`]);
    expect(toldWith(OTHER, third)).toEqual([]);
    expect(toldWith(third)).toEqual([`${rule} ${awardPath(OTHER)}`]);
    // Two awards of 3,000 are not over the limit: an exception for the first of them excuses nothing.
    expect(toldWith(OTHER, third, OWN)).toEqual([`MA-701 ${EXCEPTIONS}`]);
  });

  it("does not depend on the order of the files", () => {
    const refs = ["2026-009-b", "2026-008-c", "2026-007-d"];
    const files = withPurchases(
      Object.fromEntries(refs.map((ref, index) => [ref, award({ awarded: `2026-08-0${index + 1}` })])),
    );
    const register = registerOf(files);
    const reversed = { ...register, awards: new Map([...register.awards].reverse()) };
    const found = (one: typeof register) => judge(one, NOW).filter((problem) => problem.rule === rule);
    expect(found(reversed)).toEqual(found(register));
  });

  it("takes time in proportion to the awards", () => {
    const register = registerOf(withPurchases({}, { [AWARD]: (text) => text }));
    const [award] = register.awards.values();
    const [opportunity] = register.opportunities.values();
    if (!award || !opportunity) throw new Error("no award");
    const refs = Array.from({ length: 20_000 }, (_, index) => `2026-${index}-x` as typeof award.ref);
    const many = {
      ...register,
      opportunities: new Map(refs.map((ref) => [ref, { ...opportunity, ref }])),
      awards: new Map(refs.map((ref) => [ref, { ...award, ref }])),
    };
    const started = process.cpuUsage();
    const problems = notSplit.check(many, register.program, NOW);
    const { user, system } = process.cpuUsage(started);
    expect(problems).toHaveLength(1);
    // The message stays one that can be read.
    expect(problems[0]?.message.en).toMatch(
      /won 20000 contracts .*: …, (?:2026-\d+-x \(\S+\)(?:, |\.$)){20}/,
    );
    expect((user + system) / 1000).toBeLessThan(2_000);
  });
});
