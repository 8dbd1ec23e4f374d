import { supplierShares, type SupplierShare } from "../guardrails/supplier-shares.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Register } from "../register/register.ts";
import type { Indicator, Input, Measured } from "./indicator.ts";

/** What both indicators of one supplier's share have in common. */
const SHARED = {
  rule: "MA-404",
  codes: ["R050", "R051"],
  of: "supplier",
  unit: "percent",
  numbers: ["signals.supplier_share", "signals.awards_at_least"],
} as const;

const INNOCENT: readonly Bilingual[] = [
  {
    en: "It is the only supplier with a rare skill, or simply the best one.",
    fr: "C’est le seul fournisseur qui possède une compétence rare, ou tout simplement le meilleur.",
  },
  {
    en: "Few contracts are easily shared by few suppliers.",
    fr: "Peu de contrats se partagent aisément entre peu de fournisseurs.",
  },
  {
    en: "The later work builds on the earlier, which the supplier knows.",
    fr: "Le travail suivant s’appuie sur le précédent, que le fournisseur connaît.",
  },
];

export const supplierShareOfAwards: Indicator = {
  ...SHARED,
  id: "supplier-share-of-awards",
  name: {
    en: "One supplier’s share of a team’s awards",
    fr: "Part d’un fournisseur dans les contrats d’une équipe",
  },
  question: {
    en: "Why does one supplier win so many of this team’s contracts?",
    fr: "Pourquoi un même fournisseur obtient-il autant des contrats de cette équipe ?",
  },
  formula: {
    en: "A supplier’s share of a team’s awards to named suppliers. A question is asked above the programme’s share, in teams with at least its number of such awards. Withheld suppliers are left out.",
    fr: "Part d’un fournisseur dans les contrats d’une équipe à des fournisseurs nommés. Une question se pose au-delà de la part que fixe le programme, dans les équipes qui comptent au moins le nombre de contrats qu’il fixe. Les fournisseurs non divulgués sont laissés de côté.",
  },
  expression: "all >= signals.awards_at_least and 100 * own / all > signals.supplier_share",
  inputs: [
    { name: "own", what: { en: "Awards to the supplier", fr: "Contrats du fournisseur" } },
    {
      name: "all",
      what: {
        en: "Awards of the team to named suppliers",
        fr: "Contrats de l’équipe à des fournisseurs nommés",
      },
    },
  ],
  innocent: INNOCENT,
  measure: (register) =>
    sharesOf(register, "count", ({ part, all }, records) => [
      { name: "own", value: part.count, unit: "contracts", records },
      { name: "all", value: all.count, unit: "contracts" },
    ]),
};

export const supplierShareOfSpend: Indicator = {
  ...SHARED,
  id: "supplier-share-of-spend",
  name: {
    en: "One supplier’s share of a team’s spend",
    fr: "Part d’un fournisseur dans les dépenses d’une équipe",
  },
  question: {
    en: "Why does so much of this team’s money go to one supplier?",
    fr: "Pourquoi autant de l’argent de cette équipe va-t-il à un même fournisseur ?",
  },
  formula: {
    en: "A supplier’s share of what a team committed to named suppliers: price, fees and amendments, and tax where the limit counts it. A question is asked above the programme’s share, in teams with at least its number of such awards. Withheld suppliers are left out.",
    fr: "Part d’un fournisseur dans ce qu’une équipe a engagé envers des fournisseurs nommés : prix, frais et modifications, et taxe si la limite la compte. Une question se pose au-delà de la part que fixe le programme, dans les équipes qui comptent au moins le nombre de contrats qu’il fixe. Les fournisseurs non divulgués sont laissés de côté.",
  },
  expression: "awards >= signals.awards_at_least and 100 * own / all > signals.supplier_share",
  inputs: [
    { name: "own", what: { en: "Total of the supplier’s awards", fr: "Total des contrats du fournisseur" } },
    {
      name: "all",
      what: {
        en: "Total of the team’s awards to named suppliers",
        fr: "Total des contrats de l’équipe à des fournisseurs nommés",
      },
    },
  ],
  innocent: INNOCENT,
  measure: (register) =>
    sharesOf(register, "spend", ({ part, all }, records) => [
      { name: "own", value: part.spend, unit: "cents", records },
      { name: "all", value: all.spend, unit: "cents" },
    ]),
};

function sharesOf(
  register: Register,
  of: "count" | "spend",
  inputsOf: (share: SupplierShare, records: NonNullable<Input["records"]>) => readonly Input[],
): Measured[] {
  const threshold = register.program.signals?.supplier_share;
  if (threshold === undefined) return [];
  return supplierShares(register, register.program).map((share) => {
    const { team, supplier, awards, part, all, tooFew, isLarge } = share;
    return {
      subject: { kind: "supplier", key: supplier },
      within: { kind: "team", key: team },
      // Nothing spent is shared by nobody.
      value: all[of] === 0 ? 0 : (100 * part[of]) / all[of],
      threshold: threshold / 1000,
      n: all.count,
      tooFew,
      flagged: isLarge[of],
      inputs: inputsOf(
        share,
        awards.map(({ award }) => award.ref),
      ),
      told: { file: (awards.at(-1) ?? awards[0]).award.file, path: ["supplier", "name"] },
    };
  });
}
